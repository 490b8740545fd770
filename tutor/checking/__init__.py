"""Is this answer right, and if not, what went wrong. Decided in a worker process; importing this is cheap."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.comparison import Comparison
from tutor.checking.contract.question import Answer, Mistake, Other, Question
from tutor.checking.contract.verdict import Cell, Evidence, Outcome, Verdict
from tutor.checking.service.client import Checker

# SymPy would take FLINT's integers: no alarm interrupts them, and one that is too long ends the process.
os.environ.setdefault("SYMPY_GROUND_TYPES", "python")


def compare(reference: str, answer: str, given: Sequence[str] = ()) -> Comparison:
    """Whether two typed expressions are equal, decided in this process: no deadline, SymPy if needed.

    `Checker.compare` does the same in a worker with a deadline and a memory limit.
    """
    from tutor.checking.compare_texts import compare as decided

    return decided(reference, answer, tuple(given))


__all__ = [
    "Answer",
    "Blank",
    "Cell",
    "Checker",
    "ChoiceBlank",
    "Comparison",
    "Evidence",
    "ExpressionBlank",
    "LineBlank",
    "Mistake",
    "NumberBlank",
    "Other",
    "Outcome",
    "PropertyBlank",
    "Question",
    "TermBlank",
    "Verdict",
    "compare",
]
