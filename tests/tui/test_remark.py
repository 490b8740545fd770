"""Something is wrong here: one key keeps a remark with the verdict that it is about."""

from __future__ import annotations

import pytest

from tests.tui.conftest import hand_in, opened, press, seen, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.tutoring.event import Remarked

pytestmark = pytest.mark.slow


async def test_a_key_keeps_a_remark_on_the_verdict_and_what_is_typed_stays(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, "warm-up/step", (60, 20), store) as pilot:
        await hand_in(pilot, "-alpha g")
        await type_in(pilot, " + 1")
        await press(pilot, "f10")
        assert "the verdict on your last answer" in " ".join(seen(pilot).replace("│", " ").split())
        await type_in(pilot, "the key is [/b] wrong")
        await press(pilot, "enter")
        assert "Kept, with what it is about." in seen(pilot) and "-alpha g + 1" in seen(pilot)
        (kept,) = [event for event in store.events() if isinstance(event, Remarked)]
        assert (kept.text, kept.about, kept.answer, kept.outcome) == (
            "the key is [/b] wrong",
            "verdict",
            ("-alpha g",),
            "wrong",
        )
        assert kept.reading and kept.said and kept.version
        await press(pilot, "f10", "enter", "f10", "escape")
        assert sum(isinstance(event, Remarked) for event in store.events()) == 1
