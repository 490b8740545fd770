"""How a thought stands beside the author's words: asked for by one key."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tutor.tui.answering.one_key import OneKey, bound
from tutor.tutoring.event import COMPARED

KEYS = {word[0]: word for word in COMPARED}


class Comparison(OneKey):
    """Three answers. Enter is none of them: a second Enter claims nothing."""

    KEYS = KEYS
    ASKS = "compared."
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS, "compared")

    class Made(Message):
        """One of `COMPARED` was chosen."""

        def __init__(self, compared: str) -> None:
            self.compared = compared
            super().__init__()

    def action_say(self, key: str) -> None:
        """That is how it stands."""
        self.post_message(self.Made(KEYS[key]))
