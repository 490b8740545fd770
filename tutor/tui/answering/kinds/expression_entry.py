"""An expression on the screen: typed, of several lines where a derivation is welcome."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.notation import Vocabulary
from tutor.tui.answering.derivation_card import derived
from tutor.tui.answering.derivation_lines import LinesField
from tutor.tui.answering.drawn_formula import Drawing
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import QUIET, Entry, Spot
from tutor.tui.answering.kinds.shown_answer import key_drawn, told_drawn


def _field(blank: ExpressionBlank, spot: Spot) -> TextField:
    made = LinesField if blank.takes_lines and not spot.in_table and spot.alone else TextField
    return made(blank, spot.index, spot.label, spot.hint("Type your answer; Enter checks it"))


def _told(blank: ExpressionBlank, typed: str, reading: str) -> Iterator[Drawing]:
    return derived(typed, reading) if "\n" in typed else told_drawn(blank, typed, reading)


def _key(blank: ExpressionBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    yield from key_drawn(blank, known, width)
    if blank.left:
        yield Content.styled(f"left of “=”: {', '.join(blank.left)}", QUIET)
    if blank.forms:
        how = "has to be" if blank.strict else "should be"
        yield Content.styled(f"{how}: {', '.join(blank.forms)}", QUIET)


EXPRESSION = Entry(_field, _told, _key)
