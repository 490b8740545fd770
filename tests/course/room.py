"""Students of a small pack, made by hand."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import PACK, STEPS, SUMS
from tutor.course.handins.gather import Gathered
from tutor.course.model.class_model import Student
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load
from tutor.store.exports.handin import Moment
from tutor.tutoring.event import Attempted, Event


def tiny(folder: Path) -> Pack:
    """The pack of two problems that the commands' tests use."""
    place = folder / "tiny"
    place.mkdir()
    for name, text in (("pack.md", PACK), ("sums.md", SUMS), ("steps.md", STEPS)):
        (place / name).write_text(text, encoding="utf-8")
    return load(place)


def wrong(part: str, *answer: str, variant: int = 0, mistake: str | None = None) -> Attempted:
    """A wrong answer to a part of it; every blank is wrong."""
    return Attempted(f"tiny/{part}", variant, answer, "wrong", False, mistake, ("wrong",) * len(answer))


def room(*events: tuple[Event, ...], step: int = 10) -> Gathered:
    """A student for each of these rows of events."""
    students = [
        Student(
            f"student {number}",
            tuple(Moment(f"{number:08x}{at:08x}", at * step, event) for at, event in enumerate(happened)),
        )
        for number, happened in enumerate(events)
    ]
    return Gathered(tuple(students), (), len(students))
