"""The line on how far a student is, and the line that says what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tutor.tui.shared import marks

if TYPE_CHECKING:
    from tutor.tui.desk.desk import Desk

BAR = 20
"""Columns of the bar."""


def legend() -> Content:
    """What the signs before the parts mean, short enough for 60 columns."""
    signs = [Content.assemble((mark.sign, mark.colour), f" {mark.short}") for mark in marks.STATES.values()]
    return Content("  ").join(signs)


def progress(desk: Desk) -> Content:
    """A bar and the numbers behind it."""
    from tutor.tutoring.progress import count

    done = count(desk.study.record, desk.keys)
    if not done.total:
        return Content("")
    alone = round(BAR * (done.unaided + done.retried) / done.total)
    solved = round(BAR * done.solved / done.total)
    counted = {
        "at the first try": done.unaided,
        "in more tries": done.retried,
        "with help": done.assisted,
        "shown": done.shown,
    }
    how = [f"{number:,} {words}" for words, number in counted.items() if number]
    return Content.assemble(
        ("━" * alone, "$success"),
        ("━" * (solved - alone), "$accent"),
        ("╌" * (BAR - solved), "$quiet"),
        f"  {done.solved:,} of {done.total:,} solved",
        (f"   {', '.join(how)}" if how else "", "$quiet"),
    )
