"""The rational zeros of a straight line or a parabola that is known by its values only."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import isqrt


def zeros_through(places: list[Fraction], values: list[Fraction]) -> list[Fraction]:
    """The rational zeros of the polynomial of degree one or two through four points one apart."""
    first = [b - a for a, b in pairwise(values)]
    second = [b - a for a, b in pairwise(first)]
    if second[0] != second[1]:
        return []
    a = second[0] / 2
    b = first[0] - a
    start, c = places[0], values[0]
    if a == 0:
        return [start - c / b] if b else []
    root = _square_root(b * b - 4 * a * c)
    return [] if root is None else [start + (-b + root) / (2 * a), start + (-b - root) / (2 * a)]


def _square_root(value: Fraction) -> Fraction | None:
    if value < 0:
        return None
    top, bottom = isqrt(value.numerator), isqrt(value.denominator)
    exact = top * top == value.numerator and bottom * bottom == value.denominator
    return Fraction(top, bottom) if exact else None
