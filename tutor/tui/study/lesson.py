"""What happens on a part's screen: an answer is judged, a hint is shown, a solution is told.

The screen forwards; this asks the checker and the study, waits for the disk, and says the result in cards.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from time import monotonic

from textual.timer import Timer

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Verdict
from tutor.notation import clean
from tutor.packs.model.pack import Rung, RungKind
from tutor.tui.answering.answer_form import AnswerForm, marked
from tutor.tui.answering.answer_words import CHECKING
from tutor.tui.answering.live_reading import words
from tutor.tui.desk.desk import Desk, Place
from tutor.tui.shared.confirm_dialog import ConfirmScreen
from tutor.tui.study.cards import Narrator, offered
from tutor.tui.study.conversation import Card
from tutor.tui.study.lesson_screen import LessonScreen
from tutor.tui.study.reflecting import Reflecting
from tutor.tui.study.remark_screen import RemarkScreen
from tutor.tui.study.sureness import LABEL, Sureness
from tutor.tutoring import ladder, stages
from tutor.tutoring.attempt import fair
from tutor.tutoring.event import Attempted
from tutor.tutoring.remark import EMPTY, KEPT, about
from tutor.tutoring.twin import later

TROUBLE = "Something went wrong inside the tutor. Your answer is still here; please try again."
SOLUTION = "The worked solution shows everything, and this part is marked as shown."
AGAIN = "That is the answer that was just checked. Change it, or let F2 give a hint."
SOLVED = "That is solved. ctrl+n goes on to the next part."
ONE_VERSION = "This part has only one version; you can answer it again."
STILL_OPEN = "Answer this version first; then ctrl+g brings another one."
OPEN = "The next hint is open: F2 shows it."
SLIPPED = "Good: that answer is not held against you. Type the one you meant."
NO_SLIP = "There is no wrong answer to take back: that goes until the next hint, and once a part."
SECOND = 1.0


class Lesson:
    """The flow of one part on its screen."""

    def __init__(self, screen: LessonScreen, desk: Desk, place: Place, narrator: Narrator) -> None:
        self._screen = screen
        self._desk = desk
        self._place = place
        self._narrator = narrator
        self._rung = ""
        self._clock: Timer | None = None
        self._judged: tuple[Answer, bool] | None = None
        self.reflecting = Reflecting(screen, desk, place, self.say_since)

    @property
    def rung(self) -> str:
        """The id of the hint whose question was last turned to, or ""."""
        return self._rung

    def begin(self, what: Coroutine[object, object, None]) -> None:
        """Run one of the flows below beside the screen; whatever fails in it is said and not thrown."""
        self._screen.run_worker(self._safely(what), exit_on_error=False)

    async def judge(self, answer: Answer, asking: bool) -> None:
        """Have an answer checked, recorded and told."""
        again = self._judged == (answer, asking)
        try:
            if not again:
                await (self._judge_asked(answer) if asking else self._judge_part(answer))
        finally:
            self._screen.panel.checked()
        if again:
            settled = self._desk.state(self._place.key).settled and not asking
            self._screen.panel.say(SOLVED if settled else AGAIN)

    async def hint(self) -> None:
        """Show the next rung, if it may be shown; the last one asks first."""
        step = self._next_step()
        if step.rung is None or not step.open:
            self._screen.panel.say(step.sentence)
            if step.wait:
                self._count_down(step.sentence)
        elif step.confirm:
            if await self._confirmed("Look at the worked solution?", step.sentence):
                await self._tell()
        else:
            await self._show(step.rung)
            if step.rung.kind is RungKind.ASK:
                await self.ask(step.rung.id)

    async def _show(self, rung: Rung) -> None:
        before, key = self._log_length(), self._place.key
        await self._desk.write(self._desk.study.show, key, self._place.part, rung)
        self._desk.hinted(key)
        self._screen.panel.hush()
        await self.say_since(before)

    async def solution(self) -> None:
        """Show the worked solution, after asking once; where that was offered, how it begins, as a hint."""
        state, part = self._desk.state(self._place.key), self._place.part
        begins = ladder.beginning(part) if self._desk.evenings.example(self._place.key, part) else None
        if begins is not None:
            await self._show(begins)
        elif not self._place.part.solution:
            self._screen.panel.say("This part has no worked solution.")
        elif state.settled:
            self._screen.panel.say("You have solved this part: the worked solution is in the conversation.")
        elif state.revealed:
            self._screen.panel.say("The worked solution is in the conversation already.")
        else:
            sentence = SOLUTION + (f" {ladder.AGAIN}" if len(self._place.part.variants) > 1 else "")
            if await self._confirmed("Look at the worked solution?", sentence):
                await self._tell()

    async def ask(self, id: str) -> None:  # noqa: A002
        """Turn the input to the small question of a hint."""
        rung = ladder.rung_of(self._place.part, id)
        asked = self._place.asked(rung, self._screen.variant) if rung else None
        if asked is not None:
            self._rung = id
            await self._screen.panel.ask(asked.blanks[0], words(asked.given))

    def another(self, deal: Callable[[], object]) -> None:
        """Deal another version, or say why it cannot be had now."""
        key, part = self._place.key, self._place.part
        state = self._desk.state(key)
        reason = "" if self._desk.study.due(key, part) else later(part, state)
        if len(part.variants) < 2:
            reason = ONE_VERSION
        elif not (state.settled or state.revealed):
            reason = STILL_OPEN
        if reason:
            self._screen.panel.say(reason)
        else:
            deal()

    def restore(self, form: AnswerForm) -> None:
        """Put back what was typed and not sent; a table as it was last handed in."""
        key = self._place.key
        state = self._desk.state(key)
        form.recall_from(state.answers)
        draft = self._desk.drafts.get((key, self._screen.variant))
        tried = [
            event
            for event in self._desk.study.conversation(key)
            if isinstance(event, Attempted) and event.variant == self._screen.variant
        ]
        if draft is not None and any(draft):
            form.put(draft)
        elif tried and len(form.fields) > 1:
            form.put(tried[-1].answer)
        if tried and stages.whole(self._place.part, form.answer) == tried[-1].answer:
            form.screen.call_after_refresh(form.mark, marked(tried[-1].answer, tried[-1].cells))

    async def _judge_part(self, answer: Answer) -> None:
        desk, key, variant = self._desk, self._place.key, self._screen.variant
        fields, answer = len(answer), stages.whole(self._place.part, answer)
        checking = asyncio.create_task(desk.check(self._place.question(variant), answer))
        if self._asks_how_sure():
            await self._say_how_sure()
        verdict = fair(await checking)
        verdict = desk.study.heard(
            key, self._place.part, variant, verdict, partial(self._place.text, variant=variant)
        )
        verdict = await desk.tried(self._place, variant, answer, verdict)
        self._judged = (answer[:fields], False) if verdict.outcome.counts else None
        before = self._log_length()
        await desk.write(desk.study.answer, key, variant, answer, verdict, monotonic())
        if stages.shown(self._place.part, desk.state(key)) > fields:
            await self._screen.open_stage()
        form = self._screen.panel.part_form
        form.recall_from(desk.state(key).answers)
        if stages.whole(self._place.part, form.answer) == answer:
            form.mark(marked(answer, [str(cell.outcome) for cell in verdict.cells]))
            form.mark_lines([cell.line for cell in verdict.cells])
        made = None if desk.evenings.stands_alone(key) else desk.study.offer(key, self._place.part)
        await self.say_since(before, *([offered(made)] if made is not None else []))
        if verdict.credit:
            await self.reflecting.after(before)

    def _asks_how_sure(self) -> bool:
        """Whether it is asked before this verdict; not of what cannot be read yet."""
        readable = self._screen.panel.reading.complaint is None
        return readable and self._desk.evenings.asks_how_sure(self._place.key)

    async def slip(self) -> None:
        """Take the last wrong answer back, as far as reviews go."""
        slipped = await self._desk.write(self._desk.study.slip, self._place.key)
        self._screen.panel.say(SLIPPED if slipped else NO_SLIP)

    async def remark(self) -> None:
        """Something is wrong here: keep a remark on what was said last."""
        key = self._place.key
        typed = await self._screen.app.push_screen_wait(
            RemarkScreen(about(self._desk.study.conversation(key)))
        )
        said = clean(typed).strip() if typed is not None else None
        if said:
            await self._desk.write(self._desk.study.remark, key, said, self._place.pack.version)
        if said is not None:
            self._screen.panel.say(KEPT if said else EMPTY)

    def hurry(self) -> None:
        """The screen is left: nobody is asked any more how sure they are."""
        guest = self._screen.panel.guest
        if isinstance(guest, Sureness):
            guest.action_pass()

    async def _say_how_sure(self) -> None:
        panel = self._screen.panel
        sureness = Sureness()
        await panel.invite(sureness, LABEL)
        level = await sureness.level
        await panel.clear()
        panel.say(CHECKING)
        if level:
            await self._desk.write(self._desk.study.sure, self._place.key, level)

    async def _judge_asked(self, answer: Answer) -> None:
        rung = ladder.rung_of(self._place.part, self._rung)
        asked = self._place.asked(rung, self._screen.variant) if rung else None
        if rung is None or asked is None:
            return
        verdict: Verdict = await self._desk.check(asked, answer)
        self._judged = (answer, True) if verdict.outcome.counts else None
        before = self._log_length()
        await self._desk.write(self._desk.study.asked, self._place.key, rung, answer[0], verdict)
        await self.say_since(before)
        if verdict.credit:
            await self._screen.panel.leave_ask()

    async def _tell(self) -> None:
        before = self._log_length()
        await self._screen.panel.leave_ask()
        await self._desk.write(self._desk.study.told, self._place.key)
        self._screen.panel.hush()
        await self.say_since(before)

    def _next_step(self) -> ladder.Step:
        key = self._place.key
        seconds, waiting = self._desk.seconds_since_hint(key), self._desk.settings.waiting
        return self._desk.study.next_rung(key, self._place.part, seconds, waiting)

    def _count_down(self, said: str) -> None:
        """Keep the seconds true that are named under the input, while that sentence stands there."""
        if self._clock is not None:
            self._clock.stop()
        self._clock = self._screen.set_timer(SECOND, lambda: self._tick(said))

    def _tick(self, said: str) -> None:
        if self._screen.panel.said != said:
            return
        step = self._next_step()
        if step.wait:
            self._screen.panel.say(step.sentence)
            self._count_down(step.sentence)
        else:
            self._screen.panel.say(OPEN if step.open else "")

    async def _confirmed(self, title: str, sentence: str) -> bool:
        dialog = ConfirmScreen(title, sentence, "Show it", "Keep trying")
        answer = await self._screen.app.push_screen_wait(dialog)
        return answer is True

    def _log_length(self) -> int:
        return len(self._desk.study.conversation(self._place.key))

    async def say_since(self, before: int, *more: Card) -> None:
        """Tell the events that were added, then what is offered, and what the disk had to say."""
        key = self._place.key
        state = self._desk.state(key)
        events = self._desk.study.conversation(key)[before:]
        cards = [card for event in events for card in self._narrator.tell(event, state)]
        self._screen.refresh_heading()
        await self._screen.talk.add(*cards, *more)
        for sentence in self._desk.store.news():
            self._screen.notify(sentence, severity="warning", timeout=12, markup=False)

    async def _safely(self, what: Coroutine[object, object, None]) -> None:
        try:
            await what
        except Exception as error:
            self._screen.log.error(error)
            if self._screen.is_attached:
                self._screen.panel.say(TROUBLE)
