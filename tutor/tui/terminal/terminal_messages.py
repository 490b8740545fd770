"""What a terminal has to say besides keys."""

from __future__ import annotations

from textual.message import Message


class NotUtf8(Message):
    """A byte came that is no UTF-8; sent once."""


class StrangeKey(Message):
    """A key came that cannot be made out; sent once."""


class Ended(Message):
    """A signal asks the app to end, or the terminal is gone, which is as SIGHUP."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()
