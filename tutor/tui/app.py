"""The app: opens with its frame, loads what it needs beside it, and goes from screen to screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.tui.screens.home import HomeScreen
from tutor.tui.themes import INK, PAPER, THEMES

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.experiments.request import LabRequest
    from tutor.packs.model import Pack
    from tutor.store import Store
    from tutor.tui.desk import Desk
    from tutor.tui.screens.problem import ProblemScreen

HERE = Path(__file__).parent
IN_WHEEL = HERE.parent / "assets" / "tutor.tcss"
IN_CHECKOUT = HERE.parent.parent / "assets" / "tutor.tcss"

WIDTHS = [(0, "-narrow"), (76, "-medium"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (22, "-middling"), (34, "-tall")]
"""Screens get the class of the largest size that they reach; the stylesheet does the rest."""


class TutorApp(App[None]):
    """The tutor in the terminal.

    Args:
        open_store: opens the student's record; called off the screen's thread.
        load_packs: loads the packs; called off the screen's thread.
        checker: an own checker, or None for one that the app starts and closes.
        at: where to go at once: `pack/problem/part`, or a shorter path.
        lab: open the lab with this, and leave with it.
    """

    CSS_PATH = IN_WHEEL if IN_WHEEL.is_file() else IN_CHECKOUT
    TITLE = "tutor"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    COMMAND_PALETTE_DISPLAY = "^p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True, id="quit", tooltip="Quit; everything is saved")
    ]

    def __init__(
        self,
        open_store: Callable[[], Store] | None = None,
        load_packs: Callable[[], tuple[Pack, ...]] | None = None,
        checker: Checker | None = None,
        at: str | None = None,
        lab: LabRequest | None = None,
    ) -> None:
        super().__init__()
        self._open_store = open_store
        self._load_packs = load_packs
        self._checker = checker
        self._own_checker = checker is None
        self._at = at
        self._lab = lab
        self.desk: Desk | None = None
        self._home = HomeScreen()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = INK.name

    def get_default_screen(self) -> Screen[None]:
        """Home is at the bottom of every stack of screens."""
        return self._home

    def on_mount(self) -> None:
        """Load what is needed once the first frame is painted."""
        self.call_after_refresh(self.run_worker, self._begin(), exit_on_error=False)

    def on_unmount(self) -> None:
        """Let the checker and the store go."""
        if self._own_checker and self._checker is not None:
            self._checker.close()
        if self.desk is not None:
            self.desk.store.close()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen, and the few commands of Textual that make sense here."""
        for active in screen.active_bindings.values():
            binding = active.binding
            if active.node is screen and active.enabled and binding.description:
                title = binding.tooltip or binding.description
                key = self.get_key_display(binding)
                action = binding.action if "." in binding.action else f"screen.{binding.action}"
                yield SystemCommand(title, f"Key: {key}", lambda action=action: self.run_action(action))
        kept = ("Theme", "Quit", "Screenshot")
        yield from (command for command in super().get_system_commands(screen) if command.title in kept)

    def on_home_screen_opened(self, message: HomeScreen.Opened) -> None:
        """A part was chosen at home."""
        self.run_worker(self.open_part(message.key), exclusive=True, group="open", exit_on_error=False)

    def on_problem_screen_wanted(self, message: ProblemScreen.Wanted) -> None:
        """From a part home, to another part, or to another variant of it."""
        self.run_worker(
            self._leave_part(message.key, message.again), exclusive=True, group="open", exit_on_error=False
        )

    async def open_part(self, key: str) -> None:
        """Record that a part is opened, then show it."""
        from tutor.tui.screens.problem import ProblemScreen

        desk = self.desk
        place = desk.place(key) if desk is not None else None
        if desk is None or place is None:
            return
        await desk.write(desk.study.open, key, place.part)
        screen = ProblemScreen(desk, place)
        if isinstance(self.screen, ProblemScreen):
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)

    async def _leave_part(self, key: str, again: bool) -> None:
        if not key:
            await self.pop_screen()
            return
        desk = self.desk
        place = desk.place(key) if desk is not None else None
        if again and desk is not None and place is not None:
            await desk.write(desk.study.twin, key, place.part)
            desk.drafts.pop(key, None)
        await self.open_part(key)
        if again and desk is not None:
            desk.drafts.pop(key, None)

    async def _begin(self) -> None:
        """Load, then fill the home screen; what goes wrong is said there."""
        if self._lab is not None:
            from tutor.tui.screens.lab import LabScreen

            await self.push_screen(LabScreen(self._lab), lambda _result: self.exit())
            return
        try:
            self.desk = await asyncio.to_thread(self._prepare)
        except Exception as error:
            self.log.error(error)
            self._home.say(f"The tutor could not open its packs or your record: {error}")
            return
        self._home.fill(self.desk)
        if self._at:
            await self._go_to(self._at)

    def _prepare(self) -> Desk:
        """Everything slow: imports, packs, the record, the checker's start. Runs in a thread."""
        from tutor.checking import Checker
        from tutor.packs import library
        from tutor.store import Store
        from tutor.tui.desk import Desk

        self._checker = self._checker or Checker()
        self._checker.start()
        store = (self._open_store or Store.open)()
        desk = Desk((self._load_packs or library)(), store, self._checker)
        import tutor.tui.screens.problem  # noqa: F401  (so that the first part opens without a pause)

        return desk

    async def _go_to(self, path: str) -> None:
        from tutor.packs.library import Lost, resolve

        assert self.desk is not None
        found = resolve(self.desk.packs, path)
        if isinstance(found, Lost):
            self._home.say(found.sentence)
            return
        keys = (place.key for place in self.desk.places if f"{place.key}/".startswith(f"{found.key}/"))
        first = next(keys, None)
        if first is not None:
            await self.open_part(first)

    def get_key_display(self, binding: Binding) -> str:
        """Function keys as they are printed on the key."""
        shown = super().get_key_display(binding)
        return shown.upper() if shown[:1] == "f" and shown[1:].isdigit() else shown

    def action_help(self) -> None:
        """Every key of this screen, and how mathematics is typed."""
        from tutor.tui.screens.help import HelpScreen

        keys: dict[str, tuple[str, str]] = {}
        active = self.screen.active_bindings.values()
        for _node, binding, _enabled, _tooltip in sorted(active, key=lambda item: item.node is self.focused):
            # Bindings with an id are our own; an input's cursor keys need no help.
            if binding.id and binding.description:
                does = binding.tooltip or binding.description
                keys.setdefault(binding.action, (self.get_key_display(binding), does))
        self.push_screen(HelpScreen(tuple(keys.values())))

    def action_lab(self) -> None:
        """The lab by itself."""
        from tutor.experiments.request import LabRequest
        from tutor.tui.screens.lab import LabScreen

        self.push_screen(LabScreen(LabRequest((1.0, 0.1, 0.01))))

    def action_switch_theme(self) -> None:
        """From ink to paper and back."""
        self.theme = PAPER.name if self.theme == INK.name else INK.name
