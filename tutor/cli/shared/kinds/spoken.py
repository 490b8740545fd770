"""What plain lines have to know of a kind of blank; and what is said of a text that is no mathematics."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.verdict import Cell
from tutor.cli.shared.manners import DRAWN, Manner
from tutor.notation import Vocabulary, clean


def nothing(*_: object) -> tuple[str, ...]:
    """No lines at all."""
    return ()


def as_typed(blank: Blank, given: tuple[str, ...], text: str, cell: Cell, manner: Manner = DRAWN) -> str:
    """The checker's own reading, for answers that are text."""
    return clean(cell.reading)


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a kind of blank is asked and said on lines that a screen reader can speak.

    Attributes:
        asks: what is said before the prompt, in a manner: the options, and how to answer.
        called: what stands before the cursor of a blank without a label.
        reading: how an answer that could be read was read, given the question's declarations, the verdict
            on its blank, and the manner in which formulas are put.
        notes: what else the answer might have meant, one sentence each, in the question's names.
    """

    asks: Callable[[Any, Manner], Iterable[str]] = nothing
    called: str = "answer"
    reading: Callable[[Any, tuple[str, ...], str, Cell, Manner], str] = as_typed
    notes: Callable[[Any, str, Vocabulary], Iterable[str]] = nothing
