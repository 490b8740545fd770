"""A part as its author sees it: the student's own screen, with the author's panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import ScreenResume
from textual.message import Message
from textual.widgets import Static

from tutor.checking.contract.question import Answer
from tutor.tui.answering.formula_field import TextField
from tutor.tui.app.app import WIDTHS
from tutor.tui.author.author_desk import AuthorDesk
from tutor.tui.author.author_panel import WIDTH, AuthorPanel
from tutor.tui.author.notes import tally
from tutor.tui.desk.desk import Place
from tutor.tui.shared.prose import Prose
from tutor.tui.shared.status import Heading
from tutor.tui.study.cards import Narrator
from tutor.tui.study.lesson import Lesson
from tutor.tui.study.problem_screen import ProblemScreen

BESIDE = 110
"""From so many columns on there is room for the panel beside the part."""

SCROLLED = ("#body", "#statement", "#talk", ".author-panel")


@dataclass(frozen=True)
class Kept:
    """What a screen hands to the one that takes its place after a save.

    Attributes:
        draft: what was typed and not handed in.
        field: the number of the field with the focus.
        cursor: the place in its text.
        scrolled: how far each pane was scrolled.
        rung: the hint whose question was being answered, or "".
        asked: what was typed there.
    """

    draft: Answer
    field: int
    cursor: int
    scrolled: tuple[float, ...]
    rung: str
    asked: Answer


class AuthorScreen(ProblemScreen):
    """One part, and what lies behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "panel", "Author", id="author.panel", tooltip="What lies behind this part"),
        Binding(
            "f10,ctrl+g", "variant", "Variant", id="author.variant", tooltip="The next variant of this part"
        ),
    ]

    class Turned(Message):
        """Another variant is wanted."""

    class Returned(Message):
        """A dialog or a lab that lay on top is gone."""

    class Shown(Message):
        """The author's panel is wanted, or not any more."""

        def __init__(self, shown: bool) -> None:
            self.shown = shown
            super().__init__()

    def __init__(self, desk: AuthorDesk, place: Place, shown: bool | None, kept: Kept | None = None) -> None:
        super().__init__(desk, place)
        # The panel takes columns from the student's screen, so `lay_out` goes by what is left.
        self.HORIZONTAL_BREAKPOINTS = []
        self._author_desk = desk
        self._kept = kept
        self._wanted = shown
        self.side = AuthorPanel(desk, self.place)
        desk.here = place.key

    def compose(self) -> ComposeResult:
        """The student's screen, and the panel."""
        yield from super().compose()
        yield self.side

    async def on_mount(self) -> None:
        """Put the panel between text and answer, where it stands if there is no room beside them."""
        self.move_child(self.side, before=self.panel)
        self.lay_out()
        if self._kept is not None:
            self.call_after_refresh(self._restore, self._kept)

    def on_resize(self) -> None:
        """Another size, another place for the panel."""
        self.lay_out()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Something may have been saved while a dialog lay on top."""
        self.post_message(self.Returned())

    @property
    def shown(self) -> bool:
        """Whether the panel is on the screen: unless asked otherwise, where there is room beside the part."""
        return self.app.size.width >= BESIDE if self._wanted is None else self._wanted

    def lay_out(self) -> None:
        """Lay everything out for the width that there is."""
        width = self.app.size.width
        beside = self.shown and width >= BESIDE
        self.set_class(beside, "-beside")
        self.set_class(self.shown and not beside, "-instead")
        left = width - WIDTH if beside else width
        reached = [name for least, name in WIDTHS if left >= least][-1]
        for _least, name in WIDTHS:
            self.set_class(name == reached, name)
        self.call_after_refresh(self.side.renew)

    def refresh_heading(self) -> None:
        """What the heading tells of has changed, so the notes have as well."""
        super().refresh_heading()
        heading = self.query_one(Heading)
        wrong = tally(self._author_desk, self.place.problem.file)
        if wrong:
            heading.state = Content.assemble(wrong, "  ", heading.state)
        if not self.shown:
            heading.state = Content.assemble(heading.state, ("  F9 author", "$accent"))
        self.side.renew()
        self.run_worker(self._find_fired(), exit_on_error=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There are variants to step through only where a part varies."""
        if action == "variant":
            return len(self.place.part.variants) > 1
        return super().check_action(action, parameters)

    def action_panel(self) -> None:
        """Show the panel, or take it away."""
        self._wanted = not self.shown
        self.post_message(self.Shown(self._wanted))
        self.lay_out()
        self.refresh_heading()
        self.call_after_refresh(self.refresh_bindings)

    def action_variant(self) -> None:
        """Go on to the next variant."""
        self.post_message(self.Turned())

    def action_scroll(self, what: str, step: int) -> None:
        """In place of the text, the page keys scroll the panel; beside it, the talk's keys do."""
        if self.has_class("-instead") or (what == "talk" and self.has_class("-beside")):
            self.side.scroll_relative(y=step * max(self.side.size.height - 2, 1), animate=False)
        else:
            super().action_scroll(what, step)

    async def renew(self, desk: AuthorDesk, place: Place) -> bool:
        """Take up a save as the screen stands; False, and nothing is done, if it has to be made anew."""
        whole, place = place, place.at(self.variant)
        if self.panel.asking or not alike(self.place, place, self.variant):
            return False
        changed = place.part != self.place.part
        self._desk, self._author_desk, self.place = desk, desk, place
        onward = desk.place(desk.beside(place.key, 1) or "")
        self._narrator = Narrator(whole, onward.title if onward else "")
        self._lesson = Lesson(self, desk, place, self._narrator)
        events, state = desk.study.conversation(place.key), desk.state(place.key)
        cards = self._narrator.tell_all(events, state)
        if cards and changed:
            await self.talk.begin(cards)
        for prose in self.query(".problem-text").results(Prose):
            prose.say(place.text(place.problem.statement, self.variant))
        self.query_one("#part-title", Static).update(Content(place.title))
        self.query_one(".part-text", Prose).say(place.text(place.part.statement, self.variant))
        self.side.follow(desk, place)
        self.refresh_heading()
        return True

    def kept(self) -> Kept:
        """What the next screen of this part should go on with."""
        form, current = self.panel.part_form, self.panel.form.current
        fields = self.panel.form.fields
        return Kept(
            draft=form.answer,
            field=fields.index(current),
            cursor=current.line.cursor_position if isinstance(current, TextField) else 0,
            scrolled=tuple(self.query_one(pane).scroll_y for pane in SCROLLED),
            rung=self._lesson.rung if self.panel.asking else "",
            asked=self.panel.form.answer if self.panel.asking else (),
        )

    async def _restore(self, kept: Kept) -> None:
        if kept.rung:
            await self._lesson.ask(kept.rung)
        if self.panel.asking:
            self.panel.form.put(kept.asked)
        fields = self.panel.form.fields
        field = fields[min(kept.field, len(fields) - 1)]
        field.enter()
        if isinstance(field, TextField):
            field.line.cursor_position = min(kept.cursor, len(field.line.value))
        for pane, place in zip(SCROLLED, kept.scrolled, strict=True):
            self.query_one(pane).scroll_to(y=place, animate=False, force=True)

    def _begin_at(self) -> None:
        """After a save, where it was."""
        if self._kept is None:
            super()._begin_at()

    async def _find_fired(self) -> None:
        if await self._author_desk.find_fired(self.place.key):
            self.side.renew()


def alike(before: Place, now: Place, variant: int) -> bool:
    """Whether the same fields take the answer to a part, and take it for the same."""
    if variant >= len(now.part.variants) or bool(before.problem.statement.strip()) != bool(
        now.problem.statement.strip()
    ):
        return False
    asked, asks = before.question(variant), now.question(variant)
    return (
        before.part.table == now.part.table
        and asked.given == asks.given
        and [blank.without_key() for blank in asked.blanks] == [blank.without_key() for blank in asks.blanks]
    )
