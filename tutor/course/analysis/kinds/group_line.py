"""Wrong lines."""

from __future__ import annotations

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.course.analysis.kinds.grouping import Grouping
from tutor.course.analysis.same_answer import Same


def _alike(blank: LineBlank, text: str) -> object:
    return _digits(text) or text


def _pattern(blank: LineBlank, same: Same) -> str:
    number = _digits(same.lead.text)
    return f"line {int(number)}" if number and len(number) <= 3 else ""


def _reading(blank: LineBlank, same: Same) -> str:
    return f"You named {_pattern(blank, same)}."


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


LINE = Grouping(_alike, _pattern, _reading)
