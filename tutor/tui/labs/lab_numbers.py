"""The form in which a lab's numbers are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.plots.output.ascii import spelled
from tutor.tui.labs.lab_number import Number
from tutor.tui.shared.undo_input import UndoInput

State = TypeVar("State")

HINT = "Enter takes them, tab goes on, esc leaves all as it was."


class NumbersScreen(ModalScreen[None], Generic[State]):
    """All numbers of a lab, each in a line of its own; closed by Enter or escape.

    Args:
        numbers: what can be typed.
        state: the lab's setting.
        accept: takes the lab's new setting; raises ValueError with a sentence for one that cannot be drawn.
    """

    DEFAULT_CSS = """
    NumbersScreen { align: center middle; }
    NumbersScreen .numbers { width: 70; max-width: 100%; height: auto; max-height: 100%; padding: 0 2; }
    NumbersScreen .numbers { background: $surface; border: round $primary; }
    NumbersScreen .numbers-fields { height: auto; max-height: 14; }
    NumbersScreen .numbers-row { height: 1; }
    NumbersScreen .numbers-name { width: 30; height: 1; }
    NumbersScreen .numbers-field { width: 1fr; }
    NumbersScreen .numbers-said { height: auto; max-height: 3; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave all as it was", id="numbers.leave"),
        Binding("up", "app.focus_previous", "The field before", show=False),
        Binding("down", "app.focus_next", "The next field", show=False),
    ]

    def __init__(
        self, numbers: Sequence[Number[State]], state: State, accept: Callable[[State], None]
    ) -> None:
        super().__init__()
        self._numbers, self._state, self._accept = tuple(numbers), state, accept
        self._texts = tuple(one.text(state) for one in numbers)

    def compose(self) -> ComposeResult:
        """A name and a field for each number."""
        with Vertical(classes="numbers"):
            with VerticalScroll(classes="numbers-fields", can_focus=False):
                for place, (one, text) in enumerate(zip(self._numbers, self._texts, strict=True)):
                    name = Content.assemble((spelled(one.label), "bold"), (f"  {one.about}", "dim"))
                    with Horizontal(classes="numbers-row"):
                        yield Static(name, classes="numbers-name")
                        yield UndoInput(text, compact=True, id=f"number-{place}", classes="numbers-field")
            yield Static(Content(HINT), classes="numbers-said")

    def on_mount(self) -> None:
        """Begin on the first."""
        self.query_one("#number-0", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was changed, or say what is amiss beside it."""
        event.stop()
        state = self._state
        fields = list(self.query(Input))
        for one, before, field in zip(self._numbers, self._texts, fields, strict=True):
            if field.value.strip() == before:
                continue
            try:
                state = one.take(state, field.value.strip())
            except ValueError as fault:
                self._say(f"{one.label}: {fault}")
                field.focus()
                return
        try:
            self._accept(state)
        except ValueError as fault:
            self._say(str(fault))
            return
        self.dismiss()

    def action_leave(self) -> None:
        """Close, and change nothing."""
        self.dismiss()

    def _say(self, sentence: str) -> None:
        self.query_one(".numbers-said", Static).update(Content(spelled(sentence)))
