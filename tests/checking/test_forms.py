"""Forms that a part may ask for: how an answer is written, and looser kinds of equality."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.compare_texts import compare
from tutor.checking.contract.form_vocabulary import FORMS, table
from tutor.checking.judge import judge
from tutor.checking.marking.forms.form_rules import RULES
from tutor.checking.marking.forms.tolerant_equality import is_known

REAL = ("x in R", "C in R")
GRADIENT = ("g in R^d", "alpha > 0")

KEPT = [
    ("factored", "x^2 - 1", "(x - 1)(x + 1)", REAL),
    ("factored", "x^2 + 2x + 1", "(x + 1)^2", REAL),
    ("factored", "x^2 + 2x + 1", "-(x + 1)(-x - 1)", REAL),
    ("factored", "2x + 2", "2(x + 1)", REAL),
    ("factored", "x^2 + 1", "x^2 + 1", REAL),
    ("factored", "x^3 - x", "x (x + 1)(x - 1)", REAL),
    ("expanded", "(x - 1)(x + 1)", "x^2 - 1", REAL),
    ("expanded", "2(x + 1)", "2x + 2", REAL),
    ("single fraction", "1/x + 1", "(1 + x)/x", REAL),
    ("single fraction", "-1/x - 1", "-(1 + x)/x", REAL),
    ("no negative exponents", "x^-1", "1/x", REAL),
    ("worked out", "sqrt(12)", "2 sqrt(3)", ()),
    ("worked out", "ln(x^3)", "3 ln(x)", ("x > 0",)),
    ("worked out", "x + x", "2 x", REAL),
    ("worked out", "2*10^3", "2*10^3", ()),
    ("lowest terms", "4/6", "2/3", ()),
    ("solved", "0 < x and x < 2", "0 < x < 2", REAL),
    ("solved", "x < 2", "2 > x", REAL),
    ("solved", "x^2 = 1", "x = 1 or x = -1", REAL),
    ("solved", "x^2 = 1", "x = ±1", REAL),
    ("solved", "0 < x < 2", "x in (0, 2)", REAL),
    ("lowest terms", "x/2", "x/2", REAL),
    ("exact", "1/3", "1/3", ()),
    ("exact", "sqrt(2)", "√2", ()),
    ("3 significant figures", "pi", "3.14", ()),
    ("3 significant figures", "1/3", "0.333", ()),
    ("3 significant figures", "1500", "1500", ()),
    ("3 significant figures", "0.0123", "1.23e-2", ()),
    ("3 significant figures", "12345", "1.23e4", ()),
    ("1 significant figure", "0.096", "0.1", ()),
    ("within 0.01", "pi", "3.14", ()),
    ("within 0.01", "pi", "22/7", ()),
    ("within 1%", "pi", "3.15", ()),
    ("within 0.01", "[pi, 1]", "[3.14, 1.001]", ()),
    ("decimal within 0.01", "pi", "3.14", ()),
    ("up to a constant", "x^2", "x^2 + 3", REAL),
    ("up to a constant", "x^2", "x^2 + C", REAL),
    ("up to a constant", "sin(x)^2", "-cos(x)^2", REAL),
    ("up to a constant", "ln(2x)", "ln(x)", ("x > 0",)),
    ("up to a positive factor", "-g", "-2g", GRADIENT),
    ("up to a positive factor", "-g", "-alpha g/||g||", GRADIENT),
    ("up to a positive factor", "n^2", "3 n^2", ("n in N",)),
    ("up to a positive factor", "n^2", "n^2/2", ("n in N", "g in R^n")),
    ("up to a positive factor", "x - y", "sqrt(2) (x - y)", ("x in R", "y in R")),
    ("up to a positive factor", "exp(x)", "exp(x + 1)", REAL),
    ("up to a positive factor", "(x - 1)^2", "5 - 10 x + 5 x^2", REAL),
    ("up to a positive factor", "ln(x)", "ln(x)/ln(2)", ("x > 0",)),
    ("up to a positive factor", "g^T h", "2 h^T g", ("g in R^d", "h in R^d")),
    ("up to a positive factor", "2", "3", ()),
    ("up to order", "[1, 2, 2]", "[2, 1, 2]", ()),
    ("modulo 2π", "pi/3", "7 pi/3", ()),
    ("modulo 2 pi", "pi/3", "-5 pi/3", ()),
    ("modulo 2 pi", "x", "x + 4 pi", REAL),
    ("column", "(1, 10, 100)", "(1, 10, 100)^T", ()),
    ("column", "(1, 10, 100)", "[1, 10, 100]^T", ()),
    ("column", "(1, 10, 100)", "[1; 10; 100]", ()),
]

BROKEN = [
    ("solved", "0 < x < 1", "|2x - 1| < 1", REAL),
    ("solved", "0 < x < 1", "-1 < 1 - 2x < 1", REAL),
    ("solved", "0 < x < 1", "x^2 < x", REAL),
    ("solved", "x < 2", "2x < 4", REAL),
    ("factored", "x^2 - 1", "x^2 - 1", REAL),
    ("factored", "2x + 2", "2x + 2", REAL),
    ("factored", "x^3 - x", "x (x^2 - 1)", REAL),
    ("expanded", "x^2 - 1", "(x - 1)(x + 1)", REAL),
    ("expanded", "x^2 + 2x + 1", "(x + 1)^2", REAL),
    ("expanded", "-x - 1", "-(x + 1)", REAL),
    ("single fraction", "1/x + 1", "1 + 1/x", REAL),
    ("single fraction", "1/x + 1", "1 + x^-1", REAL),
    ("no negative exponents", "1/x", "x^(-1)", REAL),
    ("no negative exponents", "1/x^2", "x^(-4/2)", REAL),
    ("worked out", "2 sqrt(3)", "sqrt(12)", ()),
    ("worked out", "2 x", "x + x", REAL),
    ("worked out", "x^2", "x x", REAL),
    ("worked out", "8", "2^3", ()),
    ("worked out", "[[2, 2], [3, 5]]", "[[1, 2], [3, 4]] + [[1, 0], [0, 1]]", ()),
    ("worked out", "[2, 4]", "2 [1, 2]", ()),
    ("worked out", "1/2", "1/4 + 1/4", ()),
    ("lowest terms", "2/3", "4/6", ()),
    ("lowest terms", "x/2", "x^2/(2x)", REAL),
    ("exact", "1/2", "0.5", ()),
    ("3 significant figures", "pi", "3.142", ()),
    ("3 significant figures", "1/3", "1/3", ()),
    ("decimal within 0.01", "pi", "22/7", ()),
    ("column", "(1, 10, 100)", "[1, 10, 100]", ()),
    ("row", "[1, 2]", "[1; 2]", ()),
    ("column", "-(alpha/2) ||g||_1 sign(g)", "-(alpha/2) ||g||_1 sign(g)^T", GRADIENT),
    ("column", "-(alpha/2) ||g||_1 sign(g)", "-(alpha/2) sign(g)^T ||g||_1", GRADIENT),
]

REFUSED = [
    ("3 significant figures", "pi", "3.1", ()),
    ("3 significant figures", "pi", "3.15", ()),
    ("within 0.01", "pi", "3.2", ()),
    ("within 1%", "pi", "3.2", ()),
    ("up to a constant", "x^2", "x^2 + x", REAL),
    ("up to a constant", "x^2", "2x^2", REAL),
    ("up to a positive factor", "-g", "g", GRADIENT),
    ("up to a positive factor", "-g", "-sign(g)", GRADIENT),
    ("up to a positive factor", "n^2", "n^3", ("n in N",)),
    ("up to a positive factor", "n^2", "n^3", ("n in N", "g in R^n")),
    ("up to a positive factor", "n^2", "2^n", ("n in N",)),
    ("up to a positive factor", "n^2", "n^2 + 1", ("n in N",)),
    ("up to a positive factor", "x^2", "x^4", REAL),
    ("up to a positive factor", "x", "x^3", REAL),
    ("up to a positive factor", "x", "x exp(x)", REAL),
    ("up to a positive factor", "exp(x)", "exp(2x)", REAL),
    ("up to a positive factor", "ln(1 + x)", "x", ("x > 0",)),
    ("up to a positive factor", "g^T h", "||g|| g^T h", ("g in R^d", "h in R^d")),
    ("up to a positive factor", "n log(n)", "n^2", ("n in N", "n > 1")),
    ("up to a positive factor", "x^2", "-2 x^2", REAL),
    ("up to order", "[1, 2, 2]", "[2, 1, 1]", ()),
    ("up to order", "[1, 2]", "[1, 3]", ()),
    ("modulo 2 pi", "pi/3", "4 pi/3", ()),
    ("factored", "x^2 - 1", "(x - 1)^2", REAL),
]


def outcome(form: str, key: str, answer: str, given: tuple[str, ...], strict: bool = True) -> Outcome:
    """The verdict on an answer to a question with one form rule."""
    return judge(Question(given, (ExpressionBlank(key, forms=(form,), strict=strict),)), (answer,)).outcome


@pytest.mark.parametrize(("form", "key", "answer", "given"), KEPT)
def test_an_answer_in_the_form_asked_for_is_right(
    form: str, key: str, answer: str, given: tuple[str, ...]
) -> None:
    assert outcome(form, key, answer, given) == Outcome.CORRECT


@pytest.mark.parametrize(("form", "key", "answer", "given"), BROKEN)
def test_an_equal_answer_in_another_form_is_told_to_be_mended(
    form: str, key: str, answer: str, given: tuple[str, ...]
) -> None:
    question = Question(given, (ExpressionBlank(key, forms=(form,), strict=True),))
    verdict = judge(question, (answer,))
    assert verdict.outcome == Outcome.FORM
    assert not verdict.credit
    assert "right" in verdict.message
    lenient = Question(given, (ExpressionBlank(key, forms=(form,)),))
    assert judge(lenient, (answer,)).message.startswith("That counts. ")
    assert "not yet" not in judge(lenient, (answer,)).message
    assert judge(lenient, (answer,)).credit


@pytest.mark.parametrize(("form", "key", "answer", "given"), REFUSED)
def test_a_form_excuses_no_wrong_answer(form: str, key: str, answer: str, given: tuple[str, ...]) -> None:
    assert outcome(form, key, answer, given) in (Outcome.WRONG, Outcome.PARTLY)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("[0, inf)", "[0, inf]"),
        ("x >= 0", "[0, inf]"),
        ("x >= 0", "x in [0, inf]"),
        ("x > 0", "(0, inf]"),
        ("(-inf, 2]", "[-inf, 2]"),
        ("x < 2", "[-inf, 2)"),
        ("(-inf, inf)", "[-inf, inf]"),
        ("x > 1", "x in (1, inf]"),
        ("x >= 1/2", "[1/2, ∞]"),
        ("x <= 0 or x >= 1", "x in [-inf, 0] or x in [1, inf]"),
    ],
)
def test_an_end_at_infinity_is_open(key: str, typed: str) -> None:
    question = Question(REAL, (ExpressionBlank(key),))
    verdict = judge(question, (typed,))
    assert verdict.outcome == Outcome.UNREADABLE
    assert judge(question, (verdict.cells[0].correction or "",)).outcome == Outcome.CORRECT
    assert compare(key, typed, REAL).outcome != "equal"


def test_without_the_form_the_looser_equality_is_refused() -> None:
    assert outcome("exact", "pi", "3.14", ()) == Outcome.WRONG
    assert outcome("exact", "x^2", "x^2 + 3", REAL) == Outcome.WRONG


def test_words_that_name_no_form_are_known_as_such() -> None:
    assert all(is_known(form) for form, *_ in (*KEPT, *BROKEN))
    assert not is_known("as short as possible")
    assert not is_known("within")


def test_the_guide_lists_every_form_and_each_of_them_is_known() -> None:
    words = [form for form, _ in FORMS]
    assert all(is_known(form) for form in words)
    assert set(RULES) <= set(words)
    guide = (Path(__file__).parents[2] / "content" / "README.md").read_text(encoding="utf-8")
    assert f"\n{table()}\n" in guide


@pytest.mark.parametrize("given", [(), ("x in R",)])
@pytest.mark.parametrize("typed", ["x - 2 <= 1", "2x <= 6", "0 <= 3 - x", "x + 1 <= 4", "3x - x <= 6"])
def test_an_inequality_that_is_not_solved_is_no_answer_where_an_interval_is_asked_for(
    typed: str, given: tuple[str, ...]
) -> None:
    verdict = judge(Question(given, (ExpressionBlank("(-inf, 3]"),)), (typed,))
    assert (verdict.outcome, verdict.credit) == (Outcome.FORM, False)
    assert "Solve it" in verdict.cells[0].message


@pytest.mark.parametrize(
    "typed", ["x <= 3", "3 >= x", "]-inf; 3]", "{x | x <= 3}", "-inf < x <= 3", "x <= 6/2"]
)
def test_a_solved_inequality_is_an_interval(typed: str) -> None:
    assert judge(Question(("x in R",), (ExpressionBlank("(-inf, 3]"),)), (typed,)).credit


def test_a_distance_that_is_bounded_is_an_interval() -> None:
    assert judge(Question(("x in R",), (ExpressionBlank("(-inf, 1) U (5, inf)"),)), ("|x - 3| > 2",)).credit
