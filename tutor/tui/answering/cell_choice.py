"""A field that chooses on one line, for a table's cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.tui.answering.choice_field import numbers
from tutor.tui.answering.formula_field import Field


class Chooser(Widget, can_focus=True):
    """One line that shows the chosen option; left and right, space or a digit change it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Option before", show=False),
        Binding("right,space", "turn(1)", "Next option", show=False),
        Binding("enter", "hand_in", "Submit", show=False),
    ]

    class Changed(Message):
        """Another option is shown."""

    chosen: reactive[int | None] = reactive(None)

    def __init__(self, texts: tuple[str, ...], hand_in: Callable[[], None]) -> None:
        super().__init__(classes="chooser")
        self._hand_in = hand_in
        self.texts = texts

    def render(self) -> Content:
        """The chosen option between arrows."""
        if self.chosen is None:
            return Content.assemble("‹ ", ("choose", "$quiet"), " ›")
        return Content(f"‹ {self.texts[self.chosen]} ›")

    def action_turn(self, step: int) -> None:
        """Go round the options."""
        if self.chosen is None:
            self.pick(0 if step > 0 else len(self.texts) - 1)
        else:
            self.pick((self.chosen + step) % len(self.texts))

    def pick(self, number: int) -> None:
        """Choose by number, from 0."""
        if 0 <= number < len(self.texts):
            self.chosen = number
            self.post_message(self.Changed())

    def on_key(self, event: Key) -> None:
        """A digit chooses the option of that number."""
        if event.character and event.character.isdecimal() and event.character != "0":
            event.stop()
            self.pick(int(event.character) - 1)

    def on_click(self, event: Click) -> None:
        """The left arrow goes back, anything else forward."""
        self.action_turn(-1 if event.x < 2 else 1)

    def action_hand_in(self) -> None:
        """Hand in."""
        self._hand_in()


class ChoiceCell(Field):
    """A choice blank in a table's cell: one line."""

    blank: ChoiceBlank
    chooses = True

    def __init__(self, blank: ChoiceBlank, index: int, label: str, reword: Callable[[str], str]) -> None:
        super().__init__(blank, index, label)
        self.add_class("-chooser")
        self.chooser = Chooser(tuple(reword(text) for text in blank.options), lambda: self.hand_in())

    def compose(self) -> ComposeResult:
        """Label, chooser, mark."""
        if self.label:
            yield Static(Content(self.label), classes="field-label")
        yield self.chooser
        yield Static("", classes="field-mark")

    @property
    def drawn(self) -> bool:
        """The preview has room for what the cell has none for: all options."""
        return True

    @property
    def listing(self) -> list[str]:
        """The options with their numbers."""
        return [f"{number + 1}  {text}" for number, text in enumerate(self.chooser.texts)]

    @property
    def value(self) -> str:
        """The option's number, from 1; empty if none is chosen."""
        return "" if self.chooser.chosen is None else str(self.chooser.chosen + 1)

    def put(self, text: str) -> None:
        """Choose the option of that number; an empty text chooses none."""
        self.chooser.chosen = min(numbers(text), default=None)

    def enter(self) -> None:
        """Focus the chooser."""
        self.screen.set_focus(self.chooser)

    def on_chooser_changed(self, event: Chooser.Changed) -> None:
        """Another choice."""
        event.stop()
        self.mark(None)
        self.post_message(self.Changed(self))
