"""Puts ASCII in the place of every other sign, on the way to the screen; nothing moves by it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tutor.notation.lexicon.ascii_signs import narrowed


class AsciiFilter(LineFilter):
    """A filter of Textual's lines."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments in ASCII, each as wide as before."""
        return [
            segment
            if segment.text.isascii()
            else Segment(narrowed(segment.text), segment.style, segment.control)
            for segment in segments
        ]
