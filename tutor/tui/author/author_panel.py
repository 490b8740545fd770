"""The author's panel: what lies behind the part on the screen, beside it or in place of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.tui.author.author_desk import AuthorDesk
from tutor.tui.author.notes import notes

if TYPE_CHECKING:
    from tutor.tui.desk.desk import Place

WIDTH = 44
"""Columns, with its border: beside it the part has the width of a common terminal."""


class AuthorPanel(VerticalScroll, can_focus=False):
    """The notes on one part."""

    def __init__(self, desk: AuthorDesk, place: Place) -> None:
        super().__init__(classes="author-panel")
        self._desk = desk
        self._place = place

    def compose(self) -> ComposeResult:
        """The notes as one text."""
        yield Static("", classes="author-notes")

    def follow(self, desk: AuthorDesk, place: Place) -> None:
        """Tell of the part as it is now."""
        self._desk, self._place = desk, place

    def on_resize(self) -> None:
        """Another width: other formulas have room."""
        self.renew()

    def renew(self) -> None:
        """Say how things stand now."""
        if self.display and self.is_attached:
            width = self.content_size.width or WIDTH - 4
            self.query_one(Static).update(notes(self._desk, self._place, width))

    @property
    def said(self) -> str:
        """The notes as plain text, as wide as they like."""
        return Content.from_text(notes(self._desk, self._place, 200), markup=False).plain
