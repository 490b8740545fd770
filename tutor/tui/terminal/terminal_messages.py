"""What a terminal has to say besides keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message


class NotUtf8(Message):
    """A byte came that is no UTF-8; sent once."""


class StrangeKey(Message):
    """A key came that cannot be made out; sent once."""


class Reached(Message):
    """Goes the way of the keys that were sent before it; `done` is called when it has come to their end.

    It goes that way three times: what a key sets going, as a text that is to be read anew, goes it as well.
    """

    def __init__(self, done: Callable[[], None], laps: int = 3) -> None:
        self.done, self.laps = done, laps
        super().__init__()


class Ended(Message):
    """A signal asks the app to end, or the terminal is gone, which is as SIGHUP."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()
