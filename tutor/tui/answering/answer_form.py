"""The answer: a field for each blank, laid out as the part asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Answer
from tutor.packs.model.pack import Table
from tutor.tui.answering.derivation_lines import LinesField
from tutor.tui.answering.formula_field import Field
from tutor.tui.answering.kinds.entry import Spot
from tutor.tui.answering.kinds.entry_registry import ENTRIES
from tutor.tui.answering.live_reading import in_symbols


class AnswerForm(VerticalScroll, can_focus=False):
    """The fields of one question.

    Args:
        blanks: what is to be filled in.
        table: where the blanks stand, if they stand in a table.
        reword: turns an author's Markdown into plain text for the screen.
    """

    class Changed(Message):
        """A field says something else now."""

        def __init__(self, field: Field) -> None:
            self.field = field
            super().__init__()

    class Entered(Message):
        """Another field got the focus."""

        def __init__(self, field: Field) -> None:
            self.field = field
            super().__init__()

    def __init__(
        self, blanks: Sequence[Blank], table: Table | None = None, reword: Callable[[str], str] = str
    ) -> None:
        super().__init__(classes="answer-form")
        self._table = table
        self._reword = reword
        self.fields = tuple(self._field(blank, index, len(blanks)) for index, blank in enumerate(blanks))
        for field in self.fields:
            field.hand_in = self.hand_in
        self.submit: Callable[[AnswerForm, Answer], None] = lambda form, answer: None
        """Called on Enter with the whole answer as it stands then; the panel puts its own here."""
        if table is not None:
            self.add_class("-table")
            self.set_class(len(table.header) == 2, "-paired")

    def compose(self) -> ComposeResult:
        """A table's cells, or one field under the other."""
        if self._table is None:
            yield from self.fields
        else:
            yield from self._rows(self._table)

    @property
    def answer(self) -> Answer:
        """What is filled in now."""
        return tuple(field.value for field in self.fields)

    @property
    def draft(self) -> Answer:
        """What is filled in now, and after it the derivations that were left for it."""
        asides = (field.aside for field in self.fields if isinstance(field, LinesField))
        return (*self.answer, *filter(None, asides))

    def put(self, answer: Answer) -> None:
        """Fill in an earlier answer or a draft."""
        for field, aside in zip(self.fields, answer[len(self.fields) :], strict=False):
            if isinstance(field, LinesField):
                field.keep(aside)
        for field, text in zip(self.fields, answer, strict=False):
            field.put(text)

    def mark(self, outcomes: Sequence[str | None]) -> None:
        """Show how each blank was judged, in its place."""
        for field, outcome in zip(self.fields, outcomes, strict=False):
            field.mark(outcome)

    def mark_lines(self, failing: Sequence[int | None]) -> None:
        """In a derivation that was just judged, show which line is the first that does not hold."""
        for field, line in zip(self.fields, failing, strict=False):
            if isinstance(field, LinesField):
                field.mark_lines(line)

    def recall_from(self, earlier: Sequence[Answer]) -> None:
        """Earlier answers, oldest first."""
        for field in self.fields:
            texts = (answer[field.index] for answer in earlier if field.index < len(answer))
            field.recall_from([text for text in texts if text.strip()])

    @staticmethod
    def empty(answer: Answer) -> int:
        """How many blanks of an answer are still empty."""
        return sum(not text.strip() for text in answer)

    def enter(self) -> None:
        """Focus the first field that is empty, or the first."""
        empty = (field for field in self.fields if not field.value.strip())
        next(empty, self.fields[0]).enter()

    @property
    def current(self) -> Field:
        """The field that has the focus, or the first."""
        here: Widget | None = self.screen.focused if self.is_attached else None
        return next(
            (field for field in self.fields if here is not None and field in here.ancestors), self.fields[0]
        )

    def on_field_changed(self, event: Field.Changed) -> None:
        """Pass it on as the form's own."""
        event.stop()
        self.post_message(self.Changed(event.field))

    def hand_in(self) -> None:
        """Enter in any field hands in the whole; the focus goes to what is still empty."""
        if 0 < self.empty(self.answer) < len(self.fields):
            self.enter()
        self.submit(self, self.answer)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say which field keys go to now."""
        field = self.current
        field.scroll_visible(animate=False)
        self.post_message(self.Entered(field))

    def _field(self, blank: Blank, index: int, count: int) -> Field:
        in_table = self._table is not None
        label = self._column(index) if in_table else in_symbols(blank.label)
        spot = Spot(index, self._reword(label), in_table, count == 1, self._reword)
        return ENTRIES[blank.kind].field(blank, spot)

    def _column(self, index: int) -> str:
        """What names a blank where there is no room for columns: its heading, or its row's name."""
        assert self._table is not None
        for row in self._table.rows:
            if index in row and len(row) == 2 and isinstance(row[0], str):
                return row[0]
            for heading, cell in zip(self._table.header, row, strict=False):
                if cell == index:
                    return heading
        return ""

    def _rows(self, table: Table) -> Iterator[Widget]:
        headings = [Static(Content(self._reword(text)), classes="table-head") for text in table.header]
        headings[0].add_class("-first")
        yield Horizontal(*headings, classes="table-header")
        for row in table.rows:
            cells = [self._cell(table, column, cell) for column, cell in enumerate(row)]
            yield Horizontal(*cells, classes="table-row")

    def _cell(self, table: Table, column: int, cell: str | int) -> Widget:
        if isinstance(cell, int):
            return self.fields[cell]
        text = Static(Content(self._reword(cell)), classes="given-text")
        heading = Static(Content(self._reword(table.header[column])), classes="field-label")
        return Horizontal(heading, text, classes="table-given" if column else "table-name")


def marked(answer: Answer, outcomes: Sequence[str]) -> list[str | None]:
    """The outcomes to be shown in their places; beside blanks that could not be read, only theirs."""
    unread = "unreadable" in outcomes
    return [
        outcome if text.strip() and (outcome == "unreadable" or not unread) else None
        for text, outcome in zip(answer, outcomes, strict=False)
    ]
