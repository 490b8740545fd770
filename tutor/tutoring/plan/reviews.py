"""Only what is due or owed: an evening for whoever wants nothing else tonight."""

from __future__ import annotations

from datetime import timedelta

from tutor.tutoring.plan.dates import day_name
from tutor.tutoring.plan.evening import REVIEW, Evening, Item
from tutor.tutoring.plan.planner import Standing, tonight

ROOM = 240
"""Minutes that are more than all reviews of an evening take."""


def reviews(there: Standing) -> Evening:
    """Only what is due or owed of an evening, however long it is; without any, when the next review comes.

    Args:
        there: all that an evening depends on.
    """
    whole = tonight(there, ROOM)
    items = tuple(item for item in whole.items if item.why in ("review", "twin"))
    minutes = max(round(sum(item.minutes for item in items)), 1)
    return Evening(items, minutes, whole.put_off, _word(there, items, whole), REVIEW)


def _word(there: Standing, items: tuple[Item, ...], whole: Evening) -> str:
    """What is said besides: how many wait, or when something will be due."""
    if items:
        return whole.word
    days = there.days
    ahead = [due for key in days.memories.parts if key in there.parts and (due := days.of(key)) is not None]
    if not ahead:
        return "Nothing is due: what you solve comes back for a review some days later."
    # What is due today and still does not come rests, as its solution was read in this sitting.
    following = max(min(ahead), days.today + timedelta(days=1))
    return f"Nothing is due now. The next review comes {day_name(following, days.today)}."
