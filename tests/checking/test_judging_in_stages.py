"""A question in stages: each blank is judged once those before it are right, and by itself."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, LineBlank, Mistake, Outcome, Question
from tutor.checking.contract import wire
from tutor.checking.judge import EMPTY, ONWARD, judge

FLAW = Question(
    ("n in N",),
    (LineBlank(3, 6), ExpressionBlank("2 n", label="count")),
    (Mistake("too-early", "line 2", "Line 2 still holds.", 0), Mistake("half", "`n`", "Both ways?", 1)),
    staged=True,
)


@pytest.mark.parametrize(
    ("answer", "outcome", "cells", "mistake", "message"),
    [
        (("3",), Outcome.PARTLY, 1, None, ONWARD),
        (("3", " "), Outcome.PARTLY, 1, None, ONWARD),
        (("2", ""), Outcome.WRONG, 1, "too-early", "Line 2 still holds."),
        (("2", "2n"), Outcome.WRONG, 1, "too-early", "Line 2 still holds."),
        (("9", "2n"), Outcome.UNREADABLE, 1, None, "There are 6 lines"),
        (("", "2n"), Outcome.UNREADABLE, 1, None, EMPTY),
        (("3", "n"), Outcome.WRONG, 2, "half", "Both ways?"),
        (("3", "n +"), Outcome.UNREADABLE, 2, None, ""),
        (("3", "n + n"), Outcome.CORRECT, 2, None, "Right."),
    ],
)
def test_the_first_blank_that_is_not_right_is_the_verdict(
    answer: tuple[str, ...], outcome: Outcome, cells: int, mistake: str | None, message: str
) -> None:
    said = judge(FLAW, answer)
    assert (said.outcome, len(said.cells), said.mistake) == (outcome, cells, mistake)
    assert message in said.message
    assert said.credit is (outcome is Outcome.CORRECT)
    assert said.advances is (outcome is Outcome.PARTLY)


def test_a_partly_right_table_passes_no_stage() -> None:
    table = Question(("n in N",), (ExpressionBlank("n"), ExpressionBlank("2 n")))
    said = judge(table, ("n", "n"))
    assert (said.outcome, said.advances) == (Outcome.PARTLY, False)


def test_stages_survive_the_way_to_the_worker() -> None:
    assert wire.decode_question(wire.encode_question(FLAW)) == FLAW
