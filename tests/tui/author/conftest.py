"""The author's app over a copy of the small pack, which the tests save into."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import PACK, seen, settled
from tutor.checking import Checker
from tutor.tui.author.author_app import AuthorApp
from tutor.tui.author.author_screen import AuthorScreen
from tutor.tui.author.fault_list import FaultScreen

LOOKS = 3_000
"""Turns of the app after which something that did not come will not come."""


@pytest.fixture(autouse=True)
def workers(kept_workers: None) -> None:
    """No check of a pack starts a worker of its own if one is waiting."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that may be changed."""
    folder = tmp_path / "pack"
    shutil.copytree(PACK, folder)
    return folder


@asynccontextmanager
async def previewed(
    checker: Checker,
    pack: Path,
    *wanted: str,
    size: tuple[int, int] = (120, 40),
    examining: bool = False,
) -> AsyncIterator[Pilot[None]]:
    """The author's app, loaded, at home or at a part."""
    app = AuthorApp(pack, wanted, checker, examining)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the app run on until something holds."""
    for _ in range(LOOKS):
        if holds():
            await settled(pilot)
            return
        await pilot.pause(0.005)
    raise AssertionError(f"that never came; the screen was:\n{seen(pilot)}")


async def until_seen(pilot: Pilot[None], text: str) -> None:
    """Let the app run on until a text is painted."""
    await until(pilot, lambda: text in seen(pilot))


def save(path: Path, text: str) -> None:
    """Save a file as most editors do: another one is written, and takes its place."""
    other = path.with_name(f".{path.name}.new")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def change(path: Path, old: str, new: str) -> None:
    """Save a file with one passage replaced, which has to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    save(path, text.replace(old, new))


def author(pilot: Pilot[None]) -> AuthorScreen:
    """The part's screen, which has to be on top."""
    screen = pilot.app.screen
    assert isinstance(screen, AuthorScreen)
    return screen


def at_fault(pilot: Pilot[None]) -> bool:
    """Whether errors stand in place of the part."""
    return isinstance(pilot.app.screen, FaultScreen)
