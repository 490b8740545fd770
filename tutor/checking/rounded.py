"""Whether a refused answer is the right one, rounded: decimals that agree with the key to a few digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from tutor.checking.compiled import Key
from tutor.checking.conditions import near
from tutor.checking.equality import aligned
from tutor.checking.equivalence import is_condition
from tutor.checking.faults import CannotEvaluate
from tutor.checking.scene import Profile
from tutor.checking.solutions import solution_set
from tutor.checking.values import components, shape

NAME = "general-rounded"
SENTENCE = (
    "These decimals agree with what is asked to a few digits, but they are rounded. "
    "Give the exact value, as a fraction or with the letters."
)
CLOSE = Fraction(1, 150)
"""How far rounding to two or three digits may carry a number, relative to it."""


def rounded(key: Key, answer: Profile, text: str) -> bool:
    """Whether the answer has decimals and every number in it is near the right one."""
    if not re.search(r"\d\.\d|(?<!\d)\.\d", text):
        return False
    try:
        if is_condition(key.profile.tree):
            return _condition(key, answer)
        return _values(key, answer)
    except CannotEvaluate:
        return False


def _values(key: Key, answer: Profile) -> bool:
    if key.profile.names or answer.names or is_condition(answer.tree):
        return False
    pair = aligned(key.profile, answer, 0)
    if pair is None or pair[0] != "exact" or shape(pair[1]) != shape(pair[2]):
        return False
    return all(map(_alike, components(pair[1]), components(pair[2])))


def _condition(key: Key, answer: Profile) -> bool:
    names = key.profile.names | answer.names
    if len(names) != 1 or not is_condition(answer.tree):
        return False
    (variable,) = names
    one = solution_set(key.profile.tree, variable, key.scene, 0)
    two = solution_set(answer.tree, variable, key.scene, 0)
    return (
        (one.inside, one.at) == (two.inside, two.at)
        and len(one.cuts) == len(two.cuts)
        and all(map(_alike, one.cuts, two.cuts))
    )


def _alike(right: Any, typed: Any) -> bool:
    return near(right, typed) or bool(abs(right - typed) <= CLOSE * abs(right))
