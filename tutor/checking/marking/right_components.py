"""What is right in this variant of a part by chance: components of a point, or a whole formula."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from tutor.checking.equality.decide import aligned, compare_scalars
from tutor.checking.marking.authored_mistakes import WAYS, matches, same
from tutor.checking.marking.compiled_question import Compiled, Key
from tutor.checking.marking.forms.tolerances import as_fraction
from tutor.checking.marking.forms.tolerant_equality import width_of
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

_WHOLE = ("up to", "modulo")
"""Forms under which no component is right or wrong by itself."""

LARGEST_PLAIN = 2
"""Numbers up to this one stand in a formula for every variant: a square, a double."""


def right_components(compiled: Compiled, key: Key, answer: Profile) -> list[int]:
    """Which components of a vector of numbers are right, 1-based; none for any other answer.

    None either where each of them may be right by chance, since a known wrong answer is right there in this
    variant and not in every one: for a = (1, 1/10, 1/100) the first components of a and 1/a are the same.
    """
    forms = key.blank.forms
    ways = [pattern for _, found in key.patterns for pattern in found if pattern.kind in WAYS]
    if any(matches(key, answer, way) for way in ways):
        return []  # A known direction that is another one may meet the right one in some places.
    if any(form.startswith(_WHOLE) for form in map(str.casefold, forms)):
        return []
    width = next((found for form in forms if (found := width_of(form)) is not None), None)
    right = _agreeing(key.profile, answer, width)
    if not right or (not compiled.question.mistakes and _unsure(compiled, key, answer, right)):
        return []
    return right if not set(right) <= _by_chance(compiled, key) else []


def _unsure(compiled: Compiled, key: Key, answer: Profile, right: list[int]) -> bool:
    """Whether components may be right by chance where no wrong answer is known: in another variant the same
    formula has others, or the numbers are too plain to tell.
    """
    variants = [other for what, _, other in compiled.others(key) if what == "variant"]
    if not any(isinstance(node, t.Name) for node in t.walk(answer.tree)):
        return bool(variants)
    return any(set(_agreeing(other, Profile(answer.tree, other.scene))) != set(right) for other in variants)


def holds_here_alone(compiled: Compiled, key: Key, answer: Profile) -> bool:
    """Whether a right formula in names that vary is wrong for the numbers of another variant.

    What is written with numbers of its own, such as `a/1.0101`, is meant for this variant, and not looked at.
    """
    others = [other for what, _, other in compiled.others(key) if what == "variant"]
    varying = {
        one.name
        for one in key.vocabulary.declarations
        if one.definition is not None
        and any(_definition(other, one.name) != one.definition for other in others)
    }
    used = {node.name for node in t.walk(answer.tree) if isinstance(node, t.Name)}
    numbers = [node.value for node in t.walk(answer.tree) if isinstance(node, t.Number)]
    plain = all(abs(one.numerator) <= LARGEST_PLAIN >= one.denominator for one in numbers)
    if not used & varying or not plain or is_condition(answer.tree):
        return False
    for other in others:
        try:
            if not same(other, Profile(answer.tree, other.scene)):
                return True
        except CannotEvaluate:
            return True
    return False


def _definition(variant: Profile, name: str) -> t.Node | None:
    declared = variant.scene.vocabulary.get(name)
    return None if declared is None else declared.definition


def _by_chance(compiled: Compiled, key: Key) -> set[int]:
    """The places at which some wrong answer is right in this variant but not in another."""
    variants = [found for what, _, found in compiled.others(key) if what == "variant"]
    chance: set[int] = set()
    for wrong in _wrong_answers(compiled, key):
        here = set(_agreeing(key.profile, wrong))
        for other in variants if here else ():
            there = Profile(wrong.tree, other.scene)
            size = len(_values(other))
            held = set(_agreeing(other, there))
            chance |= {place for place in here if place <= size and place not in held}
    return chance


def _wrong_answers(compiled: Compiled, key: Key) -> Iterator[Profile]:
    """The formulas of the part's mistakes, and the keys of other parts."""
    for _, patterns in key.patterns:
        for pattern in patterns:
            if pattern.kind == "equal" and pattern in key.read:
                yield key.read[pattern]
    for what, _, other in compiled.others(key):
        if what == "part":
            yield Profile(other.tree, key.scene)


def _values(profile: Profile) -> tuple[object, ...]:
    try:
        return components(profile.at(0)[1])
    except CannotEvaluate:
        return ()


def _agreeing(
    key: Profile, answer: Profile, width: Callable[[Fraction], Fraction] | None = None
) -> list[int]:
    """At which places two vectors of numbers agree, or are as near as that, 1-based."""
    if key.names or answer.names or is_condition(key.tree) or is_condition(answer.tree):
        return []
    try:
        pair = aligned(key, answer, 0)
    except CannotEvaluate:
        return []
    if pair is None or len(shape(pair[1])) != 1 or shape(pair[1]) != shape(pair[2]):
        return []
    mode, one, two = pair
    return [
        place
        for place, (x, y) in enumerate(zip(components(one), components(two), strict=True), 1)
        if compare_scalars(x, y, mode) != "apart" or (width is not None and _near(x, y, width))
    ]


def _near(key: Any, typed: Any, width: Callable[[Fraction], Fraction]) -> bool:
    right, value = as_fraction(key), as_fraction(typed)
    return right is not None and value is not None and abs(right - value) <= width(right)
