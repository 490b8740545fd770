"""What the screen has to know of a kind of blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from textual.content import Content
from textual.widget import Widget

from tutor.notation import Vocabulary
from tutor.tui.answering.formula_field import Field

QUIET = "$quiet"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field stands.

    Attributes:
        index: the number of its blank in the question, from 0.
        label: what stands before it, as plain text.
        in_table: whether it stands in a table's cell.
        alone: whether it is the question's only one.
        reword: turns an author's Markdown into plain text for the screen.
    """

    index: int
    label: str
    in_table: bool
    alone: bool
    reword: Callable[[str], str]

    def hint(self, placeholder: str) -> str:
        """The placeholder, where there is room for it and none above said it."""
        return "" if self.in_table or self.index > 0 else placeholder


@dataclass(frozen=True, slots=True)
class Entry:
    """How a kind of blank is answered and shown on the screen.

    Attributes:
        field: the field in which it is filled in.
        told: an answer in the conversation, as it was typed and as the checker read it ("" if it did not).
        key: the key for authors, line by line: with the question's names, not wider than this where it is
            drawn.
    """

    field: Callable[[Any, Spot], Field]
    told: Callable[[Any, str, str], Iterator[Widget]]
    key: Callable[[Any, Vocabulary, int], Iterator[Content]]
