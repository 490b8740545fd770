"""A part at work: the statement, the conversation, and the answer below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.events import Key, ScreenResume
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from tutor.packs.trials import lab_requests as _labs
from tutor.tui.answering.answer_panel import AnswerPanel
from tutor.tui.answering.live_reading import words
from tutor.tui.desk.desk import Desk, Place
from tutor.tui.labs.lab_registry import request_of, screen_of
from tutor.tui.shared.key_names import PART_KEYS
from tutor.tui.shared.keybar import KeyBar
from tutor.tui.shared.prose import Prose
from tutor.tui.shared.status import Heading
from tutor.tui.shared.typeset import reword
from tutor.tui.study import part_heading
from tutor.tui.study.cards import Narrator
from tutor.tui.study.conversation import Card, Conversation
from tutor.tui.study.field_help import FieldHelp
from tutor.tui.study.in_view import InView
from tutor.tui.study.lesson import Lesson
from tutor.tui.study.lesson_keys import LessonKeys
from tutor.tui.study.reflecting import DRAFT
from tutor.tutoring import stages
from tutor.tutoring.event import Opened

if TYPE_CHECKING:
    from tutor.tui.study.thought_field import ThoughtField

assert _labs

NO_LINES = "This answer is given at once: there are no lines of a derivation to check here."
REST = 1.0
"""Seconds without a key after which an unsent answer is kept."""


class ProblemScreen(LessonKeys):
    """One part. The study has it open already: the variant that stands there is the one shown."""

    BINDINGS = PART_KEYS

    class Wanted(Message):
        """Another part, or `again` a variant of it; "" is home, at the end of an evening if it is `over`."""

        def __init__(self, key: str, again: bool = False, over: bool = False) -> None:
            self.key = key
            self.again = again
            self.over = over
            super().__init__()

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(classes="problem")
        self._desk = desk
        self.variant = desk.state(place.key).variant
        whole, place = place, place.at(self.variant)
        self.place = place
        onward = desk.listed(desk.beside(place.key, 1) or "")
        self._narrator = Narrator(whole, onward.title if onward else "")
        self._lesson = Lesson(self, desk, place, self._narrator)
        asked = place.question(self.variant)
        self._rest: Timer | None = None
        self._in_view = InView(self)
        blanks = asked.blanks[: stages.shown(place.part, desk.state(place.key))]
        self._panel = AnswerPanel(blanks, place.part.table, words(asked.given), reword)
        self._field_help = FieldHelp(desk, place.key, self._panel, words(asked.given))

    def compose(self) -> ComposeResult:
        """Statement and conversation, the answer below."""
        part, problem = self.place.part, self.place.problem
        yield Heading(id="heading")
        with Container(id="body"):
            with VerticalScroll(id="statement", can_focus=False):
                if problem.statement.strip():
                    yield Prose(self.place.text(problem.statement, self.variant), classes="problem-text")
                yield Static(part_heading.above(self._desk, self.place), id="part-title")
                yield Static("", id="example")
                yield Prose(self.place.text(part.statement, self.variant), classes="part-text")
                if then := stages.then(part, self._desk.state(self.place.key)):
                    yield Prose(self.place.text(then, self.variant), classes="part-text")
            yield Conversation(id="talk")
        yield self._panel
        yield KeyBar()

    async def on_mount(self) -> None:
        """Tell what happened so far, and put the draft back."""
        self._lesson.restore(self._panel.part_form)
        self._panel.part_form.enter()  # first of all, so that a quick typist loses no letter
        state = self._desk.state(self.place.key)
        events = self._desk.study.conversation(self.place.key)
        await self.query_one(Conversation).begin(self._narrator.tell_all(events, state))
        self.refresh_heading()
        self.call_after_refresh(self._begin_at)
        await self._lesson.reflecting.resume()

    def refresh_heading(self) -> None:
        """The place, and how it stands."""
        heading = self.query_one(Heading)
        heading.place = part_heading.place_line(self._desk, self.place)
        heading.state = part_heading.state_line(self._desk, self.place)
        part_heading.offer_example(self.query_one("#example", Static), self._desk, self.place)

    async def open_stage(self) -> None:
        """Show the second question of a part in stages, and take an answer to it."""
        await self._panel.open(self.place.question(self.variant).blanks)
        asks = Prose(self.place.text(self.place.part.then, self.variant), classes="part-text")
        await self.query_one("#statement").mount(asks)

    @property
    def part_key(self) -> str:
        """The key of the part, for what the palette offers."""
        return self.place.key

    @property
    def panel(self) -> AnswerPanel:
        """Where the answer is typed."""
        return self._panel

    @property
    def talk(self) -> Conversation:
        """Where things are said."""
        return self._in_view.talk

    def whisper(self, sentence: str) -> None:
        """Say something quietly under the answer."""
        self._panel.say(sentence)

    async def settled(self) -> None:
        """Wait until the answers that were handed in are judged and recorded, and the others kept."""
        self._lesson.hurry()
        await self._panel.settled()
        await self._keep_draft()

    async def _keep_draft(self) -> None:
        self.note_draft()
        await self._desk.keep_drafts()

    def note_draft(self) -> None:
        """Tell the desk what stands in the fields."""
        if self._panel.guest is not None:
            self._desk.draft(self.place.key, DRAFT, (self._panel.guest.draft,))
        self._desk.draft(self.place.key, self.variant, self._panel.part_form.draft)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that lead nowhere here are not shown."""
        if action in ("lab", "turn"):
            return bool(self.place.part.lab) if action == "lab" else not self.has_class("-wide")
        if action == "part":
            step = parameters[0] if parameters else 1
            return isinstance(step, int) and self._onward(step) is not None
        return True

    @on(AnswerPanel.Handed)
    def _handed(self, event: AnswerPanel.Handed) -> None:
        event.stop()
        self._lesson.begin(self._lesson.judge(event.answer, event.asking))

    def on_answer_panel_typed(self, event: AnswerPanel.Typed) -> None:
        """Once the typing rests, what stands there is kept, in case that the terminal is closed."""
        event.stop()
        self._desk.checker.expect()
        self._rests()

    def _rests(self) -> None:
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST, lambda: self.run_worker(self._keep_draft(), exit_on_error=False))

    def on_resize(self) -> None:
        """What was in view stays there. Comes before the layout changes."""
        self._in_view.note()
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self.refresh_bindings()  # two columns need no key to go between them
        self.call_after_refresh(self._in_view.restore)

    def on_key(self, event: Key) -> None:
        """Letters go to the answer, also from a button in the conversation."""
        if event.is_printable and event.character != " " and event.character is not None:
            self._panel.insert(event.character)

    def on_screen_suspend(self) -> None:
        """What was typed and not sent is kept, and what is in view."""
        self.note_draft()
        self._in_view.cover()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Keys go to the answer; what was in view is there again, if the size is another one now."""
        if self._in_view.uncover():
            self.call_after_refresh(self._resized)
        if self._panel.is_attached and self.focused is None:
            self._panel.enter()

    def on_thought_field_typed(self, event: ThoughtField.Typed) -> None:
        """Keep it once the typing rests."""
        event.stop()
        self._rests()

    def action_symbols(self) -> None:
        """Pick a symbol to insert."""
        from tutor.tui.answering.symbol_palette import SymbolsScreen

        if not self._panel.takes_symbols():
            return
        self.app.push_screen(SymbolsScreen(), lambda text: self._panel.insert(text or ""))

    def action_lines(self) -> None:
        """To a derivation and back; where there is none, say so."""
        if not self._panel.turn_lines():
            self.whisper(NO_LINES)

    def action_lab(self) -> None:
        """Open the part's lab, with the student's own answer in it."""
        request = request_of(self._desk, self.place, self._panel.part_form.answer)
        self.app.push_screen(screen_of(request))

    def action_correct(self) -> None:
        """Take the correction that is offered."""
        self._panel.take_correction()

    def action_part(self, step: int) -> None:
        """Go to another part: along the evening's plan, or beside this one."""
        if (key := self._onward(step)) is not None:
            self.post_message(self.Wanted(key, over=not key))

    def _onward(self, step: int) -> str | None:
        planned = self._desk.evenings.onward(self.place.key) if step > 0 else None
        return self._desk.beside(self.place.key, step) if planned is None else planned

    def action_complete(self) -> None:
        """Complete the name that is being typed, or else go to the next field."""
        if not self._field_help.complete(self.focused):
            self.app.action_focus_next()

    def action_history(self) -> None:
        """Find an earlier answer, and put it into the field."""
        self._field_help.search_earlier()

    def action_copy(self) -> None:
        """Copy a formula or a verdict."""
        self._field_help.copy()

    def action_remark(self) -> None:
        """Something is wrong here."""
        self._lesson.begin(self._lesson.remark())

    def action_twin(self) -> None:
        """Deal another variant, or say why there is none to be had now."""
        self._lesson.another(lambda: self.post_message(self.Wanted(self.place.key, again=True)))

    async def action_back(self) -> None:
        """From a hint's question back to the part; from the part home."""
        if self._panel.asking:
            await self._panel.leave_ask()
        elif self._panel.guest is not None:
            await self._keep_draft()
            await self._lesson.reflecting.leave()
        else:
            self.post_message(self.Wanted(""))

    def action_turn(self) -> None:
        """Between the problem's beginning and the end of the conversation."""
        body = self.query_one("#body", Container)
        if body.scroll_y > body.max_scroll_y / 2:
            body.scroll_home(animate=False)
        else:
            body.scroll_end(animate=False)

    def action_scroll(self, what: str, step: int) -> None:
        """Scroll the statement or the conversation; in one column both are one."""
        pane = self.query_one(f"#{what}" if self.has_class("-wide") else "#body")
        pane.scroll_relative(y=step * max(pane.size.height - 2, 1), animate=False)

    def _begin_at(self) -> None:
        """Where something was said, its end; else the question, from its title on if the problem is known."""
        if self._in_view.gone:
            return
        self._in_view.begun = True
        cards = list(self.talk.query(Card))
        if not self.has_class("-wide") and self._desk.state(self.place.key).fresh:
            cards = []  # they say no more than that this is another version
        if self.has_class("-wide") or not cards:
            keys = [f"{self.place.key.rpartition('/')[0]}/{part.id}" for part in self.place.problem.parts]
            events = (event for key in keys for event in self._desk.study.conversation(key))
            known = self.place.number > 1 or sum(isinstance(event, Opened) for event in events) > 1
            self._in_view.show_question(from_title=known)
        if cards:
            self.talk.show(cards[-1:])
