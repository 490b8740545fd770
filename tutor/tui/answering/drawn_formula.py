"""A formula as it was drawn, or the text as it was typed where the drawing is too wide or there is none."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Drawing(Widget):
    """Lines that belong together and must not wrap.

    Args:
        lines: the drawing; may be empty.
        typed: what stands there instead, wrapped, if the drawing does not fit.
    """

    DEFAULT_CLASSES = "drawing"

    def __init__(self, lines: tuple[str, ...], typed: str) -> None:
        super().__init__()
        self._lines = lines
        self._typed = typed if len(typed) <= 400 else typed[:400] + " …"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines at this width."""
        return len(self._fit(width))

    def render(self) -> Content:
        """The drawing or the text."""
        return Content("\n").join(self._fit(self.content_size.width))

    def _fit(self, width: int) -> list[Content]:
        if self._lines and max(cell_len(line) for line in self._lines) <= width:
            return [Content(line) for line in self._lines]
        return Content(self._typed).wrap(max(width, 8))
