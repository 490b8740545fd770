"""The exception that carries a complaint from deep inside reading to its surface; it stays in this room."""

from __future__ import annotations

from tutor.notation.reading import Complaint
from tutor.notation.tree import NOWHERE, Span


class Trouble(Exception):  # noqa: N818 - it is a message on its way, not an error of the program
    """A text that cannot be read.

    Args:
        sentence: what the student is told.
        span: where.
        candidates: whole texts that may have been meant, best first; the first that can be read becomes the
            complaint's correction.
    """

    def __init__(self, sentence: str, span: Span = NOWHERE, *candidates: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.span = span
        self.candidates = candidates

    def complaint(self, correction: str | None = None) -> Complaint:
        """The same as a value."""
        return Complaint(self.sentence, self.span, correction)
