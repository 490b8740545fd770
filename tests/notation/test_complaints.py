"""Texts that cannot be read get a sentence, a place, and a correction where one is near."""

from __future__ import annotations

import pytest

from tests.notation.names import NAMES, ascii_of, complaint, tree
from tutor.notation import EMPTY, OPEN, Complaint, Expression, Vocabulary, parse, vocabulary
from tutor.notation.parser.zero_vectors import with_zero_vectors

CORRECTED: list[tuple[str, tuple[int, int], str | None]] = [
    ("sing(g)", (0, 4), "sign(g)"),
    ("sgin(g)", (0, 4), "sign(g)"),
    ("sqr(x)", (0, 3), "sqrt(x)"),
    ("maxx(x, y)", (0, 4), "max(x, y)"),
    ("thetta", (0, 6), "theta"),
    ("G", (0, 1), "g"),
    ("||g_1", (0, 2), "||g||_1"),
    ("||g_1 sign(g)", (0, 2), "||g||_1 sign(g)"),
    ("|x", (0, 1), "|x|"),
    ("‖g", (0, 1), "‖g‖"),
    ("(x + 1", (0, 1), "(x + 1)"),
    ("x + 1)", (5, 6), "x + 1"),
    ("[1, 2", (0, 1), "[1, 2]"),
    ("x +", (2, 3), "x"),
    ("x * ", (2, 3), "x"),
    ("* x", (0, 1), "x"),
    ("1,000", (1, 2), "1000"),
    ("1 000", (0, 5), "1000"),
    ("0,5", (1, 2), "0.5"),
    ("1, 2,5", (1, 2), "(1, 2,5)"),
    ("x > 1, x < 2", (5, 6), "x > 1 and x < 2"),
    ("x = 3 and -3", (0, 12), "x = 3 or -3"),
    ("x <= inf", (0, 8), "x < inf"),
    ("y2", (0, 2), "2y"),
    ("x12", (0, 3), "x_12"),
    ("theta1", (0, 6), "theta_1"),
    ("5½", (0, 2), "5 + ½"),
    ("(x+1)2", (5, 6), "(x+1)*2"),
    ("\\alhpa x", (0, 6), "\\alpha x"),
    ("аlpha", (0, 1), "alpha"),
    ("ɡ", (0, 1), "g"),
    ("x' + 1", (1, 2), "x^T + 1"),
    ("g^t g", (2, 3), "g^T g"),
    ("alpha_1", (0, 7), "alpha"),
    ("x or or y", (2, 4), "x or y"),
    ("(x; y, 1)", (0, 9), None),
    ("(1, 2; 3)", (0, 9), None),
    ("-|g|_1 sign(g)", (1, 6), "-||g||_1 sign(g)"),
    ("|g|_∞", (0, 5), "||g||_∞"),
    ("\\left|g\\right|_{2}", (5, 17), "||g||_{2}"),
    ("||g||1", (5, 6), "||g||_1"),
    ("n choose 2", (2, 10), "choose(n, 2)"),
    ("2 n choose p", (4, 12), "2 choose(n, p)"),
    ("-x g[j]", (3, 7), "-x g_j"),
    ("g[0]", (0, 4), None),
    ("g[1]", (0, 4), None),
    ("not", (0, 3), None),
    ("-lr g", (1, 3), None),
    ("‖g‖2 sign(g)", (3, 4), "‖g‖_2 sign(g)"),
]


@pytest.mark.parametrize(("text", "span", "correction"), CORRECTED)
def test_a_complaint_names_the_place_and_offers_the_correction(
    text: str, span: tuple[int, int], correction: str | None
) -> None:
    found = complaint(text)
    assert (found.span, found.correction) == (span, correction)


@pytest.mark.parametrize("correction", [case[2] for case in CORRECTED if case[2]])
def test_every_correction_can_be_read(correction: str) -> None:
    assert isinstance(parse(correction, NAMES), Expression)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "Nothing is typed yet."),
        ("   ", "Nothing is typed yet."),
        ("alpha z", "“z” is not one of the names here"),
        ("1,000", "without commas"),
        ("y2", "y2 may mean 2y or y_2"),
        ("__import__('os')", "program code"),
        ("eval(x)", "program code"),
        ("os.system(1)", "program code"),
        ("x1.y2(3)", "program code"),
        ("[/b]", "markup"),
        ("<b>x</b>", "markup"),
        ('"x"', "Quotation marks"),
        ("x ≈ 1", "An approximate equality (≈)"),
        ("50%", "A percent sign (%)"),
        ("∇f", "A gradient sign"),
        ("\\int x", "An integral"),
        ("\\foo", "The LaTeX command \\foo is not known here."),
        ("\\frac{1}", "\\frac needs its parts in braces"),
        ("\\begin{bmatrix}1&2\\\\3\\end{bmatrix}", "Row 2 of this matrix has 1 entry, row 1 has 2 entries."),
        ("\\begin{bmatrix}1", "\\end{bmatrix} is missing"),
        ("[[1,2],[3]]", "Row 2 of this matrix has 1 entry"),
        ("max", "max needs an argument"),
        ("sin()", "sin needs something between its parentheses."),
        ("dot(a)", "dot takes 2 arguments, and has 1 here."),
        ("||g||_*", "This norm is not known here"),
        ("||g||_z", "“z” is no norm that is known here"),
        ("()", "These brackets are empty."),
        ("[1, 2, 3)", "only an interval such as (0, 1]"),
        ("x^{2}^{3}", "Two exponents"),
        ("n!!", "Two factorials"),
        ("g_", "After _ a subscript is expected"),
        ("x^* + 1", "A raised star"),
        ("x; y", "square brackets"),
        ("x : y", "A colon"),
        ("1.2.3", "An operator is missing between the numbers 1.2 and .3."),
        ("ones(1, 2)", "ones takes 1 argument"),
        ("sin2(x)", "sin2(…) may mean several things"),
        ("idk", "These are words"),
        ("not unique", "These are words"),
        ("No idea.", "These are words"),
        ("I don't know", "These are words"),
        ("I don’t know", "These are words"),
        ("-lr g", "“lr” is not one of the names here"),
        ("n choose 2", "choose(n, k)"),
        ("dot(g)", "dot takes 2 arguments"),
        ("g[0]", "the first has the number 1, as in g_1"),
        ("-alpha g[2]", "for a product type *"),
        ("\x00\x1b[31m", "Nothing is typed yet."),
    ],
)
def test_the_sentence_fits_the_slip(text: str, part: str) -> None:
    assert part in complaint(text).sentence


def test_an_unknown_letter_lists_the_names() -> None:
    found = complaint("alpha z")
    assert found.span == (6, 7)
    assert "α, λ, x" in found.sentence


@pytest.mark.parametrize("text", ["foo", "foo + x", "ab"])
def test_a_word_that_has_little_in_common_with_a_known_one_is_not_taken_for_it(text: str) -> None:
    found = complaint(text)
    assert found.correction is None
    assert "“oo”" not in found.sentence
    assert "“abs”" not in found.sentence


def test_nothing_is_known_without_a_vocabulary_but_constants() -> None:
    assert complaint("x", EMPTY).sentence == "“x” is not a name that is known here."
    assert isinstance(parse("2 pi", EMPTY), Expression)


@pytest.mark.parametrize(("text", "correction"), [("sqr(x)", "sqrt(x)"), ("sing(g)", "sign(g)")])
def test_a_misspelt_function_is_not_read_as_a_product_of_letters(text: str, correction: str) -> None:
    assert complaint(text, OPEN).correction == correction


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "z" * 5000,
        "foo" * 1500 + "(x)",
        "\\foo" + "o" * 5000,
        "||g||_" + "z" * 5000,
        "theta_" + "z" * 5000,
        "alpha_" + "9" * 2000,
        "g[" + "z" * 5000 + "]",
        "x" + "1" * 2000,
        "x.y" * 1500,
        "1 " + "2" * 3000,
        "x" * 1500 + " z" * 200,
    ],
)
def test_a_long_text_is_not_repeated_in_what_is_said_of_it(text: str) -> None:
    for names in (NAMES, OPEN):
        found = parse(text, names)
        assert isinstance(found, Expression) or len(found.sentence) < 300


def test_a_cut_word_is_cut_visibly() -> None:
    assert complaint("z" * 41).sentence.startswith("“" + "z" * 40 + "…” is not one of the names here")
    assert complaint("z" * 40).sentence.startswith("“" + "z" * 40 + "” is not one of the names here")


def test_spans_count_characters_of_the_cleaned_text() -> None:
    assert complaint("\x1b[31mx + \u202ez").span == (4, 5)


@pytest.mark.parametrize("text", ["I do not know", "see above", "hello world", "foo(x)", "print(x)"])
def test_words_are_not_read_as_products_of_their_letters(text: str) -> None:
    found = parse(text, OPEN)
    assert isinstance(found, Complaint)
    assert found.sentence.startswith(("This looks like a sentence", f"“{text[:-3]}” is not a function"))


@pytest.mark.parametrize(
    "text", ["alpha beta", "ΔθΔθ", "a b c", "mgh", "x sin x", "abc + d", "epsilon delta"]
)
def test_products_of_letters_are_still_products(text: str) -> None:
    assert isinstance(parse(text, OPEN), Expression)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2^n 3^n", "2^n * 3^n"),
        ("2! 3!", "2! * 3!"),
        ("e^(x^2) 2x", "e^(x^2) * 2 x"),
        ("‖g‖∞", "‖g‖_∞"),
        ("2‖g‖∞²", "2 ‖g‖_∞^2"),
        ("[1, 2]^T [3; 4]", "[1, 2]^T * [3; 4]"),
    ],
)
def test_what_cannot_be_mistaken_is_read(text: str, same: str) -> None:
    first, second = parse(text, OPEN), parse(same, OPEN)
    assert isinstance(first, Expression)
    assert isinstance(second, Expression)
    assert first.tree == second.tree


@pytest.mark.parametrize("text", ["nan", "not", "no", "lr"])
def test_a_short_word_is_no_slip_for_a_function_with_another_letter(text: str) -> None:
    names = vocabulary("alpha > 0", "g in R^d")
    assert isinstance(names, Vocabulary)
    found = complaint(text, names)
    assert found.correction is None
    assert not any(word in found.sentence for word in ("“tan”", "“dot”", "“oo”", "“tr”"))


@pytest.mark.parametrize(
    ("text", "part", "correction"),
    [
        ("50%", "Type 5% as 5/100.", "50/100"),
        ("30 degrees", "Type an angle in degrees with their sign, as in 30°.", "30°"),
        ("x < 0 ∪ x > 1", "Type “or” between two conditions", "x < 0 or x > 1"),
        ("x < 0 ∩ x > 1", "Type “and” between two conditions", "x < 0 and x > 1"),
        ("⟨a, g", "This ⟨ is never closed: ⟩ is missing.", "⟨a, g⟩"),
        ("\\langle a, g", "This ⟨ is never closed: ⟩ is missing.", "\\langle a, g⟩"),
        ("cross(a, g)", "“cross” is not known here", None),
        ("lg 100", "“lg” is not known here", None),
        ("n mod 2", "“mod” is not known here", None),
        ("x = 1, y = 2", "“or” or “and”", "x = 1 and y = 2"),
        ("x > 1, x < 2", "“or” or “and”", "x > 1 and x < 2"),
    ],
)
def test_what_answers_have_no_use_for_is_named_with_what_to_type(
    text: str, part: str, correction: str | None
) -> None:
    found = complaint(text)
    assert part in found.sentence
    assert found.correction == correction


def test_a_zero_that_is_compared_with_a_vector_is_the_zero_vector() -> None:
    assert with_zero_vectors(tree("g + 2 g = 0"), NAMES) == tree("g + 2 g = zeros(d)")
    assert with_zero_vectors(tree("||g||_1 = 0"), NAMES) == tree("||g||_1 = 0")


def test_a_box_around_an_answer_is_taken_off() -> None:
    assert ascii_of("\\boxed{x + 1}") == "x + 1"


GENERAL = "Type the gradient worked out, or by a name if the problem gives it one."
NAMED = "Type g, if that is the gradient you mean."


@pytest.mark.parametrize(
    ("text", "sign", "correction"),
    [
        ("-alpha ∇f", "∇", "-alpha g"),
        ("-α ∇f(x)/2", "∇", "-α g/2"),
        ("-\\alpha \\nabla f", "\\nabla", "-\\alpha g"),
        ("\\nabla_\\theta f\\left(x\\right)", "\\nabla", "g"),
        ("-∇_x L(x)", "∇", "-g"),
        ("nabla f", "nabla", "g"),
        ("2 grad f(x)", "grad", "2 g"),
        ("∇", "∇", "g"),
        ("∇f + z", "∇", None),
    ],
)
def test_a_gradient_sign_is_told_the_gradients_name(text: str, sign: str, correction: str | None) -> None:
    known = vocabulary("alpha > 0", "g in R^d", "x in R^d")
    assert isinstance(known, Vocabulary)
    found = parse(text, known)
    assert isinstance(found, Complaint)
    assert found.sentence == f"A gradient sign ({sign}) has no meaning in an answer here. {NAMED}"
    assert found.correction == correction


@pytest.mark.parametrize("text", ["∇f", "-\\nabla f(x)", "grad f", "nabla f"])
def test_without_a_name_for_the_gradient_the_cure_is_general(text: str) -> None:
    known = vocabulary("alpha > 0", "x in R^d")
    assert isinstance(known, Vocabulary)
    found = parse(text, known)
    assert isinstance(found, Complaint)
    assert found.sentence.endswith(GENERAL)
    assert found.correction is None


def test_a_product_that_spells_grad_is_a_product() -> None:
    known = vocabulary("g in R", "r in R", "a in R", "d in R", "x in R")
    assert isinstance(known, Vocabulary)
    assert isinstance(parse("grad x", known), Expression)
