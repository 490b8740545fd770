"""The panel at the bottom: the preview, the fields of a part or of a hint's question, and a remark."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Answer
from tutor.notation import Vocabulary
from tutor.packs.model.pack import Table
from tutor.tui.answering.answer_form import AnswerForm
from tutor.tui.answering.answer_words import CHECKING, NO_PLACE, inside, nothing_yet, unfilled
from tutor.tui.answering.derivation_lines import LinesField
from tutor.tui.answering.formula_field import Field, TextField
from tutor.tui.answering.guest import Guest
from tutor.tui.answering.live_reading import NOTHING, Reading
from tutor.tui.answering.reading_preview import Preview, Remark
from tutor.tui.shared.key_words import worded


class AnswerPanel(Vertical):
    """Takes the answer, shows at every keystroke how it reads, and hands it over on Enter."""

    HINTS = True

    class Handed(Message):
        """An answer was handed in, to be followed by `checked`; `asking`: it is to a hint's own question."""

        def __init__(self, answer: Answer, asking: bool) -> None:
            self.answer = answer
            self.asking = asking
            super().__init__()

    class Typed(Message):
        """Something else stands in the fields now."""

    def __init__(
        self, blanks: Sequence[Blank], table: Table | None, known: Vocabulary, reword: Callable[[str], str]
    ) -> None:
        super().__init__(id="panel")
        self._known = {"part": known, "ask": known}
        self._reword = reword
        self._idle = asyncio.Event()
        self._idle.set()
        self._form = AnswerForm(blanks, table, reword)
        self._form.submit = self._take
        self._ask: AnswerForm | None = None
        self.guest: Guest | None = None
        """What stands in the answer's place, if something does; see `invite`."""
        self._handed: list[tuple[Answer, bool]] = []  # the first is being checked, the others wait
        self._missing = ""
        self._reading = NOTHING

    def compose(self) -> ComposeResult:
        """Preview above, so that the input keeps its place; the complaint below it."""
        yield Static("", id="ask-label")
        yield Preview(id="preview")
        yield self._form
        yield Remark(id="remark")

    def on_mount(self) -> None:
        """Words and choices have no two-dimensional reading to show."""
        self.set_class(not any(field.drawn for field in self._form.fields), "-plain")
        self.refresh_reading()

    @property
    def form(self) -> AnswerForm:
        """The form that keys go to now."""
        return self._ask or self._form

    @property
    def part_form(self) -> AnswerForm:
        """The part's own form."""
        return self._form

    @property
    def asking(self) -> bool:
        """Whether a hint's question is being answered."""
        return self._ask is not None

    @property
    def reading(self) -> Reading:
        """How the field with the focus reads."""
        return self._reading

    async def ask(self, blank: Blank, known: Vocabulary) -> None:
        """Turn to a hint's own small question."""
        await self.clear()
        await self.leave_ask()
        self._missing = ""
        self._known["ask"] = known
        self._ask = AnswerForm((blank,), None, self._reword)
        self._ask.submit = self._take
        self._form.display = False
        label = Content.assemble(("Hint's question", "$accent bold"), ("  esc returns to the part", "$quiet"))
        self.query_one("#ask-label", Static).update(label)
        self.add_class("-asking")
        await self.mount(self._ask, before="#remark")
        self._ask.enter()
        self.refresh_reading()

    async def invite(self, guest: Guest, label: Content) -> None:
        """Let something else take the answer's place, and the keys; what was there before goes."""
        await self.leave_ask()
        before, self.guest = self.guest, guest
        self._missing = ""
        self._form.display = False
        self.query_one("#ask-label", Static).update(label)
        self.add_class("-asking", "-hosting")
        await self.mount(guest, before="#remark")
        guest.enter()
        if before is not None:
            await before.remove()
        self.say("")

    async def clear(self) -> None:
        """Return to the part's answer."""
        if self.guest is None:
            return
        guest, self.guest = self.guest, None
        self.remove_class("-asking", "-hosting")
        self._form.display = True
        self._form.enter()
        await guest.remove()
        self.refresh_reading()

    def enter(self) -> None:
        """Take the keys, wherever they belong now."""
        (self.guest or self.form).enter()

    async def open(self, blanks: Sequence[Blank]) -> None:
        """Take an answer to more blanks than before; what is filled in stays."""
        before, self._form = self._form, AnswerForm(blanks, None, self._reword)
        self._form.submit = self._take
        self._form.display = not self.asking
        await self.mount(self._form, before="#remark")
        self._form.put(before.draft)
        await before.remove()
        self.set_class(not any(field.drawn for field in self._form.fields), "-plain")
        self.form.enter()
        self.refresh_reading()

    async def leave_ask(self) -> None:
        """Return to the part's answer, which is as it was left."""
        if self._ask is None:
            return
        form, self._ask, self._missing = self._ask, None, ""
        await form.remove()
        self.remove_class("-asking")
        self._form.display = True
        self._form.enter()
        self.refresh_reading()

    def checked(self) -> None:
        """The answer that was handed over is dealt with; one that was handed in meanwhile follows."""
        del self._handed[:1]
        if self._handed:
            self._hand_over()
        else:
            self._idle.set()
            self.query_one(Preview).settle()
            self.refresh_reading()

    async def settled(self) -> None:
        """Wait until every answer that was handed in is dealt with."""
        await self._idle.wait()

    def _hand_over(self) -> None:
        self.say(CHECKING)
        self.post_message(self.Handed(*self._handed[0]))

    @property
    def said(self) -> str:
        """The sentence under the input."""
        return self.query_one(Remark).text

    def say(self, sentence: str) -> None:
        """A quiet word under the input, until the next key."""
        self.query_one(Remark).say(worded(self.app, sentence))

    def hush(self) -> None:
        """Take a quiet word back that something else has overtaken; what the field says of itself returns."""
        if not self._handed:
            self._missing = ""
            self.refresh_reading()

    def takes_symbols(self) -> bool:
        """Whether the field with the focus is typed in; says so if it is not."""
        if self.guest is not None:
            return True
        typed = isinstance(self.form.current, TextField)
        if not typed:
            self.say(NO_PLACE)
        return typed

    def insert(self, text: str) -> None:
        """Put a symbol in at the cursor."""
        if self.guest is not None:
            self.guest.insert(text)
            return
        field = self.form.current
        field.enter()
        if isinstance(field, TextField) and text:
            start, end = sorted(field.line.selection)
            field.line.replace(text, start, end)
            field.line.cursor_position = start + inside(text)

    def turn_lines(self) -> bool:
        """Begin or leave a derivation in the field with the focus; False where it takes none."""
        if self.guest is not None:
            return True
        field = self.form.current
        if not isinstance(field, LinesField):
            return False
        field.enter()
        field.turn()
        return True

    def take_correction(self) -> bool:
        """Replace the text by the correction that is offered; False if none is."""
        complaint = self._reading.complaint
        if complaint is None or not complaint.correction:
            return False
        self.form.current.correct(complaint.correction)
        return True

    def refresh_reading(self) -> None:
        """Read the field with the focus again and show how."""
        field = self.form.current
        known = self._known["ask" if self.asking else "part"]
        self._reading = field.reading(known)
        preview, remark = self.query_one(Preview), self.query_one(Remark)
        complaint = None if field.judged else self._reading.complaint
        preview.set_class(field.listing is not None, "-choices")
        if field.listing is not None:
            preview.show(field.listing)
        elif complaint is None or self._reading.lines:
            preview.show(self._reading.lines, stale=self._reading.mended)
        else:
            preview.stale = True
        if complaint is None:
            remark.say("  ".join(self._reading.notes))
        else:
            self._point()

    def _point(self) -> None:
        """Put the caret under the place that is complained of."""
        field, complaint, remark = self.form.current, self._reading.complaint, self.query_one(Remark)
        if complaint is None or not isinstance(field, TextField):
            return
        start, end = (field.column(place) for place in complaint.span)
        column = field.line.content_region.x - remark.content_region.x + start
        remark.complain(complaint, column, end - start, worded(self.app, "F5"))

    def on_answer_form_changed(self, event: AnswerForm.Changed) -> None:
        """Another keystroke, another reading."""
        event.stop()
        self.post_message(self.Typed())
        self._missing = ""
        if not self._handed and event.field is self.form.current:
            self.refresh_reading()
            if self._reading.complaint is not None:
                # The input scrolls after it has changed, and the caret has to follow.
                self.call_after_refresh(self._point)

    def on_answer_form_entered(self, event: AnswerForm.Entered) -> None:
        """The preview follows the focus."""
        event.stop()
        self.query_one(Preview).settle()
        if not self._handed:
            self.refresh_reading()
            if self._missing:
                self.say(self._missing)

    def _take(self, form: AnswerForm, answer: Answer) -> None:
        """Hand the answer over, if there is one; while another is being checked it waits its turn."""
        handed = (answer, form is not self._form)
        empty, count = form.empty(answer), len(answer)
        if empty == count:
            self.say(nothing_yet(all(field.chooses for field in form.fields), self.HINTS))
        elif empty:
            self._missing = unfilled(empty, count)
            self.say(self._missing)
        elif handed not in self._handed[-1:]:
            self._handed.append(handed)
            self._idle.clear()
            if len(self._handed) == 1:
                self._hand_over()

    def on_field_refused(self, event: Field.Refused) -> None:
        """Say why a paste was not taken."""
        event.stop()
        self.say(event.sentence)
