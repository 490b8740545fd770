"""An app that takes keys one after the other, however fast they come.

Textual hands a key to the widget that has the focus; if that widget does not use it up, the key climbs to
the app, which runs what it is bound to. Keys in one burst, as over a slow line or from a macro, overtook each
other on the way: a ctrl+u after a Tab emptied the field that was being left, and letters after a slash were
not searched for. Here the next key waits until the one before has come to its end, and until the screen that
it opens is there.
"""

from __future__ import annotations

from collections import deque

from textual.events import Event, Key, Paste
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from tutor.tui.terminal.terminal_app import TerminalApp

PAUSE = 0.1
"""Seconds after which it is looked whether the widget that had the last key is still there."""

PATIENCE = 100
"""How often it is looked before the next key goes on in any case. A machine may be slow, and waiting loses no
key; but a widget that is gone never passes the last one on."""

LAPS = 3
"""How often a marker goes the way of a key: what the key set going, as a button does, goes it as well."""


class InOrder(TerminalApp):
    """The base of the apps here."""

    class Followed(Message):
        """Takes the way of a key right behind it; when it has climbed to the app, so has the key."""

        def __init__(self, number: int, lap: int = 1) -> None:
            self.number, self.lap = number, lap
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Event] = deque()
        self._sent = 0
        self._arrived = 0
        self._target: Widget | None = None
        self._looking: Timer | None = None
        self._looks = 0
        self._held = 0

    def hold_keys(self) -> None:
        """Let keys wait until `pass_keys_on`: they are meant for the screen that is being opened."""
        self._held += 1

    async def pass_keys_on(self) -> None:
        """The screen is there; its keys go to it."""
        self._held = max(self._held - 1, 0)
        await self._hand_out()

    async def on_event(self, event: Event) -> None:
        """Keys and pasted text stand in line; everything else goes its way at once."""
        if event.is_forwarded or not isinstance(event, Key | Paste):
            await super().on_event(event)
            return
        self._waiting.append(event)
        await self._hand_out()

    async def on_in_order_followed(self, message: Followed) -> None:
        """A key has come to its end."""
        message.stop()
        target = self._target
        if message.lap < LAPS and target is not None and target.is_attached:
            again = self.Followed(message.number, message.lap + 1)
            if target.post_message(again):
                return
        self._arrived = max(self._arrived, message.number)
        self._looks = 0
        await self._hand_out()

    async def _hand_out(self) -> None:
        while self._waiting and self._arrived == self._sent and not self._held:
            event = self._waiting.popleft()
            target = self.focused or self.screen
            await super().on_event(event)
            # Letters are used up by the field that they are typed into: a line of them is in order by itself.
            if not (isinstance(target, Input) and (isinstance(event, Paste) or _is_letter(event))):
                self._sent, self._target = self._sent + 1, target
                if not target.post_message(self.Followed(self._sent)):
                    self._arrived = self._sent
        if self._waiting and self._looking is None:
            self._looking = self.set_timer(PAUSE, self._look)

    async def _look(self) -> None:
        """Wait on for the key that is under way, unless nobody is there any more who could pass it on."""
        self._looking = None
        self._looks += 1
        gone = self._target is None or not (self._target.is_attached and self._target.is_running)
        if gone or self._looks >= PATIENCE:
            self._arrived = self._sent
        if self._looks >= PATIENCE:
            self._held = 0
        await self._hand_out()


def _is_letter(event: Event) -> bool:
    return isinstance(event, Key) and event.is_printable
