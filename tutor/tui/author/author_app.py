"""The author's app: the student's, over a pack that is being written; it follows every save."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from tutor.checking import Checker
from tutor.packs.reading.manifest import NAME
from tutor.store import Store
from tutor.tui.app.app import TutorApp
from tutor.tui.app.step import Step
from tutor.tui.author.author_desk import AuthorDesk
from tutor.tui.author.author_screen import AuthorScreen, Kept
from tutor.tui.author.examine import Examined, examined, version
from tutor.tui.author.fault_list import FaultScreen
from tutor.tui.author.source_text import Loaded, PackSource
from tutor.tui.author.watch import Watcher
from tutor.tui.desk.desk import Place

CALM = 0.6
"""Seconds without a save before the whole check begins."""


class AuthorApp(TutorApp):
    """The app over one pack's folder.

    Args:
        folder: the pack.
        wanted: where to go at once: a problem, and perhaps a part of it.
        checker: an own checker, or None for one that the app starts and closes.
        examining: whether each file on the screen is checked as `tutor pack check` does.
        theme: the one to begin with.
    """

    QUITTING = "^q quits the preview; the pack is as you saved it."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True, id="quit", tooltip="Quit the preview")
    ]
    CSS = """
    .author-panel { display: none; padding: 0 1; scrollbar-size-vertical: 1; }
    .author-panel > .author-notes { height: auto; width: 100%; }
    .-beside > .author-panel {
        display: block; dock: right; width: 44; height: 100%; margin-bottom: 1; border-left: solid $rule;
    }
    .-instead > .author-panel { display: block; width: 100%; height: 1fr; }
    .-instead > #body { display: none; }
    .fault-list { height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
    .fault-list > Static { height: auto; width: 100%; }
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F9 is the author's panel here; the palette has the settings."""
        return action != "settings"

    class Saved(Message):
        """Something in the folder was saved; posted by the watcher's thread."""

        def __init__(self, loaded: Loaded) -> None:
            self.loaded = loaded
            super().__init__()

    def __init__(
        self,
        folder: Path,
        wanted: tuple[str, ...] = (),
        checker: Checker | None = None,
        examining: bool = True,
        theme: str = "",
    ) -> None:
        super().__init__(checker=checker, theme=theme)
        self._source = PackSource(folder)
        self._watcher = Watcher(self._source, lambda loaded: self.post_message(self.Saved(loaded)))
        self._wanted = wanted
        self._examining = examining
        self._shown: bool | None = None
        self._home_behind = False
        self._late: Loaded | None = None
        self.desk: AuthorDesk | None = None

    @property
    def behind(self) -> bool:
        """Whether a save waits to be shown, because a dialog or a lab lies over the part."""
        return self._late is not None

    def on_unmount(self) -> None:
        """Stop watching."""
        self._watcher.stop()

    async def _begin(self) -> None:
        await super()._begin()
        if self.desk is not None:
            await self._begin_at(self.desk, self._wanted)
            self._watcher.start(self.desk.loaded)

    def _prepare(self) -> AuthorDesk:
        """Runs in a thread, imports and all."""
        loaded = self._source.read()
        checker = self._checker or Checker()
        checker.start()
        return AuthorDesk(loaded, Store.memory(), checker)

    async def _begin_at(self, desk: AuthorDesk, wanted: tuple[str, ...]) -> None:
        """Go to what is wanted; where a part was not named, to the problem's first."""
        if wanted:
            names = (*wanted, *_first(desk.loaded, wanted))[:2]
            await self._show("/".join(names))
        elif not desk.keys and desk.loaded.errors(NAME):
            await self.push_screen(FaultScreen(desk.loaded, NAME, ""))

    async def open_part(self, key: str, again: bool = False) -> None:
        """Show a part, or what is wrong with its file."""
        desk = self.desk
        place = desk.place(key) if desk is not None else None
        if desk is None or place is None:
            return
        if again:
            await desk.write(desk.study.twin, key, place.part)
        await desk.write(desk.study.open, key, place.part)
        await self._show(key.partition("/")[2])

    async def _show(self, part: str, kept: Kept | None = None) -> None:
        """Show `problem/part`, or the errors that stand in its way, in place of a part that is shown."""
        desk = self.desk
        assert desk is not None
        place = desk.place(f"{desk.loaded.pack.id}/{part}")
        file = f"{part.partition('/')[0]}.md"
        screen: Screen[None]
        if place is not None and not desk.loaded.errors(file):
            await self._prepare_part(desk, place, kept)
            screen = AuthorScreen(desk, place, self._shown, kept)
            self._examine(desk, file)
        else:
            blamed = file if desk.loaded.errors(file) else NAME
            screen = FaultScreen(desk.loaded, blamed, part, kept)
        if isinstance(self.screen, AuthorScreen | FaultScreen):
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)

    def on_author_app_saved(self, message: Saved) -> None:
        """Show the pack as it is now."""
        self._late = message.loaded
        self.run_worker(self._renew(), exit_on_error=False)

    def on_author_screen_returned(self) -> None:
        """What was saved under a dialog is shown now."""
        self.run_worker(self._renew(), exit_on_error=False)

    def on_author_screen_shown(self, message: AuthorScreen.Shown) -> None:
        """The panel stays as it was chosen, from part to part."""
        self._shown = message.shown

    def on_author_screen_turned(self) -> None:
        """The next variant, from the first again after the last."""
        self.run_worker(self._turn(), exit_on_error=False)

    def on_fault_screen_left(self) -> None:
        """Home."""
        self.move(Step(""))

    async def _turn(self) -> None:
        async with self._moving:
            screen, desk = self.screen, self.desk
            if not isinstance(screen, AuthorScreen) or desk is None:
                return
            await screen.settled()
            key, count = screen.place.key, len(screen.place.part.variants)
            desk.drafts[key, screen.variant] = screen.panel.part_form.answer
            await desk.write(desk.turning.turn, key, (screen.variant + 1) % count)
            await self._show(key.partition("/")[2])

    async def _renew(self) -> None:
        """Take up the latest save, unless a dialog or a lab lies over the part; then it waits."""
        async with self._moving:
            screen, loaded, before = self.screen, self._late, self.desk
            over = any(isinstance(below, AuthorScreen) for below in self.screen_stack[:-1])
            if loaded is None or before is None or (over and not isinstance(screen, AuthorScreen)):
                return
            self._late = None
            desk = await asyncio.to_thread(AuthorDesk, loaded, before.store, before.checker, before)
            if isinstance(screen, AuthorScreen):
                await screen.settled()
                self.desk = desk
                if not await self._renewed(screen, desk):
                    await self._show(screen.place.key.partition("/")[2], screen.kept())
            else:
                self.desk = desk
                if isinstance(screen, FaultScreen):
                    await self._mend(screen, desk)
            if self.screen is self._home:
                await self._home.renew(desk)
            else:
                self._home_behind = True

    @staticmethod
    async def _prepare_part(desk: AuthorDesk, place: Place, kept: Kept | None) -> None:
        """Put back what was typed; a variant that is gone gives way to the last."""
        last = len(place.part.variants) - 1
        if desk.state(place.key).variant > last:
            await desk.write(desk.turning.turn, place.key, last)
        if kept is not None:
            desk.drafts[place.key, desk.state(place.key).variant] = kept.draft

    async def _renewed(self, screen: AuthorScreen, desk: AuthorDesk) -> bool:
        """Whether the part on the screen could take up the save as it stands there."""
        place = desk.place(screen.place.key)
        if place is None or desk.loaded.errors(place.problem.file):
            return False
        if not await screen.renew(desk, place):
            return False
        self._examine(desk, place.problem.file)
        return True

    async def _go(self, left: Screen[object], step: Step) -> None:
        await super()._go(left, step)
        if self._home_behind and self.screen is self._home and isinstance(self.desk, AuthorDesk):
            self._home_behind = False
            await self._home.renew(self.desk)

    async def _mend(self, screen: FaultScreen, desk: AuthorDesk) -> None:
        """The part that had to give way, if it is sound now; else the errors that are left."""
        if screen.part:
            await self._show(screen.part, screen.kept)
        elif desk.loaded.errors(NAME):
            await self.switch_screen(FaultScreen(desk.loaded, NAME, ""))
        else:
            await self.pop_screen()

    def _examine(self, desk: AuthorDesk, file: str) -> None:
        """Have the whole check tried on a file, once for each of its versions."""
        known = desk.examined.get(file)
        if not self._examining or (known is not None and known.version == version(desk.loaded, file)):
            return
        self.run_worker(self._examined(desk, file), group="examine", exclusive=True, exit_on_error=False)

    async def _examined(self, desk: AuthorDesk, file: str) -> None:
        await asyncio.sleep(CALM)
        try:
            found = await examined(desk.loaded, file)
        except (OSError, ValueError) as error:
            found = Examined(version(desk.loaded, file), (), f"The check could not be run: {error}")
        desk.examined[file] = found
        if isinstance(self.screen, AuthorScreen):
            self.screen.refresh_heading()


def _first(loaded: Loaded, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The first part of a problem that was named alone."""
    problem = loaded.pack.problem(wanted[0])
    return (problem.parts[0].id,) if problem is not None and problem.parts else ("",)
