"""What cannot be an answer of the kind asked for is no attempt: sets, ranges, and what has no value."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.judge import judge

UPDATE = Question(("g in R^d", "alpha > 0"), (ExpressionBlank("-(alpha/2) g"),))
POINT = Question(("a = [1, 1/10, 1/100]",), (ExpressionBlank("a/(a^T a)"),))
COUNT = Question(("n in N",), (ExpressionBlank("n (n - 1)"),))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (UPDATE, "{1, 2}"),
        (UPDATE, "{g}"),
        (POINT, "{10000/10101, 1000/10101, 100/10101}"),
    ],
)
def test_a_set_for_a_vector_is_no_attempt_and_the_brackets_are_named(question: Question, answer: str) -> None:
    verdict = judge(question, (answer,))
    assert verdict.outcome is Outcome.UNREADABLE
    assert "in brackets: [1, 2, 3]" in verdict.message


def test_a_set_for_a_number_is_no_attempt() -> None:
    verdict = judge(COUNT, ("{n, n - 1}",))
    assert (verdict.outcome, "One value is asked for" in verdict.message) == (Outcome.UNREADABLE, True)


@pytest.mark.parametrize("answer", ["g/0", "ln(0) g", "(1/0) g", "g/(alpha - alpha)"])
def test_what_has_no_value_anywhere_is_no_attempt(answer: str) -> None:
    verdict = judge(UPDATE, (answer,))
    assert verdict.outcome is Outcome.UNREADABLE
    assert verdict.message.startswith("This has no value")


@pytest.mark.parametrize("answer", ["g/alpha", "g ⊘ g", "ln(alpha) g", "sqrt(-alpha) g"])
def test_what_has_values_is_an_attempt(answer: str) -> None:
    assert judge(UPDATE, (answer,)).outcome is Outcome.WRONG


@pytest.mark.parametrize(("question", "answer"), [(UPDATE, "{-(alpha/2) g}"), (COUNT, "{n (n - 1)}")])
def test_braces_that_only_group_are_no_set(question: Question, answer: str) -> None:
    assert judge(question, (answer,)).outcome is Outcome.CORRECT


@pytest.mark.parametrize("key", ["1/0", "1/(n - n)", "(n - n)/(n - n)"])
def test_a_key_without_a_value_is_not_even_its_own_answer(key: str) -> None:
    verdict = judge(Question(("n in N",), (ExpressionBlank(key),)), (key,))
    assert (verdict.outcome, verdict.credit) == (Outcome.UNREADABLE, False)
    assert verdict.message.startswith("This has no value")


@pytest.mark.parametrize("key", ["inf", "-inf", "f(sqrt(2))"])
def test_infinity_and_what_a_function_without_a_rule_gives_are_their_own_answers(key: str) -> None:
    assert judge(Question(("f: R -> R",), (ExpressionBlank(key),)), (key,)).outcome is Outcome.CORRECT
