"""An app that keeps what was done in it, however it ends: by a key, a signal or a fault of ours."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.screen import Screen

from tutor.tui.shared.key_queue import InOrder
from tutor.tui.study.leaving import settled

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.tui.desk.desk import Desk

HURRY = 2.0
"""Seconds that the judging of an answer may take on when the system asks the app to end."""


class KeptApp(InOrder):
    """The base of the student's and the author's app.

    Args:
        checker: an own checker, or None for one that the app closes.
    """

    def __init__(self, checker: Checker | None) -> None:
        super().__init__()
        self._checker = checker
        self.desk: Desk | None = None

    def run_to_its_end(self) -> int:
        """Run in the terminal, and let go of everything; the exit code, which is 1 after a fault of ours."""
        try:
            self.run()
        except Exception as error:
            from tutor.tui.shared.crash_message import apologise

            print(apologise(error), file=sys.stderr)
            self._return_code = 1
        finally:
            self.keep_at_once()
        return 1 if self.return_code is None else self.return_code

    def _fatal_error(self) -> None:
        """End with a sentence where Textual would print a traceback."""
        from tutor.tui.shared.crash_message import apologise

        self.keep_at_once()
        self.panic(apologise(self._exception or RuntimeError("no exception")))

    def on_unmount(self) -> None:
        """Let the checker and the store go."""
        if self.desk is not None:
            self.desk.store.close()
            if self._checker is None:
                self.desk.checker.close()

    @property
    def unsaved(self) -> int:
        """How much of the record could not be written; after the app has ended, it is gone."""
        return 0 if self.desk is None else self.desk.store.pending

    async def action_quit(self) -> None:
        """End, once what was handed in is recorded and what was not is kept."""
        self.run_worker(self._quit(self.screen), exit_on_error=False)

    async def _quit(self, left: Screen[object]) -> None:
        await settled(left)
        if self.desk is not None:
            await self.desk.keep_drafts()  # those of a part below a lab or a dialog, too
        self.exit()

    async def leave(self, code: int) -> None:
        """As when the student quits, but no longer than the system waits."""
        with suppress(Exception):
            await asyncio.wait_for(settled(self.screen), HURRY)
        self.keep_at_once()
        self.exit(return_code=code)

    def keep_at_once(self) -> None:
        """Write the drafts, and let the store go; for an end that nobody waits for, after a fault, say."""
        if self.desk is None:
            return
        for screen in self._screen_stack if self._running else ():
            # Whatever state a screen is in, the next one and the record are to be kept.
            with suppress(Exception):
                getattr(screen, "note_draft", bool)()
        with suppress(Exception):
            self.desk.keep_drafts_now()
        self.desk.store.close()
