"""The field of a blank that may be answered line by line: an input below the lines of a derivation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Paste
from textual.widgets import Static

from tutor.checking.contract.blanks.blank import Blank
from tutor.notation import Vocabulary, clean
from tutor.tui.answering.formula_field import LONGEST, Line, TextField
from tutor.tui.answering.live_reading import Reading, read_line
from tutor.tui.shared import marks
from tutor.tui.shared.key_words import worded

FIRST = "First line of your derivation"
NEXT = "Next line; Enter on an empty one checks all"
KEPT = "Type your answer; F8 brings your lines back"
FULL = f"All lines together have room for {LONGEST:,} characters. Nothing was added."


class ChainLine(Line):
    """The input, with keys for lines.

    It calls its field and posts no messages: what is typed next must find the line ended already.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "lines", "Lines", id="lines", tooltip="Answer by a derivation, line by line"),
    ]

    def __init__(self, field: LinesField, placeholder: str) -> None:
        super().__init__(lambda: field.hand_in(), placeholder)
        self._field = field

    def action_lines(self) -> None:
        """Begin or leave the derivation."""
        self._field.turn()

    async def action_submit(self) -> None:
        """End a line, or hand in the whole."""
        if not self._field.end_line():
            await super().action_submit()

    def action_delete_left(self) -> None:
        """Delete a letter, or where there is none take back the line above."""
        if self.value:
            super().action_delete_left()
        else:
            self._field.take_back()

    def action_recall(self, step: int) -> None:
        """Recall earlier answers whole, with all their lines."""
        place, latest = self._place, len(self._earlier)
        typed = self._field.value
        super().action_recall(step)
        if self._place == place:
            return
        if place == latest:
            self._unsent = typed
        self._field.put(self.value)

    def on_paste(self, event: Paste) -> None:
        """Several lines stay several lines; one goes where every paste goes."""
        lines = [clean(line) for line in event.text.splitlines() if line.strip()]
        if len(lines) < 2 or len(event.text) + len(self._field.value) > LONGEST:
            return
        event.prevent_default()
        event.stop()
        start, end = sorted(self.selection)
        lines[0], lines[-1] = self.value[:start] + lines[0], lines[-1] + self.value[end:]
        self._field.put("\n".join((*self._field.above, *lines)))


class LinesField(TextField):
    """A blank that takes an answer, or a derivation that ends in it."""

    def __init__(self, blank: Blank, index: int, label: str = "", placeholder: str = "") -> None:
        super().__init__(blank, index, label, placeholder)
        self.add_class("-lines")
        self._usual = self._line.placeholder
        self._line = ChainLine(self, str(self._usual))
        self._lines: list[str] = []
        self._signs: list[Content] = []
        self._plain = ""
        self.aside = ""
        """A derivation that was left and is kept; its last line is the one that was being typed, or empty."""
        self._judged: tuple[str | None, list[Content]] = (None, [])
        self.chained = False

    def compose(self) -> ComposeResult:
        """The lines so far; below them label, input, mark."""
        yield Static("", classes="lines-above")
        with Horizontal(classes="field-row"):
            yield Static(Content(self.label), classes="field-label")
            yield self._line
            yield Static("", classes="field-mark")

    def on_mount(self) -> None:
        """A draft may have been put in before."""
        self._show()

    @property
    def above(self) -> tuple[str, ...]:
        """The lines that are done."""
        return tuple(self._lines)

    @property
    def typed(self) -> str:
        """The line that is being typed."""
        return clean(self._line.value)

    def reading(self, known: Vocabulary) -> Reading:
        """How the answer reads; in a derivation, the line that is being typed."""
        if not self.chained:
            return super().reading(known)
        return read_line(self.above, self.typed, self.blank, known)

    @property
    def value(self) -> str:
        """All lines, one below the other."""
        return "\n".join((*self._lines, *filter(str.strip, (self.typed,))))

    def put(self, text: str) -> None:
        """Put in an answer, or all lines of one; the last line can be edited at once."""
        lines = [line for line in text.split("\n") if line.strip()] or [""]
        self._lines, self._plain, self._signs = lines[:-1], "", []
        self.chained = len(lines) > 1
        super().put(lines[-1])
        self._show()

    def keep(self, aside: str) -> None:
        """Put a derivation aside, as `aside` gave it."""
        self.aside = aside
        self._show()

    def correct(self, text: str) -> None:
        """Replace the line that is being typed."""
        super().put(text)

    def mark_lines(self, failing: int | None) -> None:
        """A sign before each line: those before `failing` hold, and it does not; of a right answer all do.

        The sign beside the input would seem to be about the empty line in it, so it goes.
        """
        if not self._lines:
            return
        holds, fails = (marks.verdict(outcome, credit=True) for outcome in ("correct", "wrong"))
        all_hold = len(self._lines) if self._mark in ("correct", "form") else 0
        count = all_hold if failing is None else failing - 1
        self._signs = [Content.styled(holds.sign, holds.colour)] * count
        if failing is not None:
            self._signs.append(Content.styled(fails.sign, fails.colour))
        self._bare()
        self._show()

    def turn(self) -> None:
        """From the answer to a derivation and back; each is as it was left."""
        if self._lines or (self.chained and self._plain):
            self.aside = "\n".join((*self._lines, self.typed))
            self._judged = self._mark, self._signs
            self._lines, self.chained = [], False
            super().put(self._plain)
        elif not self.chained and self.aside:
            self._plain = self.typed
            *self._lines, last = self.aside.split("\n")
            self.aside, self.chained = "", True
            super().put(last)
            self._changed(*self._judged)
            return
        else:
            self.chained = not self.chained  # with what is being typed as the first line, or as the answer
        self._changed()

    def end_line(self) -> bool:
        """Move the line that was typed to those above; False if there is none to move."""
        if not self.chained or not self.typed.strip():
            return False
        if len(self.value) >= LONGEST:
            self.post_message(self.Refused(FULL))
            return True
        self._lines.append(self.typed.strip())
        super().put("")
        self._changed()
        return True

    def take_back(self) -> None:
        """Bring the last line back into the input; without any the derivation is left."""
        if self._lines:
            super().put(self._lines.pop())
        elif not self.chained:
            return
        else:
            self.chained = False
            super().put(self._plain)
        self._changed()

    def _changed(self, mark: str | None = None, signs: Sequence[Content] = ()) -> None:
        """Say that something else stands here now; signs come back with the lines that they are about."""
        self._signs = list(signs)
        self._show()
        self.mark(mark)
        self._bare()
        self.post_message(self.Changed(self))

    def _bare(self) -> None:
        """Below lines with signs an empty input bears none."""
        if self._signs and not self.typed.strip():
            self.query_one(".field-mark", Static).update("")

    def _show(self) -> None:
        """Draw the lines above, numbered, and say what the input is for."""
        usual = worded(self.app, KEPT) if self.aside else self._usual
        self._line.placeholder = (NEXT if self._lines else FIRST) if self.chained else usual
        self.set_class(self.chained, "-chained")
        if not self.is_mounted:
            return
        width = len(str(len(self._lines) + 1))
        blank = [Content(" ")] * len(self._lines) if self._signs else []
        signs = [*self._signs, *blank][: len(self._lines)]
        numbered = [
            Content.assemble(f"{number:>{width}} ", signs[number - 1] if signs else "", f" {line}")
            for number, line in enumerate(self._lines, 1)
        ]
        self.query_one(".lines-above", Static).update(Content("\n").join(numbered))
        label = f"{len(self._lines) + 1:>{width}}" if self.chained else self.label
        self.query_one(".field-label", Static).update(Content(label))
        self.call_after_refresh(self._line.scroll_visible, animate=False)
