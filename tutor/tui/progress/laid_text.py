"""Lines that are laid out for the width they get."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Lines = Callable[[int], Sequence[Content]]
"""From a width in columns to lines that are no wider."""


class LaidText(Widget):
    """Shows what its function lays out; once for each width."""

    DEFAULT_CSS = """
    LaidText { height: auto; width: 1fr; }
    """

    def __init__(self, lines: Lines) -> None:
        super().__init__(classes="section")
        self._lines = lines
        self._laid: tuple[int, tuple[Content, ...]] = (-1, ())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are at this width."""
        return len(self._at(width))

    def render(self) -> Content:
        """The lines for the width that it has."""
        return Content("\n").join(self._at(self.content_size.width))

    def _at(self, width: int) -> tuple[Content, ...]:
        width = max(width, 20)
        if self._laid[0] != width:
            self._laid = width, tuple(self._lines(width))
        return self._laid[1]
