"""Wrong answers to a number."""

from __future__ import annotations

from tutor.course.analysis.kinds.grouped_formula import formula_pattern, formula_written
from tutor.course.analysis.kinds.grouping import Grouping

NUMBER = Grouping(None, formula_pattern, formula_written)
