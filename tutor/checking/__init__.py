"""Is this answer right, and if not, what went wrong. Decided in a worker process; importing this is cheap."""

from tutor.checking.client import Checker
from tutor.checking.comparison import Comparison
from tutor.checking.question import (
    Answer,
    Blank,
    ChoiceBlank,
    ExpressionBlank,
    LineBlank,
    Mistake,
    NumberBlank,
    Other,
    Question,
    TermBlank,
)
from tutor.checking.verdict import Cell, Evidence, Outcome, Verdict

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
    "Question",
    "TermBlank",
    "Verdict",
]
