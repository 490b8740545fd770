"""Earlier answers, found by letters that are typed; Enter puts one back into the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.tui.shared.undo_input import UndoInput

TITLE = "Earlier answers"
HINT = "letters narrow · ↑ ↓ · Enter takes it · esc goes back"
NONE = "No earlier answer has these letters."
SHOWN = 6


class HistoryScreen(ModalScreen[str | None]):
    """Dismissed with an answer, or None.

    Args:
        answers: the latest first, each once.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="history.leave"),
        Binding("up", "move(-1)", "Later answer", show=False, priority=True),
        Binding("down,ctrl+r", "move(1)", "Earlier answer", show=False, priority=True),
    ]

    def __init__(self, answers: Sequence[str]) -> None:
        super().__init__()
        self._answers = tuple(answers)
        self._found = self._answers
        self._at = 0

    def compose(self) -> ComposeResult:
        """A line to type in, and what fits."""
        with Vertical(classes="dialog"):
            yield Static(Content(TITLE), classes="dialog-title")
            yield UndoInput(compact=True, classes="line", id="history-line", max_length=200)
            yield Static("", id="history-found")
            yield Static(Content(HINT), classes="dialog-hint")

    def on_mount(self) -> None:
        """Ready to be typed into."""
        self.set_focus(self.query_one("#history-line"))
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What has every word that is typed."""
        event.stop()
        words = event.value.casefold().split()
        self._found = tuple(one for one in self._answers if all(word in one.casefold() for word in words))
        self._at = 0
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what is marked."""
        event.stop()
        if self._found:
            self.dismiss(self._found[self._at])

    def action_move(self, by: int) -> None:
        """Mark another one."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        first = max(self._at - SHOWN + 1, 0)
        lines = [
            Content.assemble(
                ("▸ " if number == self._at else "  ", "$accent"), " ⏎ ".join(answer.split("\n"))
            )
            for number, answer in enumerate(self._found)
        ][first : first + SHOWN]
        self.query_one("#history-found", Static).update(Content("\n").join(lines) if lines else Content(NONE))
