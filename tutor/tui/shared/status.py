"""The line at the top: where the student is, and how it stands."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

LEAST = 16
"""Columns of a place's second part that are worth showing."""


class Heading(Widget):
    """A place on the left, cut if need be, and a state on the right, never cut."""

    DEFAULT_CLASSES = "heading"

    place: reactive[Content] = reactive(Content(""))
    state: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """Both, as far apart as the width allows."""
        width = self.content_size.width
        room = max(width - self.state.cell_length - 2, 0)
        place = self.place.truncate(room, ellipsis=True)
        if place.cell_length < self.place.cell_length:
            # A word or less of what stands behind the gap tells nothing.
            title, gap_, rest = place.plain.rpartition("  ")
            place = place[: len(title)] if gap_ and len(rest) < LEAST else place
        gap = max(width - place.cell_length - self.state.cell_length, 0)
        return Content.assemble(place, " " * gap, self.state)
