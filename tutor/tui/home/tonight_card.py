"""The way on, at the top of home: the part that Enter opens, and what else there is tonight."""

from __future__ import annotations

from textual.content import Content

from tutor.tui.desk.desk import Desk
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.reasons import NEW
from tutor.tutoring.progress import nothing_left

WORDS = (("review", "due"), ("twin", "owed"), ("new", "new"), ("mixed", "mixed"))
"""What is counted of an evening, and how it is called."""


def way_on(desk: Desk, aim: str | None) -> Content:
    """Two lines: where Enter leads and why, and the evening as a whole."""
    place = desk.listed(aim) if aim else None
    if place is None:
        return _nothing(desk)
    evenings = desk.evenings
    fresh = desk.study.record.last is None
    going_on = aim == desk.study.record.last or evenings.guide is not None
    word = "Continue" if going_on else "Start" if fresh else "Tonight"
    first = evenings.first
    item = first if first is not None and first.key == aim else None
    if item is not None and item.why == "mixed":
        title, beside = "a mixed part", item.because
    else:
        planned = item.because if item is not None and item.because != NEW else ""
        owed = "another version of it" if desk.due(place) else place.problem.title
        title, beside = place.title, planned or owed
    line = Content.assemble((f"{word} ▸ ", "$accent bold"), (title, "bold"), (f"  {beside}", "$quiet"))
    plan = evenings.evening
    return Content("\n").join([line, summary(plan)]) if plan is not None and plan.items else line


def summary(evening: Evening) -> Content:
    """`tonight, about 24 min: 3 due · 1 owed · 2 new`."""
    counted = [f"{len(found):,} {word}" for why, word in WORDS if (found := evening.of(why))]
    said = [f"tonight, about {max(round(evening.minutes), 1)} min: {' · '.join(counted)}"]
    if evening.word:
        said.append(evening.word)
    return Content.styled("   ".join(said), "$quiet")


def _nothing(desk: Desk) -> Content:
    if not desk.keys:
        return Content("There are no packs to study yet.")
    done = nothing_left(desk.study.record, desk.keys)
    planned = desk.evenings.evening
    said = planned.word if planned is not None and planned.word else done
    return Content(f"{said} Choose any below to see it again.")
