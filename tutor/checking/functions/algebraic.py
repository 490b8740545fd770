"""Roots, and the size and sign of a number."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.functions.context import Here
from tutor.checking.functions.rules import compared, of, ratio, root, square
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.numbers.tensors import Value, each
from tutor.notation.tree import nodes as t

HALF = Fraction(1, 2)
HIGHEST_ROOT = 1000
"""Exact roots of fractions are taken below it; nobody types a higher one."""


def _absolute(here: Here, arguments: Sequence[Value]) -> Value:
    return each(here.field.absolute, arguments[0])


def _sign(here: Here, arguments: Sequence[Value]) -> Value:
    return each(here.field.sign, arguments[0])


ABS = Function(
    "abs",
    of_values=_absolute,
    corner=True,
    separation=lambda bounds, x: bounds.of(x),
    slope=lambda x: ratio(x, of("abs", x)),
)

SIGN = Function("sign", of_values=_sign, jumps=lambda x: [(x, "zero")], corner=True)

SQRT = Function(
    "sqrt",
    rationals=lambda field, x: field.power(x, HALF),
    doubles="sqrt",
    balls="sqrt",
    sympy="sqrt",
    normal_form=lambda field, x: powers.power(field.ring, x, HALF),
    domain=lambda x: [compared(x, ">=", 0)],
    root=True,
    as_power=lambda x: (x, t.Number(HALF)),
    separation=lambda bounds, x: bounds.power(bounds.of(x), HALF, x),
    slope=lambda x: ratio(1, t.Product((t.Number(Fraction(2)), root(x)))),
)


def _rational_root(field: Any, degree: Fraction, x: Fraction) -> Any:
    if degree.denominator != 1 or not 0 < degree < HIGHEST_ROOT:
        raise OutsideArithmetic
    if x < 0 and degree % 2:
        return -field.power(-x, 1 / degree)
    return field.power(x, 1 / degree)


def _root_in_balls(field: Any, degree: Any, x: Any) -> Any:
    """The real root of a negative number, where the degree is odd."""
    known = field.as_fraction(degree)
    odd = known is not None and known.denominator == 1 and known.numerator % 2 == 1
    exponent = field.divide(field.number(Fraction(1)), degree)
    if odd and x.imag == 0 and x.real < 0:
        return field.negate(field.power(field.negate(x), exponent))
    return field.power(x, exponent)


def _root_in_normal_form(field: Any, degree: Any, x: Any) -> Any:
    if set(degree) != {()}:
        raise OutsideArithmetic
    return powers.power(field.ring, x, 1 / Fraction(degree[()]))


def _root_bound(bounds: Any, degree: t.Node, x: t.Node) -> Any:
    return bounds.power(bounds.of(x), 1 / bounds.rational(degree), x)


ROOT = Function(
    "root",
    rationals=_rational_root,
    doubles=lambda field, degree, x: field.signed_power(x, 1 / degree),
    balls=_root_in_balls,
    sympy=lambda field, degree, x: field.call("root", x, degree),
    normal_form=_root_in_normal_form,
    root=True,
    separation=_root_bound,
)

CBRT = Function(
    "cbrt",
    formula=lambda field, x: field.apply(ROOT, (field.number(Fraction(3)), x)),
    root=True,
    slope=lambda x: ratio(1, t.Product((t.Number(Fraction(3)), square(of("cbrt", x))))),
)

RECORDS = (ABS, SIGN, SQRT, ROOT, CBRT)
