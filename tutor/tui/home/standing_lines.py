"""The line on how far a student is, and the line that says what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tutor.tui.home.fitted import Worded, fitting
from tutor.tui.shared import marks

if TYPE_CHECKING:
    from tutor.tui.desk.desk import Desk

BAR = 20
"""Columns of the bar."""
SOLVED = ("unaided", "retried", "assisted", "shown")
HOW = ("at the first try", "in more tries", "with help", "shown")
"""What each of them is called where there is room."""


def legend() -> Content:
    """What the signs before the parts mean, short enough for 60 columns."""
    signs = [Content.assemble((mark.sign, mark.colour), f" {mark.short}") for mark in marks.STATES.values()]
    return Content("  ").join(signs)


def progress(desk: Desk) -> Worded:
    """A bar and the numbers behind it, in as many words as there is room for."""
    from tutor.tutoring.progress import count

    done = count(desk.study.record, desk.keys)
    if not done.total:
        return lambda width: Content("")
    alone = round(BAR * (done.unaided + done.retried) / done.total)
    solved = round(BAR * done.solved / done.total)
    line = Content.assemble(
        ("━" * alone, "$success"),
        ("━" * (solved - alone), "$accent"),
        ("╌" * (BAR - solved), "$quiet"),
        f"  {done.solved:,} of {done.total:,} solved",
    )
    counted = (done.unaided, done.retried, done.assisted, done.shown)
    how = [
        ", ".join(f"{number:,} {word}" for word, number in zip(words, counted, strict=True) if number)
        for words in (HOW, [marks.STATES[status].short for status in SOLVED])
    ]
    ends = [f"   {said}" if said else "" for said in (*how, "")]
    return lambda width: fitting(width, [Content.assemble(line, (end, "$quiet")) for end in ends])
