"""Milliseconds from opening the trajectories lab to its first picture: first, then again; as JSON."""

from __future__ import annotations

import asyncio
import json
import time

from textual.app import App

from tutor.experiments.request import LabRequest
from tutor.tui.screens.lab import LabScreen
from tutor.tui.widgets.picture import PictureWidget

REQUEST = LabRequest(student_point=(0.5, 0.5, 0.5))


async def opened(app: App[None]) -> tuple[float, float]:
    """Milliseconds until the screen stands, and until its first picture is drawn."""
    begun = time.perf_counter()
    screen = LabScreen(REQUEST)
    await app.push_screen(screen)
    stands = time.perf_counter() - begun
    while screen.query_one("#lab-main", PictureWidget).drawn() is None:
        await asyncio.sleep(0.001)
    drawn = time.perf_counter() - begun
    await screen.dismiss()
    return stands * 1000, drawn * 1000


async def main() -> None:
    """Measure and print."""
    app: App[None] = App()
    async with app.run_test(size=(120, 40)):
        first = await opened(app)
        print(json.dumps({"first": first, "again": [await opened(app) for _ in range(3)]}))


if __name__ == "__main__":
    asyncio.run(main())
