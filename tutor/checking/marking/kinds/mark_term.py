"""The verdict on a term."""

from __future__ import annotations

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.term_words import accepts, nearly_same_term, same_term
from tutor.notation import clean

OTHER_TERM = (
    "That is the name of something else, or not one that is known here. Say it in the field's usual words."
)
LONGEST_TERM = 300
"""Characters: more than any name has, few enough that comparing with every accepted term costs nothing."""


def mark_term(compiled: Compiled, number: int, blank: TermBlank, typed: str) -> Judged:
    """Words against the accepted terms; mistakes' terms are never taken for a slip."""
    text = clean(typed[: 4 * LONGEST_TERM]).strip()
    if not text:
        return unreadable("Nothing is typed yet.")
    if len(text) > LONGEST_TERM:
        return unreadable("A term is asked for here, a few words at most.")
    patterns = compiled.patterns_for(number)
    terms = [(mistake, p.text) for mistake, found in patterns for p in found if p.kind == "term"]
    if accepts(blank.accepted, text, [term for _, term in terms]):
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, text), credit=True)
    for alike in (same_term, nearly_same_term):
        for mistake, term in terms:
            if alike(term, text):
                return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, text))
    return Judged(Cell(Outcome.WRONG, None, OTHER_TERM, text))
