"""The error function, and the distribution functions of probability that are made of it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.functions.algebraic import SQRT
from tutor.checking.functions.rules import beyond_e, odd_symbol, ratio, rational_at, root, square
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import Unresolved
from tutor.notation.tree import nodes as t

SPARE = 80
"""Bits in which a value has to differ from ±1: 1 - erf(x) begins with about x² / ln(2) zeros."""
LN_2 = 0.693


def _bell(x: t.Node) -> t.Node:
    """e^-x."""
    return t.Power(t.Name("e"), t.Negative(x))


def _far_from_its_limits(field: Any, x: Any) -> Any:
    """The value, where the bits in use can tell it from its limits.

    Raises:
        Unresolved: they cannot.
    """
    if not abs(x.real) ** 2 < (field.precision - SPARE) * LN_2:
        raise Unresolved
    return field.call("erf", x)


ERF = Function(
    "erf",
    hidden=beyond_e(lambda x: x.real**2),
    rationals=rational_at({0: 0}),
    doubles="erf",
    balls=_far_from_its_limits,
    sympy="erf",
    normal_form=odd_symbol("area under the bell", real=True),
    slope=lambda x: ratio(t.Product((t.Number(Fraction(2)), _bell(square(x)))), root(t.Name("pi"))),
)


def _normal(field: Any, x: Any) -> Any:
    """(1 + erf(x / √2)) / 2."""
    scaled = field.divide(x, field.apply(SQRT, (field.number(Fraction(2)),)))
    value = field.add((field.number(Fraction(1)), field.apply(ERF, (scaled,))))
    return field.divide(value, field.number(Fraction(2)))


NORMCDF = Function(
    "normcdf",
    formula=_normal,
    slope=lambda x: ratio(
        _bell(ratio(square(x), t.Number(Fraction(2)))), root(t.Product((t.Number(Fraction(2)), t.Name("pi"))))
    ),
)

RECORDS = (ERF, NORMCDF)
