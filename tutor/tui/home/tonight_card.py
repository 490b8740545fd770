"""The way on, at the top of home: the part that Enter opens, and what else there is tonight."""

from __future__ import annotations

from textual.content import Content

from tutor.tui.desk.desk import Desk
from tutor.tui.home.fitted import Worded, fitting
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.guide import Guide
from tutor.tutoring.plan.reasons import NEW
from tutor.tutoring.progress import nothing_left

SKIP = "s skips the first"
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
    begins = "Continue" if going_on else "Start" if fresh else "Tonight"
    first = evenings.first
    item = first if first is not None and first.key == aim else None
    if item is not None and item.why == "mixed":
        title, beside = "a mixed part", item.because
    else:
        planned = item.because if item is not None and item.because != NEW else ""
        owed = "another version of it" if desk.due(place) else place.problem.title
        title, beside = place.title, planned or owed
    line = Content.assemble((f"{begins} ▸ ", "$accent bold"), (title, "bold"))
    reason = item is not None and beside == item.because
    guide, plan = evenings.guide, evenings.evening
    if guide is not None and guide.followed:
        said, word = under_way(guide, desk.study.memories), ""
    else:
        said, word = (summary(plan), plan.word) if plan is not None and plan.items else ("", "")
    return lambda width: _laid(line, beside, reason, (said, word), width)


def _laid(line: Content, beside: str, reason: bool, plan: tuple[str, str], width: int) -> Content:
    """Without room beside the title, a reason goes below it, and anything else is left out."""
    together = Content.assemble(line, (f"  {beside}", "$quiet"))
    lines = [fitting(width, (together, line))]
    if reason and lines[0] is line:
        lines += Content.styled(beside, "$quiet").wrap(width)
    said, word = plan
    if said:
        alone = Content.styled(said, "$quiet")
        lines += fitting(width, (Content.styled(f"{said}   {SKIP}", "$quiet"), alone)).wrap(width)
        lines += Content.styled(word, "$quiet").wrap(width) if word else []
    return Content("\n").join(lines)


def under_way(guide: Guide, memories: Memories) -> str:
    """`tonight: 2 of 5 done, about 14 min to go`."""
    items = guide.evening.items
    left = [item for item in items if not guide.done(item.key, memories) and item.key not in guide.passed]
    done = sum(guide.done(item.key, memories) for item in items)
    to_go = f", about {max(round(sum(item.minutes for item in left)), 1)} min to go" if left else ""
    return f"{guide.evening.name.lower()}: {done} of {len(items)} done{to_go}"


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
