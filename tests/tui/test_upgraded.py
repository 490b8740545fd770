"""A part that is no longer what the record remembers, after an upgrade of its pack, opens all the same."""

from __future__ import annotations

import pytest

from tests.tui.conftest import PACK, opened, part_screen, press, seen
from tutor.checking import Checker
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Asked, Attempted, Event, Hinted, Opened, Told, Twin
from tutor.tutoring.progress import every_part

pytestmark = pytest.mark.slow

KEYS = [key for key, *_ in every_part((load(PACK),))]


def before(key: str) -> tuple[Event, ...]:
    """What was done in the part when its pack was an earlier one."""
    return (
        Opened(key, 7),
        Attempted(
            key, 7, ("x", "2", "q", "", "5", "6", "7"), "wrong", False, "gone", ("wrong",) * 7, "Not so."
        ),
        Hinted(key, "gone-hint"),
        Hinted(key, "ask-9"),
        Asked(key, "ask-9", "3", "correct", "Yes."),
        Attempted(key, 7, (), "partly", False, None, ("correct", "wrong"), "Half."),
        Attempted(key, 7, ("option 99",), "wrong", False, "gone-too"),
    )


@pytest.mark.parametrize("ending", ["open", "twin"])
@pytest.mark.parametrize("key", KEYS)
async def test_a_part_opens_with_the_record_of_another_version(
    checker: Checker, key: str, ending: str
) -> None:
    store = Store.memory()
    endings: dict[str, tuple[Event, ...]] = {
        "open": (),
        "twin": (Told(key), Twin(key, 9), Opened(key, 9)),
    }
    for event in (*before(key), *endings[ending]):
        store.append(event)
    async with opened(checker, key, store=store) as pilot:
        assert part_screen(pilot).place.key == key
        assert part_screen(pilot).place.title in seen(pilot)
        await press(pilot, "up", "down", "f2", "escape")
