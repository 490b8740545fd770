"""What a student looks at stays in view: when a part is opened, and when the terminal changes its size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tutor.tui.study.conversation import Card, Conversation


@dataclass(frozen=True, slots=True)
class Sight:
    """The row at the top of a pane: which widget it belongs to, and how far down in it, from 0 to 1."""

    widget: Widget
    share: float


class InView:
    """Knows the panes of a part's screen: two columns, or one that holds both.

    Args:
        screen: has `#body`, in it `#statement` with `#part-title` and `.part-text`, and `#talk`.
    """

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._sight: Sight | None = None
        self._question = self._talk = False
        self._noted = False
        self._covered_at: Size | None = None
        self.begun = False
        """Whether the part stands where it begins; a size that comes before that changes nothing in view."""

    def note(self) -> None:
        """Before the size changes: what is in view. Of several changes in a row the first one counts."""
        if self._noted or not self.begun or self.gone:
            return
        pane, talk = self._statement, self.talk
        text = self._text
        end = top(text, pane) + text.region.height - pane.scroll_y
        self._question = 0 < end <= pane.size.height
        self._sight = sight(pane, [*self._screen.query_one("#statement").children, *talk.query(Card)])
        self._talk = bool(talk.shown) and visible(talk.shown[-1], self._pane("#talk"))
        self._noted = True

    def restore(self) -> None:
        """After it has changed: the same again. What was said last comes first, then the question."""
        if not self._noted or self.gone:
            return
        self._noted = self._covered_at is not None
        kept = self._sight
        here = kept is None or (kept.widget.is_attached and not isinstance(kept.widget, Card))
        if self._talk and not self._wide:
            self.talk.show(self.talk.shown)
            return
        if self._question or (self._wide and not here):
            self.show_question(from_title=False)
        else:
            bring_back(self._statement, kept)
        if self._talk:
            self.talk.show(self.talk.shown)

    def cover(self) -> None:
        """Before another screen lies over this one: what is in view, as long as that screen is there.

        Under it this one is laid out for another size before it hears of it.
        """
        self.note()
        self._covered_at = self._screen.app.size

    def uncover(self) -> bool:
        """It is gone. Whether the size changed meanwhile, so that what was in view is to be restored."""
        changed = self._covered_at not in (None, self._screen.app.size)
        self._covered_at = None
        self._noted = self._noted and changed
        return changed

    def show_question(self, from_title: bool) -> None:
        """Bring the end of the question into view, where the question is asked; its title too if both fit.

        Args:
            from_title: leave out what stands before the title, even if some of it would fit.
        """
        pane, text = self._statement, self._text
        start, end = top(self._title, pane), top(text, pane) + text.region.height
        fits = end - start <= pane.size.height
        pane.scroll_to(y=start if from_title and fits else max(end - pane.size.height, 0), animate=False)

    @property
    def gone(self) -> bool:
        """Whether the screen was left and is being taken down: nothing is in view any more."""
        return not all(self._screen.query(name) for name in ("#body", "#part-title", ".part-text", "#talk"))

    @property
    def talk(self) -> Conversation:
        """Where things are said."""
        return self._screen.query_one(Conversation)

    @property
    def _wide(self) -> bool:
        return self._screen.has_class("-wide")

    @property
    def _statement(self) -> Widget:
        return self._pane("#statement")

    @property
    def _title(self) -> Widget:
        return self._screen.query_one("#part-title")

    @property
    def _text(self) -> Widget:
        return self._screen.query_one(".part-text")

    def _pane(self, name: str) -> Widget:
        return self._screen.query_one(name if self._wide else "#body")


def top(widget: Widget, pane: Widget) -> int:
    """The row of a widget among all the rows that its pane scrolls."""
    return int(widget.region.y - pane.content_region.y + pane.scroll_y)


def visible(widget: Widget, pane: Widget) -> bool:
    """Whether any row of a widget is in view."""
    return bool(widget.region.height) and pane.content_region.overlaps(widget.region)


def sight(pane: Widget, widgets: Sequence[Widget]) -> Sight | None:
    """What stands at the top of a pane; None where it is not scrolled."""
    row = pane.scroll_y
    for widget in widgets if row > 0 else ():
        start, height = top(widget, pane), widget.region.height
        if height and row < start + height:
            return Sight(widget, max(row - start, 0) / height)
    return None


def bring_back(pane: Widget, kept: Sight | None) -> None:
    """Bring the row that was at the top there again; for None the beginning."""
    row = 0.0
    if kept is not None and kept.widget.is_attached:
        row = top(kept.widget, pane) + kept.share * kept.widget.region.height
    pane.scroll_to(y=round(row), animate=False)
