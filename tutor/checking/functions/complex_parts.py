"""The parts of a complex number."""

from __future__ import annotations

from tutor.checking.numbers.function_record import Function

RE = Function("re", complex_floats="re", sympy="re", kept_on_cut=True)
IM = Function("im", complex_floats="im", sympy="im", kept_on_cut=True)
CONJ = Function("conj", complex_floats="conj", sympy="conjugate", kept_on_cut=True)
ARG = Function("arg", complex_floats="arg", sympy="arg")

RECORDS = (RE, IM, CONJ, ARG)
