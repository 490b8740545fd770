"""Sparse sums of products of powers: the normal form in which equality is proved.

A `Poly` maps monomials to rational coefficients. A monomial is a product of powers of *generators*, whose
exponents may be negative or broken: one shape holds rational functions, radicals and more. There are three
kinds of generators:

- free: a symbol such as α, or exp(x). Where it is positive, broken exponents are allowed.
- sign: s with s² = 1. A real x is written s·m with m = |x| > 0, so that |x|, sign(x), √(x²) need no cases.
- atom: a polynomial E standing as a base, as in E^(-1) or E^(1/2). Whole positive powers are multiplied out
  while they are short, otherwise only at the end, when common factors have gone (`Ring.is_zero`).

What the normal form proves equal is equal wherever both sides are defined. What it does not, may still be.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from fractions import Fraction
from math import gcd, lcm

from tutor.checking.algebra.generators import Generator, Monomial, Poly, Rational, plain, with_power
from tutor.checking.numbers.numeric_faults import TooLarge

MOST_GENERATORS = 400
"""Of one ring: two sides with vectors of 12 components in a dozen functions stay below it."""
MOST_TERMS = 3_000
"""Of one sum; a product of two sums that stays within it takes hundredths of a second."""
MOST_BITS = 10_000
"""Of a power of numbers that is worked out; larger ones stay powers, which are compared as such."""
SHORT = 120
"""Terms that a power may have to be multiplied out at once; a longer one waits until a proof needs it."""


class Ring:
    """Generators and the arithmetic of their polynomials.

    Every operation raises `TooLarge` where its result, or the work towards it, would pass the limits above.
    """

    def __init__(self) -> None:
        self.generators: list[Generator] = []
        self.numbers: dict[Hashable, int] = {}

    def generator(self, made: Generator) -> int:
        """The number of the generator with this key; it is made if there is none."""
        number = self.numbers.get(made.key)
        if number is None:
            if len(self.generators) >= MOST_GENERATORS:
                raise TooLarge("This expression has too many different parts.")
            number = self.numbers[made.key] = len(self.generators)
            self.generators.append(made)
        return number

    def symbol(self, made: Generator, exponent: Rational = 1) -> Poly:
        """A generator as a polynomial."""
        return {((self.generator(made), exponent),): 1}

    def constant(self, value: Rational) -> Poly:
        """A number as a polynomial."""
        return {(): plain(value)} if value else {}

    def add(self, terms: Iterable[Poly]) -> Poly:
        """The sum."""
        total: Poly = {}
        for term in terms:
            for monomial, coefficient in term.items():
                new = total.get(monomial, 0) + coefficient
                if new:
                    total[monomial] = new
                else:
                    del total[monomial]
        if len(total) > MOST_TERMS:
            raise TooLarge("This expression grows too long.")
        return total

    def scale(self, poly: Poly, factor: Rational) -> Poly:
        """A number times a polynomial."""
        if not factor:
            return {}
        return {monomial: plain(coefficient * factor) for monomial, coefficient in poly.items()}

    def multiply(self, left: Poly, right: Poly) -> Poly:
        """The product."""
        if len(left) * len(right) > 4 * MOST_TERMS:
            raise TooLarge("This expression grows too long.")
        total: Poly = {}
        for one, first in left.items():
            for two, second in right.items():
                factor, monomial, waiting = self.join(one, two)
                coefficient = first * second * factor
                if waiting:
                    expanded = self.expand({monomial: coefficient}, waiting)
                    total = self.add((total, expanded))
                    continue
                new = total.get(monomial, 0) + coefficient
                if new:
                    total[monomial] = plain(new)
                else:
                    total.pop(monomial, None)
        return total

    def join(self, one: Monomial, two: Monomial) -> tuple[Rational, Monomial, list[tuple[int, int]]]:
        """The product of two monomials: a factor, a monomial, and atoms to be expanded that many times."""
        if not one:
            return 1, two, []
        if not two:
            return 1, one, []
        powers = dict(one)
        factor: Rational = 1
        waiting: list[tuple[int, int]] = []
        for number, exponent in two:
            before = powers.get(number)
            if before is None:
                powers[number] = exponent
                continue
            total = plain(before + exponent)
            kind = self.generators[number].kind
            if kind == "sign":
                total %= 2
            elif kind == "atom" and total:
                more, total, steps = self.reduced(number, total)
                factor *= more
                if steps:
                    waiting.append((number, steps))
            if total:
                powers[number] = total
            else:
                del powers[number]
        return factor, tuple(sorted(powers.items())), waiting

    def reduced(self, number: int, exponent: Rational) -> tuple[Rational, Rational, int]:
        """An atom's power as a number, the power left over, and how often its base is to be multiplied in."""
        base = self.generators[number].base
        assert base is not None
        whole = exponent.__floor__()
        value = base.get((), None) if len(base) == 1 else None
        if value is not None:
            bits = max(abs(value.numerator).bit_length(), value.denominator.bit_length())
            if whole and abs(whole) * bits <= MOST_BITS:
                return Fraction(value) ** whole, plain(exponent - whole), 0
            return 1, exponent, 0
        if whole > 0 and whole <= 6 and len(base) ** whole <= SHORT:
            return 1, plain(exponent - whole), whole
        return 1, exponent, 0

    def expand(self, poly: Poly, waiting: list[tuple[int, int]]) -> Poly:
        """A polynomial times whole powers of atoms' bases."""
        for number, times in waiting:
            base = self.generators[number].base
            assert base is not None
            for _ in range(times):
                poly = self.multiply(poly, base)
        return poly

    def term(self, coefficient: Rational, powers: Iterable[tuple[int, Rational]]) -> Poly:
        """A number times powers of generators, reduced."""
        result: Poly = {(): plain(coefficient)}
        for number, exponent in powers:
            exponent = plain(exponent)
            kind = self.generators[number].kind
            if kind == "sign":
                exponent %= 2
            if not exponent:
                continue
            if kind == "atom":
                factor, left, steps = self.reduced(number, exponent)
                piece: Poly = {((number, left),): plain(factor)} if left else {(): plain(factor)}
                result = self.multiply(result, self.expand(piece, [(number, steps)]))
            else:
                result = self.multiply(result, {((number, exponent),): 1})
        return result

    def is_zero(self, poly: Poly) -> bool:
        """Whether the polynomial is 0, once every atom is multiplied out.

        Denominators are taken to be nonzero, as they are wherever the expression is defined.
        """
        number = len(self.generators) - 1
        while poly and number >= 0:
            if self.generators[number].kind == "atom":
                poly = self.without(number, poly)
            number -= 1
        return not poly

    def without(self, number: int, poly: Poly) -> Poly:
        """The polynomial times the least power of an atom that makes its whole powers positive, expanded."""
        split = []
        for monomial, coefficient in poly.items():
            exponent = next((e for n, e in monomial if n == number), 0)
            rest = tuple(pair for pair in monomial if pair[0] != number)
            split.append((exponent.__floor__(), exponent - exponent.__floor__(), rest, coefficient))
        least = min(whole for whole, *_ in split)
        if all(whole == least for whole, *_ in split):
            return {with_power(rest, number, part): c for _, part, rest, c in split}
        base = self.generators[number].base
        assert base is not None
        powers: dict[int, Poly] = {}
        terms = []
        for whole, part, rest, coefficient in split:
            if whole - least not in powers:
                powers[whole - least] = self.whole_power(base, whole - least)
            terms.append(self.multiply({with_power(rest, number, part): coefficient}, powers[whole - least]))
        return self.add(terms)

    def whole_power(self, base: Poly, exponent: int) -> Poly:
        """base^n, multiplied out.

        Raises:
            TooLarge: it would be long.
        """
        if len(base) > 1 and exponent * len(base) > 60 and len(base) ** min(exponent, 12) > MOST_TERMS:
            raise TooLarge("This power is too long to be multiplied out.")
        result: Poly = {(): 1}
        while exponent:
            if exponent & 1:
                result = self.multiply(result, base)
            exponent >>= 1
            if exponent:
                base = self.multiply(base, base)
        return result

    def is_positive(self, poly: Poly) -> bool:
        """Whether it is certainly positive: every coefficient and every generator is."""
        if not poly:
            return False
        return all(
            coefficient > 0 and all(self.generators[number].positive for number, _ in monomial)
            for monomial, coefficient in poly.items()
        )

    def is_real(self, poly: Poly) -> bool:
        """Whether it is certainly real."""
        for monomial in poly:
            for number, exponent in monomial:
                generator = self.generators[number]
                if not generator.real or (
                    not generator.positive and isinstance(exponent, Fraction) and exponent.denominator != 1
                ):
                    return False
        return True

    def is_integer(self, poly: Poly) -> bool:
        """Whether it is certainly a whole number."""
        return all(
            coefficient.denominator == 1
            and all(self.generators[n].integer and e.denominator == 1 and e > 0 for n, e in monomial)
            for monomial, coefficient in poly.items()
        )

    def primitive(self, poly: Poly) -> tuple[Fraction, dict[int, Rational], Poly]:
        """Positive number, powers of positive generators, and what is left when both are taken out."""
        content = Fraction(
            gcd(*(c.numerator for c in poly.values())), lcm(*(c.denominator for c in poly.values()))
        )
        common: dict[int, Rational] = {}
        for monomial in poly:
            for number, _ in monomial:
                generator = self.generators[number]
                if generator.positive and generator.kind == "free":
                    common[number] = 0
        for number in common:
            common[number] = min(next((e for n, e in monomial if n == number), 0) for monomial in poly)
        common = {number: exponent for number, exponent in common.items() if exponent}
        if content == 1 and not common:
            return content, common, poly
        down = tuple(sorted((number, -exponent) for number, exponent in common.items()))
        rest: Poly = {}
        for monomial, coefficient in poly.items():
            _, lowered, _ = self.join(monomial, down)
            rest[lowered] = plain(Fraction(coefficient) / content)
        return content, common, rest

    def invertible(self, poly: Poly) -> bool:
        """Whether it vanishes for no choice of the signs in it; only then may it be divided by."""
        signs = sorted({n for monomial in poly for n, _ in monomial if self.generators[n].kind == "sign"})
        if not signs:
            return bool(poly)
        if len(signs) > 6:
            return False
        for pattern in range(1 << len(signs)):
            left: Poly = {}
            for monomial, coefficient in poly.items():
                value = coefficient
                for n, _ in monomial:
                    if n in signs and pattern >> signs.index(n) & 1:
                        value = -value
                rest = tuple(pair for pair in monomial if pair[0] not in signs)
                left[rest] = left.get(rest, 0) + value
            if not any(left.values()):
                return False
        return True

    def atom(self, base: Poly) -> int:
        """The generator that stands for a polynomial."""
        key = ("atom", frozenset(base.items()))
        return self.generator(
            Generator(
                "atom", key, self.is_positive(base), self.is_real(base), self.is_integer(base), base=base
            )
        )
