"""Meetings become observations: each by itself, and of a long record the latest."""

from __future__ import annotations

from tests.tutoring.skills.test_placement import EVERY, GRAPH, parts
from tests.tutoring.skills.test_placement import part as asking
from tutor.tutoring.memory.card import PartMemory
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.skills.observations import ENOUGH, LATEST, known_by, observed

DAY = 86_400.0


def meeting(day: float, right: bool = True) -> Encounter:
    """A meeting that ended rightly."""
    return Encounter(at=day * DAY, right=right, tries=1, done=True)


def test_help_takes_the_merit_of_a_right_answer_away() -> None:
    met = (
        meeting(1),
        Encounter(at=2 * DAY, right=True, tries=1, done=True, helped=True),
        Encounter(at=3 * DAY, told=True, done=True),
    )
    seen = observed(Memories({"p/q/a0": PartMemory(met=met)}), EVERY, GRAPH)
    assert [each.right for each in seen] == [True, False, False]


def test_of_one_part_and_of_one_skill_the_latest_meetings_count() -> None:
    often = {"p/q/a0": PartMemory(met=tuple(meeting(day) for day in range(100)))}
    seen = observed(Memories(often), EVERY, GRAPH)
    assert [each.at / DAY for each in seen] == list(range(100 - LATEST, 100))
    many = parts(*(asking(f"a{number}", "a") for number in range(60)), asking("f", "f"))
    once = {f"p/q/a{number}": PartMemory(met=(meeting(number + 1),)) for number in range(60)}
    long = Memories({"p/q/f": PartMemory(met=(meeting(0.5),)), **once})
    seen = observed(long, many, GRAPH)
    assert [each.key for each in seen] == ["p/q/f", *(f"p/q/a{number}" for number in range(60 - ENOUGH, 60))]
    known = known_by(long, many, GRAPH)
    assert known.mastered("p/a")
    assert known.of("p/f").seen == 1
