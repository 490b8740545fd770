"""A term on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.notation import Vocabulary
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import QUIET, Entry, Spot
from tutor.tui.answering.kinds.shown_answer import told_as_read


def _field(blank: TermBlank, spot: Spot) -> TextField:
    return TextField(blank, spot.index, spot.label, spot.hint("Type the name; Enter checks it"))


def _key(blank: TermBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    """The term, and its synonyms."""
    yield Content(blank.names[0])
    if blank.names[1:]:
        yield Content.styled(f"also {', '.join(blank.names[1:])}", QUIET)


TERM = Entry(_field, told_as_read, _key)
