"""One part of a placement: a question and its answer, without hints and a word on what was wrong."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tutor.checking.contract.question import Answer
from tutor.tui.answering.answer_panel import AnswerPanel
from tutor.tui.answering.live_reading import words
from tutor.tui.desk.desk import Desk, Place
from tutor.tui.shared.keybar import KeyBar
from tutor.tui.shared.prose import Prose
from tutor.tui.shared.status import Heading
from tutor.tui.shared.typeset import reword
from tutor.tutoring import stages
from tutor.tutoring.attempt import fair
from tutor.tutoring.placing import AGAIN, LATER, RIGHT, WRONG, Heard, Placing

TROUBLE = "Something went wrong inside the tutor. Your answer is still here; please try again."
NO_HINTS = "one answer, no hints"
SAID = {Heard.RIGHT: RIGHT, Heard.WRONG: WRONG, Heard.ENOUGH: LATER}


class UnaidedPanel(AnswerPanel):
    """An answer's panel where no hints are to be had."""

    HINTS = False


class PlacingScreen(Screen[None]):
    """One question; what becomes of it is told to the app by `Done`.

    Args:
        desk: everything behind the screens.
        place: the part, open in the study already.
        placing: says what an answer comes to.
        name: which question it is.
        said: what is to be said of the one before.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help", tooltip="Keys and how mathematics is typed"),
        Binding(
            "question_mark,ctrl+n",  # fields leave the first to the screen, see `UndoInput`
            "unknown",
            "I do not know",
            key_display="?",
            priority=True,
            id="next",
            tooltip="You do not know; the next question",
        ),
        Binding("f4", "symbols", "Symbols", id="symbols", tooltip="Symbols that a keyboard lacks"),
        Binding("escape", "stop", "Stop", id="home", tooltip="That is enough: say what is known"),
        Binding("tab", "app.focus_next", "Next field", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", "Field before", show=False, priority=True),
        Binding("f5", "correct", "Take correction", show=False, id="correct"),
        Binding("ctrl+t", "app.switch_theme", "Light/dark", show=False, id="theme"),
        Binding("pageup", "scroll(-1)", "Question up", show=False, id="statement.up"),
        Binding("pagedown", "scroll(1)", "Question down", show=False, id="statement.down"),
    ]

    class Done(Message):
        """The question is over; `heard` is None where it was not answered; `stopped`: none is to follow."""

        def __init__(self, heard: Heard | None = None, stopped: bool = False) -> None:
            self.heard = heard
            self.stopped = stopped
            super().__init__()

    def __init__(self, desk: Desk, place: Place, placing: Placing, name: str, said: str = "") -> None:
        super().__init__()
        self._desk, self._placing = desk, placing
        self._number, self._said = name, said
        state = desk.state(place.key)
        self._variant = state.variant
        self.place = place = place.at(self._variant)
        asked = place.question(self._variant)
        blanks = asked.blanks[: stages.shown(place.part, state)]
        self._panel = UnaidedPanel(blanks, place.part.table, words(asked.given), reword)
        self._over = False

    def compose(self) -> ComposeResult:
        """The question above, the answer below."""
        part, problem = self.place.part, self.place.problem
        yield Heading(id="heading")
        with Container(id="body"), VerticalScroll(id="statement", can_focus=False):
            if problem.statement.strip():
                yield Prose(self.place.text(problem.statement, self._variant), classes="problem-text")
            yield Static(Content(self.place.title), id="part-title")
            yield Prose(self.place.text(part.statement, self._variant), classes="part-text")
            if then := stages.then(part, self._desk.state(self.place.key)):
                yield Prose(self.place.text(then, self._variant), classes="part-text")
        yield self._panel
        yield KeyBar()

    def on_mount(self) -> None:
        """Take the answer at once."""
        heading = self.query_one(Heading)
        heading.place = Content.styled(self._number, "bold $accent")
        heading.state = Content.styled(NO_HINTS, "$quiet")
        self._panel.part_form.enter()
        self.call_after_refresh(self._show_question)
        if self._said:
            self.call_after_refresh(self._panel.say, self._said)

    def _show_question(self) -> None:
        """What is asked is in view; the problem that it belongs to stands above."""
        self._pane.scroll_to_widget(self.query_one("#part-title"), top=True, animate=False)

    @property
    def _pane(self) -> Widget:
        return self.query_one("#statement" if self.has_class("-wide") else "#body")

    async def settled(self) -> None:
        """Wait until what was handed in is judged and recorded."""
        await self._panel.settled()

    @on(AnswerPanel.Handed)
    def _handed(self, event: AnswerPanel.Handed) -> None:
        event.stop()
        self.run_worker(self._judge(event.answer), exit_on_error=False)

    async def _judge(self, answer: Answer) -> None:
        said = TROUBLE
        try:
            said = await self._heard(stages.whole(self.place.part, answer))
        except Exception as error:
            self.log.error(error)
        finally:
            self._panel.checked()
            if said:
                self._panel.say(said)

    async def _heard(self, answer: Answer) -> str:
        """Judge an answer and go on; what is to be said here."""
        desk, key, variant = self._desk, self.place.key, self._variant
        verdict = fair(await desk.check(self.place.question(variant), answer))
        await desk.write(desk.study.answer, key, variant, answer, verdict, monotonic())
        heard = self._placing.heard(verdict)
        if heard in SAID:
            await self._finish(heard, leave=heard is Heard.ENOUGH)
        elif heard is Heard.FURTHER:
            await self._panel.open(self.place.question(variant).blanks)
            asks = Prose(self.place.text(self.place.part.then, variant), classes="part-text")
            await self.query_one("#statement").mount(asks)
        return "" if heard is not Heard.AGAIN else f"{reword(verdict.message)} {AGAIN}".strip()

    async def _finish(self, heard: Heard | None = None, leave: bool = False, stopped: bool = False) -> None:
        """The question is over, once."""
        if self._over:
            return
        self._over = True
        if leave:
            await self._desk.write(self._desk.study.leave, self.place.key)
        self.post_message(self.Done(heard, stopped))

    async def action_unknown(self) -> None:
        """The student does not know."""
        await self._finish(leave=True)

    async def action_stop(self) -> None:
        """That is enough."""
        await self._finish(stopped=True)

    def action_symbols(self) -> None:
        """Pick a symbol to insert."""
        from tutor.tui.answering.symbol_palette import SymbolsScreen

        if self._panel.takes_symbols():
            self.app.push_screen(SymbolsScreen(), lambda text: self._panel.insert(text or ""))

    def action_correct(self) -> None:
        """Take the correction that is offered."""
        self._panel.take_correction()

    def action_scroll(self, step: int) -> None:
        """Scroll the question."""
        self._pane.scroll_relative(y=step * max(self._pane.size.height - 2, 1), animate=False)
