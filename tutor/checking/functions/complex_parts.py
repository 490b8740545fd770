"""The parts of a complex number."""

from __future__ import annotations

from tutor.checking.numbers.function_record import Function

RE = Function("re", balls=lambda field, x: field.real_part(x), sympy="re", kept_on_cut=True)
IM = Function("im", balls=lambda field, x: field.imaginary_part(x), sympy="im", kept_on_cut=True)
CONJ = Function("conj", balls=lambda field, x: field.conjugate(x), sympy="conjugate", kept_on_cut=True)
ARG = Function("arg", balls=lambda field, x: field.argument(x), sympy="arg")

RECORDS = (RE, IM, CONJ, ARG)
