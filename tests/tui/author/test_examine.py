"""The whole check of a file runs beside the app, in a process of its own."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.author.conftest import author, change, previewed, until
from tutor.checking import Checker
from tutor.tui.author import examine
from tutor.tui.author.examine import examined
from tutor.tui.author.source_text import PackSource
from tutor.tui.shared.status import Heading

pytestmark = pytest.mark.slow

PAGE = "warm-up.md"


async def test_a_mistake_that_is_the_key_is_found(pack: Path) -> None:
    change(pack / PAGE, "- When: `-alpha g`", "- When: `-alpha g/2`")
    found = await examined(PackSource(pack).read(), PAGE)
    assert found.failed == ""
    assert (20, "error") in [(fault.line, fault.severity) for fault in found.faults or ()]


async def test_a_check_that_takes_too_long_is_ended_and_says_so(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examine, "LIMIT", 0.0)
    found = await examined(PackSource(pack).read(), PAGE)
    assert found.failed == "The check took more than 0 seconds and was ended."


async def test_a_check_that_is_not_wanted_any_more_ends(pack: Path) -> None:
    running = asyncio.ensure_future(examined(PackSource(pack).read(), PAGE))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_process_that_fails_is_said(pack: Path) -> None:
    loaded = PackSource(pack).read()
    loaded = replace(loaded, pack=replace(loaded.pack, folder=Path("\udcff")))
    found = await examined(loaded, "\udcff.md")
    assert found.faults == ()


async def test_what_it_found_stands_in_the_panel(checker: Checker, pack: Path) -> None:
    change(pack / PAGE, "- When: `-alpha g`", "- When: `-alpha g/2`")
    async with previewed(checker, pack, "warm-up", "step", examining=True) as pilot:
        await until(pilot, lambda: "being tried" not in author(pilot).side.said)
        assert "✗ warm-up.md:20" in author(pilot).side.said


async def test_an_error_that_only_the_check_finds_is_seen_without_the_panel(
    checker: Checker, pack: Path
) -> None:
    change(pack / PAGE, "- When: `-alpha g`", "- When: `-alpha g/2`")
    async with previewed(checker, pack, "warm-up", "step", examining=True, size=(80, 24)) as pilot:
        await until(pilot, lambda: "✗ 1 error" in author(pilot).query_one(Heading).state.plain)
        assert author(pilot).query_one(Heading).state.plain.endswith("F9 author")
        said = author(pilot).side.said
        assert said.index("✗ warm-up.md:20") < said.index("Ladder")
    change(pack / PAGE, "- When: `-alpha g/2`", "- When: `-alpha g`")
    async with previewed(checker, pack, "warm-up", "step", examining=True, size=(80, 24)) as pilot:
        await until(pilot, lambda: "being tried" not in author(pilot).side.said)
        assert "error" not in author(pilot).query_one(Heading).state.plain
