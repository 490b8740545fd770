"""An answer that is judged by a property, on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.notation import Vocabulary
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import QUIET, Entry, Spot
from tutor.tui.answering.kinds.shown_answer import key_drawn, told_drawn

ONE, LIST = "Type one that fits; Enter checks it", "(…), (…): vectors with commas between"


def _field(blank: PropertyBlank, spot: Spot) -> TextField:
    return TextField(blank, spot.index, spot.label, spot.hint(LIST if blank.listed else ONE))


def _key(blank: PropertyBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    """An example, and what has to hold for any other answer."""
    yield Content.styled("for example", QUIET)
    yield from key_drawn(blank, known, width)
    for text, _ in blank.conditions:
        yield Content.styled(f"has to hold: {text}", QUIET)


PROPERTY = Entry(_field, told_drawn, _key)
