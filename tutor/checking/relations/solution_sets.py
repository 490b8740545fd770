"""Sets of numbers as pieces of the line, in one form for each set, by which conditions are compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import floor

from flint import fmpq_poly, fmpz, fmpz_poly

from tutor.checking.algebra.univariate_polynomials import HIGHEST_DEGREE, real_roots
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.relations.invert import isolated
from tutor.checking.relations.solve import Coefficients, Solutions, between, merge, near
from tutor.checking.semantics.profile import Scene
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Node

LONGEST = 6_000
"""Bits of the coefficients that are multiplied to tell cuts apart: tens of milliseconds."""


@dataclass(frozen=True, slots=True)
class NumberSet:
    """A set that is constant between its cuts.

    Attributes:
        cuts: where membership changes, ascending.
        inside: for each piece of the line, one more than there are cuts, whether it belongs to the set.
        at: for each cut, whether it belongs to the set.
        exact: whether no cut was rounded.
        polynomials: those whose roots the cuts are; None where a constant in them was rounded.
        whole: whether only whole numbers are meant, and all cuts are such.
    """

    cuts: tuple[Fraction, ...]
    inside: tuple[bool, ...]
    at: tuple[bool, ...]
    exact: bool = True
    polynomials: frozenset[Coefficients] | None = None
    whole: bool = False

    def holds(self, x: Fraction, exact: bool = False) -> bool:
        """Whether a number belongs to the set; unless it is exact, one at a cut is taken for the cut."""
        place = 0
        for cut, member in zip(self.cuts, self.at, strict=True):
            if near(cut, x, exact):
                return member
            place += cut < x
        return self.inside[place]


@dataclass(frozen=True, slots=True)
class SetComparison:
    """Whether two sets are equal.

    Attributes:
        equal: whether they are.
        exact: whether nothing was rounded on the way.
        witness: a number that is in one of them only.
        low: the lower end of the piece around it on which that is so, None if it has none.
        high: the upper end. Both are None where only a single point tells the sets apart.
        single: whether it is such a point and no end: on either side of it the same holds.
    """

    equal: bool
    exact: bool
    witness: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    single: bool = False


def solution_set(condition: Node, variable: str, scene: Scene, point: int) -> NumberSet:
    """The numbers that satisfy a condition and what is declared of the variable.

    Args:
        condition: its tree.
        variable: which name is solved for.
        scene: vocabulary and points; what was found is kept there.
        point: the sample point that gives other names their values.

    Raises:
        CannotEvaluate: the condition is not made of rational functions of the variable.
    """
    key = (condition, variable, point)
    found = scene.solutions.get(key)
    if isinstance(found, NumberSet):
        return found
    bounds = bounds_of(scene.vocabulary.get(variable))
    try:
        made = _solved(Solutions(condition, variable, scene, point), bounds)
    except OutsideArithmetic:
        simpler = isolated(condition, variable, scene, point)
        if simpler == condition:
            raise
        made = _solved(Solutions(simpler, variable, scene, point), bounds)
    declared = scene.vocabulary.get(variable)
    if declared is not None and declared.is_whole:
        made = of_whole_numbers(made)
    scene.remember(key, made)
    return made


def of_whole_numbers(found: NumberSet) -> NumberSet:
    """The whole numbers of a set, in one form: what lies between two of them belongs to it as they both do.

    Raises:
        OutsideArithmetic: a cut was rounded next to a whole number.
    """
    beside: set[int] = set()
    for cut in found.cuts:
        if cut.denominator != 1 and near(cut, Fraction(round(cut)), found.exact):
            raise OutsideArithmetic
        beside.update(range(floor(cut) - 1, floor(cut) + 3))
    cuts = [Fraction(number) for number in sorted(beside)]
    at = [found.holds(cut, True) for cut in cuts]
    inside = [found.inside[0], *(one and two for one, two in pairwise(at)), *found.inside[-1:][: len(cuts)]]
    return replace(_without_idle_cuts(cuts, inside, at, True, None), whole=True)


def _solved(solutions: Solutions, bounds: list[tuple[str, Fraction]]) -> NumberSet:
    cuts = solutions.prepare(merge([bound for _, bound in bounds], exact=True))
    pieces = between(cuts)
    inside = [within(bounds, piece) and solutions.holds(piece, False, piece) for piece in pieces]
    at = [within(bounds, cut) and solutions.holds(cut, True, pieces[k]) for k, cut in enumerate(cuts)]
    ends = {(fmpz(-bound.numerator), fmpz(bound.denominator)) for _, bound in bounds}
    polynomials = None if solutions.rounded else frozenset(solutions.polynomials | ends)
    return _without_idle_cuts(cuts, inside, at, solutions.exact, polynomials)


def _without_idle_cuts(
    cuts: list[Fraction],
    inside: list[bool],
    at: list[bool],
    exact: bool,
    polynomials: frozenset[Coefficients] | None,
) -> NumberSet:
    """The set without cuts at which nothing changes."""
    kept = [k for k in range(len(cuts)) if not inside[k] == at[k] == inside[k + 1]]
    return NumberSet(
        tuple(cuts[k] for k in kept),
        (inside[0], *(inside[k + 1] for k in kept)),
        tuple(at[k] for k in kept),
        exact,
        polynomials,
    )


def _told_apart(one: NumberSet, two: NumberSet) -> bool:
    """Whether no two different cuts were taken for one: the product of all polynomials has as many roots."""
    if one.polynomials is None or two.polynomials is None:
        return False
    if sum(int(c).bit_length() for p in one.polynomials | two.polynomials for c in p) > LONGEST:
        return False
    whole, roots = fmpz_poly([1]), list[Fraction]()
    for coefficients in one.polynomials | two.polynomials:
        p = fmpz_poly(list(coefficients))
        whole *= p // p.gcd(whole)
        if whole.degree() > HIGHEST_DEGREE:
            return False
        roots += [root.value for root in real_roots(fmpq_poly(p))]
    return len(real_roots(fmpq_poly(whole))) == len(merge(roots))


def compare_sets(one: NumberSet, two: NumberSet) -> SetComparison:
    """Whether two sets are equal, and if not, a number that tells them apart; a piece rather than a point."""
    exact = one.exact and two.exact
    proved = exact or _told_apart(one, two)
    same_cuts = len(one.cuts) == len(two.cuts) and all(
        near(x, y, exact) for x, y in zip(one.cuts, two.cuts, strict=True)
    )
    if same_cuts and one.inside == two.inside and one.at == two.at:
        return SetComparison(True, proved)
    cuts = merge([*one.cuts, *two.cuts], exact)
    pieces = between(cuts)
    for k, piece in enumerate(pieces):
        if one.whole and 0 < k < len(cuts) and cuts[k - 1] + 1 == cuts[k]:
            continue  # there is no whole number between them
        if one.holds(piece, exact) != two.holds(piece, exact):
            low = cuts[k - 1] if k else None
            high = cuts[k] if k < len(cuts) else None
            return SetComparison(False, proved, piece, low, high)
    for k, cut in enumerate(cuts):
        if one.holds(cut, exact) != two.holds(cut, exact):
            single = one.holds(pieces[k], exact) == one.holds(pieces[k + 1], exact)
            return SetComparison(False, proved, cut, single=single)
    return SetComparison(True, proved)


def bounds_of(declared: Declaration | None) -> list[tuple[str, Fraction]]:
    """What the declaration already says of the variable."""
    if declared is None:
        return []
    bounds = list(declared.bounds)
    if declared.domain == "natural":
        bounds.append((">=", Fraction(1)))
    return bounds


def within(bounds: list[tuple[str, Fraction]], x: Fraction) -> bool:
    """Whether a number satisfies declared bounds."""
    return all(
        {">": x > b, ">=": x >= b, "<": x < b, "<=": x <= b, "!=": x != b}.get(operator, True)
        for operator, b in bounds
    )
