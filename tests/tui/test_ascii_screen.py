"""On a terminal that has ASCII alone, nothing else comes to the screen."""

from __future__ import annotations

import pytest
from textual.app import App

from tests.tui.conftest import hand_in, opened, press, settled, type_in
from tutor.checking import Checker

pytestmark = pytest.mark.slow


def lines(app: App[None]) -> list[str]:
    """What stands on the screen, after everything that it passes on its way."""
    return ["".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips()]


async def test_a_part_its_help_symbols_and_home_are_ascii(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_ASCII", "1")
    async with opened(checker, "warm-up/step", size=(60, 20)) as pilot:
        await type_in(pilot, "-alpha/2")
        drawn = lines(pilot.app)
        assert any("alpha" in line for line in drawn) and any("-------" in line for line in drawn)
        await hand_in(pilot, "sqrt(alpha)")
        seen = [drawn, lines(pilot.app)]
        for key in ("f1", "escape", "f4", "escape", "f2", "escape"):
            await press(pilot, key)
            await settled(pilot)
            seen.append(lines(pilot.app))
        for screen in seen:
            for line in screen:
                assert line.isascii(), line
                assert len(line) == 60
