"""The parts of a complex number."""

from __future__ import annotations

from typing import Any

from tutor.checking.functions.exponential import EXP
from tutor.checking.numbers.function_record import Function

RE = Function("re", balls=lambda field, x: field.real_part(x), sympy="re")
IM = Function("im", balls=lambda field, x: field.imaginary_part(x), sympy="im")
CONJ = Function("conj", balls=lambda field, x: field.conjugate(x), sympy="conjugate")
ARG = Function("arg", balls=lambda field, x: field.argument(x), sympy="arg")


def _on_the_circle(field: Any, x: Any) -> Any:
    """e^(i x)."""
    return field.apply(EXP, (field.multiply(field.constant("i"), x),))


def _angle(field: Any, y: Any, x: Any) -> Any:
    """The argument of x + i y."""
    return field.apply(ARG, (field.add((x, field.multiply(field.constant("i"), y))),))


CIS = Function("cis", formula=_on_the_circle)
ATAN2 = Function("atan2", formula=_angle, doubles="atan2", corner=True)

RECORDS = (RE, IM, CONJ, ARG, CIS, ATAN2)
