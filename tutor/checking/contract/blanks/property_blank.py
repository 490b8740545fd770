"""A blank for any answer that has a property: it is put into conditions, which have to hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.pattern_shape import Shape

PATTERNS = (Shape("fails", r"fails condition (?P<number>\d{1,2})", "“fails condition 2”"),)
"""The first condition that does not hold."""


@dataclass(frozen=True, slots=True)
class PropertyBlank(Blank):
    """Typed mathematics that has to satisfy conditions.

    Attributes:
        declared: what may be typed, as the declaration of a name: `v in R^3`, `k in Z`, `a > 0`.
        conditions: what has to hold for it, each with the author's words for when it does not ("" for none).
        example: an answer for which all of it holds; several vectors are separated by commas.
        listed: whether a list of such vectors is asked for.
        beside: the declarations of the other blanks that the conditions speak of.
        label: what stands before the input: `v =`, or a table's row and column names.
    """

    declared: str
    conditions: tuple[tuple[str, str], ...] = ()
    example: str = ""
    listed: bool = False
    beside: tuple[str, ...] = ()
    label: str = ""
    kind: Literal["property"] = "property"

    @property
    def right_answer(self) -> str:
        """The example; there are others."""
        return self.example

    def without_key(self) -> Self:
        """The same without its conditions and its example."""
        return replace(self, conditions=(), example="")

    def filled(self, fill: Callable[[str], str]) -> Self:
        """The author's words may hold values too."""
        return replace(self, conditions=tuple((text, fill(words)) for text, words in self.conditions))

    @property
    def texts(self) -> tuple[str, ...]:
        """The author's words."""
        return tuple(words for _, words in self.conditions if words)

    @property
    def formula(self) -> str:
        """The example."""
        return self.example

    @property
    def demands(self) -> tuple[str, ...]:
        """The conditions."""
        return tuple(text for text, _ in self.conditions)

    @property
    def adds_constant(self) -> bool:
        """Whether its derivative is what counts."""
        return any("derivative of" in text for text in self.demands)

    @property
    def joint(self) -> bool:
        """Whether the conditions speak of other blanks, too."""
        return bool(self.beside)
