"""A line from the first step to the last, to be clicked or dragged along."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseDown, MouseMove, MouseUp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tutor.terminal_charset import ascii_only
from tutor.tui.shared.theme_colours import theme_colour


class Timeline(Widget):
    """Shows a step of so many; sends `Scrubbed` where it is clicked or dragged to."""

    DEFAULT_CSS = """
    Timeline {
        height: 1;
        padding: 0 1;
    }
    """

    class Scrubbed(Message):
        """A step was chosen."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.step, self.steps = 0, 1
        self._dragging = False

    def show(self, step: int, steps: int) -> None:
        """Stand at this step."""
        if (step, steps) != (self.step, self.steps):
            self.step, self.steps = step, steps
            self.refresh()

    @property
    def _head(self) -> str:
        return f"step {self.step:>{len(str(self.steps))}} of {self.steps} "

    def render_line(self, y: int) -> Strip:
        """The words, the way gone, the knob, the way to go."""
        ground = self.rich_style
        room = max(self.content_size.width - len(self._head), 3)
        gone = round((room - 1) * self.step / max(self.steps, 1))
        way, knob, rest = "=O-" if ascii_only() else "━●─"
        bright = ground + Style(color=theme_colour(self.app, "accent"))
        return Strip(
            [
                Segment(self._head, ground),
                Segment(way * gone + knob, bright),
                Segment(rest * (room - 1 - gone), ground + Style(dim=True)),
            ]
        ).adjust_cell_length(self.content_size.width, ground)

    def step_at(self, x: int) -> int:
        """The step under a column of the content."""
        begins = len(self._head)
        room = max(self.content_size.width - begins, 3)
        return min(max(round((x - begins) / (room - 1) * self.steps), 0), self.steps)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Go there, and follow the mouse."""
        self._dragging = True
        self.capture_mouse()
        self._go(event)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Follow the mouse."""
        if self._dragging:
            self._go(event)

    def on_mouse_up(self, event: MouseUp) -> None:
        """Stay."""
        self._dragging = False
        self.release_mouse()

    def _go(self, event: MouseDown | MouseMove) -> None:
        event.stop()
        self.post_message(self.Scrubbed(self.step_at(int(event.x) - self.styles.padding.left)))
