"""Equations and systems of which each follows from the other: one is a fact beside which the other holds."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import DIFFERENT, EXACTLY, Decision, decide
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.facts_in_force import in_force
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.lexicon.vocabulary import Fact
from tutor.notation.tree import nodes as t

MOST_EQUATIONS = 4


def each_follows(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Equal where each follows from the other, different where values satisfy one only, else None."""
    one, two = _equations(first), _equations(second)
    if one is None or two is None:
        return None
    worst = EXACTLY
    settled = True
    for facts, claims in ((one, two), (two, one)):
        found = _follows(facts, claims, scene)
        if found is not None and found.answer == "different":
            return DIFFERENT
        settled = settled and found is not None
        if found is not None and found.evidence.kind != "exact":
            worst = found.evidence
    return Decision("equal", worst) if settled else None


def _equations(tree: t.Node) -> tuple[t.Relation, ...] | None:
    items = tree.items if isinstance(tree, t.Both) else (tree,)
    found = tuple(item for item in items if isinstance(item, t.Relation) and item.operators == ("=",))
    return found if len(found) == len(items) <= MOST_EQUATIONS else None


def _follows(facts: tuple[t.Relation, ...], claims: tuple[t.Relation, ...], scene: Scene) -> Decision | None:
    """Whether all claims hold where the facts do; `different` where some values satisfy the facts alone."""
    stated = scene.stated
    known = replace(stated, facts=(*stated.facts, *(Fact(fact) for fact in facts)))
    for everywhere in (True, False):
        found = in_force(known, scene.dimensions, everywhere)
        if found.contradicted is not None or found.vocabulary.facts:
            continue
        beside = Scene(known, scene.dimensions, everywhere)
        answers = [_holds(claim, beside) for claim in claims]
        for answer in answers:
            if answer is not None and answer.answer == "different" and answer.evidence.kind == "exact":
                return answer
        if everywhere and all(answer is not None and answer.answer == "equal" for answer in answers):
            kinds = [answer.evidence for answer in answers if answer is not None]
            return Decision(
                "equal", next((kind for kind in kinds if kind.kind != "exact"), Evidence("exact"))
            )
        return None
    return None


def _holds(claim: t.Relation, scene: Scene) -> Decision | None:
    left, right = (Profile(side, scene) for side in claim.operands)
    try:
        return decide(left, right)
    except CannotEvaluate:
        return None
