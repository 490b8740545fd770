"""Where real names make a difference count: at a point where at least one of two expressions is real.

`-ln((1 - x)/(x + 1))` is `ln((x + 1)/(1 - x))`: both are real for -1 < x < 1 only, and are equal there. A
complex name, or an i that is typed, asks for complex values everywhere. A power whose exponent is a name is
real below zero for single exponents only, which no point may meet, as in `(a^b)^c` and `a^(b c)`: there the
values have to be conjugates, as they are on the two sides of a cut.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tutor.checking.functions.complex_parts import CIS
from tutor.checking.numbers.modes import Mode
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.semantics.profile import Profile
from tutor.notation.lexicon.functions_of_numbers import EXP, LN, LOG, ROOT
from tutor.notation.shapes.node_rules import index_names
from tutor.notation.tree.nodes import Apply, Name, Node, Power

Compare = Callable[[Value, Value, Mode], str]


def is_asked_of_reals(key: Profile, answer: Profile) -> bool:
    """Whether there are names, all of them real, and no i is typed."""
    names = key.names | answer.names
    known = key.scene.vocabulary
    if not names or any(
        declared is not None and declared.domain == "complex" for declared in map(known.get, names)
    ):
        return False
    index = any("i" in index_names(profile.tree) for profile in (key, answer))  # of a sum, no unit
    return not any(
        (isinstance(node, Name) and node.name == "i" and known.get("i") is None and not index)
        or (isinstance(node, Apply) and node.function == CIS.name)
        for profile in (key, answer)
        for node in profile.scene.parts(profile.tree)
    )


def nowhere_real(key: Profile, answer: Profile) -> Callable[[Value, Value, Mode], bool]:
    """Whether two values, numbers or lists of them, are such that a difference between them shows nothing."""
    free = any(_has_free_exponent(profile) for profile in (key, answer))

    def shows_nothing(first: Value, second: Value, mode: Mode) -> bool:
        if mode != "complex" or shape(first) != shape(second):
            return False
        pairs = list(zip(components(first), components(second), strict=True))
        if free and not all(_are_conjugates(x, y) for x, y in pairs):
            return False
        return all(any(map(_is_unreal, side)) for side in zip(*pairs, strict=True))

    return shows_nothing


def _has_free_exponent(profile: Profile) -> bool:
    """Whether a name stands in the exponent of anything but e, or says which root is taken.

    An exponent of e with a logarithm in it is another way to write such a power.
    """
    for node in profile.scene.parts(profile.tree):
        exponent = node.exponent if isinstance(node, Power) else None
        if isinstance(node, Apply) and node.function == EXP.name:
            exponent = node.arguments[0]
        if exponent is not None and any(map(_is_logarithm, profile.scene.parts(exponent))):
            return True
        if isinstance(node, Power) and node.base != Name("e") and profile.scene.names(node.exponent):
            return True
        if isinstance(node, Apply) and node.function == ROOT.name and profile.scene.names(node.arguments[0]):
            return True
    return False


def _is_logarithm(node: Node) -> bool:
    return isinstance(node, Apply) and node.function in (LN.name, LOG.name)


def where_real(key: Profile, answer: Profile, compare: Compare) -> Compare:
    """The comparison that says nothing of a point where neither side is real, if that is what counts."""
    if not is_asked_of_reals(key, answer):
        return compare

    shows_nothing = nowhere_real(key, answer)

    def compared(first: Value, second: Value, mode: Mode) -> str:
        return "unknown" if shows_nothing(first, second, mode) else compare(first, second, mode)

    return compared


def _are_conjugates(x: Any, y: Any) -> bool:
    return bool(x.real.overlaps(y.real)) and bool((x.imag + y.imag).contains(0))


def _is_unreal(x: Any) -> bool:
    """Whether a ball surely holds no real number."""
    return not x.imag.contains(0)
