"""An app that finds out where a student stands who knows some of it, and whether one skill is known."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tutor.tui.app.settings_app import SettingsApp
from tutor.tui.shared.key_words import worded

if TYPE_CHECKING:
    from tutor.tui.desk.desk import Desk
    from tutor.tui.study.placing_screen import PlacingScreen
    from tutor.tutoring.placing import Placing

KNOWN = "I know some of this"
HOW = "Press ? where you do not know, and esc when you have had enough; nothing is lost by it."
LOADING = "Your record is still being opened."


@dataclass(frozen=True, slots=True)
class Asking:
    """A placement that goes on, or the test of one `skill`."""

    desk: Desk
    placing: Placing
    skill: str = ""


class PlacingApp(SettingsApp):
    """The base of the app, as far as placement goes."""

    _asking: Asking | None = None

    def beside(self, what: Callable[[], Coroutine[object, object, None]]) -> None:
        """Do something that takes its time beside the screen; what goes wrong is said."""
        self.run_worker(self._safely(what), exit_on_error=False)

    async def _safely(self, what: Callable[[], Coroutine[object, object, None]]) -> None:
        try:
            await what()
        except Exception as error:
            self.log.error(error)
            self.notify(f"That could not be done: {error}", severity="error", markup=False)

    def tell(self, sentence: str) -> None:
        """Say something in passing: below the answer, where there is one."""
        getattr(self.screen, "whisper", partial(self.notify, timeout=8, markup=False))(worded(self, sentence))

    def action_place(self) -> None:
        """Ask a few parts, and say what is known."""
        self.beside(self._place)

    async def _place(self) -> None:
        from tutor.tui.shared.confirm_dialog import ConfirmScreen
        from tutor.tutoring.placing import ASKS, NOTHING

        desk = self.desk
        if desk is None:
            self.tell(LOADING)
            return
        placing = await asyncio.to_thread(desk.evenings.placing)
        if not placing.askable:
            self.tell(NOTHING)
        elif await self.push_screen_wait(ConfirmScreen(KNOWN, f"{ASKS} {HOW}", "Begin", "Not now")):
            self._asking = Asking(desk, placing)
            await self._ask_next(self._asking, "")

    async def test_skill(self, skill: str) -> None:
        """Ask the one part that shows best that a skill is known, or say why none does."""
        from tutor.tutoring.placing import MASTERED, NO_PROOF

        desk = self.desk
        if desk is None:
            return
        placing = await asyncio.to_thread(desk.evenings.placing)
        known = await asyncio.to_thread(lambda: placing.known)
        key = None if known.mastered(skill) else await asyncio.to_thread(placing.proof, skill)
        if key is None:
            self.tell(MASTERED if known.mastered(skill) else NO_PROOF)
            return
        self._asking = Asking(desk, placing, skill)
        await self._ask(self._asking, key, "")

    def on_placing_screen_done(self, message: PlacingScreen.Done) -> None:
        """On to the next question, or to what was found."""
        from tutor.tui.study.placing_screen import SAID
        from tutor.tutoring.placing import LATER

        asking = self._asking
        if asking is None:
            return
        said = LATER if message.heard is None else SAID[message.heard]
        self.hold_keys()
        if message.stopped or asking.skill:
            self.beside(partial(self._in_turn, partial(self._conclude, asking, said)))
        else:
            self.beside(partial(self._in_turn, partial(self._ask_next, asking, said)))

    async def _in_turn(self, step: Callable[[], Coroutine[object, object, None]]) -> None:
        """Go to another screen, and hand the keys that were typed meanwhile to it."""
        try:
            await step()
        finally:
            if not self.screen.call_after_refresh(self.pass_keys_on):
                await self.pass_keys_on()

    async def _ask_next(self, asking: Asking, said: str) -> None:
        key = await asyncio.to_thread(asking.placing.next)
        if key is None:
            await self._conclude(asking, said)
        else:
            await self._ask(asking, key, said)

    async def _ask(self, asking: Asking, key: str, said: str) -> None:
        """Show a part that is asked, in the place of the one before."""
        from tutor.tui.study.placing_screen import PlacingScreen

        desk = asking.desk
        place = await asyncio.to_thread(desk.place, key)
        if place is None:
            await self._conclude(asking, said)
            return
        name = "One answer shows it" if asking.skill else f"Question {len(asking.placing.asked)}"
        await desk.write(desk.study.open, key, place.part, "test" if asking.skill else "place")
        screen = PlacingScreen(desk, place, asking.placing, name, said)
        if isinstance(self.screen, PlacingScreen):
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)

    async def _conclude(self, asking: Asking, said: str) -> None:
        """Home again or back to the part, and a card with what was found."""
        from tutor.tui.home.end_screen import EndScreen
        from tutor.tui.shared.typeset import reword
        from tutor.tui.study.placing_screen import PlacingScreen
        from tutor.tutoring.placing import RIGHT, verdict_on, what_was_found

        self._asking = None
        says = {name: reword(word) for name, word in asking.placing.graph.says.items()}
        if asking.skill:
            right = said == RIGHT
            lines = await asyncio.to_thread(verdict_on, asking.placing, asking.skill, right)
            title = says[asking.skill]
        else:
            found = await asyncio.to_thread(asking.placing.found)
            lines, title = what_was_found(found, says), KNOWN
        if isinstance(self.screen, PlacingScreen):
            await self.pop_screen()
        await asyncio.to_thread(asking.desk.evenings.plan)
        await self.push_screen(EndScreen(title, lines))
