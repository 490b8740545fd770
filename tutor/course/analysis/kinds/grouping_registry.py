"""How wrong answers to a blank of each kind are grouped and described, by the kind's name."""

from __future__ import annotations

from tutor.course.analysis.kinds.group_choice import CHOICE
from tutor.course.analysis.kinds.group_expression import EXPRESSION
from tutor.course.analysis.kinds.group_line import LINE
from tutor.course.analysis.kinds.group_number import NUMBER
from tutor.course.analysis.kinds.group_property import PROPERTY
from tutor.course.analysis.kinds.group_term import TERM
from tutor.course.analysis.kinds.grouping import Grouping

GROUPINGS: dict[str, Grouping] = {
    "expression": EXPRESSION,
    "term": TERM,
    "number": NUMBER,
    "choice": CHOICE,
    "line": LINE,
    "property": PROPERTY,
}
