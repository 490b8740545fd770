"""The exponential function and its logarithms."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.functions.context import Here
from tutor.checking.functions.rules import compared, less, of, over, ratio, rational_at, total
from tutor.checking.numbers.function_record import Function, Rule
from tutor.checking.numbers.numeric_faults import KindMismatch, Undefined
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Scalar, Value, Vec, components
from tutor.notation.tree import nodes as t

EULER = t.Name("e")

EXP = Function(
    "exp",
    rationals=rational_at({0: 1}),
    doubles="exp",
    balls="exp",
    sympy="exp",
    normal_form=lambda field, x: powers.exponential(field.ring, x),
    as_power=lambda x: (EULER, x),
    growth=2,
    slope=lambda x: of("exp", x),
)

LN = Function(
    "ln",
    rationals=rational_at({1: 0}),
    doubles="log",
    balls="log",
    sympy="log",
    normal_form=lambda field, x: powers.logarithm(field.ring, x),
    domain=lambda x: [compared(x, ">", 0)],
    as_logarithm=lambda x: (x, EULER),
    slope=lambda x: ratio(1, x),
)


def _log_in_normal_form(field: Any, x: Any, base: Any = None) -> Any:
    top = powers.logarithm(field.ring, x)
    return top if base is None else over(field.ring, top, powers.logarithm(field.ring, base))


def _to_base(natural: str) -> Rule:
    """A logarithm to any base, from the natural one of an arithmetic's library."""

    def value(field: Any, x: Any, base: Any = None) -> Any:
        top = field.call(natural, x)
        return top if base is None else field.divide(top, field.call(natural, base))

    return value


LOG = Function(
    "log",
    rationals=rational_at({1: 0}),
    doubles=_to_base("log"),
    balls=_to_base("log"),
    sympy=_to_base("log"),
    normal_form=_log_in_normal_form,
    domain=lambda x, *base: [compared(side, ">", 0) for side in (x, *base)],
    as_logarithm=lambda x, base=EULER: (x, base),
)


def _sigmoid(field: Any, x: Any) -> Any:
    """1 / (1 + e^-x)."""
    one = field.number(Fraction(1))
    return field.divide(one, field.add((one, field.apply(EXP, (field.negate(x),)))))


SIGMOID = Function(
    "sigmoid",
    formula=_sigmoid,
    doubles=lambda field, x: (1 + field.call("tanh", x / 2)) / 2,
    growth=2,
    slope=lambda x: t.Product((of("sigmoid", x), total(1, less(of("sigmoid", x))))),
)


def _softplus(field: Any, x: Any) -> Any:
    """ln(1 + e^x)."""
    return field.apply(LN, (field.add((field.number(Fraction(1)), field.apply(EXP, (x,)))),))


SOFTPLUS = Function(
    "softplus",
    formula=_softplus,
    doubles=lambda field, x: max(x, 0.0) + field.call("log1p", field.call("exp", -abs(x))),
    growth=2,
    slope=lambda x: of("sigmoid", x),
)


def _shares(here: Here, arguments: Sequence[Value]) -> Value:
    """The exponential of each component over the sum of them all."""
    field, (vector,) = here.field, arguments
    if not isinstance(vector, Vec):
        raise KindMismatch(f"{SOFTMAX.name} takes a vector.")
    try:
        return Vec(_over_their_sum(field, _exponentials(field, vector.items)), vector.side)
    except Undefined:
        smaller = _below_the_largest(field, vector.items)
        return Vec(_over_their_sum(field, _exponentials(field, smaller)), vector.side)


def _log_of_sum(here: Here, arguments: Sequence[Value]) -> Value:
    """The logarithm of the sum of the exponentials."""
    field, items = here.field, components(arguments[0])
    try:
        return field.apply(LN, (field.add(_exponentials(field, items)),))
    except Undefined:
        total = field.add(_exponentials(field, _below_the_largest(field, items)))
        return field.add((items[field.greatest(items)], field.apply(LN, (total,))))


def _exponentials(field: Arithmetic, items: Sequence[Scalar]) -> list[Scalar]:
    return [field.apply(EXP, (item,)) for item in items]


def _over_their_sum(field: Arithmetic, weights: Sequence[Scalar]) -> tuple[Scalar, ...]:
    total = field.add(weights)
    return tuple(field.divide(weight, total) for weight in weights)


def _below_the_largest(field: Arithmetic, items: Sequence[Scalar]) -> list[Scalar]:
    """Each component without the largest: its exponential is none that a double cannot hold."""
    lowered = field.negate(items[field.greatest(items)])
    return [field.add((item, lowered)) for item in items]


SOFTMAX = Function("softmax", of_values=_shares, growth=2)
LOGSUMEXP = Function("logsumexp", of_values=_log_of_sum, growth=2)

RECORDS = (EXP, LN, LOG, SIGMOID, SOFTPLUS, SOFTMAX, LOGSUMEXP)
