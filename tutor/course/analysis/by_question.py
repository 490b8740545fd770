"""The answers to a part that asks several questions, each question with those that were given to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.course.analysis.unrecognised import Answers, Place
from tutor.packs.model.versions import asking, questions
from tutor.tutoring.event import Attempted


def by_question(place: Place | None, answers: Answers) -> Iterator[tuple[Place | None, Answers]]:
    """Each question as a part by itself, its versions counted from 0, and the answers to it.

    Args:
        place: the part, where its pack is here.
        answers: those to all of its questions.
    """
    if place is None or not place.part.others:
        yield place, answers
        return
    count = len(place.part.variants)
    for whole, alone in zip((place.part, *place.part.others), questions(place.part), strict=True):
        numbers = {number: at for at, number in enumerate(asking(whole))}
        attempts, unread = (_among(events, numbers, count) for events in (answers.attempts, answers.unread))
        yield replace(place, part=alone), Answers(attempts, unread)


def _among(
    events: Sequence[tuple[str, Attempted]], numbers: dict[int, int], count: int
) -> list[tuple[str, Attempted]]:
    return [
        (name, replace(event, variant=numbers[event.variant % count]))
        for name, event in events
        if event.variant % count in numbers
    ]
