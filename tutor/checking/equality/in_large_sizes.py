"""A look at large vectors and counts, and at whole numbers that may fail later than anybody counts.

A proof writes out vectors of a few sizes. A term such as `max(0, d - 30)` or `sum_{k=15}^d k` shows only in
larger ones, and `floor(n pi)` follows `floor(355 n/113)` longer than points are tried.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from tutor.checking.equality.at_values import Compare, outcome_at
from tutor.checking.equality.values_at_turns import jumps
from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t

Found = Literal["nothing", "different", "unknown"]

LARGE = (16, 23, 34, 47)
"""Sizes in which vectors are still written out at once."""
FAR = (60, 101, 1009)
"""Sizes where no vector is written out."""
LARGEST_COUNT = 1_500
LARGEST_VECTOR = 59
LONGEST_PERIOD = 24
"""Of a jump: floor(n/24) comes round within the whole numbers that are tried."""
SMALL_NUMBER = 11
"""Numbers up to this one are passed by the usual sizes."""


def in_large_sizes(key: Profile, answer: Profile, sizes: set[str], compare: Compare) -> Found:
    """What large sizes say of two expressions that agree in small ones.

    Args:
        key, answer: expressions of one scene.
        sizes: the symbolic dimensions in use.
        compare: what tells two values apart.
    """
    if not sizes:
        return "nothing"
    scene = key.scene
    arrays = [
        declared
        for name in key.names | answer.names
        if (declared := scene.vocabulary.get(name)) is not None and declared.form in ("vector", "matrix")
    ]
    if any(declared.form == "matrix" for declared in arrays):
        return "nothing"
    nodes = [node for side in (key, answer) for node in t.walk(side.tree)]
    written = bool(arrays) or any(isinstance(node, t.Basis) or node == t.Name("ones") for node in nodes)
    most = LARGEST_VECTOR if written else LARGEST_COUNT
    beyond = _beyond(key, answer)
    for size in sorted({*LARGE, *(() if written else FAR), *beyond}):
        if size <= most and all(_may_be(scene, name, size) for name in sizes):
            values = {**scene.point(0).values, **dict.fromkeys(scene.symbolic, Fraction(size))}
            values.update((declared.name, _vector(declared, size)) for declared in arrays)
            if outcome_at(key, answer, values, compare) == "apart":
                return "different"
    unseen = max(beyond, default=0) > most
    return "unknown" if unseen and any(_counts(side.tree) for side in (key, answer)) else "nothing"


def _may_be(scene: Scene, name: str, size: int) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is None or declared.form != "scalar" or allowed(declared, Fraction(size))


def _vector(declared: Declaration, size: int) -> tuple[Fraction, ...]:
    """Components of both signs, all of them different; positive whole ones where these are asked for."""
    length = declared.dims[0] if isinstance(declared.dims[0], int) else size
    start = 1 + sum(map(ord, declared.name)) % 5
    whole = declared.domain in ("natural", "integer")
    signs = (1, 1) if declared.domain == "natural" else (-1, 1)
    return tuple(signs[k * k % 3 % 2] * Fraction(start + 2 * k, 1 if whole else 13) for k in range(length))


def _beyond(*profiles: Profile) -> set[int]:
    """Whole numbers just above those that occur."""
    found: set[int] = set()
    for profile in profiles:
        for node in t.walk(profile.tree):
            if isinstance(node, t.Number) and abs(node.value) > SMALL_NUMBER:
                found |= {int(abs(node.value)) + 1, int(abs(node.value)) + 6}
    return found


def _counts(tree: t.Node) -> bool:
    """Whether a switch turns on how many components there are, as in max(0, ||sign(g)||_1 - 70)."""
    for node in t.walk(tree):
        record = record_of(node)
        if record is not None and record.corner:
            inner = [part for child in t.children(node) for part in t.walk(child)]
            counted = any(jumps(part) or part == t.Name("ones") for part in inner)
            if counted and any(isinstance(part, t.Number) and part.value > SMALL_NUMBER for part in inner):
                return True
    return False


def may_fail_late(key: Profile, answer: Profile) -> bool:
    """Whether a jump of whole numbers has no short period, so that no number of points is evidence."""
    whole = {
        name
        for name in key.names | answer.names
        if (declared := key.scene.vocabulary.get(name)) is not None
        and declared.form == "scalar"
        and declared.domain in ("natural", "integer")
    } | set(key.scene.symbolic)
    for side in (key, answer):
        for node in side.scene.parts(side.tree):
            for inside, _ in jumps(node):
                if _named(inside) & whole and not _is_periodic(inside, side):
                    return True
    return False


def _named(tree: t.Node) -> set[str]:
    return {node.name for node in t.walk(tree) if isinstance(node, t.Name)}


def _is_periodic(inside: t.Node, side: Profile) -> bool:
    """Whether the inside of a jump takes fractions with small denominators only."""
    for number in range(3):
        try:
            value = side.scene.interpreter_over(EXACT, number).of(inside)
        except CannotEvaluate:
            return False
        if not isinstance(value, Fraction):
            return True
        if value.denominator > LONGEST_PERIOD:
            return False
    return True
