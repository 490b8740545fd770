"""Sample values as values of an arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from tutor.checking.numbers.tensors import Mat, Value, Vec
from tutor.checking.semantics.sample_points import Gaussian, Plain


def environment_of(values: Mapping[str, Plain], field: Any) -> dict[str, Value]:
    """Every name's value over a field."""
    return {name: _inward(value, field) for name, value in values.items()}


def _inward(value: Plain, field: Any) -> Value:
    if isinstance(value, Gaussian):
        i = field.constant("i")
        return field.add((field.number(value.re), field.multiply(i, field.number(value.im))))
    if isinstance(value, Fraction):
        return field.number(value)
    if value and isinstance(value[0], tuple):
        return Mat(tuple(tuple(field.number(x) for x in row) for row in value if isinstance(row, tuple)))
    return Vec(tuple(field.number(x) for x in value if isinstance(x, Fraction)))
