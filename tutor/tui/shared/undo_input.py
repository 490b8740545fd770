"""A line to type in, in which what was typed can be taken back."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from tutor.tui.shared.edit_history import EditHistory, changed_until


class UndoInput(Input):
    """Textual's input with ctrl+z and ctrl+y, and with a cursor that stands still."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+z,super+z", "undo(-1)", "Undo", show=False, id="undo", tooltip="Take back what was typed"
        ),
        Binding(
            "ctrl+y,ctrl+shift+z,super+y", "undo(1)", "Redo", show=False, id="redo", tooltip="Type it again"
        ),
        Binding(
            "ctrl+shift+a,alt+a",
            "select_all",
            "Select all",
            show=False,
            id="select",
            tooltip="Select all of it",
        ),
        # Textual's own, named so that they can be remapped.
        Binding("left", "cursor_left", show=False, id="cursor.left"),
        Binding("right", "cursor_right", show=False, id="cursor.right"),
        Binding("ctrl+left", "cursor_left_word", show=False, id="cursor.left.word"),
        Binding("ctrl+right", "cursor_right_word", show=False, id="cursor.right.word"),
        Binding("ctrl+v", "paste", show=False, id="paste"),
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._history = EditHistory()
        super().__init__(*args, **kwargs)
        # A blink is a frame twice a second, for every student of a server that has many.
        self.cursor_blink = False

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """A question mark means nothing in any answer: a screen that has a use for it gets it first."""
        return key != "question_mark" and super().check_consume_key(key, character)

    def watch_value(self, value: str) -> None:
        """Remember it."""
        self._history.note(value)

    def action_undo(self, by: int) -> None:
        """Back to the text before, or on to the one after."""
        before, text = self.value, self._history.step(by)
        if text is not None:
            self.value = text
            self.cursor_position = changed_until(before, text)
