"""The settings: all that can be set, each kept as soon as it is given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.widgets import Static

from tutor.store.small_files.setting_records import SETTINGS, Setting
from tutor.store.small_files.setting_sorts import NotThatError
from tutor.store.small_files.settings import Settings
from tutor.tui.settings.setting_row import SettingRow
from tutor.tui.shared.themes import every_theme

HINT = "↑ ↓ from one to the next · ← → or typing and Enter sets it · esc closes"
KEPT = "Kept."


class Rows(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The rows; arrows go from one to the next, and what has the focus is scrolled into sight."""


class SettingsScreen(ModalScreen[None]):
    """Closed by escape or F9; what is set holds at once.

    Args:
        settings: as they are.
        keep: takes them as they are wanted.
        today: the day that it is.
        refuse: why a setting that is `checked_elsewhere` cannot be as it is wanted, or "".
        at: the name of the setting to begin with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help", tooltip="What each setting does"),
        Binding("down", "app.focus_next", "Next setting", show=False),
        Binding("up", "app.focus_previous", "Setting before", show=False),
        Binding("escape", "close", "Close", id="settings.close"),
        Binding("f9", "close", "Close", show=False, id="settings"),
    ]
    signs_title = "Settings"

    def __init__(
        self,
        settings: Settings,
        keep: Callable[[Settings], object],
        today: date,
        refuse: Callable[[Settings], str],
        at: str = "",
    ) -> None:
        super().__init__()
        self.settings = settings
        self._keep = keep
        self._today = today
        self._refuse = refuse
        self._at = at

    @property
    def signs(self) -> tuple[tuple[str, str], ...]:
        """What help tells of each setting."""
        return tuple((one.title, f"{one.about} It can be {_expects(one)}.") for one in SETTINGS)

    def compose(self) -> ComposeResult:
        """A row for each setting, what the one with the focus does, and how to go on."""
        with Vertical(classes="dialog settings"):
            yield Static(Content("Settings"), classes="dialog-title")
            with Rows(classes="settings-rows"):
                for setting in SETTINGS:
                    yield SettingRow(setting, self.settings.told(setting), _choices(setting))
            yield Static("", id="setting-about")
            yield Static("", id="setting-fault")
            yield Static(Content(HINT), classes="dialog-hint")

    def on_mount(self) -> None:
        """Begin with the first, or the one that was asked for."""
        rows = list(self.query(SettingRow))
        next((row for row in rows if row.setting.name == self._at), rows[0]).enter()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say what the setting is for."""
        row = _row_of(self)
        if row is not None:
            turned = bool(_choices(row.setting))
            self._say(
                row.setting.about if turned else f"{row.setting.about} It can be {_expects(row.setting)}."
            )

    def on_setting_row_given(self, event: SettingRow.Given) -> None:
        """Take a value, or say why it is none."""
        event.stop()
        self._take(event.row, event.typed, event.draft)

    def action_close(self) -> None:
        """Close; what is typed and is a value is kept."""
        row = _row_of(self)
        if row is not None and row.draft is not None:
            self._take(row, row.draft, draft=True)
        self.dismiss(None)

    def _take(self, row: SettingRow, typed: str, draft: bool = False) -> None:
        try:
            wanted = self.settings.changed(row.setting, typed, self._today)
            if row.setting.checked_elsewhere and (refused := self._refuse(wanted)):
                raise NotThatError(refused)
        except NotThatError as error:
            said = f"{row.setting.title} stays as it was. " if draft else ""
            self._say_fault(f"{said}{error}")
            if draft:
                row.show(self.settings.told(row.setting))
            return
        self.settings = wanted
        row.show(wanted.told(row.setting))
        self._say_fault("" if draft else KEPT)
        self._keep(wanted)

    def _say(self, about: str) -> None:
        self.query_one("#setting-about", Static).update(Content(about))

    def _say_fault(self, sentence: str) -> None:
        self.query_one("#setting-fault", Static).update(Content(sentence))


def _row_of(screen: SettingsScreen) -> SettingRow | None:
    focused = screen.focused
    nodes = focused.ancestors_with_self if focused is not None else ()
    return next((node for node in nodes if isinstance(node, SettingRow)), None)


def _choices(setting: Setting) -> tuple[tuple[str, str], ...]:
    if setting.named_elsewhere:
        return tuple((look.name, look.title) for look in every_theme())
    return tuple((typed, typed) for typed in setting.sort.choices)


def _expects(setting: Setting) -> str:
    if setting.named_elsewhere:
        return ", ".join(look.name for look in every_theme())
    return setting.sort.expects
