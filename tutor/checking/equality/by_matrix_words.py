"""Proofs for matrices and vectors of any size, not written out: words of letters, with facts as rules."""

from __future__ import annotations

from tutor.checking.algebra.matrix_inverses import vanishes
from tutor.checking.algebra.matrix_words import Array
from tutor.checking.equality.matrix_reader import MatrixReader
from tutor.checking.facts.matrix_ways import property_of
from tutor.checking.functions.matrices import IDENTITY
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.profile import Profile
from tutor.notation.lexicon.vocabulary import Fact
from tutor.notation.tree import nodes as t

BUDGET = 0.3
"""Seconds: such proofs take milliseconds, or there is none."""


def proved(key: Profile, answer: Profile) -> bool:
    """Whether the two are equal for matrices of all sizes. False says nothing."""
    scene = key.scene
    if not _has_matrices(key, answer) and not any(map(_is_of_arrays, scene.stated.facts)):
        return False
    try:
        with seconds(BUDGET):
            here = MatrixReader(scene, key.names | answer.names)
            for fact in sorted(scene.stated.facts, key=_is_of_entries, reverse=True):
                here.suppose(fact)
            here.suppose_overlaps()
            gap = here.minus(here.of(key.tree), here.of(answer.tree))
            if here.field.options:
                return False
            if isinstance(gap, Array):
                return vanishes(here.words, gap)
            return here.field.ring.is_zero(gap)
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return False


def _has_matrices(*profiles: Profile) -> bool:
    declared = profiles[0].scene.stated.get
    for node in (node for side in profiles for node in t.walk(side.tree)):
        known = declared(node.name) if isinstance(node, t.Name) else None
        if known is not None and known.form == "matrix":
            return True
        if isinstance(node, t.Apply) and node.function == IDENTITY.name:
            return True
    return False


def _is_of_entries(fact: Fact) -> bool:
    """Whether a matrix is symmetric or skew, which other rules are read with."""
    found = property_of(fact)
    return found is not None and found[1] in ("symmetric", "skew")


def _is_of_arrays(fact: Fact) -> bool:
    return any(isinstance(node, t.Transpose | t.Norm | t.Apply | t.Over) for node in t.walk(fact.tree))
