"""The way on, at the top of home: the part that Enter opens, and what else there is tonight."""

from __future__ import annotations

from textual.content import Content

from tutor.tui.desk.desk import Desk
from tutor.tui.home.fitted import Worded, fitting
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.reasons import NEW
from tutor.tutoring.progress import nothing_left

WORDS = (("review", "due"), ("twin", "owed"), ("new", "new"), ("mixed", "mixed"))
"""What is counted of an evening, and how it is called."""


def way_on(desk: Desk, aim: str | None) -> Worded:
    """Where Enter leads and why, the evening as a whole, and what is to be said of it, line by line."""
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
    line = Content.assemble((f"{word} ▸ ", "$accent bold"), (title, "bold"))
    plan = evenings.evening if evenings.evening is not None and evenings.evening.items else None
    reason = item is not None and beside == item.because
    return lambda width: _laid(line, beside, reason, plan, width)


def _laid(line: Content, beside: str, reason: bool, plan: Evening | None, width: int) -> Content:
    """Without room beside the title, a reason goes below it, and anything else is left out."""
    together = Content.assemble(line, (f"  {beside}", "$quiet"))
    lines = [fitting(width, (together, line))]
    if reason and lines[0] is line:
        lines += Content.styled(beside, "$quiet").wrap(width)
    if plan is not None:
        lines += Content.styled(summary(plan), "$quiet").wrap(width)
        lines += Content.styled(plan.word, "$quiet").wrap(width) if plan.word else []
    return Content("\n").join(lines)


def summary(evening: Evening) -> str:
    """`tonight, about 24 min: 3 due · 1 owed · 2 new`."""
    counted = [f"{len(found):,} {word}" for why, word in WORDS if (found := evening.of(why))]
    return f"tonight, about {max(round(evening.minutes), 1)} min: {' · '.join(counted)}"


def _nothing(desk: Desk) -> Worded:
    if not desk.keys:
        return lambda width: Content("There are no packs to study yet.")
    done = nothing_left(desk.study.record, desk.keys)
    planned = desk.evenings.evening
    said = planned.word if planned is not None and planned.word else done
    whole = Content(f"{said} Choose any below to see it again.")
    return lambda width: Content("\n").join(whole.wrap(width))
