"""The conversation: cards for attempts, verdicts and hints, the newest at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.tui.shared.key_words import worded

WELCOME = "Your answers, what they were found to be, and hints appear here."


class Card(Vertical):
    """One thing that was said: a title in its colour, and what belongs to it.

    Args:
        title: sign and words; never from a pack or a student unless already plain text.
        tone: `good`, `near`, `off`, `quiet` or `hint`: the colour of its edge.
        body: what stands under the title.
        aside: a quiet word at the title's right, such as `try 2`.
    """

    def __init__(self, title: Content, tone: str, body: Iterable[Widget] = (), aside: str = "") -> None:
        super().__init__(classes=f"card -{tone}")
        self._title = title
        self._aside = aside
        self._body = tuple(body)

    @property
    def said(self) -> str:
        """The title and what stands beside it, as plain text."""
        return self._heading.plain

    @property
    def _heading(self) -> Content:
        if not self._aside:
            return self._title
        aside = worded(self.app, self._aside)
        return Content.assemble(self._title, (f"  {aside}", "$quiet not bold"))

    def compose(self) -> ComposeResult:
        """Title, then body."""
        yield Static(self._heading, classes="card-title")
        yield from self._body


class Conversation(VerticalScroll, can_focus=False):
    """The cards of one part."""

    shown: tuple[Card, ...] = ()
    """Those that were brought into sight last."""

    def compose(self) -> ComposeResult:
        """Until something was said, what this place is for."""
        yield Static(Content(WELCOME), id="welcome")

    async def begin(self, cards: Iterable[Card]) -> None:
        """Fill in what was said before."""
        cards = tuple(cards)
        await self.query(Card).remove()
        self.query_one("#welcome").display = not cards
        await self.mount_all(cards)

    async def add(self, *cards: Card) -> None:
        """Say something more, and bring it into sight."""
        if not cards:
            return
        self.query_one("#welcome").display = False
        await self.mount_all(cards)
        self.call_after_refresh(self.show, cards)

    def bring(self, widget: Widget) -> None:
        """Bring one thing into sight, and move no further than that takes."""
        scroller = self if self.allow_vertical_scroll else self.parent
        if widget.is_attached and isinstance(scroller, Widget):
            scroller.scroll_to_widget(widget, animate=False)

    def show(self, cards: Sequence[Card]) -> None:
        """Bring cards into sight: all of them if they fit, else the first from its title on."""
        scroller = self if self.allow_vertical_scroll else self.parent
        if not cards[0].is_attached or not isinstance(scroller, Widget):
            return
        self.shown = tuple(cards)
        if sum(card.outer_size.height + 1 for card in cards) < scroller.size.height:
            scroller.scroll_end(animate=False)
        else:
            scroller.scroll_to_widget(cards[0], top=True, animate=False)
