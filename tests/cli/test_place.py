"""Who knows some of it is asked few parts once each, or shows one skill by one answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.store import Store
from tutor.tutoring.event import Attempted, Left, Opened

pytestmark = pytest.mark.slow

TABLE = ("2x", "x^2", "4x", "4x^2")


def lines(*typed: str) -> bytes:
    """What is typed, line by line."""
    return "\n".join([*typed, ""]).encode()


def happened() -> list[object]:
    """The record."""
    with Store.open() as store:
        return list(store.events())


def test_placement_asks_each_part_once_and_says_what_is_known(tutor: Tutor, pack: Path) -> None:
    typed = lines(":hint", "(", "2x", "(", *TABLE[1:], *TABLE, "1")
    said = tutor("place", "tiny", "--pack", str(pack), given=typed).stdout.decode()
    assert "Type an answer, ? if you do not know, or :quit to stop." in said
    assert "That does not count; answer once more." in said
    assert said.count("That is right.") == 2
    assert said.count("Not this time.") == 1
    assert "Nothing is multiplied as it stands" not in said  # No feedback: it would be a hint.
    assert "You know already:\n  adds numbers" in said
    opened = [event for event in happened() if isinstance(event, Opened)]
    assert {event.why for event in opened} == {"place"}
    assert len(opened) == len({event.part for event in opened}) == 3


def test_not_to_know_is_an_answer_and_one_may_stop_at_any_time(tutor: Tutor, pack: Path) -> None:
    said = tutor("place", "--pack", str(pack), "tiny", given=lines("?", ":quit")).stdout.decode()
    assert "You will meet it in its place." in said
    assert "Your plan begins with:\n  adds numbers" in said
    assert [type(event) for event in happened()] == [Opened, Left, Opened]
    ended = tutor("place", "--pack", str(pack), "tiny", given=b"").stdout.decode()
    assert "Your plan begins with:" in ended


def test_one_right_answer_tests_out_of_a_skill(tutor: Tutor, pack: Path) -> None:
    said = tutor("place", "--pack", str(pack), "--skill", "adding", given=lines("2x")).stdout.decode()
    assert "adds numbers. One answer, without hints" in said
    assert "This skill is yours." in said
    assert [event.why for event in happened() if isinstance(event, Opened)] == ["test"]
    assert all(event.credit for event in happened() if isinstance(event, Attempted))
    again = tutor("place", "--pack", str(pack), "--skill", "tiny/adding").stdout.decode()
    assert "you have mastered this already" in again


def test_a_skill_that_there_is_not_is_answered_with_those_that_there_are(tutor: Tutor, pack: Path) -> None:
    said = tutor("place", "--pack", str(pack), "--skill", "baking").stdout.decode()
    assert "tiny/adding: adds numbers" in said
    assert happened() == []
