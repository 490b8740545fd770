"""A pack of four skills, meetings with its parts, and the report on them."""

from __future__ import annotations

from datetime import UTC, date

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part, Problem, Skill, Variant
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.calendar.study_day import DAY, begins
from tutor.tutoring.event import AskedAnew, Attempted, Event, Opened, Solved, Sure
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.plan.planner import Standing
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.state import fold
from tutor.tutoring.study_report import StudyReport, study_report

Happened = list[tuple[float, Event]]

MONDAY = date(2026, 10, 5)
NOW = begins(MONDAY, UTC) + 57 * DAY + 3600
"""An hour after a study day began, eight weeks and a day after the first."""

SKILLS = (
    Skill("limits", "L"),
    Skill("rates", "R", ("limits",)),
    Skill("sums", "S"),
    Skill("both", "B", ("rates", "sums")),
)


def pack() -> Pack:
    """Four skills, and two parts for each."""
    parts = tuple(
        Part(f"{skill.slug}-{number}", "", "", (), (), skills=(skill.slug,), variants=(Variant(),), luck=0.03)
        for skill in SKILLS
        for number in range(2)
    )
    return Pack("p", "P", "1", (Problem("q", "Q", "", parts),), skills=SKILLS)


def met(name: str, days: float, *, right: bool = True, sure: int = 0, mistake: str | None = None) -> Happened:
    """A meeting so many days after the first Monday."""
    key, at = f"p/q/{name}", begins(MONDAY, UTC) + days * DAY + 60
    happened: Happened = [(at, AskedAnew(key, 0)), (at, Opened(key))]
    if sure:
        happened.append((at, Sure(key, sure)))
    if not right:
        happened.append((at + 30, Attempted(key, 0, ("x",), "wrong", False, mistake)))
    return [*happened, (at + 60, Attempted(key, 0, ("y",), "correct", True)), (at + 60, Solved(key))]


def report(happened: Happened, schedule: Schedule | None = None) -> StudyReport:
    """The report on a record."""
    packs = (pack(),)
    parts, graph = Catalogue(packs), skill_graph(packs)
    remembered = memories(happened)
    days = DueDays(remembered, schedule or Schedule(), NOW, UTC)
    record = fold(event for _, event in happened)
    return study_report(Standing(record, days, parts, known_by(remembered, parts, graph, UTC)))
