"""The form `worked out`: nothing is left that a reader would do next, such as adding two numbers."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from tutor.checking.functions.registry import as_logarithm, as_power
from tutor.notation.tree import nodes as t

SUM = "The value is right. Something can still be added up."
PRODUCT = "The value is right. Something can still be multiplied out."
POWER = "The value is right. A power can still be worked out."
ROOT = "The value is right. Take what is a square out of the root."
LOGARITHM = "The value is right. Bring the exponent in front of the logarithm."

SCALES = (10,)
"""Bases of powers that stay: 2·10³ is a way to write a number."""


def worked_out(tree: t.Node, text: str) -> str | None:
    """No sum of like terms, product or power of numbers, square under a root, or power under a logarithm."""
    for node in t.walk(tree):
        said = _left(node)
        if said is not None:
            return said
    return None


def _left(node: t.Node) -> str | None:
    match node:
        case t.Sum(terms):
            alike = Counter(map(_kind, terms))
            return SUM if max(alike.values()) > 1 else None
        case t.Product(factors):
            numbers = sum(isinstance(factor, t.Number) for factor in factors)
            literal = sum(isinstance(factor, t.Vector | t.Matrix) for factor in factors)
            names = Counter(factor.name for factor in factors if isinstance(factor, t.Name))
            again = max(names.values(), default=0) > 1
            return PRODUCT if numbers > 1 or again or (literal and numbers + literal > 1) else None
        case t.Power(t.Number(base), t.Number(exponent)):
            whole = exponent.denominator == 1 and exponent >= 0
            return POWER if whole and base not in SCALES else None
        case t.Apply():
            return _under_a_function(node)
    return None


def _under_a_function(node: t.Apply) -> str | None:
    power, logarithm = as_power(node), as_logarithm(node)
    if power is not None and power[1] == t.Number(Fraction(1, 2)) and isinstance(power[0], t.Number):
        value = power[0].value
        return ROOT if value.denominator == 1 and _has_square(value.numerator) else None
    return LOGARITHM if logarithm is not None and isinstance(logarithm[0], t.Power) else None


def _kind(term: t.Node) -> str:
    """What makes terms alike: all of them but numbers in front; one kind for all numbers, one for arrays."""
    match term:
        case t.Negative(operand):
            return _kind(operand)
        case t.Number():
            return "number"
        case t.Vector() | t.Matrix():
            return "array"
        case t.Quotient(top, t.Number()):
            return _kind(top)
        case t.Product(factors):
            rest = sorted(repr(factor) for factor in factors if not isinstance(factor, t.Number))
            return rest[0] if len(rest) == 1 else " ".join(rest) or "number"
    return repr(term)


def _has_square(value: int) -> bool:
    """Whether a square above 1 divides a number; of large ones only small squares are tried."""
    return value >= 0 and any(value % (root * root) == 0 for root in range(2, 1000) if root * root <= value)
