"""Wrong answers to an expression."""

from __future__ import annotations

from tutor.course.analysis.kinds.grouped_formula import formula_pattern, formula_written
from tutor.course.analysis.kinds.grouping import Grouping

EXPRESSION = Grouping(None, formula_pattern, formula_written)
