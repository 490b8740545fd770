"""*How sure?*, asked by one key before the verdict on a first try; Enter or escape passes over it."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tutor.tui.answering.one_key import OneKey, bound

KEYS = {"1": "a guess", "2": "not very", "3": "rather", "4": "quite sure"}
LABEL = Content.assemble(("How sure are you?", "$accent bold"), ("  Enter: rather not say", "$quiet"))


class Sureness(OneKey):
    """Four answers. Whoever wants the verdict waits for `level`."""

    KEYS = KEYS
    ASKS = "sure."
    BINDINGS: ClassVar[list[BindingType]] = [
        *bound(KEYS, "sure"),
        Binding("enter,escape", "pass", "Not now", id="sure.pass"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.level: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        """1 to 4 once it was said, 0 once it was passed over."""

    def action_say(self, key: str) -> None:
        """That sure."""
        self._settle(int(key))

    def action_pass(self) -> None:
        """Not said."""
        self._settle(0)

    def on_unmount(self) -> None:
        """Nobody is left to say it."""
        self._settle(0)

    def _settle(self, level: int) -> None:
        if not self.level.done():
            self.level.set_result(level)
