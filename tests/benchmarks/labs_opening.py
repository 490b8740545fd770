"""Milliseconds from opening the penalty or the all-reduce lab to its first picture: first, again; as JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time

from textual.app import App

from tutor.tui.labs import LABS, screen_of
from tutor.tui.widgets.picture import PictureWidget


async def opened(app: App[None], name: str) -> float:
    """Milliseconds until the first picture is drawn."""
    begun = time.perf_counter()
    screen = screen_of(LABS[name][1]())
    await app.push_screen(screen)
    while screen.query_one("#stage-main", PictureWidget).drawn() is None:
        await asyncio.sleep(0.001)
    drawn = time.perf_counter() - begun
    await screen.dismiss()
    return drawn * 1000


async def main(name: str) -> None:
    """Measure and print."""
    app: App[None] = App()
    async with app.run_test(size=(120, 40)):
        first = await opened(app, name)
        print(json.dumps({"first": first, "again": [await opened(app, name) for _ in range(3)]}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
