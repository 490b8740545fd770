"""A choice in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.verdict import Cell
from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.manners import Manner
from tutor.notation import clean


def _asks(blank: ChoiceBlank, manner: Manner) -> Iterator[str]:
    """The options, numbered, and how to answer."""
    yield "Type the numbers of all that apply, separated by commas:" if blank.many else "Type a number:"
    for number, option in enumerate(blank.options, 1):
        yield f"  {number}. {manner.words(option)}"


def _reading(blank: ChoiceBlank, given: tuple[str, ...], text: str, cell: Cell, manner: Manner) -> str:
    """An option is an author's text; its formulas are to be spoken as the question showed them."""
    return clean(manner.words(cell.reading))


CHOICE = Spoken(_asks, reading=_reading)
