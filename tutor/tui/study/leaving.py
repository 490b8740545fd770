"""Leaving a screen: what a student has just handed in is judged and recorded first."""

from __future__ import annotations

from textual.screen import Screen


async def settled(screen: Screen[object]) -> None:
    """Wait until `screen` may be left; with it would end the judging of an answer just handed in."""
    wait = getattr(screen, "settled", None)  # the screens that have it are imported once a part is opened
    if wait is not None:
        await wait()
