"""What is predicted follows how this student's own reviews went, once there are enough of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest

from tests.tutoring.memory.met import DAY, KEY, START, happened
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.event import Ended, Event, Planned, Session
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.fsrs_memory import chance, stretched
from tutor.tutoring.memory.memories import Memories, memories
from tutor.tutoring.memory.stretch import ENOUGH, LATEST, stretch

EACH = 5


def reviewed(reviews: int, right: Callable[[int], bool]) -> Memories:
    """Parts, each met once and then in five reviews, ten or more days apart; so many reviews in all."""
    stream: list[tuple[float, Event]] = []
    for number in range(reviews):
        part, turn = divmod(number, EACH)
        key = f"{KEY}-{part}"
        if turn == 0:
            stream += renamed(key, happened("opened right", START + part * 30 * DAY))
        words = "twin right" if right(number) else "twin wrong right"
        stream += renamed(key, happened(words, START + (part * 30 + 10 * (turn + 1)) * DAY, turn + 1))
    return memories(sorted(stream, key=lambda timed: timed[0]))


def renamed(key: str, stream: list[tuple[float, Event]]) -> Iterator[tuple[float, Event]]:
    return (
        (at, replace(event, part=key))
        for at, event in stream
        if not isinstance(event, Ended | Planned | Session)
    )


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 1.0])
def test_as_much_is_foretold_as_was_right(share: float) -> None:
    dice = Random(f"reviews {share}")
    known = reviewed(LATEST, lambda _: dice.random() < share)
    met = [one for memory in known.parts.values() for one in memory.encounters if one.foretold]
    assert len(met) == LATEST
    right = sum(one.alone for one in met) / len(met)
    factor = stretch(known)
    assert factor is not None
    plain = sum(one.foretold for one in met) / len(met)
    likely = sum(stretched(one.foretold, factor) for one in met) / len(met)
    assert abs(likely - right) <= min(abs(plain - right), 0.1)
    foretold = DueDays(known, Schedule(), known.now).recall(f"{KEY}-0", known.now)
    card = known.part(f"{KEY}-0").card
    assert card is not None and foretold == stretched(chance(card, (known.now - card.last) / DAY), factor)


def test_before_there_are_enough_reviews_nobody_is_taken_to_differ() -> None:
    assert stretch(reviewed(ENOUGH - 1, lambda _: False)) is None
    assert stretch(reviewed(ENOUGH, lambda _: False)) is not None


def test_the_latest_reviews_count_and_early_failures_are_forgotten() -> None:
    always = stretch(reviewed(150, lambda _: True))
    assert always is not None and always > 1
    assert stretch(reviewed(150, lambda number: number >= 50)) == pytest.approx(always, rel=0.5)


def test_a_slip_and_a_first_meeting_foretell_nothing() -> None:
    first = memories(happened("opened right")).part(KEY).meeting
    assert first is not None and first.foretold == 0
    slipped = [*happened("opened right"), *happened("twin wrong slip", START + 9 * DAY, 1)]
    meeting = memories(slipped).part(KEY).meeting
    assert meeting is not None and meeting.foretold == 0
    again = [*slipped, *happened("right", START + 9 * DAY + 400, 1)]
    meeting = memories(again).part(KEY).meeting
    assert meeting is not None and 0 < meeting.foretold < 1 and meeting.alone
