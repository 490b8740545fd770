"""A widget that shows a `Picture`, drawn to its own size, in colours that fit the theme."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tutor.plots.canvas.picture import Picture, Row
from tutor.tui.shared.look import Look
from tutor.tui.shared.themes import look_of

BOLD = frozenset({"strong", "you", "alarm"})

Painter = Callable[[int, int], Picture]
"""(columns, rows) → picture."""


class PictureWidget(Widget):
    """Shows what its painter draws, in the size that it has been given; says so while there is no painter.

    With `height: auto` it takes as many rows as the painter draws for its width (rows are then asked as 0).
    """

    DEFAULT_CSS = """
    PictureWidget {
        width: 1fr;
        height: 1fr;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._painter: Painter | None = None
        self._picture: Picture | None = None
        self._drawn: tuple[int, int] | None = None

    def paint(self, painter: Painter | None) -> None:
        """Draw with this from now on."""
        self._painter = painter
        self._drawn = None
        self.refresh(layout=self.styles.is_auto_height)

    def drawn(self) -> Picture | None:
        """The picture at the present size, or None while there is no painter or no room."""
        size = (self.size.width, 0 if self.styles.is_auto_height else self.size.height)
        if self._painter is None or self.size.width < 1 or self.size.height < 1:
            return None
        if self._drawn != size:
            self._picture, self._drawn = self._painter(*size), size
        return self._picture

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the painter draws."""
        return self._painter(width, 0).height if self._painter is not None and width > 0 else 1

    def render_line(self, y: int) -> Strip:
        """One row, padded or cut to the widget's width."""
        ground = self.rich_style
        picture = self.drawn()
        if picture is None:
            waiting = y == self.size.height // 2
            return Strip(
                [Segment("drawing …".center(self.size.width) if waiting else "", ground)]
            ).adjust_cell_length(self.size.width, ground)
        row: Row = picture.rows[y] if y < picture.height else ()
        look = look_of(self.app.current_theme)
        strip = Strip([Segment(text, _style(ink, look, ground)) for text, ink in row if text])
        return strip.adjust_cell_length(self.size.width, ground)


def _style(ink: str, look: Look, ground: Style) -> Style:
    return ground + Style(color=look.ink(ink), bold=True if ink in BOLD else None)
