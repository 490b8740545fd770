"""The number of a line on the screen."""

from __future__ import annotations

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import Entry, Spot
from tutor.tui.answering.kinds.shown_answer import key_drawn, told_as_read


class LineNumber(TextField):
    """A number of one or two digits: once it is judged and no right one, the next digit takes its place."""

    def mark(self, outcome: str | None) -> None:
        """Show how it was judged; a number that is not right is selected, for the next one to replace it."""
        super().mark(outcome)
        if outcome not in (None, "correct"):
            self.line.select_all()


def _field(blank: LineBlank, spot: Spot) -> TextField:
    hint = spot.hint("number of the line")
    return LineNumber(blank, spot.index, spot.label, hint, restrict=r"[0-9]{0,3}")


LINE = Entry(_field, told_as_read, key_drawn)
