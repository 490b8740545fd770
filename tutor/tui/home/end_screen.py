"""The end of an evening: what was done, when it comes back, what was cured, how sure one was."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tutor.tutoring.plan.end_of_evening import EndOfEvening

TITLE = "That is it for tonight"
HINT = "Enter: home · ctrl+q quits; everything is saved"


class EndScreen(ModalScreen[None]):
    """A card over home; any of the usual keys takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,space,q", "dismiss", "Home", id="end.home"),
    ]

    def __init__(self, ended: EndOfEvening) -> None:
        super().__init__()
        self._ended = ended

    def compose(self) -> ComposeResult:
        """The card."""
        with Vertical(classes="dialog"):
            yield Static(Content(TITLE), classes="dialog-title")
            for line in self._ended.lines:
                yield Static(Content(line), classes="dialog-text")
            yield Static(Content(HINT), classes="dialog-hint")
