"""Tolerances and significant figures: how far a number may be off, and how many figures it shows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

FIGURES = re.compile(r"(\d{1,2}) significant (?:figures?|digits?)")
"""A form rule that asks for so many of them."""

_NUMERAL = re.compile(r"\d+\.?\d*|\.\d+")


def half_unit(value: Fraction, figures: int) -> Fraction:
    """Half of the last place when a value is rounded to that many significant figures."""
    if not value:
        return Fraction(0)
    size = abs(value)
    place = len(str(size.numerator)) - len(str(size.denominator))
    while size >= Fraction(10) ** (place + 1):
        place += 1
    while size < Fraction(10) ** place:
        place -= 1
    return Fraction(10) ** (place - figures + 1) / 2


def shown(text: str) -> tuple[int, int] | None:
    """The least and the most significant figures that a typed number may claim; None if it is no numeral.

    Zeros at the end of a whole number may or may not count: `1500` shows two to four.
    """
    found = _NUMERAL.search(text)
    if found is None or "/" in text:
        return None
    digits = found[0].replace(".", "").lstrip("0")
    if not digits:
        return (1, 1)
    most = len(digits)
    return (len(digits.rstrip("0")), most) if "." not in found[0] else (most, most)


def as_fraction(value: Any) -> Fraction | None:
    """A real value as a fraction, rounded to sixty digits where it is none; None if it is not real."""
    if isinstance(value, Fraction):
        return value
    from tutor.checking.numbers.balls import middle

    return middle(value) if value.imag.contains(0) else None


_TOLERANCE = re.compile(r"\s*(\d+(?:\.\d+)?(?:e-?\d{1,3})?|\d+/0*[1-9]\d*)\s*(%?)\s*", re.IGNORECASE)


def is_tolerance(text: str) -> bool:
    """Whether a text is a number, a fraction or a percentage that is not negative."""
    return _TOLERANCE.fullmatch(text) is not None


def tolerance(text: str, key: Fraction) -> Fraction:
    """`0.01` is absolute, `1%` relative to the key; anything else is 0."""
    match = _TOLERANCE.fullmatch(text)
    if match is None:
        return Fraction(0)
    width = Fraction(match[1])
    return abs(key) * width / 100 if match[2] else width
