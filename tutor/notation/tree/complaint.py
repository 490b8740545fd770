"""The exception that carries a complaint from deep inside reading to its surface; it stays in this room."""

from __future__ import annotations

import re

from tutor.notation.tree.nodes import NOWHERE, Span
from tutor.notation.tree.result import Complaint

LONGEST_WORD = 40
"""Of longer words and quotations only the beginning is said again: the span shows the place."""

_QUOTED = re.compile(rf"(“[^“”]{{{LONGEST_WORD}}})[^“”]+(?=”)")
_UNBROKEN = re.compile(rf"([^\s“”]{{{LONGEST_WORD}}})[^\s“”]{{4,}}")


def shortened(sentence: str) -> str:
    """The sentence, with what it repeats of the typed text cut short."""
    return _UNBROKEN.sub(r"\1…", _QUOTED.sub(r"\1…", sentence))


class Trouble(Exception):  # noqa: N818 - it is a message on its way, not an error of the program
    """A text that cannot be read.

    Args:
        sentence: what the student is told.
        span: where.
        candidates: whole texts that may have been meant, best first; the first that can be read becomes the
            complaint's correction.
    """

    def __init__(self, sentence: str, span: Span = NOWHERE, *candidates: str) -> None:
        self.sentence = shortened(sentence)
        super().__init__(self.sentence)
        self.span = span
        self.candidates = candidates

    def complaint(self, correction: str | None = None) -> Complaint:
        """The same as a value."""
        return Complaint(self.sentence, self.span, correction)
