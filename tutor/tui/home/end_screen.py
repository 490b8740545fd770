"""The end of an evening: what was done, when it comes back, what was cured, how sure one was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

TITLE = "That is it for tonight"
HINT = "Enter: home · ctrl+q quits; everything is saved"


class EndScreen(ModalScreen[None]):
    """A card; any of the usual keys takes it away.

    Args:
        title: what it is about.
        lines: what there is to say.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,space,q", "dismiss", "Home", id="end.home"),
    ]

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._title, self._lines = title, lines

    def compose(self) -> ComposeResult:
        """The card."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="dialog-title")
            with VerticalScroll(classes="end-lines"):
                for line in self._lines:
                    yield Static(Content(line), classes="dialog-text")
            yield Static(Content(HINT), classes="dialog-hint")
