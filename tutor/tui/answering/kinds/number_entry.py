"""A number on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.notation import Vocabulary
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import QUIET, Entry, Spot
from tutor.tui.answering.kinds.shown_answer import key_drawn, told_drawn


def _field(blank: NumberBlank, spot: Spot) -> TextField:
    return TextField(blank, spot.index, spot.label, spot.hint("Type a number; Enter checks it"))


def _key(blank: NumberBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    yield from key_drawn(blank, known, width)
    if blank.tolerance != "0":
        yield Content.styled(f"within {blank.tolerance}", QUIET)


NUMBER = Entry(_field, told_drawn, _key)
