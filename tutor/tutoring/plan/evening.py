"""An evening as it is planned: parts in order, each with the reason for it and the minutes that it takes."""

from __future__ import annotations

from dataclasses import dataclass

MIDDLING = 0.5
"""How likely a skill is known of which nothing is to be said."""

TONIGHT, REVIEW = "Tonight", "Review"
"""What an evening is called where it is said how far along it one is."""


@dataclass(frozen=True, slots=True)
class Item:
    """One part of an evening.

    Attributes:
        key: the part's, `pack/problem/part`.
        why: what it is opened for, one of `event.REASONS`.
        minutes: how long it will take, by the student's own pace.
        because: the reason in words, such as `due: last right 11 days ago`.
        known: how likely the weakest of its skills is known, from 0 to 1; MIDDLING where it names none.
    """

    key: str
    why: str
    minutes: float
    because: str
    known: float = MIDDLING


@dataclass(frozen=True, slots=True)
class Evening:
    """What an evening is to consist of.

    Attributes:
        items: in order; no part stands there twice.
        budget: the minutes that there are.
        put_off: how many reviews are due besides, and wait.
        word: what is said of these, or of an evening without anything to do; or "".
        name: what it is called, one of the names above.
    """

    items: tuple[Item, ...]
    budget: int
    put_off: int = 0
    word: str = ""
    name: str = TONIGHT

    @property
    def minutes(self) -> float:
        """How long all of it will take."""
        return sum(item.minutes for item in self.items)

    def of(self, why: str) -> tuple[Item, ...]:
        """The items for one reason."""
        return tuple(item for item in self.items if item.why == why)
