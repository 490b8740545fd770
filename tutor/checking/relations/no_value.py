"""Why an expression has no value at all, such as `x/0`."""

from __future__ import annotations

from tutor.checking.equality.decide import POINTS
from tutor.checking.numbers.numeric_faults import CannotEvaluate, Undefined
from tutor.checking.semantics.profile import Profile

NO_VALUE = "This has no value, whatever is put in. {why}"


def without_value(answer: Profile) -> str:
    """Why an answer has a value at no point, such as `g/0`; empty if it has one somewhere, or might."""
    try:
        if any(answer.at(number)[0] is not None for number in range(POINTS)) or answer.outside:
            return ""
    except CannotEvaluate:
        return ""
    return NO_VALUE.format(why=answer.fault.sentence) if isinstance(answer.fault, Undefined) else ""
