"""Shapes: what each expression is, and a plain sentence with a cure where parts do not fit."""

from __future__ import annotations

import pytest

from tests.notation.names import NAMES, tree
from tutor.notation import OPEN, Complaint, Shape, shape_of
from tutor.notation.shapes.shape import CONDITION, SCALAR

VECTOR_D = Shape("vector", ("d",))
VECTOR_3 = Shape("vector", (3,))


@pytest.mark.parametrize(
    "text",
    [
        "1 - g",
        "g (1 - g)",
        "1/(1 + exp(-g))",
        "sqrt(g) + 1",
        "g ⊙ (1 - g) ⊙ g",
        "alpha/(sqrt(g) + 1)",
        "sum(1 - g)",
    ],
)
def test_a_correction_mends_all_that_does_not_fit_at_once(text: str) -> None:
    found = shape_of(tree(text), NAMES)
    corrected = found.correction if isinstance(found, Complaint) else text
    assert corrected is not None
    assert isinstance(shape_of(tree(corrected), NAMES), Shape)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("alpha n", SCALAR),
        ("-(alpha/2) ||g||_1 sign(g)", VECTOR_D),
        ("-alpha g_i/||g||_inf", VECTOR_D),
        ("-alpha sign(g) min(|g_i|, lambda)", VECTOR_D),
        ("-alpha sign(g_j) e_j", Shape("vector", (None,))),
        ("sum_i g_i e_i", VECTOR_D),
        ("sum_i g_i", SCALAR),
        ("max_i |g_i|", SCALAR),
        ("a^T theta", SCALAR),
        ("dot(a, theta)", SCALAR),
        ("a theta^T", Shape("matrix", (3, 3))),
        ("a ./ (3 a .* a)", VECTOR_3),
        ("1 ./ a", VECTOR_3),
        ("1/(3 a_i)", VECTOR_3),
        ("(10000, 1000, 100)/10101", VECTOR_3),
        ("[1; 2; 3]", VECTOR_3),
        ("[1, 2, 3]^T", VECTOR_3),
        ("(1, 2, 3)^T", VECTOR_3),
        ("[1; 2; 3]^T", Shape("row", (3,))),
        ("[1, 2, 3]^T + theta", VECTOR_3),
        ("g + ones", VECTOR_D),
        ("ones/3 + theta", VECTOR_3),
        ("A^T A", Shape("matrix", ("n", "n"))),
        ("S^2", Shape("matrix", ("n", "n"))),
        ("tr(S)", SCALAR),
        ("diag(a)", Shape("matrix", (3, 3))),
        ("A_12", SCALAR),
        ("max(g, 0)", VECTOR_D),
        ("max(x, 0)", SCALAR),
        ("sqrt(|theta|)", VECTOR_3),
        ("0 < alpha < 1/||a||^2", CONDITION),
        ("u = -g", CONDITION),
        ("u_i = -alpha g_i", CONDITION),
        ("alpha in (0, 1)", CONDITION),
        ("x = 1 or x = -1", CONDITION),
        ("{1, 2}", Shape("set")),
    ],
)
def test_the_kind_of_an_expression(text: str, shape: Shape) -> None:
    assert shape_of(tree(text), NAMES) == shape


@pytest.mark.parametrize(
    ("text", "part", "span", "correction"),
    [
        ("[1, 0.1] + theta", "[1, 0.1] has 2 components, θ has 3.", (11, 16), None),
        ("g + theta", "g has d components, θ has 3.", (4, 9), None),
        ("g + 1", "1 is a number: they cannot be added", (4, 5), "g + 1 ones"),
        ("g g", "type g^T g for their inner product", (0, 3), "g^T g"),
        ("sign(g) |g|", "(typed .*) to multiply component by component", (0, 11), "sign(g) .* |g|"),
        ("-x sign(g) min(|g|, x)", "type sign(g) ⊙ min", (1, 22), "-x (sign(g) .* min(|g|, x))"),
        ("2 a theta", "a and θ are both vectors", (0, 9), "2 a^T theta"),
        ("1 + g^2", "||g||_2^2", (4, 7), "ones + g .* g"),
        ("x |g|^2", "type ||g||_2 for the length", (2, 7), "x ||g||_2^2"),
        ("g/|g|^2", "with double bars", (2, 7), "g/||g||_2^2"),
        ("x/theta", "divided by a vector", (0, 7), "x ./ theta"),
        ("g + g^T", "a row with d components", (4, 7), "g + g"),
        ("A theta", "θ is a vector with 3 components: they cannot be multiplied", (2, 7), None),
        ("theta A", "A vector stands on the right of a matrix", (6, 7), None),
        ("A^2", "Only a square matrix has powers", (0, 1), None),
        ("tr(A)", "takes a square matrix", (0, 5), None),
        ("2^theta", "An exponent has to be a number.", (2, 7), None),
        ("g < 1", "Vectors cannot be larger or smaller", (0, 5), None),
        ("a_4", "There is no component 4: this vector has 3 components.", (2, 3), None),
        ("a_0", "Components are counted 1, 2, 3 and so on.", (2, 3), None),
        ("||g||_0", "at least 1", (6, 7), None),
        ("e_k", "it is not said which k is meant", (0, 3), None),
        ("g_i g_k g_l", "The indices i, k and l are all free", (0, 11), None),
        ("x in 3", "an interval or a set is expected", (5, 6), None),
        (
            "x + (x = 1)",
            "Conditions and sets cannot be added. Type ∪ between sets, and “or” between conditions.",
            (4, 11),
            None,
        ),
        ("[g, 1]", "A component has to be a number, and this is a vector with d components.", (1, 2), None),
        ("max_i g", "max compares numbers", (6, 7), None),
    ],
)
def test_what_does_not_fit_is_explained(
    text: str, part: str, span: tuple[int, int], correction: str | None
) -> None:
    found = shape_of(tree(text), NAMES)
    assert isinstance(found, Complaint)
    assert part in found.sentence
    assert (found.span, found.correction) == (span, correction)


def test_without_declarations_everything_is_a_number() -> None:
    assert shape_of(tree("x_1 + α^2 + sum_i x_i", OPEN), OPEN) == SCALAR


def test_shapes_describe_themselves() -> None:
    assert [
        Shape(form, dims).description for form, dims in [("scalar", ()), ("vector", (1,)), ("row", (3,))]
    ] == [
        "a number",
        "a vector with 1 component",
        "a row with 3 components",
    ]
