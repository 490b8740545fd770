"""Rational functions with signs, sizes, roots and exponentials as an arithmetic: what proofs are made of.

Where the greatest of several values is asked for, the arithmetic takes one winner, remembers what follows
from it, and leaves the other winners to other runs: `Cases` drives those runs.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction

from tutor.checking.algebra import powers
from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.algebra.quadratics import definite
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, TooLarge, Undefined

MOST_CASES = 60
"""Choices of who is greatest: two maxima of four competitors have 16, and each is a proof of its own."""


class Normal:
    """Normal forms in one ring, under one choice of winners.

    Args:
        choices: the winner's place for each comparison, in the order in which they come up; 0 where it ends.
    """

    real_squares = True

    def __init__(self, choices: Sequence[int] = ()) -> None:
        self.ring = Ring()
        self.choices = choices
        self.options: list[int] = []
        self.winners: dict[Hashable, Poly] = {}
        self.facts: dict[Hashable, int] = {}
        self.maxima: dict[Hashable, tuple[Fraction, Poly]] = {}

    def number(self, value: Fraction) -> Poly:
        """A constant."""
        return self.ring.constant(value)

    def constant(self, name: str) -> Poly:
        """π, e = exp(1) and i = (-1)^(1/2)."""
        if name == "inf":
            raise Undefined("Infinity is not a number.")
        if name == "pi":
            return powers.circle(self.ring)
        return powers.imaginary(self.ring) if name == "i" else powers.exponential(self.ring, {(): 1})

    def symbol(self, name: str, *, sign: int | None, real: bool = True, integer: bool = False) -> Poly:
        """A declared name: its sign is 1, -1 or unknown (None); a real one is sign times size."""
        if not real:
            return self.ring.symbol(Generator("free", name, real=False))
        size = self.ring.symbol(Generator("free", name, positive=True, integer=integer))
        if sign is not None:
            return size if sign > 0 else self.ring.scale(size, -1)
        return self.ring.multiply(self.ring.symbol(Generator("sign", ("sign of", name), integer=True)), size)

    def add(self, terms: Sequence[Poly]) -> Poly:
        """The sum."""
        return self.ring.add(terms)

    def negate(self, x: Poly) -> Poly:
        """-x."""
        return self.ring.scale(x, -1)

    def multiply(self, x: Poly, y: Poly) -> Poly:
        """x y."""
        return self.ring.multiply(x, y)

    def divide(self, x: Poly, y: Poly) -> Poly:
        """x / y."""
        if not y or self.ring.is_zero(y):
            raise Undefined("This divides by zero.")
        return self.ring.multiply(x, powers.power(self.ring, y, Fraction(-1)))

    def power(self, base: Poly, exponent: Poly) -> Poly:
        """base^exponent."""
        return powers.general_power(self.ring, base, exponent)

    def absolute(self, x: Poly) -> Poly:
        """|x| = sign(x) x, for real x."""
        if len(x) > 1 and self.ring.is_real(x):
            for one in (x, self.negate(x)):
                if definite(self.ring, one) is not None:
                    return one
        return self.ring.multiply(self.sign(x), x)

    def sign(self, x: Poly) -> Poly:
        """The sign as far as it is known, else as a symbol whose square is 1.

        Raises:
            OutsideArithmetic: x may be complex.
        """
        if not x:
            return {}
        ring = self.ring
        if not ring.is_real(x):
            raise OutsideArithmetic
        if len(x) == 1:
            ((monomial, coefficient),) = x.items()
            result = ring.constant(1 if coefficient > 0 else -1)
            for number, exponent in monomial:
                if not ring.generators[number].positive:
                    result = ring.multiply(result, self._sign_of_generator(number, exponent.numerator))
            return result
        _, _, rest = ring.primitive(x)
        if ring.is_positive(rest):
            return ring.constant(1)
        opposite = ring.scale(rest, -1)
        if ring.is_positive(opposite):
            return ring.constant(-1)
        if definite(ring, rest) == "positive":
            return ring.constant(1)
        if definite(ring, opposite) == "positive":
            return ring.constant(-1)
        whole, divided = powers.without_denominators(ring, rest)
        if divided:
            for one, value in ((whole, 1), (ring.scale(whole, -1), -1)):
                if ring.is_positive(one):
                    return ring.constant(value)
        known = self.facts.get(frozenset(rest.items())) or -self.facts.get(frozenset(opposite.items()), 0)
        return ring.constant(known) if known else powers.sign_symbol(ring, rest)

    def _sign_of_generator(self, number: int, exponent: int) -> Poly:
        generator = self.ring.generators[number]
        if generator.positive or exponent % 2 == 0:
            return self.ring.constant(1)
        if generator.kind == "sign":
            return {((number, 1),): 1}
        if generator.kind == "atom" and generator.base is not None:
            return self.sign(generator.base)
        return powers.sign_symbol(self.ring, {((number, 1),): 1})

    def largest(self, items: Sequence[Poly]) -> Poly:
        """The winner in this run."""
        return items[self.greatest(items)]

    def greatest(self, items: Sequence[Poly]) -> int:
        """The place of the winner in this run; the facts x_winner ≥ x_k are kept."""
        distinct = {frozenset(item.items()): item for item in items}
        if len(distinct) == 1:
            return 0
        numbers = [self.as_fraction(item) for item in items]
        if all(number is not None for number in numbers):
            return max(range(len(items)), key=lambda k: numbers[k] or Fraction(0))
        if not all(self.ring.is_real(item) for item in items):
            raise OutsideArithmetic
        key = frozenset(distinct)
        if key not in self.winners:
            turn = len(self.options)
            candidates = list(distinct.values())
            self.options.append(len(candidates))
            winner = candidates[self.choices[turn] if turn < len(self.choices) else 0]
            self.winners[key] = winner
            for other in candidates:
                if other is not winner:
                    gap = self.add((winner, self.negate(other)))
                    self.facts[frozenset(self.ring.primitive(gap)[2].items())] = 1
        return list(items).index(self.winners[key])

    def tied(self, items: Sequence[Poly], winner: int) -> bool:
        """Only where two items are the same; ties of different ones are left out as a set without volume."""
        return sum(item == items[winner] for item in items) > 1

    def maximum(self, x: Poly, y: Poly) -> Poly:
        """(x + y + |x - y|) / 2; of a number and what is held below another, in one form for both orders."""
        for one, other in ((x, y), (y, x)):
            number = self.as_fraction(one)
            if number is not None:
                found = self._held(number, other)
                if found is None:
                    found = self._greater(x, y)
                    self.maxima[frozenset(found.items())] = (number, other)
                return found
        return self._greater(x, y)

    def _greater(self, x: Poly, y: Poly) -> Poly:
        size = self.absolute(self.add((x, self.negate(y))))
        return self.ring.scale(self.add((x, y, size)), Fraction(1, 2))

    def _held(self, low: Fraction, x: Poly) -> Poly | None:
        """The greater of `low` and x, if x is the smaller of a number and w: w held between both numbers."""
        known = self.maxima.get(frozenset(self.negate(x).items()))
        if known is None:
            return None
        high, w = -known[0], self.negate(known[1])
        if low >= high:
            return self.number(low)
        below, above = (self.absolute(self.add((w, self.number(-end)))) for end in (low, high))
        both = self.add((self.number(low + high), below, self.negate(above)))
        return self.ring.scale(both, Fraction(1, 2))

    def call(self, name: str, *arguments: Poly) -> Poly:
        """Normal forms rest on no library."""
        raise OutsideArithmetic

    def apply(self, function: Function, arguments: Sequence[Poly]) -> Poly:
        """A function in terms of exponentials, logarithms, powers and symbols.

        Raises:
            OutsideArithmetic: there is no rule for it.
        """
        rule = function.normal_form or function.formula
        if rule is None:
            raise OutsideArithmetic
        return rule(self, *arguments)  # type: ignore[no-any-return]

    def declared(self, name: str, arguments: Sequence[Poly]) -> Poly:
        """A symbol of its own for each choice of arguments."""
        key = ("declared", name, tuple(frozenset(argument.items()) for argument in arguments))
        return self.ring.symbol(Generator("free", key, real=all(map(self.ring.is_real, arguments))))

    def as_fraction(self, x: Poly) -> Fraction | None:
        """A constant's value."""
        if not x:
            return Fraction(0)
        return Fraction(x[()]) if set(x) == {()} else None


class Cases:
    """All choices of winners, one after another, as an odometer.

    Use: `for field in Cases(): …`, a fresh `Normal` each time; what the body compares decides what follows.
    """

    def __iter__(self) -> Cases:
        self.choices: list[int] | None = []
        self.field: Normal | None = None
        self.count = 0
        return self

    def __next__(self) -> Normal:
        if self.field is not None:
            self._advance(self.field.options)
        if self.choices is None:
            raise StopIteration
        self.count += 1
        if self.count > MOST_CASES:
            raise TooLarge("There are too many cases.")
        self.field = Normal(tuple(self.choices))
        return self.field

    def _advance(self, options: list[int]) -> None:
        assert self.choices is not None
        places = self.choices + [0] * (len(options) - len(self.choices))
        places = places[: len(options)]
        while places and places[-1] + 1 >= options[len(places) - 1]:
            places.pop()
        if not places:
            self.choices = None
            return
        places[-1] += 1
        self.choices = places
