"""Wrong choices."""

from __future__ import annotations

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.marking.right_options import chosen
from tutor.course.analysis.kinds.grouping import Grouping
from tutor.course.analysis.same_answer import Same


def _alike(blank: ChoiceBlank, text: str) -> object:
    return chosen(text, blank.options) or text


def _pattern(blank: ChoiceBlank, same: Same) -> str:
    """The option, if it is one."""
    places = chosen(" ".join(same.lead.text.split()), blank.options)
    return f"option {places[0] + 1}" if places is not None and len(places) == 1 else ""


def _reading(blank: ChoiceBlank, same: Same) -> str:
    return f"You named {_pattern(blank, same)}."


CHOICE = Grouping(_alike, _pattern, _reading)
