"""The app as the tests open it: a small pack and a record in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.app import App
from textual.content import Content
from textual.css.stylesheet import Stylesheet
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from tests.tui.at_rest import at_rest, running
from tests.tui.parsed_once import parse_rules_once
from tutor.checking import Checker
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tui.app.app import TutorApp
from tutor.tui.desk.desk import Desk
from tutor.tui.shared.confirm_dialog import ConfirmScreen
from tutor.tui.study.conversation import Card
from tutor.tui.study.problem_screen import ProblemScreen
from tutor.tui.study.sureness import Sureness

PACK = Path(__file__).parent / "pack"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots wait until the app has nothing left to do, and no style sheet is parsed twice."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", at_rest)
    monkeypatch.setattr("textual.app.wait_for_idle", at_rest)
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_rules_once)


@asynccontextmanager
async def opened(
    checker: Checker,
    at: str | None = None,
    size: tuple[int, int] = (80, 24),
    store: Store | None = None,
    pack: Path = PACK,
    reviewing: bool = False,
) -> AsyncIterator[Pilot[None]]:
    """The app, loaded, at home or at a part."""
    kept = store or Store.memory()
    app = TutorApp(lambda: kept, lambda: (load(pack),), checker, at, reviewing=reviewing)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the app run on until something holds; what never does is for the caller to assert."""
    for _ in range(1_000):
        if holds():
            break
        await pilot.pause(0.005)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until everything that was begun has come to its end, loading first of all."""
    while running(pilot.app) and not loaded(pilot.app):
        await pilot.pause(0.001)
    await pilot.pause()
    while waiting := [worker for worker in pilot.app.workers if not is_dialog(worker.node)]:
        await pilot.app.workers.wait_for_complete(waiting)
        await pilot.pause()


def loaded(app: App[None]) -> bool:
    """Whether an app has what it opens with, or says at home why it could not load it."""
    if not isinstance(app, TutorApp) or app.desk is not None or len(app.screen_stack) > 1:
        return True
    return bool(app.get_default_screen().query("#notice Static"))


def is_dialog(node: object) -> bool:
    """Whether a worker belongs to a screen that waits for a dialog on top of it, or for one key in it."""
    if isinstance(node, TutorApp):
        return isinstance(node.screen, ConfirmScreen)
    if not isinstance(node, ProblemScreen):
        return False
    return node.app.screen is not node or isinstance(node.panel.guest, Sureness)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, waiting for what each of them begins."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, as quickly as can be, into what has the focus."""
    for letter in text:
        pilot.app.post_message(Key(_character_to_key(letter), letter))
    await pilot.pause()


async def hand_in(pilot: Pilot[None], text: str) -> None:
    """Replace what is typed by a text, and press Enter."""
    await pilot.press("end", "ctrl+u")
    await type_in(pilot, text)
    await press(pilot, "enter")


def part_screen(pilot: Pilot[None]) -> ProblemScreen:
    """The screen of the part, which has to be on top."""
    screen = pilot.app.screen
    assert isinstance(screen, ProblemScreen)
    return screen


def desk(pilot: Pilot[None]) -> Desk:
    """What the app has loaded."""
    app = pilot.app
    assert isinstance(app, TutorApp) and app.desk is not None
    return app.desk


def titles(pilot: Pilot[None]) -> list[str]:
    """The titles of the cards in the conversation."""
    return [card.said for card in part_screen(pilot).query(Card)]


def seen(pilot: Pilot[None]) -> str:
    """Everything that is painted on the screen now, line by line."""
    app = pilot.app
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line)[:width] for line in lines[:height])


def text_of(widget: Widget) -> str:
    """What one widget draws."""
    shown = widget.visual if isinstance(widget, Static) else widget.render()
    return shown.plain if isinstance(shown, Content) else str(shown)


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Keys that all arrive before the first of them is dealt with."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else None))
