"""The homework itself: every key in many spellings, every wrong answer that was really given."""

from __future__ import annotations

import pytest

from tests.checking.homework import MISCONCEPTIONS, SPELLINGS
from tutor.checking import Outcome, Question
from tutor.checking.judge import judge


@pytest.mark.parametrize(
    ("question", "answer"), [(question, answer) for question, answers in SPELLINGS for answer in answers]
)
def test_each_spelling_of_a_key_is_correct_and_proved(question: Question, answer: str) -> None:
    verdict = judge(question, (answer,))
    assert (verdict.outcome, verdict.evidence.kind, verdict.credit) == (Outcome.CORRECT, "exact", True)


@pytest.mark.parametrize(("question", "answer", "name"), MISCONCEPTIONS)
def test_each_misconception_is_refused_and_recognised(question: Question, answer: str, name: str) -> None:
    verdict = judge(question, (answer,))
    assert verdict.outcome in (Outcome.WRONG, Outcome.PARTLY)
    assert verdict.mistake == name


def test_every_key_has_at_least_six_spellings() -> None:
    assert all(len(answers) >= 6 for _, answers in SPELLINGS)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (question, other)
        for question, answers in SPELLINGS
        for _, others in SPELLINGS
        if others is not answers
        for other in others[:1]
    ],
)
def test_no_key_is_accepted_for_another(question: Question, answer: str) -> None:
    assert judge(question, (answer,)).outcome not in (Outcome.CORRECT, Outcome.FORM)
