"""Something is wrong here: a line for the student's words, above what they are about."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.tui.shared.undo_input import UndoInput
from tutor.tutoring.remark import LONGEST_REMARK

TITLE = "Something is wrong here"
TEXT = "What is wrong with {about}? It is kept in your record, with what stood here, and goes with a hand-in."
HINT = "Enter keeps it · esc: nothing is kept"


class RemarkScreen(ModalScreen[str | None]):
    """Dismissed with what was typed, or None.

    Args:
        about: what the remark is about, in words.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Keep nothing", id="remark.leave"),
    ]

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """A question, and a line."""
        with Vertical(classes="dialog"):
            yield Static(Content(TITLE), classes="dialog-title")
            yield Static(Content(TEXT.format(about=self._about)), classes="dialog-text")
            yield UndoInput(max_length=LONGEST_REMARK, compact=True, classes="line", id="remark-line")
            yield Static(Content(HINT), classes="dialog-hint")

    def on_mount(self) -> None:
        """Ready to be typed into."""
        self.set_focus(self.query_one("#remark-line"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep it."""
        event.stop()
        self.dismiss(event.value)
