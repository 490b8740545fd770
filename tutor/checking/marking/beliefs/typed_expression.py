"""The verdict on one typed expression: a value, cases, or a belief that is no value."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.equality.decide import EXACTLY
from tutor.checking.marking.beliefs.cases import has_cases, without_cases
from tutor.checking.marking.beliefs.heard import heard
from tutor.checking.marking.beliefs.settled_letters import left_open, with_values
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import Judged, judge_value, unreadable

CASES_UNREAD = (
    "These cases cannot be read. Write a value and a condition in the names of the question, as in "
    "`x if x > 0 else -x` or `\\begin{cases} x & x > 0 \\\\ -x & x < 0 \\end{cases}`."
)
PUT_IN = "Type one formula alone: put what {letter} stands for in its place."
BUT_FOR_ENDS = "That counts. Look once more at the very ends of your cases: to which case does each belong?"


def judge_expression(compiled: Compiled, number: int, text: str) -> Judged:
    """The verdict on an expression typed into a blank.

    Raises:
        BrokenQuestion: the key cannot be read.
    """
    judged = _in_cases(compiled, number, text) or judge_value(compiled, number, text)
    if judged.cell.outcome is not Outcome.UNREADABLE:
        return judged
    settled = with_values(text, compiled.key(number).vocabulary)
    if settled is not None:
        said = judge_value(compiled, number, settled)
        if said.cell.outcome is not Outcome.UNREADABLE:
            return said
    belief = heard(compiled.key(number), text, judged.cell.message, judged.cell.correction)
    if belief is not None:
        return Judged(Cell(Outcome.WRONG, belief.name, belief.message), EXACTLY)
    if has_cases(text):
        return unreadable(CASES_UNREAD)
    letter = left_open(text, compiled.key(number).vocabulary)
    return unreadable(PUT_IN.format(letter=letter)) if letter else judged


def _in_cases(compiled: Compiled, number: int, text: str) -> Judged | None:
    """The verdict on an answer in cases, if it is one that can be read."""
    found: list[Judged] = []
    for ends in (True, False):
        judged = _first_read(compiled, number, text, ends)
        if judged is None:
            return None
        found.append(replace(judged, cell=replace(judged.cell, reading="")))
        if judged.credit:
            break
    if found[-1].credit and len(found) > 1:
        return replace(found[-1], cell=Cell(Outcome.FORM, None, BUT_FOR_ENDS))
    return found[0]


def _first_read(compiled: Compiled, number: int, text: str, ends: bool) -> Judged | None:
    """The verdict on the first of two readings that is one: letters as places in a vector, or as numbers."""
    for places in (True, False):
        formula = without_cases(text, ends, places)
        judged = None if formula is None else judge_value(compiled, number, formula)
        if judged is not None and judged.cell.outcome is not Outcome.UNREADABLE:
            return judged
    return None
