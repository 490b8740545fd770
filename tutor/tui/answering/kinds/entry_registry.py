"""How a blank of each kind is answered and shown on the screen, by the kind's name."""

from __future__ import annotations

from tutor.tui.answering.kinds.choice_entry import CHOICE
from tutor.tui.answering.kinds.entry import Entry
from tutor.tui.answering.kinds.expression_entry import EXPRESSION
from tutor.tui.answering.kinds.line_entry import LINE
from tutor.tui.answering.kinds.number_entry import NUMBER
from tutor.tui.answering.kinds.property_entry import PROPERTY
from tutor.tui.answering.kinds.term_entry import TERM

ENTRIES: dict[str, Entry] = {
    "expression": EXPRESSION,
    "term": TERM,
    "number": NUMBER,
    "choice": CHOICE,
    "line": LINE,
    "property": PROPERTY,
}
