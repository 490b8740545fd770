"""A last look where expressions that agree at the usual points may still differ.

Two places are tried: dimensions that the proofs and points leave out, as a factor (d - 2)(d - 3)(d - 5) is
zero in those that they use; and numbers beyond the switches of |x|, sign, max, min and floor. A switch that
never turns leaves the question open, unless the normal form knows why it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice
from typing import Literal

from tutor.checking.equality import by_normal_form
from tutor.checking.equality.branch_recorder import Log, recorded, settled
from tutor.checking.functions.registry import FUNCTIONS, record_of
from tutor.checking.functions.vectors import ONES
from tutor.checking.numbers.modes import EXACT, MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import OTHER_SIZES, SIZES, Plain, allowed
from tutor.notation.lexicon.functions import FUNCTIONS as SPELT
from tutor.notation.shapes.unit_matrix import UNIT
from tutor.notation.tree import nodes as t

Found = Literal["nothing", "different", "unknown"]
Compare = Callable[[Value, Value, Mode], str]

BUDGET = 1.2
"""Seconds: a last look at what is otherwise taken for equal, which nearly always is."""
SIZES_WITHOUT_PROOF = 3
"""Sizes of vectors: formulas that are right in the usual three and wrong beyond count something."""
FAR = (Fraction(1, 10**9), Fraction(1, 10**4), Fraction(10**4), Fraction(10**9))
"""Sizes near 0 and far out, where terms that are lost beside others at usual sizes come to the fore."""
BASES = (16, 19, 21)
"""Points whose values are moved; all pairs of signs of two numbers occur among them and their mirrors."""
USUAL_POINTS = 48
"""Twice the points of a decision without a proof."""
OF_MATRICES = 6
"""With matrices, whose products and factors cost much at each point, only one in so many is looked at."""
MOST_POINTS = 120
"""Moved points for one name, and twice as many for several; the seconds above may end them sooner."""


def in_other_sizes(
    key: Profile, answer: Profile, compare_at: Callable[[Profile, Profile, int], str]
) -> Found:
    """What further sizes of the symbolic dimensions say; `unknown` where d occurs too often for them."""
    scene = key.scene
    names = sizes_in_use(key, answer)
    if not names or len(scene.dimensions) < 2:
        return "nothing"
    counted = counts_size(key, answer)
    if counted and max(_degree(profile, frozenset(names)) for profile in (key, answer)) > len(OTHER_SIZES):
        return "unknown"
    for number in range(SIZES, SIZES + (len(OTHER_SIZES) if counted else SIZES_WITHOUT_PROOF)):
        try:
            values = scene.point(number).values
            if not all(_fits(scene, name, values[name]) for name in names):
                continue
            if compare_at(key, answer, number) == "apart":
                return "different"
        except CannotEvaluate:
            continue
    turns = counted and any(_switches_on(profile.tree, frozenset(names)) for profile in (key, answer))
    return "unknown" if turns else "nothing"


def _switches_on(tree: t.Node, sizes: frozenset[str]) -> bool:
    """Whether a switch depends on a size alone, as in min(d, 60): no few sizes show how it turns."""
    for node in t.walk(tree):
        if isinstance(node, t.Apply) and FUNCTIONS[node.function].corner:
            names = {part.name for part in t.walk(node) if isinstance(part, t.Name)}
            if names & sizes and names <= sizes:
                return True
    return False


def counts_size(key: Profile, answer: Profile) -> bool:
    """Whether a symbolic dimension is used as a number: what holds in a few sizes is no proof then."""
    nodes = [node for side in (key, answer) for node in side.scene.parts(side.tree)]
    units: set[int] = set()
    if not any(map(_counts, nodes)):
        turned = any(isinstance(node, t.Transpose) for node in nodes)  # ones^T ones is a size
        makers = (UNIT,) if turned else (UNIT, ONES.name)
        units = {
            id(node.arguments[0]) for node in nodes if isinstance(node, t.Apply) and node.function in makers
        }
    symbolic = set(key.scene.symbolic)
    return any(isinstance(node, t.Name) and node.name in symbolic and id(node) not in units for node in nodes)


def _counts(node: t.Node) -> bool:
    """Whether the size of a unit matrix may come out as a number here, as in tr(identity(n))."""
    if isinstance(node, t.Apply):
        keeps = FUNCTIONS[node.function].keeps_size or SPELT[node.function].effect == "elementwise"
        return not keeps and node.function != ONES.name
    return isinstance(node, t.Call | t.Over | t.Component | t.Basis | t.Norm) or node == t.Name("ones")


def sizes_in_use(*profiles: Profile) -> set[str]:
    """The symbolic dimensions of the names in use, and those that are used as numbers."""
    scene = profiles[0].scene
    used: set[str] = set()
    for profile in profiles:
        for name in profile.names:
            declared = scene.vocabulary.get(name)
            used.update(dim for dim in (declared.dims if declared else ()) if isinstance(dim, str))
        used |= profile.names & set(scene.symbolic)
    return used


def _fits(scene: Scene, name: str, value: Plain) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is None or (isinstance(value, Fraction) and allowed(declared, value))


def _degree(profile: Profile, sizes: frozenset[str]) -> int:
    """At most how high a power of a dimension the expression holds, where it is a polynomial in it."""

    def degree(node: t.Node) -> int:
        if isinstance(node, t.Name):
            return int(node.name in sizes)
        inner = sum(degree(child) for child in t.children(node))
        if isinstance(node, t.Power) and isinstance(node.exponent, t.Number) and node.exponent.value > 1:
            return int(inner * node.exponent.value)
        if isinstance(node, t.Sum):
            return max(degree(child) for child in t.children(node))
        return inner

    return degree(profile.tree)


def beyond_switches(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What numbers beyond the switches of both say, for two that agree at the usual points."""
    if any(_is_erratic(node) for profile in (key, answer) for node in profile.scene.parts(profile.tree)):
        return "unknown"
    kinds = {kind for profile in (key, answer) for kind in _kinds(profile.tree)}
    if not kinds:
        return "nothing"
    log = Log()
    try:
        with seconds(BUDGET):
            share = OF_MATRICES if _has_matrices(key, answer) else 1
            points = [key.scene.point(number).values for number in range(USUAL_POINTS // share)]
            points.extend(islice(moved(key, answer), 0, None, share))
            sizes = [tuple(by_normal_form.assignments(side.scene, side)[0]) for side in (key, answer)]
            for values in points:
                if _differ(key, answer, values, compare, (log, sizes)):
                    return "different"
            if kinds == {"radical"} or not log.unturned():
                return "nothing"
            known = settled(key) if key.tree == answer.tree else settled(key) | settled(answer)
            return "unknown" if log.unturned() - known else "nothing"
    except (BudgetSpent, RecursionError):
        return "unknown"


def _has_matrices(*profiles: Profile) -> bool:
    known = profiles[0].scene.vocabulary
    declared = [known.get(name) for profile in profiles for name in profile.names]
    return any(found is not None and found.form == "matrix" for found in declared)


def _is_erratic(node: t.Node) -> bool:
    """Whether equal values at some points say nothing of the values elsewhere."""
    record = record_of(node)
    return record is not None and record.erratic


def _kinds(tree: t.Node) -> Iterator[str]:
    """`switch` and `radical`, for each place where an expression may change its form."""
    for node in t.walk(tree):
        match node:
            case t.Over(operator=operator) if FUNCTIONS[operator].chooses:
                yield "switch"
            case t.Norm(p=p):
                yield "radical" if p in (t.Number(Fraction(2)), t.Name(t.FROBENIUS)) else "switch"
            case t.Apply(function=function):
                if FUNCTIONS[function].corner:
                    yield "switch"
                elif FUNCTIONS[function].root:
                    yield "radical"
            case t.Power(exponent=t.Quotient()):
                yield "radical"


def _differ(
    key: Profile,
    answer: Profile,
    values: dict[str, Plain],
    compare: Compare,
    logged: tuple[Log, list[tuple[str, ...]]],
) -> bool:
    """Whether the two differ for these values; the turns of their switches go to the log, by their sizes."""
    log, sizes = logged
    for mode in MODES[:2]:
        try:
            pair = []
            for profile, names in zip((key, answer), sizes, strict=True):
                field, notes = recorded(arithmetic(mode))
                here = key.scene.interpreter_with(field, values)
                pair.append(here.value(profile.tree, profile.indices))
                log.add((profile.tree, tuple(values[name] for name in names)), notes)
            return compare(pair[0], pair[1], mode) == "apart"
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return False
    return False


def moved(key: Profile, answer: Profile) -> Iterator[dict[str, Plain]]:
    """Points with one name, or all of them, near the ends of their range, far out, or about a constant."""
    scene, names = key.scene, sorted((key.names | answer.names) - set(key.scene.symbolic))
    sizes = (*FAR, *sorted(_constants(key) | _constants(answer)))
    count = 0
    for size in sizes:
        for group in (names, *([name] for name in names if len(names) > 1)):
            for base in BASES:
                for mirrored in (False, True):
                    values = dict(scene.point(base).values)
                    for name in group:
                        values[name] = _at_size(scene, name, values[name], size, mirrored)
                    yield values
                    count += 1
                    if count >= MOST_POINTS * (2 if len(names) > 1 else 1):
                        return


def _constants(profile: Profile) -> set[Fraction]:
    """Sizes below and above the numbers that occur, `10^6` included."""
    found: set[Fraction] = set()
    for node in t.walk(profile.tree):
        if not isinstance(node, t.Number | t.Power | t.Quotient):
            continue
        if any(isinstance(inner, t.Name | t.Component) for inner in t.walk(node)):
            continue
        try:
            value = profile.scene.interpreter_with(EXACT, {}).of(node)
        except CannotEvaluate:
            continue
        if isinstance(value, Fraction) and value and not Fraction(1, 10) < abs(value) < 30:
            found |= {abs(value) * 3, abs(value) / 3}
    return set(sorted(found)[:12])


def _at_size(scene: Scene, name: str, value: Plain, size: Fraction, mirrored: bool) -> Plain:
    """A value of about that size, or that near an end of its range; the old one where that is not allowed."""
    declared = scene.vocabulary.get(name)
    if declared is None or not isinstance(value, Fraction | tuple):
        return value
    if isinstance(value, tuple):
        factor = -size if mirrored else size
        return tuple(
            tuple(x * factor for x in row) if isinstance(row, tuple) else row * factor for row in value
        )  # type: ignore[return-value]
    ends = [bound for operator, bound in declared.bounds if operator != "!="]
    signs = (-1, 1) if (value < 0) != mirrored else (1, -1)
    tries = [end + sign * size for end in ends for sign in signs] + [sign * size for sign in signs]
    if len(ends) == 2 and size < 1:
        tries.insert(0, ends[int(mirrored)] + (ends[int(not mirrored)] - ends[int(mirrored)]) * size)
    if declared.is_whole:
        tries = [Fraction(round(number)) for number in tries]
    return next((number for number in tries if allowed(declared, number)), value)
