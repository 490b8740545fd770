"""Which option an answer names, for what is said of a wrong one."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.marking.right_options import chosen


def wrong_option(blank: Blank, typed: str) -> str:
    """The option that was chosen; "" if it is right, or not one option, or nothing is to be chosen."""
    if blank.choice is None:
        return ""
    places = chosen(typed, blank.choice.options)
    wrong = places and len(places) == 1 and places != blank.choice.keys
    return blank.choice.options[places[0]] if places and wrong else ""


def right_option(blank: Blank) -> str:
    """The first right option; "" if nothing is to be chosen."""
    return blank.choice.options[blank.choice.keys[0]] if blank.choice is not None else ""
