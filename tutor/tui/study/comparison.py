"""How a thought stands beside the author's words: asked for by one key."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Button

from tutor.tui.answering.guest import Guest
from tutor.tui.shared.repeatable_button import RepeatableButton
from tutor.tutoring.event import COMPARED

KEYS = {word[0]: word for word in COMPARED}


class Comparison(Guest, can_focus=True):
    """Three answers, each a key and a button. Enter is none of them: a second Enter claims nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{key},{number}", f"say('{word}')", word.capitalize(), id=f"compared.{key}")
        for number, (key, word) in enumerate(KEYS.items(), 1)
    ]

    class Made(Message):
        """One of `COMPARED` was chosen."""

        def __init__(self, compared: str) -> None:
            self.compared = compared
            super().__init__()

    def __init__(self) -> None:
        super().__init__(classes="comparison")

    def compose(self) -> ComposeResult:
        """The buttons, for the mouse."""
        with Horizontal():
            for key, word in KEYS.items():
                label = Content.assemble((key, "bold $accent"), f" {word}")
                button = RepeatableButton(label, name=word, compact=True)
                button.can_focus = False
                yield button

    def enter(self) -> None:
        """Take the keys."""
        self.screen.set_focus(self)

    def action_say(self, compared: str) -> None:
        """That is how it stands."""
        self.post_message(self.Made(compared))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The mouse says it."""
        event.stop()
        self.action_say(event.button.name or "")

    def insert(self, text: str) -> None:
        """A letter that was typed while a button had the focus."""
        if text in KEYS:
            self.action_say(KEYS[text])
