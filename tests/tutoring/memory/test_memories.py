"""What is remembered of a part over many meetings, whatever the clock does."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tutoring.memory.met import DAY, KEY, START, happened
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.event import Event
from tutor.tutoring.memory.card import UNMET
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.memories import NOTHING, advance, memories
from tutor.tutoring.memory.schedulers import SCHEDULERS

WORDS = st.lists(
    st.sampled_from(
        (
            *("opened", "twin", "anew", "review", "right", "wrong", "wrong:x", "form", "unreadable"),
            *("hint", "told", "slip", "sure1", "sure4", "paused", "resumed", "retired", "restarted"),
        )
    ),
    max_size=25,
)
STREAMS = st.builds(
    lambda words, seconds: [
        (START + second, event)
        for number, (word, second) in enumerate(zip(words, seconds, strict=False))
        for _, event in happened(word, variant=number % 3)
    ],
    WORDS,
    st.lists(st.floats(-DAY, 90 * DAY), min_size=25, max_size=25),
)


def evenings(*words: str, gap: float = 30) -> Iterator[tuple[float, Event]]:
    """A meeting an evening, so many days apart."""
    for number, each in enumerate(words):
        yield from happened(each, START + number * gap * DAY, variant=number)


@pytest.mark.slow
@pytest.mark.parametrize("scheduler", SCHEDULERS.values(), ids=SCHEDULERS)
@given(STREAMS)
def test_the_fold_is_deterministic_and_no_due_date_is_past_after_a_review(
    scheduler: object, stream: list[tuple[float, Event]]
) -> None:
    used = next(each for each in SCHEDULERS.values() if each is scheduler)
    known = memories(stream, used)
    assert known == memories(stream, used)
    steps = NOTHING
    for at, event in stream:
        before = steps.part(KEY).card
        steps = advance(steps, event, at, used)
        card = steps.part(KEY).card
        if card is not None and card != before:
            assert card.gap >= 1 and card.due > card.last
            assert card.last <= steps.now
    assert steps == known


def test_a_part_that_is_known_comes_back_later_and_later() -> None:
    cards = [memories(evenings(*["twin right"] * count)).part(KEY).card for count in range(1, 7)]
    assert [card.gap for card in cards if card is not None] == [4, 10, 25, 50, 100, 100]


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        (("twin wrong hint",), 4),
        (("twin right", "twin told"), 4),
        (("twin right", "twin right", "twin wrong wrong wrong"), 10),
        (("twin right", "twin right", "twin wrong right"), 25),
        (("twin right", "twin wrong slip right"), 10),
    ],
)
def test_a_miss_repeats_the_step_and_a_slip_does_not(words: tuple[str, ...], gap: int) -> None:
    card = memories(evenings(*words)).part(KEY).card
    assert card is not None and card.gap == gap


def test_practice_on_the_same_evening_moves_nothing_on() -> None:
    card = memories(evenings(*["twin right"] * 5, gap=0.01)).part(KEY).card
    assert card is not None and (card.gap, card.reps) == (4, 5)


def test_three_failed_meetings_make_a_leech_and_a_good_one_frees_it() -> None:
    failed = ["twin wrong hint right"] * 3
    assert not memories(evenings(*failed[:2])).part(KEY).leech
    assert memories(evenings(*failed)).part(KEY).leech
    assert memories(evenings(*failed, "twin wrong right")).part(KEY).leech
    assert not memories(evenings(*failed, "twin right")).part(KEY).leech


def test_the_latest_meetings_are_the_end_of_all_of_them() -> None:
    memory = memories(evenings(*["twin right"] * 5, "twin")).part(KEY)
    for meeting in (memory, memories(evenings(*["twin right"] * 5)).part(KEY)):
        assert all(meeting.latest(count) == meeting.encounters[-count:] for count in range(1, 8))
    assert memory.latest(0) == UNMET.latest(3) == ()


def test_a_meeting_that_goes_on_the_next_day_is_one_meeting() -> None:
    stream = [*happened("opened wrong"), *happened("opened right", START + DAY)]
    memory = memories(stream).part(KEY)
    assert len(memory.encounters) == 1
    assert memory.card is not None and memory.card.last == START + DAY + 100


def test_a_clock_set_back_a_day_harms_nothing() -> None:
    stream = [
        *happened("opened right"),
        *happened("twin right", START - DAY, 1),
        *happened("twin right", START + 9 * DAY, 2),
    ]
    memory = memories(stream).part(KEY)
    assert [met.at for met in memory.encounters] == sorted(met.at for met in memory.encounters)
    assert memory.card is not None and memory.card.reps == 3


@pytest.mark.parametrize(
    ("words", "due"),
    [("", True), ("paused", False), ("retired", False), ("paused resumed", True), ("restarted", False)],
)
def test_a_part_is_due_unless_it_is_kept_otherwise(words: str, due: bool) -> None:
    known = memories([*happened("opened right"), *happened(words, START + DAY)])
    assert (KEY in DueDays(known, Schedule(), START + 40 * DAY).due()) is due
    assert len(known.part(KEY).encounters) == 1
