"""The app: opens with its frame, loads what it needs beside it, and goes from screen to screen."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from tutor.tui.app.evening_app import EveningApp
from tutor.tui.app.placing_app import LOADING
from tutor.tui.app.step import Step
from tutor.tui.home.home_screen import HomeScreen
from tutor.tui.shared.key_names import keys
from tutor.tui.shared.key_words import worded
from tutor.tui.shared.themes import only_ours
from tutor.tui.study.leaving import settled

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.packs.model.pack import Pack
    from tutor.store import Store
    from tutor.tui.desk.desk import Desk
    from tutor.tui.labs.lab_registry import Request
    from tutor.tui.study.problem_screen import ProblemScreen

PACKAGE = Path(__file__).parents[2]
IN_WHEEL = PACKAGE / "assets" / "tutor.tcss"
IN_CHECKOUT = PACKAGE.parent / "assets" / "tutor.tcss"

PALETTE = (
    "The palette: every key and both themes, by name; reviews alone; "
    "to pause, retire or start over the part; to show what you know already"
)
GONE = "That part cannot be read any more. `tutor pack check` says why."

BREATH = 0.008
"""Seconds in which the first frame reaches the terminal, by a thread that would have to take turns."""

PAUSE = 0.1
"""Seconds in which home is painted whole, before what comes after it is got ready."""


WIDTHS = [(0, "-narrow"), (76, "-medium"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (22, "-middling"), (34, "-tall")]
"""Screens get the class of the largest size that they reach; the stylesheet does the rest."""


def palette() -> type[Provider]:
    """What the palette finds; imported when it is first opened."""
    from tutor.tui.app.palette import Everything

    return Everything


class TutorApp(EveningApp):
    """The tutor in the terminal.

    Args:
        open_store: opens the student's record; called off the screen's thread.
        load_packs: loads the packs; called off the screen's thread.
        checker: an own checker, or None for one that the app starts and closes.
        at: where to go at once: `pack/problem/part`, or a shorter path.
        lab: open the lab with this, and leave with it.
        theme: the one to begin with; an unknown name is as none.
        reviewing: set out on what is due.
        draw: open parts with this draw, from 1; 0 for the student's own.
    """

    CSS_PATH = IN_WHEEL if IN_WHEEL.is_file() else IN_CHECKOUT
    TITLE = "tutor"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {palette}
    QUITTING: ClassVar[str] = "^q quits; everything is saved."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True, id="quit", tooltip="Quit; everything is saved"),
        Binding("f9", "settings", "Settings", show=False, id="settings", tooltip="What can be set"),
        Binding(
            "ctrl+p",
            "command_palette",
            "palette",
            show=False,
            priority=True,
            id="palette",
            tooltip=PALETTE,
        ),
    ]

    def __init__(
        self,
        open_store: Callable[[], Store] | None = None,
        load_packs: Callable[[], tuple[Pack, ...]] | None = None,
        checker: Checker | None = None,
        at: str | None = None,
        lab: Request | None = None,
        theme: str = "",
        reviewing: bool = False,
        draw: int = 0,
    ) -> None:
        super().__init__(checker)
        self._open_store = open_store
        self._load_packs = load_packs
        self._at = at
        self._lab = lab
        self._reviewing, self._draw = reviewing, draw
        self._moving = asyncio.Lock()
        self._wished = False
        only_ours(self, theme)

    def get_default_screen(self) -> Screen[None]:
        """Home is at the bottom of every stack of screens."""
        return self._home

    def on_ready(self) -> None:
        """Load what is needed, as soon as the first frame is painted."""
        self.set_timer(BREATH, lambda: self.run_worker(self._begin(), exit_on_error=False))

    def on_home_screen_opened(self, message: HomeScreen.Opened) -> None:
        """A part was chosen at home; before that is filled, the wish is kept, and what is typed meanwhile."""
        if self.desk is not None:
            self.move(Step(message.key, tonight=message.tonight))
        elif not self._wished:
            self._wished = True
            self.hold_keys()

    def on_problem_screen_wanted(self, message: ProblemScreen.Wanted) -> None:
        """From a part home, to another part, or to another variant of it."""
        self.move(Step(message.key, message.again, over=message.over))

    def move(self, step: Step) -> None:
        """Go to a part, or home; a wish from a screen that was left meanwhile is dropped."""
        self.hold_keys()
        self.run_worker(self._moved(self.screen, step), exit_on_error=False)

    async def _moved(self, left: Screen[object], step: Step) -> None:
        try:
            await self._go(left, step)
        finally:
            # Behind the screen's own first messages, which give a field the focus.
            if not self.screen.call_after_refresh(self.pass_keys_on):
                await self.pass_keys_on()

    async def _go(self, left: Screen[object], step: Step) -> None:
        async with self._moving:
            if self.screen is not left:
                return
            await settled(left)
            try:
                if (step.tonight or step.evening) and self.desk is not None:
                    await self.desk.write(self.desk.evenings.set_out, step.evening)
                if step.key:
                    await self.open_part(step.key, step.again)
                else:
                    await self.pop_screen()
                if step.over and self.desk is not None:
                    await self.end_evening(self.desk)
            except Exception as error:
                self.log.error(error)
                self.notify(f"That could not be opened: {error}", severity="error", markup=False)

    def _say(self, sentence: str) -> None:
        """At home in its notice, elsewhere as a passing one."""
        if self.screen is self._home:
            self._home.say(sentence)
        else:
            self.notify(sentence, severity="error", markup=False)

    async def open_part(self, key: str, again: bool = False) -> None:
        """Record that a part (or, `again`, another variant of it) is opened, then show it."""
        from tutor.tui.study.problem_screen import ProblemScreen

        desk = self.desk
        place = await asyncio.to_thread(desk.place, key) if desk is not None else None
        if desk is None or place is None:
            if desk is not None and desk.listed(key) is not None:
                self._say(GONE)
            return
        if again:
            await desk.write(desk.study.twin, key, place.part)
        await desk.write(desk.study.open, key, place.part, desk.evenings.reason(key))
        screen = ProblemScreen(desk, place)
        if isinstance(self.screen, ProblemScreen):
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)

    async def _begin(self) -> None:
        """Load, then fill the home screen; what goes wrong is said there."""
        try:
            await self._fill_home()
        except Exception as error:
            self.log.error(error)
            self._home.say(f"The tutor could not open its packs or your record: {error}")
        finally:
            await self._grant_wish()
            if not gc.isenabled():  # as `tutor start` leaves it; from here on garbage is made
                gc.freeze()
                gc.enable()

    async def _grant_wish(self) -> None:
        """Open what was asked for before it could be."""
        if self._wished:
            key = self.desk.next_key() if self.desk is not None else None
            if key is not None and self.screen is self._home:
                self.move(Step(key, tonight=True))
            await self.pass_keys_on()

    async def _fill_home(self) -> None:
        if self._lab is not None:
            from tutor.tui.labs.lab_registry import screen_of

            await self.push_screen(screen_of(self._lab), lambda _result: self.exit())
            return
        self.desk = await asyncio.to_thread(self._prepare)
        self._home.fill(self.desk)
        self.heed(self.desk.settings)
        if self._at:
            await self._start_at(self.desk, self._at)
        elif self._reviewing:
            self.action_review()
        elif self.desk.unwelcomed and not self._wished:
            self.action_evenings(welcome=True)
        self.set_timer(PAUSE, self._warm)

    def _warm(self) -> None:
        """Get a part's screen and the labs ready beside the first screen, in a thread: imports are slow."""
        from tutor.tui.app.opening import ready

        if self.desk is not None:
            self.run_worker(partial(ready, self.desk), thread=True, exit_on_error=False)

    def _prepare(self) -> Desk:
        """Runs in a thread, imports and all."""
        from tutor.tui.app.opening import prepare

        return prepare(self._open_store, self._load_packs, self._checker, self._draw)

    async def _start_at(self, desk: Desk, path: str) -> None:
        from tutor.tui.app.opening import first_part

        found = first_part(desk, path)
        if isinstance(found, str):
            await self.open_part(found)
        else:
            self._home.say(found.sentence)

    def action_help_quit(self) -> None:
        """Say which key quits: below the answer, where there is one."""
        whisper = getattr(self.screen, "whisper", partial(self.notify, timeout=4, markup=False))
        whisper(worded(self, self.QUITTING))

    def get_key_display(self, binding: Binding) -> str:
        """Function keys as they are printed on the key."""
        shown = super().get_key_display(binding)
        return shown.upper() if shown[:1] == "f" and shown[1:].isdigit() else shown

    def action_help(self, at: str = "") -> None:
        """Every key of this screen, and how mathematics is typed; `at` is what to begin with."""
        from tutor.tui.shared.help_screen import HelpScreen

        shown = keys(self.screen)
        said = [(self.get_key_display(key), key.tooltip or key.description) for _node, key in shown]
        signs = getattr(self.screen, "signs", ())
        self.push_screen(HelpScreen(tuple(said), signs, getattr(self.screen, "signs_title", "Signs"), at))

    def go_to(self, path: str) -> None:
        """From wherever the student is to a part, or the first open one of a problem or pack."""
        self.run_worker(self._go_to(path), exit_on_error=False)

    async def _go_to(self, path: str) -> None:
        from tutor.tui.app.opening import first_part

        found = first_part(self.desk, path) if self.desk is not None else None
        if not isinstance(found, str):
            self._say(found.sentence if found is not None else LOADING)
            return
        while len(self.screen_stack) > 1 and not hasattr(self.screen, "part_key"):
            await self.pop_screen()
        if getattr(self.screen, "part_key", "") != found or self.screen is self._home:
            self.move(Step(found))

    def action_lab(self) -> None:
        """A lab by itself: which one is asked."""
        from tutor.tui.labs.lab_chooser import LabsScreen

        self.push_screen(LabsScreen())

    def action_progress(self) -> None:
        """What there is to see of the term, once the record is there."""
        from tutor.tui.progress.progress_screen import ProgressScreen

        if self.desk is not None and not isinstance(self.screen, ProgressScreen):
            self.push_screen(ProgressScreen(self.desk))
