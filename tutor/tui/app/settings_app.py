"""An app that heeds what the student has set, and lets it be set."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import constants

from tutor.tui.app.kept_app import KeptApp
from tutor.tui.shared.key_presets import keymap_of
from tutor.tui.shared.themes import after, wear

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.store.small_files.settings import Settings


class SettingsApp(KeptApp):
    """The base of the app, as far as settings go."""

    def __init__(self, checker: Checker | None) -> None:
        super().__init__(checker)
        self._keys: dict[str, str] = {}

    def heed(self, wanted: Settings) -> None:
        """Let what is set be seen: the theme, if one was ever chosen, motion and keys."""
        wear(self, wanted.theme)
        self.animation_level = constants.TEXTUAL_ANIMATIONS if wanted.motion else "none"
        if (keymap := keymap_of(wanted)) != self._keys:
            self._keys = keymap
            self.set_keymap(keymap)

    def set(self, wanted: Settings) -> None:
        """Set something: it holds at once, and is kept."""
        desk = self.desk
        if desk is not None:
            desk.settings = wanted
            self.heed(wanted)
            self.run_worker(desk.keep_settings(wanted), exit_on_error=False)

    def watch_theme(self, theme: str) -> None:
        """A theme that was chosen, by key or in the palette, is kept."""
        desk = self.desk
        if desk is not None and theme != desk.settings.theme:
            wanted = replace(desk.settings, theme=theme)
            self.run_worker(desk.keep_settings(wanted), exit_on_error=False)

    def action_evenings(self, welcome: bool = False) -> None:
        """Set how long evenings are, and when the exam is."""
        from tutor.tui.home.evening_screen import EveningScreen

        desk = self.desk
        if desk is not None:
            today = desk.evenings.days.today
            self.push_screen(EveningScreen(desk.settings, today, welcome), desk.set_evenings)

    def action_settings(self, at: str = "") -> None:
        """All that can be set; `at` is the name of the setting to begin with."""
        from tutor.tui.app.key_conflicts import conflict
        from tutor.tui.settings.settings_screen import SettingsScreen

        desk = self.desk
        if desk is not None:
            today = desk.evenings.days.today
            refuse = partial(conflict, app=type(self))
            self.push_screen(SettingsScreen(desk.settings, self.set, today, refuse, at))

    def action_switch_theme(self) -> None:
        """From dark to light and back."""
        wear(self, after(self.theme).name)
