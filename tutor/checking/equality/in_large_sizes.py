"""A look at large vectors and counts, and at whole numbers that may fail later than anybody counts.

A proof writes out vectors of a few sizes. A term such as `max(0, d - 30)` or `sum_{k=15}^d k` shows only in
larger ones, and `floor(n pi)` follows `floor(355 n/113)` longer than points are tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from tutor.checking.equality.at_values import Compare, outcome_at
from tutor.checking.equality.beyond_samples import counts_size
from tutor.checking.equality.values_at_turns import jumps
from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t

Found = Literal["nothing", "different", "unknown"]

LARGE = (16, 23, 34, 47)
"""Sizes in which vectors are still written out at once."""
FAR = (60, 101, 1009)
"""Sizes where no vector is written out."""
OF_MATRICES = (16,)
"""Sizes of matrices, whose cost grows with the cube."""
LARGEST_COUNT = 1_500
LARGEST_VECTOR = 59
LARGEST_MATRIX = 30
LONGEST_PERIOD = 24
"""Of a jump: floor(n/24) comes round within the whole numbers that are tried."""
SMALL_NUMBER = 11
"""Numbers up to this one are passed by the usual sizes."""
LARGEST_TRIED = 1_000
"""Whole numbers up to this one are passed by the usual points."""


def in_large_sizes(key: Profile, answer: Profile, sizes: set[str], compare: Compare) -> Found:
    """What large sizes say of two expressions that agree in small ones.

    Args:
        key, answer: expressions of one scene.
        sizes: the symbolic dimensions in use.
        compare: what tells two values apart.
    """
    if not sizes:
        return "nothing"
    late = max(_latest(side.tree, sizes) for side in (key, answer))
    tried, most = _tried(key, answer, _arrays(key, answer))
    if not tried and not late:
        return "nothing"
    if any(outcome_at(key, answer, values, compare) == "apart" for values in large(key, answer, sizes)):
        return "different"
    counted = any(_counts(side.tree) for side in (key, answer))
    unseen = max(_after(late), default=0) > most or (counted and max(_beyond(key, answer), default=0) > most)
    return "unknown" if unseen else "nothing"


def large(key: Profile, answer: Profile, sizes: set[str]) -> Iterator[dict[str, Plain]]:
    """Values of all names in large sizes, and in such as lie just above the numbers that occur."""
    scene, arrays = key.scene, _arrays(key, answer)
    tried, most = _tried(key, answer, arrays)
    late = max(_latest(side.tree, sizes) for side in (key, answer))
    for size in sorted({*tried, *(_beyond(key, answer) if tried else ()), *_after(late)}):
        if size <= most and all(_may_be(scene, name, size) for name in sizes):
            values = {**scene.point(0).values, **dict.fromkeys(scene.symbolic, Fraction(size))}
            values.update((declared.name, _array(declared, size)) for declared in arrays)
            yield values


def _arrays(key: Profile, answer: Profile) -> list[Declaration]:
    """The vectors and matrices in use; all that are declared where `ones` or e_j takes its size from them."""
    known = key.scene.vocabulary
    parts = [node for side in (key, answer) for node in side.scene.parts(side.tree)]
    borrowed = any(isinstance(node, t.Basis) or node == t.Name("ones") for node in parts)
    names = key.names | answer.names
    return [
        declared
        for declared in known.declarations
        if declared.form in ("vector", "matrix")
        and declared.definition is None
        and (borrowed or declared.name in names)
    ]


def _tried(key: Profile, answer: Profile, arrays: list[Declaration]) -> tuple[tuple[int, ...], int]:
    """The large sizes that are always tried, and the largest that can be."""
    counted = counts_size(key, answer)
    if any(declared.form == "matrix" for declared in arrays):
        return OF_MATRICES if counted else (), LARGEST_MATRIX
    if arrays:
        return LARGE if counted or _may_turn(key, answer) else LARGE[:1], LARGEST_VECTOR
    return (*LARGE, *FAR), LARGEST_COUNT


def _may_turn(*profiles: Profile) -> bool:
    """Whether anything turns, jumps or runs over an index: else sizes only say how long a sum is."""
    return any(
        isinstance(node, t.Over | t.Basis | t.Norm) or bool(_late_parts(node)) or any(jumps(node))
        for side in profiles
        for node in side.scene.parts(side.tree)
    )


def _may_be(scene: Scene, name: str, size: int) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is None or declared.form != "scalar" or allowed(declared, Fraction(size))


def _array(declared: Declaration, size: int) -> Plain:
    """Components of both signs, most of them different; positive whole ones where these are asked for."""
    dims = [dim if isinstance(dim, int) else size for dim in declared.dims]
    start = 1 + sum(map(ord, declared.name)) % 5
    whole = declared.is_whole
    signs = (1, 1) if declared.domain == "natural" else (-1, 1)
    if len(dims) == 1:
        return tuple(
            signs[k * k % 3 % 2] * Fraction(start + 2 * k, 1 if whole else 13) for k in range(dims[0])
        )
    return tuple(
        tuple(signs[(i + j * j) % 3 % 2] * Fraction(start + (7 * i + 5 * j * j) % 31) for j in range(dims[1]))
        for i in range(dims[0])
    )


def _beyond(*profiles: Profile) -> set[int]:
    """Whole numbers just above those that occur."""
    found: set[int] = set()
    for profile in profiles:
        for number in _numbers(profile.tree):
            found |= _after(number)
    return found


def _after(number: int) -> set[int]:
    return {number + 1, number + 6} if number else set()


def _numbers(tree: t.Node) -> list[int]:
    """The whole parts of the numbers in a tree that the usual sizes do not pass."""
    return [
        int(abs(node.value))
        for node in t.walk(tree)
        if isinstance(node, t.Number) and abs(node.value) > SMALL_NUMBER
    ]


def _latest(tree: t.Node, names: set[str]) -> int:
    """The largest number up to which a part that depends on the names may be nothing, as binom(n, 40) is."""
    latest = 0
    for node in t.walk(tree):
        if _named(node) & names:
            latest = max([latest, *(number for part in _late_parts(node) for number in _numbers(part))])
    return latest


def _late_parts(node: t.Node) -> list[t.Node]:
    """Where in a node the number stands up to which it may be nothing: bounds of a sum, all of a binomial."""
    if isinstance(node, t.Over):
        return [end for end in (node.low, node.high) if end is not None]
    record = record_of(node)
    late = record is not None and (record.late or record.corner or record.jumps is not None)
    return [node] if late else []


def _counts(tree: t.Node) -> bool:
    """Whether something hangs on how many components there are, as in max(0, ||sign(g)||_1 - 70)."""
    for node in t.walk(tree):
        late = _late_parts(node)
        inner = [below for part in late for below in t.walk(part)]
        counted = any(part is not node and (jumps(part) or part == t.Name("ones")) for part in inner)
        if counted and any(_numbers(part) for part in late):
            return True
    return False


def may_fail_late(key: Profile, answer: Profile) -> bool:
    """Whether a jump of whole numbers has no short period, so that no number of points is evidence."""
    whole = {
        name
        for name in key.names | answer.names
        if (declared := key.scene.vocabulary.get(name)) is not None
        and declared.form == "scalar"
        and declared.is_whole
    } | set(key.scene.symbolic)
    if max(_latest(side.tree, whole) for side in (key, answer)) > LARGEST_TRIED:
        return True
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
