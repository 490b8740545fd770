"""The functions that networks and statistics use: relu, clip, sigmoid, softmax, erf and Φ."""

from __future__ import annotations

import math

import pytest

from tutor.checking.compare_texts import compare
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation import Expression, draw, latex, parse, vocabulary, write
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree.nodes import Node

VECTOR = ("z in R^d", "y in R^d", "c in R")

EQUAL: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("relu(x)", "max(0, x)", ()),
    ("relu(x)", "(x + |x|)/2", ()),
    ("ReLU(x)", r"\operatorname{relu}(x)", ()),
    ("relu(x) - relu(-x)", "x", ()),
    ("relu(relu(x))", "relu(x)", ()),
    ("relu(3 x)", "3 relu(x)", ()),
    ("relu(z)^T relu(z)", "relu(z)^T z", VECTOR),
    ("clip(x, -1, 1)", "max(-1, min(1, x))", ()),
    ("clip(x, -1, 1)", "min(1, max(x, -1))", ()),
    ("clip(2x, -2, 2)", "2 clip(x, -1, 1)", ()),
    ("clip(-x, -1, 1)", "-clamp(x, -1, 1)", ()),
    ("clip(x, 0, 1)", "relu(x) - relu(x - 1)", ()),
    ("clip(z, -1, 1)", "max(-1, min(1, z))", VECTOR),
    ("sigmoid(x)", "1/(1 + exp(-x))", ()),
    ("sigmoid(-x)", "1 - sigmoid(x)", ()),
    ("σ(x)", "e^x/(1 + e^x)", ()),
    (r"\sigma(x)", "(1 + tanh(x/2))/2", ()),
    ("sigmoid(x) (1 - sigmoid(x))", "exp(-x)/(1 + exp(-x))^2", ()),
    ("sigmoid(z)", "1/2 (ones + tanh(z/2))", VECTOR),
    ("softmax(z)", "exp(z)/sum(exp(z))", VECTOR),
    ("softmax(z + c ones)", "softmax(z)", VECTOR),
    ("softmax(z - max(z) ones)", "softmax(z)", VECTOR),
    ("softmax(z)_2", "exp(z_2)/sum_i exp(z_i)", ("z in R^3",)),
    ("softmax(z)_i", "exp(z_i)/sum_j exp(z_j)", VECTOR),
    ("sum(softmax(z))", "1", VECTOR),
    ("softmax([x, y])_1", "sigmoid(x - y)", ()),
    ("erf(-x)", "-erf(x)", ()),
    ("erf(x + x)", "erf(2x)", ()),
    ("erf(0)", "0", ()),
    ("Phi(x)", "(1 + erf(x/sqrt(2)))/2", ()),
    ("Φ(-x)", "1 - Φ(x)", ()),
    (r"\Phi\left(\frac{x - \mu}{s}\right)", "1 - normcdf((mu - x)/s)", ("s > 0",)),
    ("Φ(0)", "1/2", ()),
)

DIFFERENT: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("relu(x)", "x", ()),
    ("relu(x)", "|x|", ()),
    ("relu(-x)", "-relu(x)", ()),
    ("relu(x - 1)", "relu(x) - 1", ()),
    ("relu(z)", "z", VECTOR),
    ("clip(x, -1, 1)", "x", ()),
    ("clip(x, -1, 1)", "clip(x, -2, 2)", ()),
    ("clip(x, -100, 100)", "x", ()),
    ("clip(x, -1, 1)", "max(-1, x)", ()),
    ("clip(x, 0, 1)", "clip(x, 1, 0)", ()),
    ("sigmoid(x)", "1/(1 + exp(x))", ()),
    ("sigmoid(x)", "sigmoid(-x)", ()),
    ("sigmoid(2x)", "2 sigmoid(x)", ()),
    ("sigmoid(x)", "tanh(x)", ()),
    ("sigmoid(x)", "x", ()),
    ("softmax(2 z)", "softmax(z)", VECTOR),
    ("softmax(z)", "exp(z)", VECTOR),
    ("softmax(z)", "z/sum(z)", VECTOR),
    ("softmax(z)", "softmax(-z)", VECTOR),
    ("softmax(z)_1", "softmax(z)_2", ("z in R^3",)),
    ("erf(x)", "erf(-x)", ()),
    ("erf(2x)", "2 erf(x)", ()),
    ("erf(x)", "tanh(x)", ()),
    ("erf(x)", "erf(x) + 10^-40", ()),
    ("Φ(x)", "Φ(-x)", ()),
    ("Φ(x)", "(1 + erf(x))/2", ()),
    ("Φ(x)", "sigmoid(x)", ()),
    ("Φ(x)", "1 - Φ(x)", ()),
)


@pytest.mark.slow
@pytest.mark.parametrize(("one", "two", "given"), EQUAL)
def test_what_these_functions_are_equal_to(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "equal"
    assert compare(two, one, given).outcome == "equal"


@pytest.mark.parametrize(("one", "two", "given"), DIFFERENT)
def test_what_they_are_not(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "different"
    assert compare(two, one, given).outcome == "different"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("sigmoid(1000)", "1"),
        ("1/(1 + exp(-1000))", "1"),
        ("softmax([1000, 0])_1", "1"),
        ("logsumexp([1000, 0])", "1000"),
        ("sigmoid(x + 1000)", "1"),
    ],
)
def test_a_term_that_is_hundreds_of_digits_small_is_seen(one: str, two: str) -> None:
    assert compare(one, two).outcome == "different"
    assert compare(two, one).outcome == "different"


def test_long_vectors_have_sample_points_too() -> None:
    assert compare("softmax(z)", "z", ("z in R^60",)).outcome == "different"
    assert compare("z + z", "2 z", ("z in R^60",)).outcome == "equal"


@pytest.mark.parametrize(("one", "two", "given"), [("erf(100)", "1", ()), ("erf(x)", "1", ("x > 20",))])
def test_what_lies_too_close_to_its_limit_is_not_called_equal_to_it(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert compare(one, two, given).outcome in ("different", "undecided")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("relu(x)", "relu(x)"),
        ("clip(x, -1, 1)", "clip(x, −1, 1)"),
        ("sigmoid(x)", "sigmoid(x)"),
        ("σ(x)", "σ(x)"),
        (r"\sigma(x)", "σ(x)"),
        ("softmax(z)", "softmax(z)"),
        ("erf(x)", "erf(x)"),
        ("normcdf(x)", "normcdf(x)"),
        ("Phi(x)", "Φ(x)"),
        ("Φ(x)", "Φ(x)"),
    ],
)
def test_they_are_drawn_and_written_back_as_they_were_typed(text: str, drawn: str) -> None:
    known = vocabulary("x in R", "z in R^d")
    assert isinstance(known, Vocabulary)
    tree = _tree(text, known)
    assert draw(latex(tree)) == (drawn,)
    assert [_tree(write(tree, how), known) for how in ("ascii", "unicode", "latex")] == [tree] * 3
    assert write(tree, "unicode").replace("-", "−") == drawn


def test_a_letter_is_a_function_only_where_it_is_no_name_and_a_parenthesis_touches_it() -> None:
    known = vocabulary("x in R", "sigma > 0", "Phi > 0", "C > 0", "n in N")
    assert isinstance(known, Vocabulary)
    for text in ("σ(x)", r"\sigma(x)", "sigma(x)", "Φ(x)", r"\Phi(x)"):
        assert _tree(text, known) == _tree(f"{text[:-3]}*x", known)
    assert compare("σ (x + 1)", "σ x + σ").outcome == "equal"
    assert compare("C (n + 1)", "C n + C").outcome == "equal"
    assert compare("C(n, 2)", "n (n - 1)/2", ("n in N",)).outcome == "equal"
    assert compare("C(n)", "C n").outcome == "equal"


def test_a_letter_read_as_a_function_is_remarked_upon() -> None:
    read = parse("1 - σ(x)", Vocabulary(open=True))
    assert isinstance(read, Expression)
    assert read.notes == (
        "σ(x) was read as sigmoid(…), the sigmoid function 1/(1 + exp(-x)). For a product type σ*(…).",
    )


def test_experiments_work_them_out_without_overflow() -> None:
    known = vocabulary("x in R", "z in R^3")
    assert isinstance(known, Vocabulary)
    assert evaluate_floats(_tree("sigmoid(x)", known), {"x": -800.0}) == 0.0
    assert evaluate_floats(_tree("sigmoid(x)", known), {"x": 0.5}) == pytest.approx(1 / (1 + math.exp(-0.5)))
    shares = evaluate_floats(_tree("softmax(z)", known), {"z": (800.0, 800.0, 0.0)})
    assert shares == pytest.approx((0.5, 0.5, 0.0))
    assert evaluate_floats(_tree("Phi(x)", known), {"x": 1.0}) == pytest.approx(0.8413447460685429)
    assert evaluate_floats(_tree("relu(x) + clip(x, -1, 1)", known), {"x": -3.0}) == -1.0


def _tree(text: str, known: Vocabulary) -> Node:
    read = parse(text, known)
    assert isinstance(read, Expression), (text, read)
    return read.tree
