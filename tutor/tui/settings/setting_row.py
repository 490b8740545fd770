"""A row of the settings: one that is turned by arrows, or one that is typed in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tutor.store.small_files.setting_records import Setting
from tutor.tui.shared.undo_input import UndoInput


class Turned(Static, can_focus=True):
    """The value of a setting that has choices.

    Args:
        choices: pairs of what would be typed, and how it is shown.
        value: what it is set to, as it would be typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "The value before", show=False, id="setting.before"),
        Binding("right,space,enter", "turn(1)", "The next value", show=False, id="setting.next"),
    ]

    def __init__(self, choices: tuple[tuple[str, str], ...], value: str) -> None:
        super().__init__(classes="setting-turned")
        self._choices = choices
        self._at = next((at for at, (typed, _) in enumerate(choices) if typed == value), 0)

    def on_mount(self) -> None:
        """Show it."""
        self._show()

    def _show(self) -> None:
        self.update(Content.assemble(("← ", "$quiet"), self._choices[self._at][1], (" →", "$quiet")))

    def action_turn(self, by: int) -> None:
        """Another value, which holds at once."""
        self._at = (self._at + by) % len(self._choices)
        self._show()
        row = self.parent
        assert isinstance(row, SettingRow)
        row.post_message(SettingRow.Given(row, self._choices[self._at][0]))


class SettingRow(Horizontal):
    """The title of a setting, and its value.

    Args:
        setting: which.
        value: what it is set to, as it would be typed.
        choices: see `Turned`; none for one that is typed.
    """

    class Given(Message):
        """Something was given as a value; a `draft` was left standing, and is taken only if it is sound."""

        def __init__(self, row: SettingRow, typed: str, draft: bool = False) -> None:
            self.row = row
            self.typed = typed
            self.draft = draft
            super().__init__()

    def __init__(self, setting: Setting, value: str, choices: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(classes="setting-row")
        self.setting = setting
        self._choices = choices
        self._value = value

    def compose(self) -> ComposeResult:
        """Label, then value."""
        yield Static(Content(self.setting.title), classes="setting-label")
        if self._choices:
            yield Turned(self._choices, self._value)
        else:
            yield UndoInput(self._value, classes="line", compact=True, max_length=5_000)

    def enter(self) -> None:
        """Take the focus."""
        self.screen.set_focus(self.query_one(Turned) if self._choices else self.query_one(UndoInput))

    def show(self, value: str) -> None:
        """Show what it is set to now, in a row that is typed in."""
        self._value = value
        for line in self.query(UndoInput):
            line.value = value
            line.cursor_position = len(value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter keeps it."""
        event.stop()
        self.post_message(self.Given(self, event.value))

    def on_descendant_blur(self) -> None:
        """What is left standing is kept as well, if it is a value."""
        if not self._choices and (typed := self.query_one(UndoInput).value) != self._value:
            self.post_message(self.Given(self, typed, draft=True))

    @property
    def draft(self) -> str | None:
        """What is typed and not kept yet."""
        typed = None if self._choices else self.query_one(UndoInput).value
        return typed if typed != self._value else None
