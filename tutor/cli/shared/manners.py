"""How formulas are put into lines: said in words, written as they are typed, or drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tutor.notation import latex, write
from tutor.notation.drawing.draw import draw_as_typed
from tutor.notation.drawing.spoken import speak
from tutor.notation.tree.nodes import Node
from tutor.packs.rendering.blocks import blocks, inline
from tutor.packs.rendering.plain_text import plain, words_of
from tutor.packs.rendering.worded_blocks import worded, worded_spans


@dataclass(frozen=True, slots=True)
class Manner:
    """A way to put formulas into lines.

    Attributes:
        name: by which it is asked for.
        help: what it is, for the list of options.
        say: LaTeX to words on one line; None where formulas are drawn.
    """

    name: str
    help: str
    say: Callable[[str], str] | None = None

    def words(self, markdown: str) -> str:
        """One line of an author's text."""
        spans = inline(markdown)
        return words_of(spans) if self.say is None else words_of(worded_spans(spans, self.say))

    def text(self, markdown: str, width: int) -> str:
        """An author's text on lines of so many columns."""
        found = blocks(markdown)
        return plain(found if self.say is None else worded(found, self.say), width)

    def formula(self, tree: Node) -> str:
        """A formula that was read."""
        return write(tree, "unicode") if self.say is None else self.say(latex(tree))


SPOKEN = Manner("spoken", "Line by line, formulas in words, for ears. What --plain means.", speak)
LINEAR = Manner("linear", "Line by line, formulas as they are typed.", draw_as_typed)
DRAWN = Manner("draw", "Line by line, formulas drawn over several lines.")
MANNERS = (SPOKEN, LINEAR, DRAWN)


def manner(name: str) -> Manner:
    """The manner of that name; the drawn one if there is none."""
    return next((one for one in MANNERS if one.name == name), DRAWN)
