"""A widget that shows a `Picture`, drawn to its own size, in colours that fit the theme."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tutor.plots.canvas.palette import DARK, LIGHT
from tutor.plots.canvas.picture import Picture, Row

GROUND_DARK, GROUND_LIGHT = "#14161c", "#faf8f3"
"""What a dimmed ink, one with a tilde, is mixed with."""

BOLD = frozenset({"strong", "you", "alarm"})

Painter = Callable[[int, int], Picture]
"""(columns, rows) → picture."""


def ink_colour(ink: str, dark: bool) -> str | None:
    """The colour of an ink on a dark or light ground, or None for the text's own colour."""
    colours = DARK if dark else LIGHT
    if not ink.endswith("~"):
        return colours.get(ink)
    bright = colours.get(ink[:-1], colours["frame"])
    return _blended(bright, *((GROUND_DARK, 0.45) if dark else (GROUND_LIGHT, 0.4)))


def _blended(colour: str, ground: str, share: float) -> str:
    """So much of a colour over a ground, both #rrggbb."""
    mixed = (
        round(share * int(colour[at : at + 2], 16) + (1.0 - share) * int(ground[at : at + 2], 16))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


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
        dark = self.app.current_theme.dark
        strip = Strip([Segment(text, _style(ink, dark, ground)) for text, ink in row if text])
        return strip.adjust_cell_length(self.size.width, ground)


def _style(ink: str, dark: bool, ground: Style) -> Style:
    colour = ink_colour(ink, dark)
    return ground + Style(color=colour, bold=True if ink in BOLD else None)
