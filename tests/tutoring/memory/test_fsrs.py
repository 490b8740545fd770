"""What is predicted is what the fsrs package says, in whole days."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest

from tests.tutoring.memory.met import DAY, KEY, START, happened
from tutor.tutoring.memory.fsrs_memory import chance
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.memory.schedulers import SCHEDULERS

ORIGIN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("gaps", [(1,), (2, 5), (1, 1, 1), (3, 9, 30), (10, 100, 300)])
@pytest.mark.parametrize("ratings", ["ggg", "agg", "hga", "gah", "aaa"])
def test_stability_and_the_next_gap_are_those_of_the_package(gaps: tuple[int, ...], ratings: str) -> None:
    words = {"g": "twin right", "h": "twin wrong right", "a": "twin told"}
    theirs = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, day, stream = fsrs.Card(card_id=1), 0, []
    for number, (rating, gap) in enumerate(zip(ratings, gaps, strict=False)):
        grade = {"a": fsrs.Rating.Again, "h": fsrs.Rating.Hard, "g": fsrs.Rating.Good}[rating]
        card, _ = theirs.review_card(card, grade, ORIGIN + timedelta(days=day))
        stream += happened(words[rating], START + day * DAY, variant=number)
        day += gap
    ours = memories(stream, SCHEDULERS["fsrs"]).part(KEY).card
    assert ours is not None and card.stability is not None and card.last_review is not None
    assert ours.stability == pytest.approx(card.stability, rel=1e-4)
    assert ours.gap == (card.due - card.last_review).days
    later = card.last_review + timedelta(days=17)
    assert chance(ours, 17) == pytest.approx(theirs.get_card_retrievability(card, later), rel=1e-4)
