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
from tutor.checking.marking.forms.tolerances import FIGURES, half_unit, tolerance
from tutor.checking.marking.integration_constants import constants_of
from tutor.checking.marking.multiples import proportional
from tutor.checking.marking.turned_round import turns_round
from tutor.checking.numbers.balls import middle
from tutor.checking.numbers.modes import DIGITS, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

Allowance = Callable[[Profile, Profile], Decision]

WITHIN = re.compile(r"(?:decimal )?within (\S+)(?: relative)?")


@cache
def allowance(form: str) -> Allowance | None:
    """The allowance of that name, or None if the words name none."""
    form = " ".join(form.casefold().split())
    named = {
        "up to a constant": up_to_a_constant,
        "up to a positive factor": up_to_a_positive_factor,
        "up to order": up_to_order,
    }
    if form in named:
        return named[form]
    period = period_of(form)
    if period is not None:
        return lambda key, answer: modulo(key, answer, period)
    figures = FIGURES.fullmatch(form)
    if figures:
        return lambda key, answer: _near(key, answer, lambda value: half_unit(value, int(figures[1])))
    within = WITHIN.fullmatch(form)
    if within:
        return lambda key, answer: _near(key, answer, lambda value: tolerance(within[1], value))
    return None


def is_known(form: str) -> bool:
    """Whether the words of a `Form` field mean something: a rule of writing or an allowance."""
    return rule_for(form) is not None or allowance(form) is not None


def allowed(forms: tuple[str, ...], key: Profile, answer: Profile) -> Decision | None:
    """What the first allowance among the forms says of two expressions; None if there is none."""
    for form in forms:
        found = allowance(form)
        if found is not None:
            try:
                return found(key, answer)
            except CannotEvaluate:
                return UNKNOWN
    return None


def up_to_a_constant(key: Profile, answer: Profile) -> Decision:
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


def up_to_a_positive_factor(key: Profile, answer: Profile) -> Decision:
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


def up_to_order(key: Profile, answer: Profile) -> Decision:
    """Whether two lists have the same items, each as often, in any order."""
    if not isinstance(key.tree, t.Vector) or not isinstance(answer.tree, t.Vector):
        return DIFFERENT
    left = [Profile(item, key.scene) for item in key.tree.items]
    waiting = [Profile(item, key.scene) for item in answer.tree.items]
    if len(left) != len(waiting):
        return DIFFERENT
    worst = EXACTLY
    for item in left:
        for other in waiting:
            decision = decide(item, other)
            if decision.answer == "equal":
                worst = decision.evidence if decision.evidence.kind == "numeric" else worst
                waiting.remove(other)
                break
        else:
            return DIFFERENT
    return Decision("equal", worst)


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
        right, typed = (_fraction(value) for value in (x, y))
        if right is None or typed is None:
            return UNKNOWN
        if abs(right - typed) > width(right):
            return DIFFERENT
    return Decision("equal", Evidence("numeric", 1, 60) if mode == "complex" else EXACTLY)


def _fraction(value: Any) -> Fraction | None:
    """A real value as a fraction, rounded to sixty digits where it is none."""
    if isinstance(value, Fraction):
        return value
    return middle(value) if value.imag.contains(0) else None
