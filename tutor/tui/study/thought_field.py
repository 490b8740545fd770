"""Where a thought is typed after a right answer: a few lines of words, handed in with Enter."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from tutor.notation import clean
from tutor.tui.answering.guest import Guest
from tutor.tutoring.attempt import LONGEST

OURS = {"f6", "f7", "pageup", "pagedown", "ctrl+up", "ctrl+down"}
"""Keys of the part's screen that a text area would take for itself."""


class Words(TextArea, inherit_bindings=False):
    """The lines; Enter hands them in, and every function key stays the screen's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in TextArea.BINDINGS
        if not isinstance(binding, tuple) and not OURS & set(binding.key.split(","))
    ]

    class HandedIn(Message):
        """Enter was pressed."""

    def on_key(self, event: Key) -> None:
        """Enter ends the thought; a sentence needs no line end."""
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            self.post_message(self.HandedIn())

    def on_paste(self, event: Paste) -> None:
        """Take a paste without what steers a terminal, as far as there is room."""
        event.prevent_default()
        event.stop()
        self.put_in("\n".join(clean(line) for line in event.text.splitlines()))

    def put_in(self, text: str) -> None:
        """Insert a text at the cursor, as far as there is room."""
        self.insert(text[: max(LONGEST - len(self.text), 0)])


class ThoughtField(Guest):
    """The field.

    Args:
        text: what stands in it at first.
        placeholder: what is said where nothing is typed yet.
    """

    class Given(Message):
        """A thought was handed in; empty if it was only thought."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Typed(Message):
        """Something else stands there now."""

    def __init__(self, text: str, placeholder: str) -> None:
        super().__init__(classes="thought")
        self._words = Words(text, compact=True, highlight_cursor_line=False, placeholder=placeholder)
        self._words.cursor_blink = False  # nothing is painted while nobody types

    def compose(self) -> ComposeResult:
        """The lines alone."""
        yield self._words

    def enter(self) -> None:
        """Type on at the end."""
        self.screen.set_focus(self._words)
        self._words.move_cursor(self._words.document.end)

    def insert(self, text: str) -> None:
        """Put it in at the cursor."""
        self._words.focus()
        self._words.put_in(text)

    @property
    def draft(self) -> str:
        """The text, without control characters, on one line."""
        return " ".join(clean(line).strip() for line in self._words.text.splitlines()).strip()

    def on_words_handed_in(self, event: Words.HandedIn) -> None:
        """Hand over what stands there."""
        event.stop()
        self.post_message(self.Given(self.draft))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Another text is another draft."""
        event.stop()
        self.post_message(self.Typed())
