"""Wrong answers to what is judged by a property."""

from __future__ import annotations

from tutor.course.analysis.kinds.grouped_formula import formula_pattern, formula_written
from tutor.course.analysis.kinds.grouping import Grouping

PROPERTY = Grouping(None, formula_pattern, formula_written)
