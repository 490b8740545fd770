"""A bar of controls, each with its key, wrapped to the width: to be clicked, or pressed on the keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Leave, MouseMove
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tutor.plots.output.ascii import plain
from tutor.terminal_charset import ascii_only
from tutor.tui.shared.theme_colours import theme_colour
from tutor.tui.shared.themes import look_of

ROOMY, NARROW = 140, 80
"""Columns from which chips stand apart, and below which they take their short labels."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One control.

    Attributes:
        key: the key as it is shown.
        label: what it does, or what it is set to.
        action: the action of the screen that key and click both run.
        ink: colour of the label, as in the pictures; "" for plain text.
        lit: whether it is on, or has something to do.
        tip: a longer description, shown under the mouse.
        breaks: whether it starts a new line, where there is room.
        short: the label on a narrow screen, None for the same; "" leaves the key alone.
    """

    key: str
    label: str
    action: str
    ink: str = ""
    lit: bool = True
    tip: str = ""
    breaks: bool = False
    short: str | None = None

    def words(self, width: int) -> str:
        """The label for a bar of so many columns."""
        return self.label if width >= NARROW or self.short is None else self.short

    def text(self, width: int) -> str:
        """Key and label as one text."""
        return f"{self.key} {self.words(width)}".rstrip()


def flowed(chips: Iterable[Chip], width: int) -> tuple[tuple[Chip, Region], ...]:
    """Where each chip stands: from left to right, in as many rows as it takes."""
    pad, gap = (1, 1) if width >= ROOMY else (0, 2)
    found: list[tuple[Chip, Region]] = []
    x = y = 0
    for chip in chips:
        size = len(chip.text(width)) + 2 * pad
        if x > 0 and ((chip.breaks and width >= NARROW) or x + size > width):
            x, y = 0, y + 1
        found.append((chip, Region(x, y, min(size, max(width, 1)), 1)))
        x += size + gap
    return tuple(found)


class ChipBar(Widget):
    """Draws chips; sends `Pressed` when one is clicked."""

    DEFAULT_CSS = """
    ChipBar {
        height: auto;
        padding: 0 1;
    }
    """

    class Pressed(Message):
        """A chip was clicked."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.chips: tuple[Chip, ...] = ()
        self._over: Chip | None = None

    def show(self, chips: Iterable[Chip]) -> None:
        """Draw these from now on."""
        given = tuple(map(_in_ascii, chips)) if ascii_only() else tuple(chips)
        if given != self.chips:
            before, width = self.chips, self.content_size.width
            self.chips = given
            self.refresh(layout=not before or _rows(before, width) != _rows(given, width))

    def chip(self, action: str) -> Chip:
        """The chip that runs an action."""
        return next(chip for chip in self.chips if chip.action == action)

    def region_of(self, action: str) -> Region:
        """Where on the screen the chip of an action stands."""
        placed = flowed(self.chips, self.content_size.width)
        region = next(region for chip, region in placed if chip.action == action)
        return region.translate(self.content_region.offset)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the chips take."""
        return max(_rows(self.chips, width), 1)

    def render_line(self, y: int) -> Strip:
        """One row of chips."""
        ground = self.rich_style
        width = self.content_size.width
        segments: list[Segment] = []
        x = 0
        for chip, region in flowed(self.chips, width):
            if region.y != y:
                continue
            segments.append(Segment(" " * (region.x - x), ground))
            segments += self._chip(chip, region, ground)
            x = region.x + region.width
        return Strip(segments).adjust_cell_length(width, ground)

    def _chip(self, chip: Chip, region: Region, ground: Style) -> list[Segment]:
        look = look_of(self.app.current_theme)
        width = self.content_size.width
        pad = " " * ((region.width - len(chip.text(width))) // 2)
        over = chip is self._over
        if pad or over:
            ground += Style(bgcolor=theme_colour(self.app, "primary-muted" if over else "panel"))
        dim = Style(dim=not chip.lit or None)
        key = ground + Style(color=theme_colour(self.app, "accent"), bold=True) + dim
        label = ground + Style(color=look.ink(chip.ink) if chip.ink else None) + dim
        words = chip.text(width)[len(chip.key) :]
        return [Segment(pad, ground), Segment(chip.key, key), Segment(words, label), Segment(pad, ground)]

    def _under(self, x: int, y: int) -> Chip | None:
        placed = flowed(self.chips, self.content_size.width)
        return next((chip for chip, region in placed if region.contains(x, y)), None)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Light up what would be pressed, and say what it does."""
        offset = event.get_content_offset(self)
        over = None if offset is None else self._under(offset.x, offset.y)
        if over is not self._over:
            self._over = over
            self.tooltip = over.tip if over is not None and over.tip else None
            self.refresh()

    def on_leave(self, event: Leave) -> None:
        """Nothing is under the mouse any more."""
        self._over = None
        self.refresh()

    def on_click(self, event: Click) -> None:
        """As if the key were pressed."""
        offset = event.get_content_offset(self)
        chip = None if offset is None else self._under(offset.x, offset.y)
        if chip is not None:
            event.stop()
            self.post_message(self.Pressed(chip.action))


def _in_ascii(chip: Chip) -> Chip:
    short = None if chip.short is None else plain(chip.short)
    return replace(chip, key=plain(chip.key), label=plain(chip.label), short=short)


def _rows(chips: tuple[Chip, ...], width: int) -> int:
    placed = flowed(chips, width)
    return placed[-1][1].y + 1 if placed else 0
