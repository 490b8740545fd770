"""What a kind of number must be able to do, so that one interpreter serves all of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.tensors import Scalar


class Arithmetic(Protocol):
    """The operations on scalars. Each may raise a `CannotEvaluate`.

    Attributes:
        real_squares: whether every square of it is at least 0.
    """

    real_squares: bool

    def number(self, value: Fraction) -> Scalar:
        """An exact number."""

    def constant(self, name: str) -> Scalar:
        """`pi`, `e`, `i` or `inf`."""

    def add(self, terms: Sequence[Scalar]) -> Scalar:
        """The sum of any number of terms; 0 for none."""

    def negate(self, x: Scalar) -> Scalar:
        """-x."""

    def multiply(self, x: Scalar, y: Scalar) -> Scalar:
        """x y."""

    def divide(self, x: Scalar, y: Scalar) -> Scalar:
        """x / y."""

    def power(self, base: Scalar, exponent: Scalar) -> Scalar:
        """The principal value of base^exponent."""

    def absolute(self, x: Scalar) -> Scalar:
        """|x|."""

    def sign(self, x: Scalar) -> Scalar:
        """-1, 0 or 1."""

    def greatest(self, items: Sequence[Scalar]) -> int:
        """The 0-based place of the greatest item; any of them if items tie and `tied` says they are equal."""

    def largest(self, items: Sequence[Scalar]) -> Scalar:
        """The greatest item."""

    def tied(self, items: Sequence[Scalar], winner: int) -> bool:
        """Whether another item is certainly as great as the winner."""

    def maximum(self, x: Scalar, y: Scalar) -> Scalar:
        """The greater of two."""

    def call(self, name: str, *arguments: Scalar) -> Scalar:
        """The function of that name in the library that this arithmetic rests on."""

    def apply(self, function: Function, arguments: Sequence[Scalar]) -> Scalar:
        """A function of numbers, by the rule that its record has for this arithmetic, else by its formula."""

    def declared(self, name: str, arguments: Sequence[Scalar]) -> Scalar:
        """A function of which nothing is known but that it is one: equal arguments give equal values."""

    def as_fraction(self, x: Scalar) -> Fraction | None:
        """The exact rational number that x is, if it is known to be one."""
