"""A control of the lab: its key and what it does, on one line, to be clicked or pressed."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tutor.tui.widgets.picture import ink_colour


class LabChip(Widget):
    """Shows a key and a label; sends `Pressed` when it is clicked.

    Args:
        key: the key as it is shown.
        label: what it does.
        action: the action of the screen that key and click both run.
        ink: colour of the label, as in the pictures; "" for plain text.
        tip: a longer description, shown under the mouse.
    """

    DEFAULT_CSS = """
    LabChip {
        width: auto;
        height: 1;
        padding: 0 1;
        margin: 0 1 0 0;
        background: $panel;
    }
    LabChip:hover {
        background: $primary 30%;
    }
    LabChip.-off {
        background: $surface;
    }
    """

    class Pressed(Message):
        """The chip was clicked."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    label: reactive[str] = reactive("", layout=True)
    lit: reactive[bool] = reactive(True)

    def __init__(self, key: str, label: str, action: str, ink: str = "", tip: str = "") -> None:
        super().__init__(id=f"chip-{action.replace('(', '-').strip(')').replace(chr(39), '')}")
        self._key, self._action, self._ink = key, action, ink
        self.tooltip = tip or None
        self.set_reactive(LabChip.label, label)

    def watch_lit(self, lit: bool) -> None:
        """A chip that is off is dimmed."""
        self.set_class(not lit, "-off")

    def render(self) -> Content:
        """Key, then label."""
        colour = ink_colour(self._ink, self.app.current_theme.dark) if self._ink and self.lit else None
        style = colour or ("" if self.lit else "$foreground 60%")
        return Content.assemble((self._key, "bold $text-accent"), " ", (self.label, style))

    def on_click(self, event: Click) -> None:
        """As if the key were pressed."""
        event.stop()
        self.post_message(self.Pressed(self._action))
