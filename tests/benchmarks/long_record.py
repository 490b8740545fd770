"""A long record, made up: evenings of encounters with parts, answered, missed, helped and shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

from tutor.tutoring.event import (
    AskedAnew,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Left,
    Opened,
    Planned,
    Session,
    Solved,
    Sure,
    Told,
)

FIRST_EVENING = datetime(2001, 10, 1, 18, 0, tzinfo=UTC)
ENCOUNTERS = 8
"""Of one evening."""
MESSAGE = "This is the gradient step for the Euclidean norm; the maximum norm asks for another direction."


def events(keys: Sequence[str], count: int, seed: int = 1) -> Iterator[tuple[str, Event]]:
    """So many events with their stamps, oldest first; each part comes back again and again.

    Args:
        keys: of the parts that are studied.
        count: how many events.
        seed: of the dice.
    """
    return islice(_life(keys, Random(seed)), count)


def _life(keys: Sequence[str], dice: Random) -> Iterator[tuple[str, Event]]:
    now = FIRST_EVENING
    met: set[str] = set()
    while True:
        tonight = tuple(dice.choice(keys) for _ in range(ENCOUNTERS))
        evening: list[Event] = [Session(25), Planned(tonight, ("review",) * ENCOUNTERS)]
        for key in tonight:
            evening += _encounter(key, key in met, dice)
            met.add(key)
        for event in (*evening, Ended()):
            yield now.isoformat(timespec="milliseconds"), event
            now += timedelta(seconds=dice.uniform(2, 60))
        now += timedelta(hours=dice.choice((6, 18, 23)))


def _encounter(key: str, again: bool, dice: Random) -> Iterator[Event]:
    if again:
        yield AskedAnew(key, 0)
    yield Opened(key, 0, "review" if again else "new")
    yield Sure(key, dice.randint(1, 4))
    for _ in range(dice.choice((0, 0, 0, 1, 2, 3))):
        yield _answer(key, f"-(alpha/{dice.randint(1, 40)}) ||g||_1 sign(g)", right=False, dice=dice)
        if dice.random() < 0.4:
            yield Hinted(key, dice.choice(("orient", "point", "structure", "ask")))
    if dice.random() < 0.1:
        yield Told(key)
    else:
        yield _answer(key, "-(alpha/2) ||g||_1 sign(g)", right=True, dice=dice)
        yield Solved(key)
        if dice.random() < 0.3:
            yield Explained(key, "The dual norm turns a bound on the step into a direction.", "had it")
    yield Left(key)


def _answer(key: str, text: str, right: bool, dice: Random) -> Attempted:
    outcome = "correct" if right else "wrong"
    mistake = None if right else dice.choice((None, "euclidean-step", "lost-factor"))
    message = "Right." if right else MESSAGE
    return Attempted(key, 0, (text,), outcome, right, mistake, (outcome,), message, (text,), 12.5)
