"""A field that chooses instead of types: the options of a blank as a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.tui.answering.formula_field import Field


class Option(Widget):
    """One option of a list; a click chooses it."""

    class Clicked(Message):
        """It was clicked."""

        def __init__(self, number: int) -> None:
            self.number = number
            super().__init__()

    def __init__(self, number: int, text: str, many: bool) -> None:
        super().__init__(classes="option")
        self.number = number
        self.text = text
        self.signs = ("☐", "☑") if many else ("○", "●")
        self.chosen = False
        self.at_cursor = False

    def show(self, chosen: bool, at_cursor: bool) -> None:
        """Draw it as chosen or not, with or without the cursor."""
        self.chosen, self.at_cursor = chosen, at_cursor
        self.set_class(chosen, "-chosen")
        self.set_class(at_cursor, "-cursor")
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines that its text needs."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Cursor, sign, number and text."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        arrow = "▸" if self.at_cursor else " "
        head = f"{arrow} {self.signs[self.chosen]} {self.number + 1}  "
        wrapped = Content(self.text).wrap(max(width - len(head), 10))
        return [Content(" " * len(head) if after else head) + line for after, line in enumerate(wrapped)]

    def on_click(self, event: Click) -> None:
        """Choose it."""
        event.stop()
        self.post_message(self.Clicked(self.number))


class Options(Vertical, can_focus=True):
    """The options of one blank: arrows move, space or a digit chooses, Enter hands in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("space", "choose", "Choose", show=False),
        Binding("enter", "hand_in", "Submit", show=False),
    ]

    class Changed(Message):
        """Something else is chosen."""

    cursor = reactive(0)

    def __init__(self, texts: tuple[str, ...], many: bool, hand_in: Callable[[], None]) -> None:
        super().__init__(classes="options")
        self._hand_in = hand_in
        self._many = many
        self._options = tuple(Option(number, text, many) for number, text in enumerate(texts))
        self.chosen: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        """The options, one under the other."""
        yield from self._options

    def on_mount(self) -> None:
        """First drawing."""
        self.draw()

    def draw(self) -> None:
        """Show what is chosen and where the cursor is."""
        for option in self._options:
            option.show(option.number in self.chosen, self.has_focus and option.number == self.cursor)

    def select(self, chosen: frozenset[int]) -> None:
        """Choose exactly these."""
        self.chosen = frozenset(number for number in chosen if 0 <= number < len(self._options))
        if self.is_mounted:
            self.draw()

    def toggle(self, number: int) -> None:
        """Choose an option, or with several allowed also take it back."""
        if not 0 <= number < len(self._options):
            return
        self.cursor = number
        self.select(self.chosen ^ {number} if self._many else frozenset({number}))
        self.post_message(self.Changed())

    def watch_cursor(self) -> None:
        """Keep the option under the cursor in sight."""
        if self.is_mounted:
            self.draw()
            self._options[self.cursor].scroll_visible(animate=False)

    def on_focus(self) -> None:
        """The cursor shows only where keys go."""
        self.draw()

    def on_blur(self) -> None:
        """The cursor shows only where keys go."""
        self.draw()

    def on_option_clicked(self, event: Option.Clicked) -> None:
        """A click chooses."""
        event.stop()
        self.focus()
        self.toggle(event.number)

    def on_key(self, event: Key) -> None:
        """A digit chooses the option of that number."""
        if event.character and event.character.isdecimal() and event.character != "0":
            event.stop()
            self.toggle(int(event.character) - 1)

    def action_move(self, step: int) -> None:
        """Move the cursor, stopping at either end."""
        self.cursor = min(max(self.cursor + step, 0), len(self._options) - 1)

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        self.toggle(self.cursor)

    def action_hand_in(self) -> None:
        """Hand in; where one is to be chosen and none was, what the cursor is on is meant."""
        if not self.chosen and not self._many:
            self.toggle(self.cursor)
        self._hand_in()


class ChoiceField(Field):
    """A choice blank as a list of options. `reword` turns an option's Markdown into plain text."""

    blank: ChoiceBlank
    chooses = True

    def __init__(self, blank: ChoiceBlank, index: int, label: str, reword: Callable[[str], str]) -> None:
        super().__init__(blank, index, label)
        self.add_class("-choice")
        self.options = Options(
            tuple(reword(text) for text in blank.options), blank.many, lambda: self.hand_in()
        )

    def compose(self) -> ComposeResult:
        """What to do, the options, the mark."""
        with Vertical(classes="choice-body"):
            how = "space marks each that applies" if self.blank.many else "space or a number chooses"
            told = f"{self.label}: {how}" if self.label else how.capitalize()
            yield Static(Content(f"{told}, Enter checks"), classes="choice-how")
            yield self.options
        yield Static("", classes="field-mark")

    @property
    def value(self) -> str:
        """Numbers from 1, separated by commas."""
        return ", ".join(str(number + 1) for number in sorted(self.options.chosen))

    def put(self, text: str) -> None:
        """Choose the options of these numbers."""
        self.options.select(numbers(text))

    def enter(self) -> None:
        """Focus the list."""
        self.screen.set_focus(self.options)

    def on_options_changed(self, event: Options.Changed) -> None:
        """Another choice."""
        event.stop()
        self.mark(None)
        self.post_message(self.Changed(self))


def numbers(text: str) -> frozenset[int]:
    """The options, from 0, that an answer such as `1, 3` names."""
    return frozenset(int(word) - 1 for word in text.replace(",", " ").split() if word.isdecimal())
