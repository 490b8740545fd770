"""Leaving a screen: what a student has just handed in is judged and recorded first."""

from __future__ import annotations

from textual.screen import Screen


async def settled(screen: Screen[object]) -> None:
    """Wait until `screen` may be left; with it would end the judging of an answer just handed in."""
    if screen.has_class("problem"):
        from tutor.tui.study.problem_screen import ProblemScreen  # needed by nobody who has not opened a part

        if isinstance(screen, ProblemScreen):
            await screen.settled()
