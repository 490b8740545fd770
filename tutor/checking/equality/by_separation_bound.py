"""Whether a number made of roots and cosines is 0: worked out to so many digits that looking so is a proof.

An algebraic number that is not 0 cannot be arbitrarily small. The bound is that of Burnikel, Funke, Mehlhorn,
Schirra and Schmitt, "A separation bound for real algebraic expressions" (ESA 2001): an expression E of
integers has bounds u and l for the conjugates of a numerator and a denominator, and a degree D; if E is not
0, then |E| ≥ 1 / (l u^(D-1)). Cosines of rational multiples of π enter as 2 cos(2πk/n), an algebraic integer
of degree φ(n)/2 whose conjugates lie between -2 and 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, log2

from flint import arb

from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.balls import HIGHEST_PRECISION, apart, holds_zero
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.rationals import Exact
from tutor.checking.numbers.real_balls import RealBalls
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

MOST_BITS = HIGHEST_PRECISION - 200
"""Precision that the bound may ask for: about 7,000 digits."""
SPARE = 120
"""Bits that rounding may take away."""
BUDGET = 0.3
"""Seconds: one of several proofs that the two seconds of an answer are for."""
LARGEST_ORDER = 200
"""Of a cosine's angle as part of a full turn: its degree is half of Euler's totient, up to 99 here, and the
bound grows with the product of all degrees."""


@dataclass(frozen=True, slots=True)
class Bound:
    """log₂ u and log₂ l of an expression."""

    upper: float
    lower: float


class _Bounds:
    """Bounds of expressions; the degree is the product over all different roots and cosines."""

    def __init__(self) -> None:
        self.degrees: dict[object, int] = {}

    def of(self, node: t.Node) -> Bound:
        """The bound of a tree of numbers.

        Raises:
            OutsideArithmetic: it is not made of roots and cosines only.
        """
        if isinstance(node, t.Number):
            return Bound(log2(max(node.value.numerator, 1)), log2(node.value.denominator))
        if isinstance(node, t.Negative):
            return self.of(node.operand)
        if isinstance(node, t.Sum):
            return self._sum([self.of(term) for term in node.terms])
        if isinstance(node, t.Product):
            parts = [self.of(factor) for factor in node.factors]
            return Bound(sum(part.upper for part in parts), sum(part.lower for part in parts))
        if isinstance(node, t.Quotient):
            top, bottom = self.of(node.top), self.of(node.bottom)
            return self.quotient(top, bottom)
        if isinstance(node, t.Power):
            return self.power(self.of(node.base), self.rational(node.exponent), node.base)
        record = record_of(node)
        if record is None or record.separation is None:
            raise OutsideArithmetic
        found: Bound = record.separation(self, *t.children(node))
        return found

    def quotient(self, top: Bound, bottom: Bound) -> Bound:
        """Of one expression over another."""
        return Bound(top.upper + bottom.lower, top.lower + bottom.upper)

    def _sum(self, parts: list[Bound]) -> Bound:
        total = parts[0]
        for part in parts[1:]:
            one, two = total.upper + part.lower, total.lower + part.upper
            total = Bound(max(one, two) + 1, total.lower + part.lower)
        return total

    def power(self, base: Bound, exponent: Fraction, node: t.Node) -> Bound:
        """Of a power of `node`, which has the bound `base`."""
        if abs(exponent.numerator) > 64:
            raise OutsideArithmetic
        degree = exponent.denominator
        if degree > 1:
            self.degrees["radical", degree, node] = degree
            if base.upper >= base.lower:
                base = Bound((base.upper + (degree - 1) * base.lower) / degree, base.lower)
            else:
                base = Bound(base.upper, ((degree - 1) * base.upper + base.lower) / degree)
        times = abs(exponent.numerator)
        raised = Bound(base.upper * times, base.lower * times)
        return raised if exponent > 0 else Bound(raised.lower, raised.upper)

    def cosine(self, half_turns: Fraction) -> Bound:
        """Of the cosine of that multiple of π."""
        order = (half_turns / 2).denominator
        if order > LARGEST_ORDER:
            raise OutsideArithmetic
        self.degrees["cosine", order] = max(1, _totient(order) // 2)
        return Bound(1.0, 1.0)

    def rational(self, node: t.Node) -> Fraction:
        """The value of an exponent.

        Raises:
            OutsideArithmetic: it is 0, or no fraction.
        """
        value = Interpreter(Exact(), {}).of(node)
        if not isinstance(value, Fraction) or not value:
            raise OutsideArithmetic
        return value

    def half_turns(self, node: t.Node) -> Fraction:
        """c, if the node is c π.

        Raises:
            OutsideArithmetic: it is something else.
        """
        one, two, three = (Interpreter(Exact(), {"pi": Fraction(k)}).of(node) for k in (1, 2, 3))
        if two != 2 * one or three != 3 * one:
            raise OutsideArithmetic
        return Fraction(one)


def _totient(n: int) -> int:
    return sum(gcd(k, n) == 1 for k in range(1, n + 1))


def proved(key: Profile, answer: Profile) -> bool:
    """Whether two constants of roots and cosines are certainly equal. False says nothing."""
    try:
        with seconds(BUDGET):
            if key.names or answer.names or not _plain(key) or not _plain(answer):
                return False
            bounds = _Bounds()
            bound = bounds.of(t.Sum((key.tree, t.Negative(answer.tree))))
            degree = 1
            for one in bounds.degrees.values():
                degree *= one
            bits = int(bound.lower + (degree - 1) * max(bound.upper, 0.0)) + 1
            if bits > MOST_BITS:
                return False
            return _zero(key, answer, bits)
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return False


def _plain(profile: Profile) -> bool:
    """Whether the tree speaks for itself: no name in it is defined elsewhere."""
    return not any(isinstance(node, t.Name) and node.name != "pi" for node in t.walk(profile.tree))


def _zero(key: Profile, answer: Profile, bits: int) -> bool:
    """Whether the difference is smaller than 2^-bits."""
    field = RealBalls(bits + SPARE)
    first, second = (Interpreter(field, {}).value(one.tree, one.indices) for one in (key, answer))
    if shape(first) or shape(second) or apart(first, second):
        return False
    (x,), (y,) = components(first), components(second)
    gap = field.add((x, field.negate(y)))
    return holds_zero(gap) and bool(gap.abs_upper() < arb(2) ** -bits)
