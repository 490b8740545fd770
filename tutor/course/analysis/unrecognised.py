"""The wrong answers that no mistake recognised: from the events, judged anew by the pack that is here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.course.model.class_model import Student, Tally
from tutor.course.model.deadline import Deadline
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.rendering.ask import question
from tutor.tutoring.event import Asked, Attempted, Remarked

_AMISS = (Outcome.WRONG, Outcome.PARTLY)


class Judge(Protocol):
    """What is needed of a checker."""

    def check(self, question: Question, answer: Answer) -> Verdict:
        """The verdict on an answer."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a pack that is here."""

    pack: Pack
    problem: Problem
    part: Part


@dataclass(frozen=True, slots=True)
class Wrong:
    """One text in one blank of one variant, and how often it was typed there, by whom."""

    blank: int
    variant: int
    text: str
    by: tuple[str, ...]

    @property
    def tally(self) -> Tally:
        """How often, and by how many."""
        return Tally(len(self.by), len(set(self.by)))


@dataclass(slots=True)
class Found:
    """The unrecognised answers of a part, and how many others the pack recognises by now."""

    wrong: list[Wrong] = field(default_factory=list)
    now_recognised: int = 0


@dataclass(slots=True)
class Answers:
    """What was answered in a part, each with its student: attempts, unread, and to hints; and remarks."""

    attempts: list[tuple[str, Attempted]] = field(default_factory=list)
    unread: list[tuple[str, Attempted]] = field(default_factory=list)
    asked: list[tuple[str, Asked]] = field(default_factory=list)
    remarks: list[Remarked] = field(default_factory=list)


def answers_by_part(students: Iterable[Student]) -> dict[str, Answers]:
    """Every answer, by part."""
    found: dict[str, Answers] = {}
    for student in students:
        for moment in student.moments:
            event = moment.event
            if isinstance(event, Attempted):
                answers = found.setdefault(event.part, Answers())
                several = answers.attempts if Outcome(event.outcome).counts else answers.unread
                several.append((student.name, event))
            elif isinstance(event, Asked):
                found.setdefault(event.part, Answers()).asked.append((student.name, event))
            elif isinstance(event, Remarked):
                found.setdefault(event.part, Answers()).remarks.append(event)
    return found


def unrecognised(
    attempts: Sequence[tuple[str, Attempted]], place: Place | None, judge: Judge, deadline: Deadline
) -> Found:
    """The wrong texts of a part, blank by blank.

    The record names one mistake for all blanks of an answer. Where the pack is here, each different answer is
    judged once more, which tells which blank is still unrecognised, and what a newer version of it knows.
    After the deadline, and where the part has changed, the record has to do.
    """
    answers: dict[tuple[int, Answer, tuple[str, ...], bool], list[str]] = {}
    for name, event in attempts:
        several = sum(cell != Outcome.CORRECT for cell in event.cells) > 1
        if event.outcome in _AMISS and not event.credit and (event.mistake is None or several):
            unknown = event.mistake is None
            answers.setdefault((event.variant, event.answer, event.cells, unknown), []).append(name)
    by_text: dict[tuple[int, int, str], list[str]] = {}
    found = Found()
    for (variant, answer, cells, unknown), names in answers.items():
        blanks: Sequence[int] | None = None
        if place is not None and len(place.part.blanks) == len(answer) and not deadline.passed():
            blanks = _anew(place, variant, answer, judge)
            if unknown and blanks == ():
                found.now_recognised += len(names)
        for blank in _recorded(answer, cells) if blanks is None else blanks:
            by_text.setdefault((blank, variant, answer[blank]), []).extend(names)
    found.wrong = [Wrong(blank, variant, text, tuple(by)) for (blank, variant, text), by in by_text.items()]
    return found


def _anew(place: Place, variant: int, answer: Answer, judge: Judge) -> tuple[int, ...] | None:
    """The blanks that are wrong and unrecognised in the pack as it is here; None if it decides nothing."""
    said = judge.check(question(place.pack, place.problem, place.part, variant), answer)
    if not said.outcome.counts:
        return None
    return tuple(at for at, cell in enumerate(said.cells) if cell.outcome in _AMISS and not cell.mistake)


def _recorded(answer: Answer, cells: Sequence[str]) -> list[int]:
    """The blanks that the record calls wrong."""
    if len(answer) == 1:
        return [0]
    return [at for at, cell in enumerate(cells[: len(answer)]) if cell in _AMISS]
