"""Whether a refused answer is the right one, rounded: decimals that agree with the key to a few digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from tutor.checking.equality.decide import aligned
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.forms.tolerances import as_fraction
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.relations.in_one_form import in_one_form
from tutor.checking.relations.solution_sets import solution_set
from tutor.checking.relations.solve import near
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import without_plus_minus

NAME = "general-rounded"
SENTENCE = (
    "These decimals agree with what is asked to a few digits, but they are rounded. "
    "Give the exact value, as a fraction or with the letters."
)
CLOSE = Fraction(1, 150)
"""How far rounding may carry a number at most, relative to it: two digits are needed for a likeness."""
DECIMAL = re.compile(r"\d*\.(\d+)")


def rounded(key: Key, answer: Profile, text: str) -> bool:
    """Whether the answer has decimals and every number in it is near the right one."""
    if not re.search(r"\d\.\d|(?<!\d)\.\d", text):
        return False
    try:
        if is_condition(key.profile.tree):
            return _condition(key, answer, text)
        return _values(key, answer, text)
    except CannotEvaluate:
        return False


def _values(key: Key, answer: Profile, text: str) -> bool:
    if key.profile.names or answer.names or is_condition(answer.tree):
        return False
    pair = aligned(key.profile, answer, 0)
    if pair is None or shape(pair[1]) != shape(pair[2]):
        return False
    ones, twos = ([as_fraction(value) for value in components(side)] for side in pair[1:])
    return all(
        x is not None and y is not None and _alike(x, y, text) for x, y in zip(ones, twos, strict=True)
    )


def _condition(key: Key, answer: Profile, text: str) -> bool:
    names = key.profile.names | answer.names
    trees = in_one_form(key.profile.tree, answer.tree, key.scene)
    if len(names) != 1 or not all(map(is_condition, trees)):
        return False
    (variable,) = names
    one, two = (solution_set(_spread(tree), variable, key.scene, 0) for tree in trees)
    return (
        (one.inside, one.at) == (two.inside, two.at)
        and len(one.cuts) == len(two.cuts)
        and all(_alike(x, y, text) for x, y in zip(one.cuts, two.cuts, strict=True))
    )


def _spread(tree: t.Node) -> t.Node:
    """A condition with its ± as alternatives."""
    branches = without_plus_minus(tree)
    return branches[0] if len(branches) == 1 else t.Either(branches)


def _alike(right: Any, typed: Any, text: str) -> bool:
    """Whether the number typed is the right one, or the right one rounded to the digits typed."""
    if near(right, typed):
        return True
    gap = abs(right - typed)
    if gap > CLOSE * abs(right):
        return False
    found = [(Fraction(match[0]), Fraction(1, 10 ** len(match[1]))) for match in DECIMAL.finditer(text)]
    if any(decimal == abs(typed) for decimal, _ in found):
        return any(decimal == abs(typed) and gap * 2 <= unit for decimal, unit in found)
    # A multiple of a rounded number, such as 0.33 (1, 2): what counts is the error in proportion.
    return any(gap * 2 * decimal <= unit * abs(right) for decimal, unit in found)
