"""Answers to parts: every case of `corpus/parts` is decided right, or met with what to type instead."""

from __future__ import annotations

import pytest

from tests.checking.corpus import Case, cases
from tests.checking.homework import ask
from tests.checking.typed_rows import CURE
from tutor.checking.judge import judge

FIELDS = sorted({case.name.partition("-")[0] for case in cases("parts")})
OUTCOMES = {"correct": "equal", "wrong": "different", "partly": "different", "unreadable": "unreadable"}


def said(case: Case) -> str:
    """The outcome as the tables have it, and the message where that is not right."""
    question = ask(case.reference, case.given, left=case.left, forms=case.forms)
    cell = judge(question, (case.answer,)).cells[0]
    outcome = OUTCOMES.get(cell.outcome, cell.outcome)
    cured = outcome != "unreadable" or cell.correction is not None or CURE.search(cell.message.lower())
    return outcome if outcome == case.expected and cured else f"{outcome} ({cell.message})"


@pytest.mark.slow
@pytest.mark.parametrize("field", FIELDS)
def test_every_answer_to_a_part_is_judged_right(field: str) -> None:
    found = [(case, said(case)) for case in cases("parts") if case.name.startswith(f"{field}-")]
    wrong = [
        f"{case.name}: {case.reference!r} and {case.answer!r} {case.given} {case.forms}: {outcome}"
        for case, outcome in found
        if outcome != case.expected
    ]
    assert wrong == []


def test_a_third_of_the_answers_at_least_is_right_and_a_third_is_to_be_refused() -> None:
    right = [case.expected == "equal" for case in cases("parts")]
    assert 2 * len(right) > 3 * sum(right) > len(right)
