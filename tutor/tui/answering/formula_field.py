"""A field, where one blank is filled in: what all kinds have in common, and the kind that is typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input, Static

from tutor.checking.contract.blanks.blank import Blank
from tutor.notation import Vocabulary, clean
from tutor.tui.answering.live_reading import Reading, read
from tutor.tui.shared import marks
from tutor.tui.shared.undo_input import UndoInput

LONGEST = 10_000
"""Characters that an answer has room for; the notation refuses longer ones anyway."""

JUDGED = {"correct": "-right", "form": "-right", "partly": "-near", "wrong": "-off"}
"""The class of a field by the outcome of its blank; what was not decided stays as it is."""


class Field(Horizontal):
    """One blank on the screen.

    Args:
        blank: what is to be filled in.
        index: its number in the question, from 0.
        label: what stands before it.
    """

    chooses: ClassVar[bool] = False
    """Whether it is filled in by choosing, so that there is nothing to type."""

    class Changed(Message):
        """The field says something else now."""

        def __init__(self, field: Field) -> None:
            self.field = field
            super().__init__()

    class Refused(Message):
        """A paste that is too long was not taken; `sentence` says so."""

        def __init__(self, sentence: str) -> None:
            self.sentence = sentence
            super().__init__()

    def __init__(self, blank: Blank, index: int, label: str = "") -> None:
        super().__init__(classes="field")
        self.blank = blank
        self.index = index
        self.label = label
        self.hand_in: Callable[[], None] = lambda: None
        """Called on Enter, before the next key can change anything; the form puts its own here."""
        self._mark: str | None = None

    @property
    def value(self) -> str:
        """What is filled in, as the checker wants it; empty if nothing."""
        raise TypeError(f"{type(self).__name__} has no value")

    @property
    def drawn(self) -> bool:
        """Whether there is something to show in the preview above it."""
        return self.blank.formula is not None

    @property
    def listing(self) -> Sequence[str] | None:
        """Lines that the preview shows in place of a reading, or None."""
        return None

    def reading(self, known: Vocabulary) -> Reading:
        """How what is filled in reads, in these names."""
        return read(self.value, self.blank, known)

    def put(self, text: str) -> None:
        """Fill in a text, as `value` gave it."""
        raise TypeError(f"{type(self).__name__} takes no text")

    def correct(self, text: str) -> None:
        """Take a correction of what is being typed."""
        self.put(text)

    def enter(self) -> None:
        """Take the focus, at once: `Widget.focus` waits its turn, and a quick typist would lose letters."""
        raise TypeError(f"{type(self).__name__} takes no focus")

    def mark(self, outcome: str | None) -> None:
        """Show how this blank was judged; None takes the mark away."""
        if outcome is None and self._mark is None:
            return
        self._mark = outcome
        self.remove_class(*JUDGED.values(), "-open")
        if outcome is None:
            sign = Content("")
        else:
            shown = marks.verdict(outcome, credit=True)
            sign = Content.styled(shown.sign, shown.colour)
            self.add_class(JUDGED.get(outcome, "-open"))
        for place in self.query(".field-mark").results(Static):
            place.update(sign)

    @property
    def judged(self) -> bool:
        """Whether what stands here was judged, so that nothing is in the way of reading it."""
        return self._mark in JUDGED

    def recall_from(self, earlier: Sequence[str]) -> None:
        """Earlier answers to this blank, oldest first, for fields that can recall them."""


class Line(UndoInput):
    """One line of typed text, with earlier answers under the up and down keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", "Earlier answer", show=False, id="recall.earlier"),
        Binding("down", "recall(1)", "Later answer", show=False, id="recall.later"),
    ]

    def __init__(
        self, hand_in: Callable[[], None], placeholder: str = "", restrict: str | None = None
    ) -> None:
        super().__init__(
            placeholder=placeholder,
            restrict=restrict,
            max_length=LONGEST,
            compact=True,
            select_on_focus=False,
            classes="line",
        )
        self._hand_in = hand_in
        self._earlier: list[str] = []
        self._unsent = ""
        self._place = 0

    def remember(self, earlier: Sequence[str]) -> None:
        """Set what up and down recall, oldest first; an answer given twice stands once, at its last place."""
        kept = dict.fromkeys(reversed([text for text in earlier if text.strip()]))
        self._earlier = list(reversed(kept))
        self._place = len(self._earlier)

    def action_recall(self, step: int) -> None:
        """Walk through earlier answers; past the latest stands what was being typed."""
        place = self._place + step
        if not 0 <= place <= len(self._earlier):
            return
        if self._place == len(self._earlier):
            self._unsent = self.value
        self._place = place
        self.value = self._unsent if place == len(self._earlier) else self._earlier[place]
        self.cursor_position = len(self.value)

    def on_blur(self) -> None:
        """A text that is longer than its place shows its beginning."""
        self.call_after_refresh(self._from_the_beginning)

    def watch_value(self, value: str) -> None:
        """Also one that is put there while the focus is elsewhere."""
        super().watch_value(value)
        if self.is_attached and not self.has_focus:
            self.call_after_refresh(self._from_the_beginning)

    def _from_the_beginning(self) -> None:
        if self.is_attached and not self.has_focus:
            self.scroll_to(x=0, animate=False, immediate=True)

    async def action_submit(self) -> None:
        """Hand in what stands here now; a message would be read after the keys that follow."""
        self._hand_in()

    def on_paste(self, event: Paste) -> None:
        """Take a paste as one clean line, or none of it: half an answer is another answer."""
        event.prevent_default()
        event.stop()
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + (end - start)
        if len(event.text) > room:
            self.post_message(
                Field.Refused(
                    f"That is {len(event.text):,} characters; an answer has room for {LONGEST:,}. "
                    "Nothing was pasted."
                )
            )
            return
        text = " ".join(clean(line) for line in event.text.splitlines())
        if text:
            self.replace(text, start, end)


class TextField(Field):
    """A blank that is typed: mathematics, a number, a term or the number of a line.

    Args:
        placeholder: what is shown where nothing is typed yet.
        restrict: a regular expression that whatever is typed has to match, or None.
    """

    def __init__(
        self, blank: Blank, index: int, label: str = "", placeholder: str = "", restrict: str | None = None
    ) -> None:
        super().__init__(blank, index, label)
        self.add_class(f"-{blank.kind}")
        self._line = Line(
            lambda: self.hand_in(),
            placeholder=placeholder,
            restrict=restrict,
        )

    def compose(self) -> ComposeResult:
        """Label, input, mark."""
        if self.label:
            yield Static(Content(self.label), classes="field-label")
        yield self._line
        yield Static("", classes="field-mark")

    @property
    def line(self) -> Line:
        """The input itself."""
        return self._line

    @property
    def value(self) -> str:
        """The text, without control characters."""
        return clean(self._line.value)

    def put(self, text: str) -> None:
        """Replace the text; the cursor goes to its end."""
        self._line.value = text
        self._line.cursor_position = len(text)

    def enter(self) -> None:
        """Focus the input."""
        self.screen.set_focus(self._line)

    def recall_from(self, earlier: Sequence[str]) -> None:
        """Earlier answers for up and down."""
        self._line.remember(earlier)

    def column(self, place: int) -> int:
        """The column of a place in the text as it is scrolled, from the input's left edge."""
        return self._line._position_to_cell(place) - self._line.scroll_offset.x

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another text: the old mark is about the old one."""
        event.stop()
        self.mark(None)
        self.post_message(self.Changed(self))
