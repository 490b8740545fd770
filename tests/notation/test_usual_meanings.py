"""Names and words that mean the same wherever they are typed get a sentence that says what to type here."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, complaint
from tutor.notation import EMPTY, OPEN, Declaration, Expression, Vocabulary, declare, parse, vocabulary


def names(*texts: str) -> Vocabulary:
    found = vocabulary(*texts)
    assert isinstance(found, Vocabulary), found
    return found


X = names("x in R", "n in N", "k in N")
CONSTANTS = names("x in R", "C_1 in R", "C_2 in R")
VECTORS = names("a in R^3", "b in R^3")


@pytest.mark.parametrize(
    ("typed", "sentence", "cure"),
    [
        ("tg(x)", "type tan", "tan(x)"),
        ("ctg x", "type cot", "cot x"),
        ("invsin(x)", "type arcsin", "arcsin(x)"),
        ("lb(x)", "type log_2", "log_2(x)"),
        ("arc tan x", "as one word", "arctan x"),
        ("x squared", "such as a^2", "x ^2"),
        ("x times 3", "type the sign *", "x * 3"),
        ("x between 2 and 5", "such as a < x < b", "2 < x < 5"),
        ("DNE", "type a formula or a number", None),
        ("2 + 3j", "the imaginary unit is typed i", "2 + 3i"),
        ("x̄ + 1", "type what it stands for", None),
        ("V(1, -2)", "Type the point alone, without V.", "(1, -2)"),
        ("P(n, k)", "Permutations are typed with factorials", "n!/(n - k)!"),
        ("1 + 2 + ... + n", "Type a long sum with its index", None),
        ("n(n-1)…(n-k+1)", "Type a long product with its index", None),
        ("1*2*3*...*n", "Type a long product with its index", None),
        ("n*(n-1)*...*1", "Type a long product with its index", None),
        ("1 + 3 + \\dots + n", "Type a long sum with its index", None),
        ("1, 3, 5, ...", "as one formula with a whole number", None),
        ("sum(k, k=1..n)", "with its index below it", "sum_(k=1)^n k"),
        ("Sum(k^2, (k, 1, n))", "with its index below it", "sum_(k=1)^n k^2"),
        ("sum(k+1,k,0,n-1)", "with its index below it", "sum_(k=0)^(n-1) (k+1)"),
        ("product(k, k=1..n)", "with its index below it", "prod_(k=1)^n k"),
        ("sum from k=1 to n of k", "with its index below it", "sum_(k=1)^n k"),
        ("sum of k for k = 1 to n", "with its index below it", "sum_(k=1)^n k"),
        ("nC2", "as in binom(n, 2)", "binom(n, 2)"),
        ("n C k", "as in binom(n, k)", "binom(n, k)"),
        ("nPk", "typed with factorials", "n!/(n - k)!"),
        ("nPr(n, k)", "typed with factorials", "n!/(n - k)!"),
        ("perm(n, 2)", "typed with factorials", "n!/(n - 2)!"),
        ("(1 | -2)", "parted by a comma", "(1, -2)"),
        ("V (1, -2)", "Type the point alone", "(1, -2)"),
        ("\\overline{2+3i}", "Type conj(z)", "conj(2+3i)"),
        ("{{1,2},{3,4}}", "A matrix is typed in square brackets", "[[1,2],[3,4]]"),
        ("x_1 = 2, x_2 = -3", "Type the values with “or”", "x = 2 or x = -3"),
        ("x_1=3 and x_2=-3", "Type the values with “or”", "x=3 or x=-3"),
        ("x1 = 2; x2 = -3", "Type the values with “or”", "x = 2 or x = -3"),
        ("x₁ = 2, x₂ = -3", "Type the values with “or”", "x = 2 or x = -3"),
        ("x = 1 V x = 2", "Type “or”", "x = 1 or x = 2"),
        ("x = 1 || x = 2", "type “or”", "x = 1 or x = 2"),
        ("x = 1; n = 2", "instead of a semicolon", "x = 1 and n = 2"),
        ("(1 2; 3 4)", "parted by commas", "(1, 2; 3, 4)"),
        ("ln2 2^x", "An operator is missing", "ln2*2^x"),
    ],
)
def test_what_people_type_elsewhere_is_said_with_its_cure(
    typed: str, sentence: str, cure: str | None
) -> None:
    found = complaint(typed, X)
    assert sentence in found.sentence and found.correction == cure


@pytest.mark.parametrize(("typed", "cure"), [("a.b", "a·b"), ("a . b", "a · b"), ("2 a . b", "2 a · b")])
def test_a_full_stop_between_vectors_is_meant_for_the_inner_product(typed: str, cure: str) -> None:
    assert complaint(typed, VECTORS).correction == cure
    assert isinstance(parse(cure, VECTORS), Expression)


@pytest.mark.parametrize("typed", ["x̄", "\\bar{x}", "\\overline{x}", "xbar"])
def test_a_bar_is_a_mean_over_a_vector_and_a_conjugate_over_a_complex_number(typed: str) -> None:
    assert complaint(typed, names("x in R^3")).correction == "mean(x)"
    assert complaint(typed, names("x in C")).correction == "conj(x)"
    assert complaint(typed, X).correction is None
    assert ascii_of(typed, names("x in R^3", "\\bar{x} in R")) == "xbar"


@pytest.mark.parametrize(
    ("typed", "given", "read"),
    [
        ("nC2", "C in R", "n C*2"),
        ("x = 1 or V x = 2", "V in R", "x = 1 or V x = 2"),
        ("P n", "P in R", "P n"),
    ],
)
def test_a_letter_that_is_declared_is_that_name(typed: str, given: str, read: str) -> None:
    known = names("x in R", "n in N", given)
    assert isinstance(parse(read, known), Expression)
    found = parse(typed, known)
    assert isinstance(found, Expression) or "binom" not in found.sentence


def test_arbitrary_constants_are_called_as_the_problem_calls_them() -> None:
    assert complaint("A e^x + B", CONSTANTS).sentence.endswith("type C_1 and C_2 for what is arbitrary.")
    assert complaint("A e^x", X).sentence.endswith("which are: x, n, k.")


def test_a_number_that_touches_an_unknown_letter_belongs_to_its_name() -> None:
    found = complaint("V0 t", names("v_0 > 0", "t >= 0"))
    assert (found.sentence, found.correction) == (
        "“V0” is not one of the names here; “v_0” is.",
        "v_0 t",
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2i + 3j", "2 (1, 0) + 3 (0, 1)"),
        ("2i+3j", "2 (1, 0) + 3 (0, 1)"),
        ("\\hat{i} - \\hat{j}", "(1, 0) - (0, 1)"),
        ("\\mathbf{i} + \\mathbf{k} - \\mathbf{j}", "(1, 0, 0) + (0, 0, 1) - (0, 1, 0)"),
    ],
)
def test_i_and_j_together_are_unit_vectors(typed: str, read: str) -> None:
    assert ascii_of(typed, EMPTY) == read


def test_unit_vectors_may_touch_the_letters_before_them() -> None:
    plane = names("x in R", "y in R", "z in R")
    assert ascii_of("2xi + 2yj", plane) == ascii_of("2x i + 2y j", plane)
    assert ascii_of("yzi + xzj + xyk", plane) == ascii_of("y z i + x z j + x y k", plane)
    assert ascii_of("2xi + 2yj", names("x in R", "y in R", "i in N", "j in N")) == "2 x i + 2 y j"
    assert ascii_of("2pi + j", names("p in R", "e_1 in R", "i in N", "j in N")) == "2 pi + j"
    assert ascii_of("xi", names("x in R", "xi in R")) == "xi"


def test_i_and_j_are_names_where_they_are_declared_or_any_letter_is_one() -> None:
    assert ascii_of("2i + 3j", OPEN) == "2 i + 3 j"
    assert ascii_of("2i + 3j", names("i in N", "j in N")) == "2 i + 3 j"
    assert ascii_of("2 + 3i", EMPTY) == "2 + 3 i"


def test_functions_that_touch_their_letters_are_no_sentence() -> None:
    assert ascii_of("cosx siny", OPEN) == "cos(x) sin(y)"
    assert complaint("hello world", OPEN).sentence.startswith("This looks like a sentence.")


def test_a_name_that_is_only_allowed_is_read_and_never_named() -> None:
    known = names("x in R", "also C in R", "also lambda > 0")
    assert isinstance(parse("x + C + lambda", known), Expression)
    assert complaint("y", known).sentence == "“y” is not one of the names here, which are: x."
    assert complaint("c", known).correction is None
    assert complaint("l", known).correction is None


def test_a_name_that_is_also_given_is_named() -> None:
    known = names("also x in R", "x > 0")
    assert complaint("y", known).sentence.endswith("which are: x.")


def test_also_may_be_a_name_of_its_own() -> None:
    found = declare("also in R")
    assert isinstance(found, Declaration) and (found.name, found.aside) == ("also", False)
