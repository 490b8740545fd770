"""What follows a right answer: room for a thought, the author's own words, and how the two compare.

Each step is on disk before the next is shown, an unfinished thought is kept as a draft, and escape passes
over any of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.content import Content

from tutor.tui.desk.desk import Desk, Place
from tutor.tui.study.comparison import Comparison
from tutor.tui.study.lesson_screen import LessonScreen
from tutor.tutoring import ladder
from tutor.tutoring.event import Explained, Solved

DRAFT = -1
"""Stands for the variant where drafts are kept: a thought belongs to the part, not to a version of it."""

THINK = "Your thought"
HOW = "  Enter: the author's words · esc: not now"
HOW_ALONE = "  Enter keeps it · esc: not now"
PLACEHOLDER = "A sentence or two in your own words, or nothing at all"
COMPARE = "Beside these words, your thought …"
HOW_COMPARED = "  esc: not now"
FIRST = "Answer the part first; what there is to think about comes after that."
NOTHING = "There is nothing to think about after this part."
KEPT = "That is kept."


class Reflecting:
    """The flow behind a part's right answer.

    Args:
        screen: where it takes place.
        desk: what it is written to.
        place: the part.
        say_since: tells the events of the part from that many on.
    """

    def __init__(
        self, screen: LessonScreen, desk: Desk, place: Place, say_since: Callable[[int], Awaitable[None]]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._place = place
        self._say_since = say_since

    async def after(self, before: int) -> None:
        """After a right answer: if it is the first, make room for a thought.

        Args:
            before: how many events there were before that answer.
        """
        key, part = self._place.key, self._place.part
        if not part.reflection:
            return
        events = self._desk.study.conversation(key)[before:]
        await self._desk.write(self._desk.study.reflect, key)
        fresh = self._desk.state(key).thought is None
        if fresh and any(isinstance(event, Solved) for event in events):
            await self.think()

    async def resume(self) -> None:
        """Go on with a thought that was being typed when the part was left."""
        if self._draft and self._desk.state(self._place.key).settled:
            await self.think()

    async def think(self) -> None:
        """Make room for a thought; one that waits for the author's words is compared with them."""
        part, state, panel = self._place.part, self._desk.state(self._place.key), self._screen.panel
        if not part.reflection:
            panel.say(NOTHING)
        elif not state.settled:
            panel.say(FIRST)
        elif part.reflect_answer and state.thought is not None and not state.thought.compared:
            await self._compare()
        else:
            from tutor.tui.study.thought_field import ThoughtField  # text areas are needed here alone

            how = HOW if part.reflect_answer and state.thought is None else HOW_ALONE
            await panel.invite(ThoughtField(self._draft, PLACEHOLDER), _label(THINK, how))
            self._screen.talk.call_after_refresh(self._show_question)

    async def given(self, text: str) -> None:
        """Keep a thought, then show the author's words and ask how it compares."""
        panel, part = self._screen.panel, self._place.part
        if panel.guest is None or isinstance(panel.guest, Comparison):
            return
        if not text and (self._thought is not None or not part.reflect_answer):
            await self.leave()
            return
        await self._explain(text, "")
        self._desk.draft(self._place.key, DRAFT, ("",))
        if part.reflect_answer:
            await self._compare()
        else:
            await panel.clear()
            panel.say(self._onward(KEPT))

    async def compared(self, compared: str) -> None:
        """Keep how the thought stands beside the author's words."""
        panel, thought = self._screen.panel, self._thought
        if isinstance(panel.guest, Comparison) and thought is not None:
            await panel.clear()
            await self._explain(thought.text, compared)
            panel.say(self._onward(KEPT))

    async def leave(self) -> None:
        """Pass over it; what was typed stays for another time."""
        await self._screen.panel.clear()
        self._screen.panel.say(self._onward(""))

    def _show_question(self) -> None:
        """Bring what there is to think about into sight: a long card of the verdict may stand above it."""
        for asked in list(self._screen.talk.query(".reflection"))[-1:]:
            self._screen.talk.bring(asked)

    async def _compare(self) -> None:
        await self._screen.panel.invite(Comparison(), _label(COMPARE, HOW_COMPARED))

    async def _explain(self, text: str, compared: str) -> None:
        key = self._place.key
        before = len(self._desk.study.conversation(key))
        await self._desk.write(self._desk.study.explain, key, text, compared)
        await self._say_since(before)

    def _onward(self, said: str) -> str:
        """Where to go from here, in a sentence."""
        key = self._place.key
        more = ladder.next_rung(self._place.part, self._desk.state(key)) is not None
        onward = "ctrl+n goes on." if self._desk.beside(key, 1) is not None else "esc leads home."
        return " ".join(filter(None, (said, "F2 asks one more question;" if more else "", onward)))

    @property
    def _thought(self) -> Explained | None:
        return self._desk.state(self._place.key).thought

    @property
    def _draft(self) -> str:
        kept = self._desk.drafts.get((self._place.key, DRAFT), ())
        return kept[0] if kept else ""


def _label(title: str, how: str) -> Content:
    return Content.assemble((title, "$accent bold"), (how, "$quiet"))
