"""Powers, exponentials and logarithms in normal form; each rule holds for principal values."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction

from tutor.checking.algebra.generalized_polynomials import SHORT, Ring
from tutor.checking.algebra.generators import Generator, Monomial, Poly, Rational, plain
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, Undefined

EXPONENTIAL, LOGARITHM = "power of e", "logarithm"
"""What the symbols of both have first in their keys."""
PI = "pi"
"""The key of π, which no declared name has."""

MOST_TRIALS = 2_000
"""Largest prime that is looked for in a number under a root: a thousand divisions, and what is left of a
number below four millions is prime."""


def power(ring: Ring, base: Poly, exponent: Fraction) -> Poly:
    """base^exponent for a known rational exponent.

    Raises:
        Undefined: 0 to a power that is not positive.
        OutsideArithmetic: the base may vanish for some signs.
    """
    if not base:
        if exponent <= 0:
            raise Undefined("Zero has no such power.")
        return base
    if not exponent:
        return {(): 1}
    whole = exponent.denominator == 1
    if len(base) == 1:
        ((monomial, coefficient),) = base.items()
        if whole:
            number = number_power(ring, Fraction(coefficient), exponent)
            return ring.multiply(number, ring.term(1, ((n, e * exponent) for n, e in monomial)))
        return _root_of_term(ring, Fraction(coefficient), monomial, exponent)
    if whole and 0 < exponent <= 6 and len(base) ** int(exponent) <= SHORT:
        return ring.whole_power(base, int(exponent))
    content, common, rest = ring.primitive(base)
    front = number_power(ring, content, exponent)
    if common:
        front = ring.multiply(front, ring.term(1, ((n, e * exponent) for n, e in common.items())))
    if len(rest) == 1:
        return ring.multiply(front, power(ring, rest, exponent))
    if not whole:
        cleared, divided = without_denominators(ring, rest)
        known = ("atom", frozenset(ring.primitive(cleared)[2].items())) in ring.numbers
        if divided and (known or len(cleared) == 1):  # 1 - x²/(x² + y²) under a root
            front = ring.multiply(front, ring.term(1, ((n, -times * exponent) for n, times in divided)))
            return ring.multiply(front, power(ring, cleared, exponent))
    if whole and rest[max(rest)] < 0:
        rest = ring.scale(rest, -1)
        front = ring.scale(front, -1 if exponent % 2 else 1)
    if exponent < 0 and not ring.invertible(rest):
        raise OutsideArithmetic
    return ring.multiply(front, ring.term(1, ((ring.atom(rest), exponent),)))


def without_denominators(ring: Ring, poly: Poly) -> tuple[Poly, list[tuple[int, int]]]:
    """The polynomial times the powers of positive sums that it is divided by, and these powers."""
    below: dict[int, int] = {}
    for monomial in poly:
        for number, exponent in monomial:
            generator = ring.generators[number]
            if exponent < 0 and generator.kind == "atom" and generator.positive:
                below[number] = max(below.get(number, 0), -exponent.__floor__())
    for number in sorted(below, reverse=True):
        poly = ring.without(number, poly)
    return poly, sorted(below.items())


def _root_of_term(ring: Ring, coefficient: Fraction, monomial: Monomial, exponent: Fraction) -> Poly:
    """A broken power of a single term: positive factors come out, what else there is stays under the root."""
    outside: list[tuple[int, Rational]] = []
    inside: list[tuple[int, Rational]] = []
    result = number_power(ring, abs(coefficient), exponent)
    for number, e in monomial:
        generator = ring.generators[number]
        if generator.positive:
            outside.append((number, e * exponent))
        elif generator.kind == "atom" and generator.real and e % 2 == 0 and (e * exponent).denominator == 1:
            # A real E to an even power is |E| to it; E = sign(E) |E|.
            steps = int(e * exponent)
            outside.append((number, steps))
            if steps % 2:
                assert generator.base is not None
                result = ring.multiply(result, sign_symbol(ring, generator.base))
        else:
            inside.append((number, e))
    result = ring.multiply(result, ring.term(1, outside))
    left: Poly = {tuple(inside): -1 if coefficient < 0 else 1}
    if left == {(): 1}:
        return result
    if len(inside) == 1 and coefficient > 0 and ring.generators[inside[0][0]].kind == "atom":
        number, e = inside[0]
        if -1 < e <= 1:
            return ring.multiply(result, ring.term(1, ((number, e * exponent),)))
    return ring.multiply(result, ring.term(1, ((ring.atom(left), exponent),)))


def sign_symbol(ring: Ring, poly: Poly) -> Poly:
    """The sign of a real polynomial as a symbol of its own; -E has the opposite one."""
    flip = poly[max(poly)] < 0
    key = ("sign", frozenset((ring.scale(poly, -1) if flip else poly).items()))
    symbol = ring.symbol(Generator("sign", key, integer=True))
    return ring.scale(symbol, -1) if flip else symbol


def number_power(ring: Ring, base: Fraction, exponent: Fraction) -> Poly:
    """A power of a number: whole powers are worked out while they are short, roots go to their primes."""
    if base == 1:
        return {(): 1}
    if exponent.denominator == 1:
        bits = max(base.numerator.bit_length(), base.denominator.bit_length())
        if abs(exponent) * bits <= 10_000:
            return ring.constant(Fraction(base ** int(exponent)))
    powers: list[tuple[int, Rational]] = []
    for whole, direction in ((base.numerator, 1), (base.denominator, -1)):
        for prime, times in factors(whole):
            number = ring.atom({(): prime})
            powers.append((number, plain(direction * times * exponent)))
    return ring.term(1, powers)


def factors(number: int) -> list[tuple[int, int]]:
    """Prime factors with their powers; -1 for a negative number, and one unfactored rest if it is large."""
    found: list[tuple[int, int]] = []
    if number < 0:
        found.append((-1, 1))
        number = -number
    prime = 2
    while prime <= MOST_TRIALS and prime * prime <= number:
        times = 0
        while number % prime == 0:
            number //= prime
            times += 1
        if times:
            found.append((prime, times))
        prime += 1 if prime == 2 else 2
    if number > 1:
        found.append((number, 1))
    return found


def general_power(ring: Ring, base: Poly, exponent: Poly) -> Poly:
    """base^exponent for any exponent.

    Raises:
        OutsideArithmetic: no rule holds without knowing more of the base.
    """
    if not exponent:
        return power(ring, base, Fraction(0))
    if set(exponent) == {()}:
        return power(ring, base, Fraction(exponent[()]))
    if ring.is_positive(base):
        return exponential(ring, ring.multiply(exponent, logarithm(ring, base)))
    if len(base) != 1 or not ring.is_integer(exponent):
        raise OutsideArithmetic
    ((monomial, coefficient),) = base.items()
    positive: list[tuple[int, Rational]] = []
    result: Poly = {(): 1}
    if coefficient < 0:
        result = ring.multiply(result, parity(ring, (), exponent))
    for number, e in monomial:
        generator = ring.generators[number]
        if generator.positive:
            positive.append((number, e))
        elif generator.kind == "sign":
            result = ring.multiply(result, parity(ring, generator.key, exponent))
        else:
            raise OutsideArithmetic
    size = ring.term(coefficient if coefficient > 0 else -coefficient, positive)
    if size == {(): 1}:
        return result
    return ring.multiply(result, exponential(ring, ring.multiply(exponent, logarithm(ring, size))))


def parity(ring: Ring, of: Hashable, exponent: Poly) -> Poly:
    """(±1)^n for a whole n: only the odd part of n matters."""
    result: Poly = {(): 1}
    for monomial, coefficient in exponent.items():
        if coefficient % 2 == 0:
            continue
        symbol: Poly
        if not monomial:
            symbol = ring.constant(-1) if of == () else {((ring.numbers[of], 1),): 1}
        else:
            symbol = ring.symbol(Generator("sign", ("parity", of, monomial), integer=True))
        result = ring.multiply(result, symbol)
    return result


def exponential(ring: Ring, exponent: Poly) -> Poly:
    """e^E as a product over the terms of E; a term that is a multiple of a logarithm undoes it."""
    result: Poly = {(): 1}
    for monomial, coefficient in exponent.items():
        if len(monomial) == 1 and monomial[0][1] == 1:
            meaning = ring.generators[monomial[0][0]]
            if isinstance(meaning.key, tuple) and meaning.key[0] == LOGARITHM and meaning.meaning is not None:
                result = ring.multiply(result, power(ring, meaning.meaning, Fraction(coefficient)))
                continue
        turn = _half_turns(ring, monomial, coefficient)
        if turn is not None:
            result = ring.multiply(result, turn)
            continue
        real = ring.is_real({monomial: 1})
        made = Generator("free", (EXPONENTIAL, monomial), real, real, meaning={monomial: 1})
        result = ring.multiply(result, ring.symbol(made, coefficient))
    return result


def _half_turns(ring: Ring, monomial: Monomial, coefficient: Rational) -> Poly | None:
    """e^(iπc) = (-1)^c for a rational c, and for a whole multiple of whole symbols."""
    (((i, half),),) = imaginary(ring)
    (((pi, one),),) = circle(ring)
    powers = dict(monomial)
    if powers.pop(i, None) != half or powers.pop(pi, None) != one:
        return None
    rest = tuple(powers.items())
    if not rest:
        return number_power(ring, Fraction(-1), Fraction(coefficient) % 2)
    exponent: Poly = {rest: coefficient}
    return parity(ring, (), exponent) if ring.is_integer(exponent) else None


def imaginary(ring: Ring) -> Poly:
    """i, as (-1)^(1/2)."""
    return {((ring.atom({(): -1}), Fraction(1, 2)),): 1}


def circle(ring: Ring) -> Poly:
    """π."""
    return ring.symbol(Generator("free", PI, positive=True))


def logarithm(ring: Ring, of: Poly) -> Poly:
    """The natural logarithm: a sum over positive factors, and one symbol for what is left.

    Raises:
        Undefined: the logarithm of 0.
    """
    if not of:
        raise Undefined("Zero has no logarithm.")
    content, common, rest = ring.primitive(of)
    terms: list[Poly] = []
    for whole, direction in ((content.numerator, 1), (content.denominator, -1)):
        for prime, times in factors(whole):
            terms.append(ring.scale(_log_symbol(ring, {(): prime}), direction * times))
    for number, exponent in common.items():
        terms.append(ring.scale(_log_of_generator(ring, number), exponent))
    cleared, divided = without_denominators(ring, rest)
    if divided and len(cleared) == 1:  # 1 - p/(p + q)
        terms.extend(ring.scale(_log_of_generator(ring, number), -times) for number, times in divided)
        return ring.add([*terms, logarithm(ring, cleared)])
    if len(rest) == 1:
        ((monomial, coefficient),) = rest.items()
        if coefficient > 0 and all(ring.generators[n].positive for n, _ in monomial):
            terms.extend(ring.scale(_log_of_generator(ring, n), e) for n, e in monomial)
            return ring.add(terms)
    if rest != {(): 1}:
        terms.append(_log_symbol(ring, rest))
    return ring.add(terms)


def _log_of_generator(ring: Ring, number: int) -> Poly:
    """ln of a positive generator; ln(exp(x)) is x for a real x."""
    generator = ring.generators[number]
    if isinstance(generator.key, tuple) and generator.key[0] == EXPONENTIAL and generator.meaning is not None:
        return generator.meaning
    if generator.kind == "atom" and generator.base is not None:
        return _log_symbol(ring, generator.base)
    return _log_symbol(ring, {((number, 1),): 1})


def _log_symbol(ring: Ring, of: Poly) -> Poly:
    made = Generator("free", (LOGARITHM, frozenset(of.items())), real=ring.is_positive(of), meaning=of)
    return ring.symbol(made)
