"""A widget that shows a `Picture`, drawn to its own size, in colours that fit the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
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
        self._grounded: tuple[str, Picture | None, Style] | None = None
        self._inked: tuple[str, Style | None, dict[str, Style]] = ("", None, {})

    def paint(self, painter: Painter | None) -> None:
        """Draw with this from now on; of a picture of the same size only the rows that differ are painted."""
        before, drawn = self._picture, self._drawn
        self._painter = painter
        self._drawn = None
        now = self.drawn() if self.is_attached and before is not None and drawn == self._room() else None
        if before is None or now is None or now.height != before.height:
            self.refresh(layout=self.styles.is_auto_height)
            return
        width = self.size.width
        changed = [at for at, (row, old) in enumerate(zip(now.rows, before.rows, strict=True)) if row != old]
        if changed:
            self.refresh(*(Region(0, first, width, count) for first, count in _runs(changed)))

    def drawn(self) -> Picture | None:
        """The picture at the present size, or None while there is no painter or no room."""
        size = self._room()
        if self._painter is None or self.size.width < 1 or self.size.height < 1:
            return None
        if self._drawn != size:
            self._picture, self._drawn = self._painter(*size), size
        return self._picture

    def _room(self) -> tuple[int, int]:
        """Columns and rows to draw in; 0 rows where the picture takes as many as it needs."""
        return self.size.width, 0 if self.styles.is_auto_height else self.size.height

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the painter draws."""
        return self._painter(width, 0).height if self._painter is not None and width > 0 else 1

    def render_line(self, y: int) -> Strip:
        """One row, padded or cut to the widget's width."""
        picture = self.drawn()
        ground = self._ground(picture)
        if picture is None:
            waiting = y == self.size.height // 2
            return Strip(
                [Segment("drawing …".center(self.size.width) if waiting else "", ground)]
            ).adjust_cell_length(self.size.width, ground)
        row: Row = picture.rows[y] if y < picture.height else ()
        strip = Strip([Segment(text, self._style(ink, ground)) for text, ink in row if text])
        return strip.adjust_cell_length(self.size.width, ground)

    def _ground(self, picture: Picture | None) -> Style:
        """The style of the widget itself: asked once for all rows of a picture, for it costs as much."""
        key = self.app.theme, picture
        if self._grounded is None or self._grounded[0] != self.app.theme or self._grounded[1] is not picture:
            self._grounded = (*key, self.rich_style)
        return self._grounded[2]

    def _style(self, ink: str, ground: Style) -> Style:
        """An ink on this ground; kept, since a picture has hundreds of pieces in a few inks."""
        if self._inked[:2] != (self.app.theme, ground):
            self._inked = self.app.theme, ground, {}
        known = self._inked[2]
        if ink not in known:
            known[ink] = _style(ink, look_of(self.app.current_theme), ground)
        return known[ink]


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows, rising, as stretches: the first of each and how many."""
    first = rows[0]
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield first, row - first + 1
            first = rows[at + 1] if at + 1 < len(rows) else first


def _style(ink: str, look: Look, ground: Style) -> Style:
    return ground + Style(color=look.ink(ink), bold=True if ink in BOLD else None)
