"""The number of a line on the screen."""

from __future__ import annotations

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import Entry, Spot
from tutor.tui.answering.kinds.shown_answer import key_drawn, told_as_read


def _field(blank: LineBlank, spot: Spot) -> TextField:
    hint = spot.hint("number of the line")
    return TextField(blank, spot.index, spot.label, hint, restrict=r"[0-9]{0,3}")


LINE = Entry(_field, told_as_read, key_drawn)
