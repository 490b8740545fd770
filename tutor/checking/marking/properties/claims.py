"""Whether what is claimed of an answer holds: equations by algebra, inequalities where signs are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import EXACTLY, POINTS, decide
from tutor.checking.numbers.modes import EXACT, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.relations.equivalent import equivalent
from tutor.checking.relations.truth_at_points import certain
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import SMALL, SPECIAL
from tutor.notation import Complaint, shape_of
from tutor.notation.tree import nodes as t
from tutor.notation.tree.nodes import Interval, SetOf

Answer = Literal["holds", "fails", "unknown"]


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether a claim holds, and what that rests on."""

    answer: Answer
    evidence: Evidence = EXACTLY


HOLDS, FAILS, UNKNOWN = Truth("holds"), Truth("fails"), Truth("unknown", Evidence())


def all_of(truths: Iterable[Truth]) -> Truth:
    """The truth of claims that all have to hold: the first that fails, else one that is not known."""
    worst = HOLDS
    for truth in truths:
        if truth.answer == "fails":
            return truth
        if truth.answer == "unknown" or (worst.answer == "holds" and truth.evidence.kind == "numeric"):
            worst = truth
    return worst


def any_of(truths: Iterable[Truth]) -> Truth:
    """The truth of claims of which one has to hold."""
    found = list(truths)
    for answer in ("holds", "unknown"):
        first = next((truth for truth in found if truth.answer == answer), None)
        if first is not None:
            return first
    return FAILS


def truth_of(claim: t.Node, scene: Scene) -> Truth:
    """Whether a relation holds for all values of the names in it; what cannot be decided is unknown."""
    try:
        return _truth(claim, scene)
    except CannotEvaluate:
        return UNKNOWN


def _truth(claim: t.Node, scene: Scene) -> Truth:
    if isinstance(claim, t.Both):
        return all_of(truth_of(item, scene) for item in claim.items)
    if isinstance(claim, t.Either):
        return any_of(truth_of(item, scene) for item in claim.items)
    if isinstance(claim, t.Member):
        return _member(claim, scene)
    if not isinstance(claim, t.Relation):
        return UNKNOWN
    pairs = zip(claim.operators, pairwise(claim.operands), strict=True)
    return all_of(_compared(operator, left, right, scene) for operator, (left, right) in pairs)


def _member(claim: t.Member, scene: Scene) -> Truth:
    if isinstance(claim.container, SetOf):
        return any_of(_compared("=", claim.element, item, scene) for item in claim.container.items)
    return _ordered(claim, scene) if isinstance(claim.container, Interval) else UNKNOWN


def _compared(operator: str, left: t.Node, right: t.Node, scene: Scene) -> Truth:
    relation = t.Relation((operator,), (left, right))
    if isinstance(shape_of(relation, scene.vocabulary), Complaint):
        # Of a list with a vector too many, sizes are different; what is no sense in itself is no answer.
        sides = [shape_of(side, scene.vocabulary) for side in (left, right)]
        senseless = any(isinstance(side, Complaint) for side in sides) or operator != "="
        return UNKNOWN if senseless else FAILS
    if operator not in ("=", "!="):
        return _ordered(relation, scene)
    found = decide(Profile(left, scene), Profile(right, scene))
    if found.answer == "unknown":
        return UNKNOWN
    if (found.answer == "equal") != (operator == "="):
        return Truth("fails", found.evidence)
    return Truth("holds", found.evidence)


def _ordered(claim: t.Node, scene: Scene) -> Truth:
    """An inequality: at points it may be seen to fail; that it holds everywhere has to be proved."""
    names = scene.names(claim)
    points = (*range(POINTS), *range(SPECIAL, SPECIAL + len(SMALL))) if names else range(1)
    for number in points:
        values = dict(scene.point(number).values)
        exact, real = (scene.interpreter_with(field, values) for field in (EXACT, arithmetic("real")))
        found = certain(claim, exact, real)
        if found is False:
            return FAILS
        if found is None:
            return _tied(claim, scene) if not names else UNKNOWN
    if not names:
        return HOLDS
    if len(names) > 1:
        return UNKNOWN
    always = equivalent(Profile(claim, scene), Profile(_always(sorted(names)[0]), scene))
    return Truth("holds", always.evidence) if always.answer == "equal" else UNKNOWN


def _tied(claim: t.Node, scene: Scene) -> Truth:
    """Two numbers that rounding does not tell apart, as 3 and sqrt(3)^2; algebra may know them as equal."""
    if isinstance(claim, t.Relation):
        left, right = claim.operands
        if decide(Profile(left, scene), Profile(right, scene)).answer == "equal":
            return HOLDS if claim.operators[0] in ("<=", ">=") else FAILS
    return UNKNOWN


def _always(name: str) -> t.Node:
    """A condition on a name that every value satisfies."""
    return t.Relation(("=",), (t.Name(name), t.Name(name)))
