"""A question that one key answers, in the answer's place: each of its answers is a key and a button."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button

from tutor.tui.answering.guest import Guest
from tutor.tui.shared.repeatable_button import RepeatableButton


class OneKey(Guest, can_focus=True):
    """Subclasses name their `KEYS` and bind them, see `bound`; letters from the whole screen count."""

    KEYS: ClassVar[Mapping[str, str]] = {}
    """By key, in order, what it says."""
    ASKS: ClassVar[str] = ""
    """How the ids of its bindings begin; the key bar then shows them first."""

    def __init__(self) -> None:
        super().__init__(classes="one-key")

    def compose(self) -> ComposeResult:
        """The buttons, for the mouse."""
        with Horizontal():
            for key, word in self.KEYS.items():
                label = Content.assemble((key, "bold $accent"), f" {word}")
                button = RepeatableButton(label, name=key, compact=True)
                button.can_focus = False
                yield button

    def enter(self) -> None:
        """Take the keys."""
        self.screen.set_focus(self)

    def action_say(self, key: str) -> None:
        """That is the answer."""
        raise TypeError(f"{type(self).__name__} takes no answer")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The mouse says it."""
        event.stop()
        self.action_say(event.button.name or "")

    def insert(self, text: str) -> None:
        """A letter that was typed while a button had the focus."""
        if text in self.KEYS:
            self.action_say(text)


def bound(keys: Mapping[str, str], name: str) -> list[BindingType]:
    """A binding for each key, and for its number in the order."""
    return [
        Binding(
            ",".join(dict.fromkeys((key, str(number)))),
            f"say('{key}')",
            word.capitalize(),
            id=f"{name}.{key}",
        )
        for number, (key, word) in enumerate(keys.items(), 1)
    ]
