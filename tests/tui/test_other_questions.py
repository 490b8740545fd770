"""A version that asks another question, in the app and line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import hand_in, opened, part_screen, press, seen, titles, until
from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Attempted
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study

PACK = Path(__file__).parents[1] / "packs" / "sides"
KEY = "sides/square/side"


@pytest.mark.slow
async def test_another_version_asks_and_helps_with_its_own_words_in_the_app(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, KEY, size=(100, 50), store=store, pack=PACK) as pilot:
        for answer in ("sqrt(A)", "sqrt(A/25)"):
            await hand_in(pilot, answer)
            before = part_screen(pilot)
            before.action_twin()
            await until(pilot, lambda before=before: pilot.app.screen is not before)
        assert "length P all around" in seen(pilot)
        await hand_in(pilot, "P/2")
        assert "That is two sides." in seen(pilot)
        await press(pilot, "f2")
        assert "Write the edge as a formula" in seen(pilot)
        assert "cut into" not in seen(pilot)
        await hand_in(pilot, "P/4")
        assert any(title.startswith("✓") or "Solved" in title for title in titles(pilot)[-2:]), titles(pilot)
    tried = [(event.variant, event.credit) for event in store.events() if isinstance(event, Attempted)]
    assert tried == [(0, True), (1, True), (2, False), (2, True)]


def test_another_version_asks_and_helps_with_its_own_words_line_by_line(checker: Checker) -> None:
    said: list[str] = []
    lines = iter(["sqrt(A)", ":again", "sqrt(A)/5", ":again", "P", ":hint", "P/4", ":quit"])
    store = Store.memory()
    study = Study(fold(store.events()), store.append)
    Lesson((load(PACK),), study, checker, Voice(lambda _: next(lines, None), said.append), store.news).run(
        KEY
    )
    told = " ".join("\n".join(said).split())
    parts = [
        told.index(text) for text in ("25 equal squares", "all around", "That is all four.", "Write the edge")
    ]
    assert parts == sorted(parts)
    tried = [(event.variant, event.credit) for event in store.events() if isinstance(event, Attempted)]
    assert tried == [(0, True), (1, True), (2, False), (2, True)]
