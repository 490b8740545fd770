"""An app that heeds what the student has set, and lets it be set."""

from __future__ import annotations

import asyncio
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
    from tutor.tui.home.evening_screen import EveningScreen


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
            asked = EveningScreen(desk.settings, today, welcome)
            self.push_screen(asked, partial(self._welcomed, asked) if welcome else desk.set_evenings)

    async def _welcomed(self, asked: EveningScreen, wanted: Settings | None) -> None:
        """What was set is kept; then the first minute begins, unless all is passed over, or some is known."""
        if self.desk is not None:
            await self.desk.set_evenings(wanted)
            if wanted is not None and not asked.placing:
                self.action_first_steps()

    def action_first_steps(self) -> None:
        """Sixty seconds on how everything works, from the start."""
        if self.desk is not None:
            self.run_worker(self._first_steps(self.desk.checker), exit_on_error=False)

    async def _first_steps(self, checker: Checker) -> None:
        from tutor.tui.shared.help_screen import HelpScreen
        from tutor.tui.study.first_steps import FirstStepsScreen, first_desk

        desk = await asyncio.to_thread(first_desk, checker)
        if isinstance(self.screen, HelpScreen):
            await self.pop_screen()
        if not isinstance(self.screen, FirstStepsScreen):
            await self.push_screen(FirstStepsScreen(desk))

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
