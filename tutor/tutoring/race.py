"""Race the models: what the student needed beside what each language model needed, as values to be drawn."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.packs.model.pack import Part, RaceEntry
from tutor.tutoring.standing import took
from tutor.tutoring.state import PartState, Status


@dataclass(frozen=True, slots=True)
class Row:
    """One runner.

    Attributes:
        who: `you`, or a model's name.
        needed: how many times it had to be put right: a model's follow-up prompts, or the student's attempts
            after the first and hints together; None where it never got there by itself.
        says: the same in words, with the remark if there is one.
        student: whether it is the student's row.
    """

    who: str
    needed: int | None
    says: str
    student: bool = False


@dataclass(frozen=True, slots=True)
class Race:
    """The rows, quickest first, and a note on what the figures mean or why there are none."""

    rows: tuple[Row, ...]
    note: str


def race(part: Part, state: PartState) -> Race:
    """The race on one part. The student comes first among equals; who never got there comes last."""
    rows = [_student(state), *(_model(entry) for entry in part.race)]
    rows.sort(key=lambda row: (row.needed is None, row.needed or 0, not row.student))
    if not part.race:
        return Race(tuple(rows), "No model was timed on this part, so there is nothing to race against.")
    note = (
        "A follow-up is a prompt that a person had to write after a wrong answer. "
        "For you, further tries and hints are counted together."
    )
    return Race(tuple(rows), note)


def _student(state: PartState) -> Row:
    if state.effort is None or state.told:
        return Row("you", None, _without_figures(state), student=True)
    attempts, hints = state.effort.attempts, state.effort.hints
    return Row("you", max(attempts - 1, 0) + hints, f"right {took(state.effort)}", student=True)


def _without_figures(state: PartState) -> str:
    """Why there is nothing to count: what the status says, in the words of a race."""
    if not state.told:
        return "not there yet"
    alone = state.status is Status.ASSISTED
    return "saw the worked solution" + (", then did another version alone" if alone else " first")


def _model(entry: RaceEntry) -> Row:
    if entry.followups is None:
        says = "never put right"
    elif entry.followups == 0:
        says = "right at the first try"
    else:
        says = f"right after {_number(entry.followups, 'follow-up')}"
    return Row(entry.model, entry.followups, f"{says}; {entry.remark}" if entry.remark else says)


def _number(count: int, noun: str) -> str:
    if count == 0:
        return f"no {noun}s"
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
