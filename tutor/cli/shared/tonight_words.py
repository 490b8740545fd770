"""Tonight's plan and the end of an evening, in plain lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from tutor.tutoring.plan.evening import Evening, Item

NOTHING = "There is nothing to do tonight."
HIDDEN = "a mixed part; which method it wants is for you to find"


def evening_lines(
    evening: Evening, titled: Callable[[str], str], done: Collection[str] = ()
) -> Iterator[str]:
    """The plan, a line for each part.

    Args:
        evening: the plan.
        titled: what a part is called, by its key.
        done: keys of what is done of it.
    """
    if evening.items:
        yield f"Tonight, about {clock(evening.minutes)}:"
    elif not evening.word:
        yield NOTHING
    for number, item in enumerate(evening.items, 1):
        mark = " - done" if item.key in done else ""
        yield f"  {number}. {called(item, titled)}, {clock(item.minutes)}{mark}"
    if evening.word:
        yield evening.word


def called(item: Item, titled: Callable[[str], str]) -> str:
    """A part with the reason for it; the title of a mixed one is kept back."""
    if item.why == "mixed":
        return HIDDEN
    return f"{titled(item.key)} ({item.because})"


def clock(minutes: float) -> str:
    """`4 min`."""
    return f"{max(round(minutes), 1)} min"
