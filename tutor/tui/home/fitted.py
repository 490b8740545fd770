"""Lines of home that are worded for the width they have, so that no word is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.content import Content
from textual.events import Resize
from textual.widget import Widget

from tutor.tui.shared.repeatable_button import RepeatableButton

Worded = Callable[[int], Content]
"""From a width in columns to what is said in it."""


def fitting(width: int, wordings: Iterable[Content]) -> Content:
    """The first that fits into so many columns, or else the last."""
    found = Content("")
    for found in wordings:
        if found.cell_length <= width:
            break
    return found


class FittedButton(RepeatableButton):
    """A button that says what fits on it."""

    _say: Worded | None = None

    def say(self, worded: Worded) -> None:
        """From now on that."""
        self._say = worded
        self._fit(self.content_size.width)

    def on_resize(self, event: Resize) -> None:
        """Another width may have other words."""
        self._fit(self.content_size.width)

    def _fit(self, width: int) -> None:
        if self._say is not None and width > 0:
            said = self._say(width)
            if said.plain != str(self.label):
                self.label = said
                self.refresh(layout=True)  # it may have more lines, or fewer


class FittedLine(Widget):
    """A line that says what fits into it; nothing at first."""

    _say: Worded | None = None

    def say(self, worded: Worded) -> None:
        """From now on that."""
        self._say = worded
        self.refresh(layout=True)  # what waits for a refresh, as the tree does to aim, waits for sizes too

    def render(self) -> Content:
        """What fits."""
        return self._say(self.content_size.width) if self._say is not None else Content("")
