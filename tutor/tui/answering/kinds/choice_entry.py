"""A choice on the screen: a list of options, in a table's cell one line."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.notation import Vocabulary
from tutor.tui.answering.cell_choice import ChoiceCell
from tutor.tui.answering.choice_field import ChoiceField
from tutor.tui.answering.formula_field import Field
from tutor.tui.answering.kinds.entry import QUIET, Entry, Spot
from tutor.tui.answering.kinds.shown_answer import told_as_read

MOST_OPTIONS = 12


def _field(blank: ChoiceBlank, spot: Spot) -> Field:
    made = ChoiceCell if spot.in_table else ChoiceField
    return made(blank, spot.index, spot.label, spot.reword)


def _key(blank: ChoiceBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    """The options, the right ones marked."""
    for number, option in enumerate(blank.options[:MOST_OPTIONS]):
        right = number in blank.keys
        yield Content.assemble(("● " if right else "○ ", "$success" if right else QUIET), option)


CHOICE = Entry(_field, told_as_read, _key)
