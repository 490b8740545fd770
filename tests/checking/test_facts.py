"""Facts between names: `sum(y) = 1`, `A = A^T`, `a > b`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking.compare_texts import compare
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.facts.fact_table import EXAMPLES, Example, renewed
from tutor.checking.facts.parameters import MARK
from tutor.checking.judge import judge
from tutor.checking.semantics.facts_in_force import in_force
from tutor.notation import Complaint, vocabulary
from tutor.notation.lexicon.vocabulary import Vocabulary

DIMENSIONS = (2, 3, 5)


def names(given: str) -> Vocabulary:
    found = vocabulary(*given.split("; "))
    assert not isinstance(found, Complaint), found
    return found


@pytest.mark.parametrize(
    ("given", "fact"),
    [
        ("y in R^n; sum(y) = 1; sum(y) = 2", "sum(y) = 2"),
        ("y in R^n; sum(y) = 2; ones^T y = 1", "ones^T y = 1"),
        ("A in R^(n x n); tr(A) = 1; tr(A) = 3", "tr(A) = 3"),
        ("x^2 = -1", "x^2 = -1"),
        ("p > 2; q > 0; p + q = 1", "p + q = 1"),
        ("x > 0; x = -x", "x = -x"),
        ("n in N; 2 n = 1", "2 n = 1"),
        ("U in R^(2 x 3); U^T U = I", "U^T U = I"),
        ("1 = 2", "1 = 2"),
    ],
)
def test_a_fact_that_no_values_satisfy_is_found(given: str, fact: str) -> None:
    found = in_force(names(given), DIMENSIONS).contradicted
    assert found is not None
    assert found.text == fact


@pytest.mark.parametrize(
    "given",
    [
        "y in R^n; sum(y) = 1; ones^T y = 1",
        "A in R^(n x n); A symmetric",
        "U in R^(n x n); U is an orthogonal matrix",
        "v in R^n; v is a unit vector",
        "u in R^n; v in R^n; u^T u = 1; v^T v = 1; u^T v = 0",
        "A in R^(n x n); A = A^T; tr(A) = 1",
        "P in R^(n x n); P = P^T; P^2 = P",
        "U in R^(3 x 2); U^T U = I",
        "A in R^(n x n); v in R^n; A v = lambda v",
        "p_1 > 0; p_2 > 0; p_3 > 0; p_1 + p_2 + p_3 = 1",
        "beta_1 in (0, 1); beta_2 in (0, 1); beta_1 < beta_2",
        "n in N; k in N; k <= n",
        "x y = 1",
        "a > b; b > c",
        "alpha < pi",
        "1/f = 1/a + 1/b; a > 0; b > 0",
        "e^x = y; y > 0",
        "z in C; |z| = 1",
    ],
)
def test_facts_that_can_hold_are_put_to_use(given: str) -> None:
    found = in_force(names(given), DIMENSIONS)
    assert found.contradicted is None
    assert found.vocabulary.facts == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: ", ".join(example.facts))
def test_a_fact_of_the_guide_makes_equal_what_it_says(example: Example) -> None:
    found = in_force(names("; ".join((*example.declared, *example.facts))), DIMENSIONS)
    assert (found.vocabulary.facts, found.contradicted) == ((), None)
    assert compare(*example.makes, (*example.declared, *example.facts)).outcome == "equal"
    assert compare(*example.makes, example.declared).outcome == "different"


def test_the_guide_has_the_table_of_facts() -> None:
    guide = (Path(__file__).parents[2] / "content" / "README.md").read_text(encoding="utf-8")
    assert renewed(guide) == guide


def test_a_difference_is_not_said_where_a_fact_could_not_be_used() -> None:
    given = ("x^3 + x y^2 = 2", "z in R")
    assert compare("x^3", "2 - x y^2", given).outcome == "undecided"
    assert compare("x + x", "2 x", given).outcome == "equal"
    assert compare("z + z", "3 z", given).outcome == "different"


@pytest.mark.parametrize(
    "given",
    [
        "A in R^(n x n); A^3 = A",
        "x^5 + x y^2 = 1",
        "A in R^(n x n); B in R^(n x n); A B = -B A",
    ],
)
def test_a_fact_of_another_sort_is_kept_for_the_check_to_tell(given: str) -> None:
    found = in_force(names(given), DIMENSIONS)
    assert [fact.text for fact in found.vocabulary.facts] == given.split("; ")[-1:]
    assert found.contradicted is None


def test_facts_that_hold_at_no_point_make_nothing_equal() -> None:
    assert compare("x", "2 x", ("x^2 = -1",)).outcome != "equal"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("U^T U = I", "“U” is not declared yet"),
        ("f(x) = x^2", "A function is declared as"),
        ("x^2 + = 1", "Something is missing after +."),
        ("x + y", "is not a name"),
    ],
)
def test_a_fact_that_cannot_be_read_says_why(text: str, said: str) -> None:
    found = vocabulary(text)
    assert isinstance(found, Complaint)
    assert said in found.sentence


@pytest.mark.parametrize(
    "text", ["a = [1, 1/10]", "alpha > 0", "d = 2", "0 < alpha < 1", "x, y > 0", "|x| < 1"]
)
def test_a_declaration_stays_a_declaration(text: str) -> None:
    assert names(text).facts == ()


@pytest.mark.parametrize(
    ("given", "key", "wrong"),
    [
        ("y in R^n; p in R^n; sum(y) = 1", "p - y", "p - 3 y"),
        ("p in (0, 1); q in (0, 1); p + q = 1", "p q", "p^2"),
        ("n in N; k in N; n > k", "n - k", "2 n"),
        ("a > b", "a - b", "a + b"),
        ("x^2 + y^2 = 1; y > 0", "y", "1 - x"),
    ],
)
def test_a_message_names_what_was_given_and_no_parameter(given: str, key: str, wrong: str) -> None:
    found = judge(Question(tuple(given.split("; ")), (ExpressionBlank(key=key),)), (wrong,))
    assert found.outcome == "wrong"
    assert MARK not in found.message


def test_the_values_of_a_message_satisfy_the_facts() -> None:
    question = Question(("p in (0, 1)", "q in (0, 1)", "p + q = 1"), (ExpressionBlank(key="p q"),))
    assert "p = 2/5, q = 3/5" in judge(question, ("p^2",)).message


def test_a_question_with_a_fact_accepts_what_holds_under_it() -> None:
    blank = ExpressionBlank(key="p - y")
    question = Question(("y in R^n", "p in R^n", "sum(y) = 1"), (blank,))
    verdicts = {answer: judge(question, (answer,)).outcome for answer in ("sum(y) p - y", "p + y", "y - p")}
    assert verdicts == {"sum(y) p - y": "correct", "p + y": "wrong", "y - p": "wrong"}
