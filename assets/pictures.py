"""Makes the screenshots of the README anew: the real app, driven by keys, saved as SVG beside this file.

`python assets/pictures.py [FOLDER [NAME…]] [--png]`; with `--png` each as a PNG too, to be looked at.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from term import a_term
from textual.pilot import Pilot

from tutor.store import Store
from tutor.store.small_files.settings import Settings
from tutor.tui.app.app import TutorApp
from tutor.tui.desk import evenings

HERE = Path(__file__).parent
Driver = Callable[[Pilot[None]], Awaitable[None]]

NOW = datetime(2026, 11, 30, 19, 0, tzinfo=UTC).timestamp()
"""The evening on which a student of some weeks is met; the same whenever the pictures are made."""
SET = Settings(welcomed=True, minutes=20, until="2027-01-11")


async def settled(pilot: Pilot[None], *seen: str) -> None:
    """Wait until the texts are on the screen, and nothing moves any more."""
    for _ in range(400):
        await pilot.pause(0.025)
        drawn = pilot.app.export_screenshot().replace("&#160;", " ")
        if all(text in drawn for text in seen):
            break
    else:
        raise SystemExit(f"never saw {seen}")
    await pilot.wait_for_scheduled_animations()
    await pilot.pause(0.3)


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type a text, key by key."""
    for letter in text:
        await pilot.press(letter if letter.isalnum() else _key(letter))


def _key(letter: str) -> str:
    from textual.keys import _character_to_key

    return _character_to_key(letter)


async def a_wrong_answer(pilot: Pilot[None]) -> None:
    """The dual norm confused, recognised, and a hint for it; the right answer half typed."""
    await settled(pilot, "Hint")
    await typed(pilot, "-alpha ||g||_inf sign(g)")
    await pilot.press("enter")
    await settled(pilot, "Not")
    await pilot.press("f2")
    await settled(pilot, "Hint 1")
    await pilot.press("ctrl+u")
    await typed(pilot, "-(alpha/2) ||g||")


async def the_lab(pilot: Pilot[None]) -> None:
    """The optimizers at the plane, with the student's point among them."""
    await settled(pilot, "Hint")
    await typed(pilot, "a/||a||_2^2")
    await pilot.press("enter")
    await settled(pilot, "Not")
    await pilot.press("f3")
    await settled(pilot, "SGD", "Adam")


async def its_lab(pilot: Pilot[None]) -> None:
    """The lab of the part, with an answer of the student's in it."""
    await settled(pilot, "Hint")
    await pilot.press("f3")
    await settled(pilot, "esc")


async def a_tried_step(pilot: Pilot[None]) -> None:
    """The lab of an open part, with a step of the student's tried out."""
    await settled(pilot, "Hint")
    await typed(pilot, "-alpha g")
    await pilot.press("f3")
    await settled(pilot, "yours reaches")


async def home(pilot: Pilot[None]) -> None:
    """Home on an evening in the middle of a term."""
    await settled(pilot, "of 20 solved", "tonight, about")


async def progress(pilot: Pilot[None]) -> None:
    """How far this student is."""
    await home(pilot)
    await pilot.press("ctrl+o")
    await settled(pilot, "The next 14 days")


BEGINNER = ("problem", "lab", "penalty", "allreduce")
"""Of a student who only begins; the others are of one in the middle of a term."""

PICTURES: dict[str, tuple[str | None, tuple[int, int], Driver]] = {
    "problem": ("penalized-updates/linf", (120, 36), a_wrong_answer),
    "lab": ("solution-plane/adam", (120, 36), the_lab),
    "penalty": ("penalized-updates/linf", (120, 36), a_tried_step),
    "allreduce": ("distributed-training/messages", (120, 36), its_lab),
    "tonight": (None, (100, 30), home),
    "progress": (None, (120, 42), progress),
}


async def picture(name: str) -> str:
    """One screenshot as SVG, without addresses of fonts elsewhere."""
    at, size, drive = PICTURES[name]
    with TemporaryDirectory() as folder:
        kept = Store.memory if name in BEGINNER else partial(Store.open, a_term(Path(folder), SET, NOW))
        app = TutorApp(open_store=kept, at=at)
        async with app.run_test(size=size) as pilot:
            await drive(pilot)
            await pilot.pause(0.3)
            svg = app.export_screenshot(title="tutor")
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)


def main() -> None:
    """Write them all."""
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    folder = Path(words[0]) if words else HERE
    os.environ["TZ"] = "UTC"  # days begin where the evenings of the term do
    getattr(time, "tzset", int)()
    evenings.time = SimpleNamespace(time=lambda: NOW)  # type: ignore[attr-defined]
    for name in PICTURES if len(words) < 2 else words[1:]:
        svg = asyncio.run(picture(name))
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8")
        if "--png" in sys.argv:
            import cairosvg

            plain = svg.replace("Fira Code", "DejaVu Sans Mono")
            cairosvg.svg2png(bytestring=plain.encode(), write_to=str(folder / f"{name}.png"))


if __name__ == "__main__":
    main()
