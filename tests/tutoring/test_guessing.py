"""Whoever tries all there is to choose from has guessed, and the part comes back as another version."""

import pytest

from tests.tutoring.parts import KEY, RIGHT, WRONG, part
from tutor.checking import ChoiceBlank, ExpressionBlank, LineBlank
from tutor.packs.model.pack import Part
from tutor.tutoring.event import Event
from tutor.tutoring.guessing import TRIED_ALL, guessed
from tutor.tutoring.state import Record, Status
from tutor.tutoring.study import Study
from tutor.tutoring.twin import later

FOUR = ChoiceBlank(("a", "b", "c", "d"), (3,))


def after(asked: Part, *answers: tuple[str, ...]) -> tuple[Study, list[float]]:
    written, now = list[Event](), [1_000_000.0]
    study = Study(Record(), written.append, clock=lambda: now[0])
    study.open(KEY, asked)
    for answer in answers[:-1]:
        study.answer(KEY, 0, answer, WRONG)
    study.answer(KEY, 0, answers[-1], RIGHT)
    return study, now


@pytest.mark.parametrize(
    ("answers", "all_tried"),
    [
        ([("1",), ("2",), ("3",), ("4",)], True),
        ([("b",), ("2",), ("3",), ("c",), ("4",)], False),
        ([("1",), ("2",), ("4",)], False),
        ([("4",)], False),
        ([("Option 1",), ("(b)",), ("c",), ("4",)], True),
        ([("1",), ("ridge",), ("2",), ("lasso",), ("4",)], False),
        ([("1",), ("2",), ("7",), ("0",), ("4",)], False),
    ],
)
def test_all_options_in_a_row_are_told_from_fewer(answers: list[tuple[str, ...]], all_tried: bool) -> None:
    asked = part(blanks=(FOUR,))
    study, _ = after(asked, *answers)
    assert guessed(asked, study.part(KEY)) is all_tried
    assert study.part(KEY).status is (Status.UNAIDED if len(answers) == 1 else Status.RETRIED)


def test_lines_are_counted_in_their_own_blank_and_formulas_never() -> None:
    flaw = part(blanks=(LineBlank(3, 3), ExpressionBlank("x")))
    study, _ = after(flaw, ("1", "x"), ("2", "x"), ("3", "y"), ("3", "x"))
    assert guessed(flaw, study.part(KEY))
    typed = part(blanks=(ExpressionBlank("x"),))
    assert not guessed(typed, after(typed, ("1",), ("2",), ("x",))[0].part(KEY))


def test_a_guessed_part_comes_back_once_as_another_version_in_a_later_sitting() -> None:
    asked = part(blanks=(FOUR,))
    study, now = after(asked, ("1",), ("2",), ("3",), ("4",))
    assert later(asked, study.part(KEY)) == TRIED_ALL
    assert study.open(KEY, asked).variant == 0
    now[0] += 5 * 3600
    assert study.open(KEY, asked).variant == 1
    study.answer(KEY, 1, ("4",), RIGHT)
    assert later(asked, study.part(KEY)) == ""
    now[0] += 5 * 3600
    assert study.open(KEY, asked).variant == 1
    assert (
        later(part(blanks=(FOUR,), variants=1), after(asked, ("1",), ("2",), ("3",), ("4",))[0].part(KEY))
        == ""
    )
