"""The exponential function and its logarithms."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.functions.context import Here
from tutor.checking.functions.rules import compared, over, rational_at
from tutor.checking.numbers.function_record import Function, Rule
from tutor.checking.numbers.numeric_faults import KindMismatch
from tutor.checking.numbers.tensors import Value, Vec, components, each
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
)

LN = Function(
    "ln",
    rationals=rational_at({1: 0}),
    doubles="log",
    balls="log",
    sympy="log",
    normal_form=lambda field, x: powers.logarithm(field.ring, x),
    domain=lambda x: [compared(x, ">", 0)],
    kept_on_cut=True,
    as_logarithm=lambda x: (x, EULER),
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
)


def _share(field: Any, x: Any, *all_of_them: Any) -> Any:
    """e^x over the sum of the exponentials of all components."""
    total = field.add([field.apply(EXP, (item,)) for item in all_of_them])
    return field.divide(field.apply(EXP, (x,)), total)


def _share_of_doubles(field: Any, x: float, *all_of_them: float) -> float:
    """The same with the largest component taken off first, so that nothing overflows."""
    largest = max(all_of_them)
    weights = [field.call("exp", item - largest) for item in all_of_them]
    return field.call("exp", x - largest) / field.add(weights)  # type: ignore[no-any-return]


def _shares(here: Here, arguments: Sequence[Value]) -> Value:
    (vector,) = arguments
    if not isinstance(vector, Vec):
        raise KindMismatch(f"{SOFTMAX.name} takes a vector.")
    return each(lambda item: here.field.apply(SOFTMAX, (item, *vector.items)), vector)


SOFTMAX = Function("softmax", of_values=_shares, formula=_share, doubles=_share_of_doubles, growth=2)


def _log_of_sum(field: Any, *items: Any) -> Any:
    """The logarithm of the sum of the exponentials."""
    return field.apply(LN, (field.add([field.apply(EXP, (item,)) for item in items]),))


def _log_of_sum_of_doubles(field: Any, *items: float) -> float:
    """The same with the largest component taken off first, so that nothing overflows."""
    largest = max(items)
    rest = field.add([field.call("exp", item - largest) for item in items])
    return largest + field.call("log", rest)  # type: ignore[no-any-return]


def _of_components(here: Here, arguments: Sequence[Value]) -> Value:
    return here.field.apply(LOGSUMEXP, components(arguments[0]))


LOGSUMEXP = Function(
    "logsumexp", of_values=_of_components, formula=_log_of_sum, doubles=_log_of_sum_of_doubles, growth=2
)

RECORDS = (EXP, LN, LOG, SIGMOID, SOFTMAX, LOGSUMEXP)
