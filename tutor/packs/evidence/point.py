"""A typed point beside a plane of solutions: on it or not, whose path passes it, least in which norm."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.contract.question import Answer
from tutor.notation import Vocabulary, write
from tutor.notation.tree.nodes import Relation
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Run
from tutor.packs.reading.plane import Vector, plane, unknown_of, with_unknown
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.random_values import tree as readable
from tutor.packs.trials.trial_words import Number, number, typed, value

RULES = {"sgd": "SGD", "o": "simplified Adam", "rescaled": "SGD on rescaled features"}
LEAST = {
    "sgd": "the smallest 2-norm",
    "o": "the smallest infinity norm",
    "rescaled": "the smallest sum of (aᵢθᵢ)²",
}
"""In what sense each rule's end is least on the plane; sources in `trajectories/exact_limits.py`."""

CLOSE = 1e-9
ROUNDED = 5e-3
"""Relative differences up to this are what rounding leaves; the checker has its own word for that."""


def point(part: Part, variant: int, answer: Answer, wanted: Run, named: bool = False) -> str | None:
    """Where the typed point stands; None if it is where the run ends, or no point of this plane's space.

    Args:
        part: the part.
        variant: which variant of it.
        answer: what was typed into each blank.
        wanted: the experiment.
        named: whether it is said already whose point this is; then only the measured is told.
    """
    names = known(declarations(part, variant))
    found = typed(part, answer, names)
    if found is None:
        return None
    blank, node = found
    theta = value(node, {}, names)
    plane = plane_of(wanted.plane, names, blank.left)
    if plane is None or not isinstance(theta, tuple) or len(theta) != len(plane[0]):
        return None
    a, target, left = plane
    reached = sum(x * y for x, y in zip(a, theta, strict=True))
    gap = target - reached
    asked = "o" if wanted.rule == "sign" else wanted.rule
    hidden = end(asked, a, target)
    if abs(gap) > CLOSE * float(abs(target) or 1):
        if _near(theta, hidden):
            return None
        # Of a multiple of a key, also that of another part, this number would be the factor between the two.
        kept = any(_along(theta, direction(name, a)) for name in RULES) or any(
            _near((told,), (part,)) for told in (reached, gap) for part in hidden
        )
        told = _residual(theta, left, (reached, target), kept)
        return told if named or not any(theta) else f"{told} {_path(theta, a, reached, target)}"
    told = f"Your point is on the plane: {left} = {number(target)} there."
    if named:
        return None if _same(theta, hidden) else told
    return _on(theta, a, target, asked, told)


def _on(theta: Sequence[Number], a: Vector, target: Fraction, asked: str, told: str) -> str | None:
    """What there is to say of a point with loss zero."""
    here = [name for name in RULES if _same(theta, end(name, a, target))]
    if asked in here:
        return None
    wrong = f"From 0, {RULES[asked]} ends at another point of the plane."
    if here:
        rule = RULES[here[0]]
        return (
            f"{told} That is where {rule} ends: of all points of the plane it has {LEAST[here[0]]}. {wrong}"
        )
    return f"{told} {_norm(theta, a, end(asked, a, target))} {wrong}"


def _norm(theta: Sequence[Number], a: Vector, hidden: Vector) -> str:
    """The norm in which a point of the plane is least, if it is least in one.

    In √(Σ wᵢθᵢ²) the least point has wᵢθᵢ proportional to aᵢ. A component with aᵢθᵢ < 0 is in the way in
    every norm that depends on the |θᵢ| only: without it the rest could shrink.
    """
    parts = [x * y for x, y in zip(a, theta, strict=True)]
    if any(share < 0 for share in parts):
        return (
            "But one of its components pulls away from the plane: with 0 in its place, and the others "
            "smaller, one would still be on it. So it is the smallest in no norm that goes by sizes alone."
        )
    used = [at for at, share in enumerate(parts) if share]
    if len(used) == 1 and abs(a[used[0]]) == max(map(abs, a)):
        return "It is the point of the plane that has the smallest 1-norm."
    if len(used) < len(parts):
        return "It leaves some components at 0, although the loss depends on them."
    weights = [x / y for x, y in zip(a, theta, strict=True)]
    shares = " : ".join(number(weight / weights[0]) for weight in weights)
    if any(_near((weight / weights[0],), (part,)) for weight in weights[1:] for part in hidden):
        return "It would be the smallest if the squares of its components had suitable weights."
    return f"It would be the smallest if the squares of the components were weighted {shares}."


def _residual(theta: Sequence[Number], left: str, values: tuple[Number, Fraction], kept: bool) -> str:
    """What the plane's equation gives at a point that is not on it; `kept`: its numbers stay unsaid."""
    reached, target = values
    if not any(theta):
        return f"Your point is where every run starts: {left} = 0 there, so all of the residual is left."
    if kept:
        word = "less" if reached < target else "more"
        return (
            f"Put into the plane's equation, your point makes {left} {word} than {number(target)}. "
            "Some residual is left there, so no run has come to rest."
        )
    return (
        f"Put into the plane's equation, your point gives {left} = {number(reached)}, not {number(target)}. "
        f"The residual {number(target - reached)} is left there, so no run has come to rest."
    )


def _path(theta: Sequence[Number], a: Vector, reached: Number, target: Fraction) -> str:
    """Which rule's path passes a point that is not on the plane."""
    for name, rule in RULES.items():
        if _along(theta, direction(name, a)):
            if reached * target < 0:
                return f"It is on the line of {rule}, but on the far side of the start."
            if abs(reached) < abs(target):
                return f"The path of {rule} passes it and goes on."
            return f"It is on the line of {rule}, but beyond the plane."
    return "No path passes it: not that of SGD, of simplified Adam or of SGD on rescaled features."


def direction(rule: str, a: Vector) -> Vector:
    """The direction in which a rule leaves 0, and keeps to: a, sign(a), or 1/a where a is not zero."""
    if rule == "sgd":
        return a
    if rule == "o":
        return tuple(Fraction((x > 0) - (x < 0)) for x in a)
    return tuple(1 / x if x else Fraction(0) for x in a)


def end(rule: str, a: Vector, target: Fraction) -> Vector:
    """Where a rule's run from zero meets the plane aᵀθ = target: on the ray of its direction.

    Args:
        rule: an optimizer's name, see `direction`.
        a: the plane's normal.
        target: what the plane's equation is equal to.
    """
    way = direction(rule, a)
    share = target / sum((x * y for x, y in zip(a, way, strict=True)), Fraction(0))
    return tuple(share * x for x in way)


def _along(theta: Sequence[Number], way: Vector) -> bool:
    """Whether a point is a multiple of a direction."""
    at = max(range(len(way)), key=lambda index: abs(way[index]))
    factor = theta[at] / way[at]
    return bool(factor) and _same(theta, tuple(factor * x for x in way))


def _near(point: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether a point is another one, but for rounding to three digits."""
    return all(abs(x - y) <= ROUNDED * abs(y) for x, y in zip(point, other, strict=True))


def _same(point: Sequence[Number], other: Sequence[Number]) -> bool:
    size = max(map(abs, other))
    return all(abs(x - y) <= CLOSE * size for x, y in zip(point, other, strict=True))


def plane_of(
    equation: str, names: Vocabulary, left: Sequence[str] = ()
) -> tuple[Vector, Fraction, str] | None:
    """Normal, target and left side of an equation that is linear in one unknown vector; None if it is not.

    Args:
        equation: as an author wrote it.
        names: those of the part.
        left: what the part calls its answer, which is looked for first.

    Raises:
        TrialError: it does not read.
    """
    unknown = unknown_of(equation, names, left)
    if unknown is None:
        return None
    relation = readable(equation, with_unknown(names, unknown))
    found = plane(relation, unknown, names)
    if found is None or not isinstance(relation, Relation):
        return None
    return (*found, write(relation.operands[0], "unicode").replace(" ", ""))
