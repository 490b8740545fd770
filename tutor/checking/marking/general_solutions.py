"""General solutions: `pi/4 + k pi` with a whole number k, and `C_1 e^x + C_2 e^(-x)`, compared as sets.

Only periods that are rational multiples of π are looked at: `2 + 3k` may well be a formula in k. Constants
are renamed only in sums of them times functions of one name that are no polynomials: `C_1 + 2 C_2 x` may well
be a derivative, and `C_1 U/(C_1 + C_2)` is about two capacitors.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations

from tutor.checking.equality.decide import DIFFERENT, EXACTLY, UNKNOWN, Decision, decide
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.loose_names import LONGEST, whole_number
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt, without_plus_minus

_CONSTANT = re.compile(r"C_?[0-9]")
MOST = 48
"""Solutions within one common period that are compared one by one."""


@dataclass(frozen=True, slots=True)
class Family:
    """`offset + k·period·π` for every whole number k."""

    offset: t.Node
    period: Fraction


def with_loose_integer(key: Key, text: str) -> tuple[Key, str]:
    """The key with the name of the whole number in the answer, and the text without `, k in Z`.

    Nothing is changed where the key is no general solution.
    """
    if len(text) > LONGEST or not families(key.profile):
        return key, text
    shorter, name = whole_number(text, key.vocabulary)
    if not name:
        return key, shorter
    wider = key.vocabulary.extended(Declaration(name, domain="integer"))
    scene = Scene(wider, key.scene.dimensions)
    profile = Profile(key.profile.tree, scene)
    wide = replace(
        key, vocabulary=wider, scene=scene, profile=profile, read={}, equations={}, partner=None, others=None
    )
    return wide, shorter


def same_solutions(key: Profile, answer: Profile) -> Decision | None:
    """Whether an answer is the general solution that a key is, whose constants are arbitrary."""
    return _with_other_constants(key, answer) or same_family(key, answer)


def same_family(key: Profile, answer: Profile) -> Decision | None:
    """Whether two general solutions are the same set of numbers; None for what is none."""
    if not any(map(_is_whole, answer.scene.vocabulary.declarations)):
        return None
    ones, twos = families(key), families(answer)
    if not ones and len(twos) == 1:
        return _among_roots(key, answer)
    if not ones or not twos or _of_two_numbers(key, answer):
        return None
    numerators = math.lcm(*(family.period.numerator for family in (*ones, *twos)))
    period = Fraction(numerators, math.gcd(*(family.period.denominator for family in (*ones, *twos))))
    here, there = (list(_within(found, period)) for found in (ones, twos))
    if max(len(here), len(there)) > MOST:
        return UNKNOWN
    scene = answer.scene
    for these, those in ((here, there), (there, here)):
        for one in these:
            found = _among(one, those, period, scene)
            if found.answer != "equal":
                return found
    return Decision("equal", EXACTLY)


def _with_other_constants(key: Profile, answer: Profile) -> Decision | None:
    """Equal where the constants of a linear combination have only changed their names; else None."""
    constants = [name for name in sorted(key.names) if _CONSTANT.fullmatch(name)]
    others = {name for name in key.names - set(constants) if name not in ("pi", "e", "i")}
    if not 1 < len(constants) < 4 or len(others) != 1 or answer.names != key.names:
        return None
    declared = [answer.scene.vocabulary.get(name) for name in constants]
    if not all(one and one.form == "scalar" and not one.bounds and not one.definition for one in declared):
        return None
    if not _is_transcendental(key.tree, others.pop()) or not _is_combination(key, constants):
        return None
    for order in list(permutations(constants))[1:]:
        swapped = {t.Name(one): t.Name(other) for one, other in zip(constants, order, strict=True)}
        turned = rebuilt(answer.tree, lambda node, names=swapped: names.get(node))  # type: ignore[misc]
        found = decide(key, Profile(turned, answer.scene))
        if found.answer == "equal":
            return found
    return None


def _is_transcendental(tree: t.Node, name: str) -> bool:
    """Whether a name stands in a function, an exponent or below a bar."""
    for node in t.walk(tree):
        inside: tuple[t.Node, ...] = node.arguments if isinstance(node, t.Apply) else ()
        inside = (node.exponent,) if isinstance(node, t.Power) else inside
        inside = (node.bottom,) if isinstance(node, t.Quotient) else inside
        if any(inner == t.Name(name) for part in inside for inner in t.walk(part)):
            return True
    return False


def _is_combination(key: Profile, constants: list[str]) -> bool:
    """Whether a value is the sum of each constant times what it is with that constant 1 and the others 0."""

    def put(one: str) -> t.Node:
        def change(node: t.Node) -> t.Node | None:
            if isinstance(node, t.Name) and node.name in constants:
                return t.Number(Fraction(node.name == one))
            return None

        return rebuilt(key.tree, change)

    terms = tuple(t.Product((t.Name(name), put(name))) for name in constants)
    try:
        return decide(key, Profile(t.Sum(terms), key.scene)).answer == "equal"
    except CannotEvaluate:
        return False


def _among_roots(key: Profile, answer: Profile) -> Decision | None:
    """Different where a member of a family does not solve the equation; that none is missing is not shown."""
    tree, given = key.tree, answer.tree
    if not isinstance(tree, t.Relation) or tree.operators != ("=",) or not isinstance(given, t.Relation):
        return None
    name, value = given.operands
    if name not in t.walk(tree) or any(_is_whole(key.scene.vocabulary.get(one)) for one in key.names):
        return None
    sides = (rebuilt(side, lambda node: value if node == name else None) for side in tree.operands)
    left, right = (Profile(side, answer.scene) for side in sides)
    return DIFFERENT if decide(left, right).answer == "different" else UNKNOWN


def _of_two_numbers(key: Profile, answer: Profile) -> bool:
    """Whether two different whole numbers are given: formulas in n and in k then mean different things."""
    known = key.scene.vocabulary
    given = [
        {name for name in one.names if (found := known.get(name)) and found.text} for one in (key, answer)
    ]
    whole = [{name for name in names if _is_whole(known.get(name))} for names in given]
    return bool(whole[0] and whole[1]) and whole[0] != whole[1]


def _is_whole(declared: Declaration | None) -> bool:
    return declared is not None and declared.domain == "integer"


def is_union_of_families(key: Key, tree: t.Node) -> bool:
    """Whether an answer joins several general solutions by “or”, and the key is one, too."""
    return isinstance(tree, t.Either) and bool(families(key.profile) and families(Profile(tree, key.scene)))


def families(profile: Profile) -> list[Family]:
    """The families of a value, an equation `x = …`, or alternatives; none if anything else is there."""
    tree = profile.tree
    found = []
    try:
        for item in tree.items if isinstance(tree, t.Either) else (tree,):
            for branch in without_plus_minus(item):
                family = _family(branch, profile.scene)
                if family is None:
                    return []
                found.append(family)
    except (CannotEvaluate, ArithmeticError):
        return []
    return found


def _family(tree: t.Node, scene: Scene) -> Family | None:
    if isinstance(tree, t.Relation):
        if tree.operators != ("=",) or not isinstance(tree.operands[0], t.Name):
            return None
        tree = tree.operands[1]
    names = scene.names(tree)
    name = next(iter(names), "")
    declared = scene.vocabulary.get(name)
    if len(names) != 1 or declared is None or declared.domain != "integer" or declared.bounds:
        return None

    def put(value: int) -> t.Node:
        return rebuilt(tree, lambda node: t.Number(Fraction(value)) if node == t.Name(name) else None)

    offset = put(0)
    step = t.Sum((put(1), t.Negative(offset)))
    ratio = Fraction(float(evaluate_floats(step, {})) / math.pi).limit_denominator(60)
    line = t.Sum((offset, t.Product((t.Name(name), _of_pi(ratio)))))
    if ratio == 0 or decide(Profile(tree, scene), Profile(line, scene)).answer != "equal":
        return None
    return Family(offset, abs(ratio))


def _of_pi(ratio: Fraction) -> t.Node:
    size = t.Product((t.Number(Fraction(abs(ratio.numerator))), t.Name("pi")))
    quotient = t.Quotient(size, t.Number(Fraction(ratio.denominator)))
    return quotient if ratio > 0 else t.Negative(quotient)


def _within(found: list[Family], period: Fraction) -> Iterator[t.Node]:
    """Every solution within one common period."""
    for family in found:
        for turn in range(min(int(period / family.period), MOST + 1)):
            yield t.Sum((family.offset, _of_pi(turn * family.period))) if turn else family.offset


def _among(one: t.Node, others: list[t.Node], period: Fraction, scene: Scene) -> Decision:
    """Whether a number is one of several but for whole periods."""
    unknown = False
    for other in others:
        apart = float(evaluate_floats(t.Sum((one, t.Negative(other))), {})) / math.pi
        turns = round(apart / float(period))
        if abs(apart - turns * float(period)) > 1e-6:
            continue
        moved = t.Sum((other, _of_pi(turns * period))) if turns else other
        found = decide(Profile(one, scene), Profile(moved, scene))
        if found.answer == "equal":
            return found
        unknown = unknown or found.answer == "unknown"
    return UNKNOWN if unknown else DIFFERENT
