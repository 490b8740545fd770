"""When the beginning of a worked solution is offered, and when nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tutoring.parts import part
from tutor.tutoring.ladder import beginning, rung_of
from tutor.tutoring.memory.card import LEECH as FAILED
from tutor.tutoring.memory.card import UNMET, Card, PartMemory
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.part_state import UNTOUCHED
from tutor.tutoring.plan.example import LEECH, LEECH_WHOLE, NEW, offers_example, stands_alone

LONG = part(solution="First this.\n\nThen that.\n\nAnd so it is.")
SHORT = part(solution="First this.\n\nAnd so it is.")
MET = PartMemory(meeting=Encounter(tries=1, right=True))
FAILING = PartMemory(card=Card(0.0, failures=FAILED), met=(Encounter(tries=2),))


@pytest.mark.parametrize(
    ("asked", "memory", "known", "offered"),
    [
        (LONG, UNMET, 0.2, NEW),
        (LONG, UNMET, 0.3, ""),
        (LONG, UNMET, 0.9, ""),
        (SHORT, UNMET, 0.2, ""),
        (LONG, MET, 0.2, ""),
        (LONG, FAILING, 0.9, LEECH),
        (SHORT, FAILING, 0.1, LEECH_WHOLE),
        (replace(SHORT, solution=""), FAILING, 0.1, ""),
    ],
)
def test_an_example_is_offered_of_what_is_new_and_little_known_or_does_not_stay(
    asked: object, memory: PartMemory, known: float, offered: str
) -> None:
    assert offers_example(asked, UNTOUCHED, memory, known) == offered  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "begun", [{"tries": 1}, {"rungs": ("orient",)}, {"settled": True}, {"revealed": True}]
)
def test_nothing_is_offered_once_the_part_is_under_way(begun: dict[str, object]) -> None:
    assert offers_example(LONG, replace(UNTOUCHED, **begun), UNMET, 0.1) == ""  # type: ignore[arg-type]


def test_hints_are_not_offered_where_the_skill_is_well_known_unless_the_part_keeps_failing() -> None:
    assert stands_alone(UNMET, 0.81) and not stands_alone(UNMET, 0.8)
    assert not stands_alone(FAILING, 0.99)


def test_what_was_shown_is_found_again_by_its_name_in_the_record() -> None:
    rung = beginning(LONG)
    assert rung is not None and rung.text == "First this.\n\n…"
    assert rung_of(LONG, rung.id) == rung and rung_of(SHORT, rung.id) is None
