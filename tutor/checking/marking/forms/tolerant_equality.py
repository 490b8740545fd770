"""Looser kinds of equality that a part may ask for: within a tolerance, up to a constant, up to order, …

Each allowance decides a pair that is not plainly equal. It is written among the form rules of a part, so
that `- Form: up to a constant` stands where `- Form: exact` would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Any

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import (
    DIFFERENT,
    EXACTLY,
    POINTS,
    UNKNOWN,
    Decision,
    aligned,
    compare_scalars,
    decide,
)
from tutor.checking.marking.forms.form_rules import rule_for
from tutor.checking.marking.forms.remainders import modulo, period_of
from tutor.checking.marking.forms.tolerances import FIGURES, as_fraction, half_unit, is_tolerance, tolerance
from tutor.checking.marking.forms.unordered_lists import items_of
from tutor.checking.marking.integration_constants import constants_of
from tutor.checking.marking.multiples import proportional
from tutor.checking.marking.turned_round import turns_round
from tutor.checking.numbers.modes import DIGITS, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

Decider = Callable[[Profile, Profile], Decision]
"""How two numbers are compared."""
Allowance = Callable[[Profile, Profile, Decider], Decision]
"""A looser equality, given the one that is loosened: lists in any order of numbers within 0.01."""

WITHIN = re.compile(r"(?:decimal )?within (\S+)(?: relative)?")
_OUTERMOST = ("up to order", "modulo")
"""Forms that change what is compared, outermost first; any other changes when two numbers are equal."""


@cache
def allowance(form: str) -> Allowance | None:
    """The allowance of that name, or None if the words name none."""
    form = _plain(form)
    named: dict[str, Allowance] = {
        "up to a constant": up_to_a_constant,
        "up to a positive factor": up_to_a_positive_factor,
        "up to order": up_to_order,
    }
    if form in named:
        return named[form]
    period = period_of(form)
    if period is not None:
        return lambda key, answer, same: modulo(key, answer, period, same)
    width = width_of(form)
    if width is not None:
        return lambda key, answer, same: _near(key, answer, width)
    return None


@cache
def width_of(form: str) -> Callable[[Fraction], Fraction] | None:
    """How far a number may be from the key's, by the key's; None if the words name no tolerance."""
    form = _plain(form)
    figures, within = FIGURES.fullmatch(form), WITHIN.fullmatch(form)
    if figures:
        return lambda value: half_unit(value, int(figures[1]))
    return (lambda value: tolerance(within[1], value)) if within and is_tolerance(within[1]) else None


def _plain(form: str) -> str:
    return " ".join(form.casefold().split())


def is_known(form: str) -> bool:
    """Whether the words of a `Form` field mean something: a rule of writing or an allowance."""
    return rule_for(form) is not None or allowance(form) is not None


def allowed(forms: tuple[str, ...], key: Profile, answer: Profile) -> Decision | None:
    """What the allowances among the forms say of two expressions together; None if there is none.

    What each of them allows is allowed: `up to order, within 0.01` takes the same numbers, nearly, in any
    order.
    """
    found = [(_place(form), form, loose) for form in forms if (loose := allowance(form)) is not None]
    same: Decider = decide
    for _, _, loose in sorted(found, key=lambda one: -one[0]):
        same = _either(loose, same)
    try:
        return same(key, answer) if found else None
    except CannotEvaluate:
        return UNKNOWN


def _place(form: str) -> int:
    """How far inside an allowance works."""
    plain = _plain(form)
    return next((place for place, word in enumerate(_OUTERMOST) if plain.startswith(word)), len(_OUTERMOST))


def _either(loose: Allowance, same: Decider) -> Decider:
    """Equal as before, or as the allowance says."""

    def decider(key: Profile, answer: Profile) -> Decision:
        if loose is up_to_order and items_of(key.tree) and items_of(answer.tree):
            return loose(key, answer, same)
        found = _tried(same, key, answer)
        if found.answer == "equal":
            return found
        looser = loose(key, answer, same)
        return found if looser.answer == "different" and found.answer == "unknown" else looser

    return decider


def _tried(same: Decider, key: Profile, answer: Profile) -> Decision:
    """What a stricter equality says; where it cannot be asked, nothing."""
    try:
        return same(key, answer)
    except CannotEvaluate:
        return DIFFERENT


def up_to_a_constant(key: Profile, answer: Profile, same: Decider = decide) -> Decision:
    """Whether the difference is the same for all values of the key's names: f(x) + g(x') = g(x) + f(x').

    A name that only the answer has, such as an integration constant C, may stand in the difference, and so
    may the constant of the key itself.
    """
    scene, copy = _copied(key, key.names - constants_of(key))
    left = t.Sum((key.tree, copy(answer.tree)))
    right = t.Sum((answer.tree, copy(key.tree)))
    return decide(Profile(left, scene), Profile(right, scene))


def _copied(key: Profile, names: Set[str]) -> tuple[Scene, Callable[[t.Node], t.Node]]:
    """A scene with a double for each of these names, sizes excepted, and what puts doubles into a tree."""
    known = key.scene.vocabulary
    copies = {name: f"{name}'" for name in names if name not in key.scene.symbolic}
    extra = [
        replace(declared, name=copies[name])
        for name in sorted(copies)
        if (declared := known.get(name)) is not None
    ]

    def doubled(node: t.Node) -> t.Node | None:
        return t.Name(copies[node.name]) if isinstance(node, t.Name) and node.name in copies else None

    return Scene(known.extended(*extra), key.scene.dimensions), lambda tree: rebuilt(tree, doubled)


def up_to_a_positive_factor(key: Profile, answer: Profile, same: Decider = decide) -> Decision:
    """Whether the answer is the key times something positive.

    Of a number that is a constant, since any two positive numbers are multiples of one another; a vector or a
    matrix keeps its direction, however its length depends on the names.
    """
    if not proportional(key, answer, free=True):
        return DIFFERENT
    points = 0
    numbers: dict[Mode, tuple[Any, Any]] = {}
    for number in range(POINTS if key.names or answer.names else 1):
        pair = aligned(key, answer, number)
        if pair is None or pair[0] == "complex":
            continue
        mode, one, two = pair
        field = answer.scene.interpreter(number, mode).field
        product = field.add(
            [field.multiply(x, y) for x, y in zip(components(one), components(two), strict=True)]
        )
        if field.as_fraction(field.sign(product)) != 1:
            return DIFFERENT
        if len(components(one)) == 1:
            (x,), (y,) = components(one), components(two)
            a, b = numbers.setdefault(mode, (x, y))
            if compare_scalars(field.multiply(x, b), field.multiply(y, a), mode) == "apart":
                return DIFFERENT
        points += 1
    if not points:
        return UNKNOWN
    if numbers:
        return _same_ratio(key, answer)
    return DIFFERENT if turns_round(key, answer) else Decision("equal", Evidence("numeric", points, DIGITS))


def _same_ratio(key: Profile, answer: Profile) -> Decision:
    """Whether f(x) g(x') = g(x) f(x') for two numbers that depend on names."""
    scene, copy = _copied(key, key.names | answer.names)
    left = t.Product((key.tree, copy(answer.tree)))
    right = t.Product((answer.tree, copy(key.tree)))
    return decide(Profile(left, scene), Profile(right, scene))


def up_to_order(key: Profile, answer: Profile, same: Decider = decide) -> Decision:
    """Whether two lists have the same items, each as often, in any order."""
    ours, typed = items_of(key.tree), items_of(answer.tree)
    if ours is None or typed is None:
        return DIFFERENT
    left = [Profile(item, key.scene) for item in ours]
    right = [Profile(item, key.scene) for item in typed]
    if len(left) != len(right):
        return DIFFERENT
    found: dict[tuple[int, int], Decision] = {}

    def compared(item: int, place: int) -> Decision:
        if (item, place) not in found:
            found[item, place] = same(left[item], right[place])
        return found[item, place]

    partners = _partners(len(left), lambda item, place: compared(item, place).answer == "equal")
    if partners is None:
        open_ = _partners(len(left), lambda item, place: compared(item, place).answer != "different")
        return DIFFERENT if open_ is None else UNKNOWN
    evidence = [found[item, place].evidence for item, place in enumerate(partners)]
    return Decision("equal", next((one for one in evidence if one.kind == "numeric"), EXACTLY))


def _partners(size: int, fits: Callable[[int, int], bool]) -> list[int] | None:
    """A place for each item, each taken once (augmenting paths); None if there are too few."""
    taken: dict[int, int] = {}

    def placed(item: int, seen: set[int]) -> bool:
        for place in (item, *(other for other in range(size) if other != item)):
            if place not in seen and fits(item, place):
                seen.add(place)
                if place not in taken or placed(taken[place], seen):
                    taken[place] = item
                    return True
        return False

    if not all(placed(item, set()) for item in range(size)):
        return None
    return [place for _, place in sorted((item, place) for place, item in taken.items())]


def _near(key: Profile, answer: Profile, width: Callable[[Fraction], Fraction]) -> Decision:
    """Whether each component of a number or vector is within its width of the key's."""
    if key.names or answer.names:
        return DIFFERENT
    pair = aligned(key, answer, 0)
    if pair is None:
        return UNKNOWN
    mode, one, two = pair
    if shape(one) != shape(two):
        return DIFFERENT
    for x, y in zip(components(one), components(two), strict=True):
        right, typed = (as_fraction(value) for value in (x, y))
        if right is None or typed is None:
            return UNKNOWN
        if abs(right - typed) > width(right):
            return DIFFERENT
    return Decision("equal", Evidence("numeric", 1, 60) if mode == "complex" else EXACTLY)
