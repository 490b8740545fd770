"""What the nodes mean that only the solutions of facts hold."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.facts.parameters import Orthonormal, Within
from tutor.checking.functions.context import Here
from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, OutsideDomain
from tutor.checking.numbers.tensors import Mat, Scalar, Value, Vec
from tutor.notation.lexicon.vocabulary import Declaration

_HOLDS = {
    ">": lambda sign: sign > 0, ">=": lambda sign: sign >= 0, "<": lambda sign: sign < 0,
    "<=": lambda sign: sign <= 0, "!=": lambda sign: sign != 0,
}  # fmt: skip


def orthonormal(here: Here, node: Orthonormal) -> Value:
    """Columns of length 1 at right angles to one another.

    Raises:
        OutsideDomain: there are more of them than rows.
    """
    square, signs, columns = here.of(node.square), here.of(node.signs), here.whole(node.columns, "size")
    if not isinstance(square, Mat) or not isinstance(signs, Vec):
        raise KindMismatch("A matrix is made from a matrix and a vector here.")
    if columns > len(square.rows):
        raise OutsideDomain("There are not so many columns at right angles to one another.")
    field, size = here.field, len(square.rows)
    unit = linear_algebra.identity(field, size)

    def shifted(sign: int) -> Mat:
        skew = [
            [field.add((square.rows[i][j], field.negate(square.rows[j][i]))) for j in range(size)]
            for i in range(size)
        ]
        return Mat(
            tuple(
                tuple(
                    field.add((unit.rows[i][j], skew[i][j] if sign > 0 else field.negate(skew[i][j])))
                    for j in range(size)
                )
                for i in range(size)
            )
        )

    whole = linear_algebra.product(field, shifted(-1), linear_algebra.inverse(field, shifted(1)))
    assert isinstance(whole, Mat)
    turned = [field.sign(item) for item in signs.items]
    return Mat(
        tuple(
            tuple(field.multiply(entry, sign) for entry, sign in zip(row[:columns], turned, strict=False))
            for row in whole.rows
        )
    )


def within(here: Here, node: Within) -> Value:
    """A number where its name is declared.

    Raises:
        OutsideDomain: it leaves the domain or the bounds, as far as this arithmetic tells.
    """
    value = here.scalar(node.value)
    if not _is_inside(here, value, node.declared):
        raise OutsideDomain("A number leaves the range that it is declared in.")
    return value


def _is_inside(here: Here, value: Scalar, declared: Declaration) -> bool:
    if declared.domain != "complex" and _is_unreal(value):
        return False
    field = here.field
    exact = field.as_fraction(value)
    if exact is not None and declared.is_whole and exact.denominator != 1:
        return False
    bounds = (*declared.bounds, (">=", Fraction(1))) if declared.domain == "natural" else declared.bounds
    for operator, bound in bounds:
        try:
            sign = field.as_fraction(field.sign(field.add((value, field.number(-bound)))))
        except CannotEvaluate:
            continue
        if sign is not None and not _HOLDS[operator](sign):
            return False
    return True


def _is_unreal(value: Any) -> bool:
    """Whether a number surely has an imaginary part, which only balls have."""
    part = getattr(value, "imag", 0)
    return hasattr(part, "contains") and not part.contains(0)
