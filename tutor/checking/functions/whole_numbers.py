"""Functions of whole numbers, and the whole numbers next to a number."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.functions.rules import over
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, OutsideDomain, TooLarge
from tutor.checking.numbers.rationals import LONGEST
from tutor.notation.tree import nodes as t

LARGEST_FACTORIAL = 1_100
"""1100! has just under 10,000 bits."""
LARGEST_SHIFT = 30
"""(n + k)! is written as n! and k factors up to this k."""
MOST_STEPS = 60
"""Of Euclid's algorithm with polynomials, whose leading terms fall away one by one."""
GREATEST = "greatest common divisor"


def _whole_part(ring: Ring, x: Poly) -> Poly:
    """The next whole number below: x where it is whole, else a symbol with the whole terms taken out.

    Raises:
        OutsideArithmetic: x may be complex.
    """
    whole = {monomial: c for monomial, c in x.items() if monomial and ring.is_integer({monomial: c})}
    number = Fraction(x.get((), 0)).__floor__()
    rest = ring.add((x, ring.scale(whole, -1), ring.constant(-number)))
    outside = ring.add((whole, ring.constant(number)))
    if set(rest) <= {()}:
        return outside
    if not ring.is_real(rest):
        raise OutsideArithmetic
    key = ("whole number below", frozenset(rest.items()))
    return ring.add((outside, ring.symbol(Generator("free", key, integer=True, meaning=rest))))


def _next_above(ring: Ring, x: Poly) -> Poly:
    """The next whole number above x is minus the one below -x."""
    return ring.scale(_whole_part(ring, ring.scale(x, -1)), -1)


FLOOR = Function(
    "floor",
    rationals=lambda field, x: Fraction(x.__floor__()),
    doubles="floor",
    balls=lambda field, x: field.floor(x),
    sympy="floor",
    normal_form=lambda field, x: _whole_part(field.ring, x),
    jumps=lambda x: [(x, "whole")],
    corner=True,
)

CEIL = Function(
    "ceil",
    rationals=lambda field, x: Fraction(x.__ceil__()),
    doubles="ceil",
    balls=lambda field, x: field.negate(field.floor(field.negate(x))),
    sympy="ceiling",
    normal_form=lambda field, x: _next_above(field.ring, x),
    jumps=lambda x: [(x, "whole")],
    corner=True,
)


def _natural(x: Fraction, largest: int) -> int:
    """x as a natural number or 0.

    Raises:
        OutsideDomain: it is negative.
        OutsideArithmetic: it is no integer.
        TooLarge: it is over the limit.
    """
    if x.denominator != 1:
        raise OutsideArithmetic
    if x < 0:
        raise OutsideDomain("There is no factorial of a negative whole number.")
    if x > largest:
        raise TooLarge(f"Factorials are worked out up to {largest}.")
    return int(x)


def _rational_factorial(field: Any, x: Fraction) -> Fraction:
    return Fraction(math.factorial(_natural(x, LARGEST_FACTORIAL)))


def _rational_binomial(field: Any, n: Fraction, k: Fraction) -> Fraction:
    return Fraction(math.comb(_natural(n, LARGEST_FACTORIAL), _natural(k, LARGEST_FACTORIAL)))


def _binomial_in_balls(field: Any, n: Any, k: Any) -> Any:
    """n (n - 1) … (n - k + 1) / k! for a whole k, else n! / (k! (n - k)!)."""
    known = field.as_fraction(k)
    if known is None or known.denominator != 1:
        bottom = field.multiply(field.factorial(k), field.factorial(field.add((n, field.negate(k)))))
        return field.divide(field.factorial(n), bottom)
    if known > LARGEST_FACTORIAL:
        raise TooLarge(f"Factorials are worked out up to {LARGEST_FACTORIAL}.")
    result = field.number(Fraction(int(known >= 0)))
    for j in range(int(known)):
        factor = field.add((n, field.number(Fraction(-j))))
        result = field.divide(field.multiply(result, factor), field.number(Fraction(j + 1)))
    return result


def _factorial(ring: Ring, x: Poly) -> Poly:
    """(n + k)! = n! (n + 1) … (n + k), so that quotients of neighbours cancel."""
    shift = Fraction(x.get((), 0))
    rest = {monomial: coefficient for monomial, coefficient in x.items() if monomial}
    if not rest:
        return ring.constant(_rational_factorial(None, shift))
    if shift.denominator != 1 or abs(shift) > LARGEST_SHIFT:
        raise OutsideArithmetic
    key = ("product down to one", frozenset(rest.items()))
    result = ring.symbol(Generator("free", key, positive=True, integer=True))
    for k in range(1, abs(int(shift)) + 1):
        if shift > 0:
            result = ring.multiply(result, ring.add((rest, ring.constant(k))))
        else:
            factor = ring.add((rest, ring.constant(1 - k)))
            result = ring.multiply(result, powers.power(ring, factor, Fraction(-1)))
    return result


def _binomial(field: Any, n: Poly, k: Poly) -> Poly:
    ring: Ring = field.ring
    rest = ring.add((n, ring.scale(k, -1)))
    bottom = ring.multiply(_factorial(ring, k), _factorial(ring, rest))
    return over(ring, _factorial(ring, n), bottom)


FACTORIAL = Function(
    "factorial",
    rationals=_rational_factorial,
    doubles=lambda field, x: field.call("gamma", x + 1),
    balls=lambda field, x: field.factorial(x),
    sympy="factorial",
    normal_form=lambda field, x: _factorial(field.ring, x),
    growth=6,
)

BINOM = Function(
    "binom",
    rationals=_rational_binomial,
    doubles=lambda field, n, k: field.call("comb", int(n), int(k)),
    balls=_binomial_in_balls,
    sympy="binomial",
    normal_form=_binomial,
    late=True,
)


def _of_whole_numbers(rule: Callable[..., int]) -> Callable[..., Fraction]:
    """A function of whole numbers, which has no value elsewhere."""

    def value(field: Any, *numbers: Fraction) -> Fraction:
        if any(number.denominator != 1 for number in numbers):
            raise OutsideDomain("This is worked out for whole numbers only.")
        found = rule(*map(int, numbers))
        if found.bit_length() > LONGEST:
            raise TooLarge("This number is too large to be worked out.")
        return Fraction(found)

    return value


def _of_doubles(rule: Callable[..., int]) -> Callable[..., float]:
    return lambda field, *numbers: float(_of_whole_numbers(rule)(field, *map(Fraction, numbers)))


def _in_any_order(name: str) -> Callable[..., Poly]:
    """A symbol of all arguments in normal form, whatever their order; of a number and itself its size."""

    def symbol(field: Any, *numbers: Poly) -> Poly:
        ring: Ring = field.ring
        if all(number == numbers[0] for number in numbers):
            return field.absolute(numbers[0])  # type: ignore[no-any-return]
        key = (name, frozenset(Counter(frozenset(number.items()) for number in numbers).items()))
        return ring.symbol(Generator("free", key, integer=all(map(ring.is_integer, numbers))))

    return symbol


def _divisor(field: Any, *numbers: Poly) -> Poly:
    """gcd(a, b) = gcd(a, b - q a) as long as leading terms fall away; common numbers go in front."""
    ring: Ring = field.ring
    if not all(map(ring.is_integer, numbers)):
        return _in_any_order(GREATEST)(field, *numbers)
    left = [number for number in numbers if number]
    for _ in range(MOST_STEPS):
        left = [number if number[max(number)] > 0 else ring.scale(number, -1) for number in left]
        left.sort(key=_leading)
        shorter = _shortened(ring, left)
        if shorter is None:
            break
        left = shorter
    if not left:
        return ring.constant(0)
    content = math.gcd(*(int(value) for number in left for value in number.values()))
    left = [ring.scale(number, Fraction(1, content)) for number in left]
    if any(number in ({(): 1}, {(): -1}) for number in left):
        return ring.constant(content)
    if len(left) == 1:
        return ring.scale(field.absolute(left[0]), content)
    return ring.scale(_in_any_order(GREATEST)(field, *left), content)


def _shortened(ring: Ring, numbers: list[Poly]) -> list[Poly] | None:
    """The numbers with a whole multiple of one taken off another, so that its leading term gets smaller."""
    for at, small in enumerate(numbers):
        for place in range(at + 1, len(numbers)):
            large = numbers[place]
            (below, size), (above, more) = _leading(small), _leading(large)
            powers = dict(above)
            for number, exponent in below:
                powers[number] = powers.get(number, 0) - exponent
            factor = tuple((number, exponent) for number, exponent in sorted(powers.items()) if exponent)
            if any(exponent < 0 or ring.generators[number].kind == "sign" for number, exponent in factor):
                continue
            times = Fraction(large[above]) // Fraction(small[below])
            if not times or (factor and more % size):
                continue
            rest = ring.add((large, ring.multiply(small, {factor: -times})))
            if not rest or _leading(rest) < (above, more):
                return [*numbers[:place], *([rest] if rest else []), *numbers[place + 1 :]]
    return None


def _leading(number: Poly) -> tuple[Any, Any]:
    monomial = max(number)
    return monomial, abs(number[monomial])


def _remainder(field: Any, a: Any, n: Any) -> Any:
    """a - n ⌊a/n⌋."""
    times = field.apply(FLOOR, (field.divide(a, n),))
    return field.add((a, field.negate(field.multiply(n, times))))


GCD = Function(
    "gcd",
    rationals=_of_whole_numbers(math.gcd),
    doubles=_of_doubles(math.gcd),
    normal_form=_divisor,
    erratic=True,
)

LCM = Function(
    "lcm",
    rationals=_of_whole_numbers(math.lcm),
    doubles=_of_doubles(math.lcm),
    normal_form=_in_any_order("least common multiple"),
    erratic=True,
)

MOD = Function("mod", formula=_remainder, jumps=lambda a, n: [(t.Quotient(a, n), "whole")], corner=True)

RECORDS = (FLOOR, CEIL, FACTORIAL, BINOM, GCD, LCM, MOD)
