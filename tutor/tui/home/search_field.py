"""The line in which a student types words to find parts by."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tutor.tui.shared.undo_input import UndoInput

PLACEHOLDER = "words of a title, a lesson or a skill"


class SearchLine(Horizontal):
    """Says what was typed at every change; Enter opens the best, Down leads to all of it, Escape ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "End search"),
        Binding("down", "enter", "To the parts", show=False, priority=True),
        Binding("enter", "choose", "Open", show=False, priority=True),
    ]

    class Typed(Message):
        """Another text stands in the line."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Entered(Message):
        """The student goes into what was found."""

    class Chosen(Message):
        """The student wants what fits best."""

    class Ended(Message):
        """The search is over."""

    def __init__(self) -> None:
        super().__init__(id="search")

    def compose(self) -> ComposeResult:
        """The line, and how much was found."""
        yield UndoInput(placeholder=PLACEHOLDER, id="query", compact=True, max_length=200)
        yield Static("", id="found")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one("#query", Input).value

    def on_mount(self) -> None:
        """Ready to be typed into, at once: `Widget.focus` waits its turn, and letters would be lost."""
        self.screen.set_focus(self.query_one("#query"))

    def say(self, found: str) -> None:
        """How much was found."""
        self.query_one("#found", Static).update(Content(found))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass it on."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def action_enter(self) -> None:
        """Into what was found."""
        self.post_message(self.Entered())

    def action_choose(self) -> None:
        """The best of what was found."""
        self.post_message(self.Chosen())

    def action_leave(self) -> None:
        """No more searching."""
        self.post_message(self.Ended())
