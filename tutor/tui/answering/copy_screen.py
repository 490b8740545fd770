"""What can be copied of an answer and its verdict: one key for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

TITLE = "Copy"
NOTHING = "There is nothing to copy yet: type an answer, or have one checked."
COPIED = "Copied: {text}"
LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Copyable:
    """One text that can be copied: its key, what it is, and itself."""

    key: str
    title: str
    text: str


class CopyScreen(ModalScreen[str | None]):
    """Dismissed with the text to copy, or None."""

    def __init__(self, texts: Sequence[Copyable]) -> None:
        super().__init__()
        self._texts = tuple(texts)
        self._bindings.bind("escape", "dismiss(None)", "Copy nothing")
        for one in self._texts:
            self._bindings._add_binding(Binding(one.key, f"take('{one.key}')", one.title))

    def compose(self) -> ComposeResult:
        """A line for each."""
        with Vertical(classes="dialog"):
            yield Static(Content(TITLE), classes="dialog-title")
            for one in self._texts:
                shown = " ".join(one.text.split())
                cut = shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN] + "…"
                line = Content.assemble((one.key, "bold $accent"), f"  {one.title}", (f"  {cut}", "$quiet"))
                yield Static(line, classes="dialog-text")
            yield Static(Content("esc: nothing"), classes="dialog-hint")

    def action_take(self, key: str) -> None:
        """Copy that."""
        self.dismiss(next(one.text for one in self._texts if one.key == key))
