"""An app that leads along evenings: reviews alone, parts that are laid aside, and how an evening went.

What it offers stands in the palette, beside every key of the screen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from tutor.tui.app.placing_app import KNOWN, LOADING, PlacingApp
from tutor.tui.app.step import Step
from tutor.tui.home.home_screen import HomeScreen
from tutor.tui.shared.key_names import keys
from tutor.tui.shared.themes import every_theme, wear

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.tui.desk.desk import Desk
    from tutor.tutoring.memory.keeping import Keeping

UNDONE = "you resume it from the palette (ctrl+p)"


class EveningApp(PlacingApp):
    """The base of the student's app.

    Args:
        checker: an own checker, or None for one that the app closes.
    """

    def __init__(self, checker: Checker | None) -> None:
        super().__init__(checker)
        self._home = HomeScreen()

    def move(self, step: Step) -> None:
        """Go to a part, or home."""
        raise TypeError(f"{type(self).__name__} goes nowhere")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen, what concerns evenings and the part here, and our themes by name."""
        for node, key in keys(screen):
            if key.id == "palette":
                continue
            run = partial(self.run_action, key.action, default_namespace=node)
            yield SystemCommand(key.tooltip or key.description, f"Key: {self.get_key_display(key)}", run)
        yield SystemCommand("Review what is due", "And nothing new tonight", self.action_review)
        yield SystemCommand("First steps", "Sixty seconds: an answer, a hint, a lab", self.action_first_steps)
        yield SystemCommand("Settings", "Themes, evenings, exam, hints, name", self.action_settings)
        yield SystemCommand("Evenings and exam", "How long, and until when", self.action_evenings)
        yield SystemCommand(KNOWN, "Few questions find out where your plan begins", self.action_place)
        yield from self._part_commands(screen)
        for look in every_theme():
            choose = partial(wear, self, look.name)
            yield SystemCommand(look.title, "Kept for the next time", choose)

    def _part_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        desk, here = self.desk, getattr(screen, "part_key", "")
        if desk is not None and here:
            from tutor.tui.shared.typeset import reword
            from tutor.tutoring.memory.keeping import ways

            for way in ways(desk.study.memories.part(here)):
                keep = partial(self.beside, partial(self._keep, desk, here, way))
                yield SystemCommand(way.title, f"{way.help}: {self._called(desk, here)}", keep)
            for skill, says in desk.evenings.skills(here).items():
                test = partial(self.beside, partial(self.test_skill, skill))
                yield SystemCommand(f"Show that you know it: {reword(says)}", "One answer, no hints", test)

    def _called(self, desk: Desk, key: str) -> str:
        """The part's title, unless to find out what it is about is the task."""
        item, place = desk.evenings.item(key), desk.listed(key)
        hidden = item is not None and item.why == "mixed"
        return "a mixed part" if hidden or place is None else place.title

    async def _keep(self, desk: Desk, key: str, way: Keeping) -> None:
        """Keep a part in that way from now on, after a question where it asks one."""
        from tutor.tui.shared.confirm_dialog import ConfirmScreen
        from tutor.tutoring.memory.keeping import LEFT_ALONE

        if way.question:
            dialog = ConfirmScreen(way.title, way.question, "Yes", "Leave it as it is")
            if not await self.push_screen_wait(dialog):
                self.tell(LEFT_ALONE)
                return
        await desk.write(desk.study.keep, key, way.how)
        self.tell(way.said.format(by=UNDONE))
        self._home.plan_anew()

    def action_review(self) -> None:
        """Set out on what is due, or say when something will be."""
        self.beside(self._review)

    async def _review(self) -> None:
        desk = self.desk
        if desk is None:
            self.tell(LOADING)
            return
        due = await asyncio.to_thread(desk.evenings.reviews)
        if due.items:
            self.move(Step(due.items[0].key, evening=due))
        else:
            self.tell(due.word)

    async def end_evening(self, desk: Desk) -> None:
        """Say how the evening went."""
        from tutor.tui.home.end_screen import TITLE, EndScreen

        ended = await desk.write(desk.evenings.end)
        if ended is not None:
            await self.push_screen(EndScreen(TITLE, ended.lines))
