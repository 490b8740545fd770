"""A blank for the number of a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.pattern_shape import Shape

PATTERNS = (Shape("line", r"line (?P<number>\d{1,3})", "“line 3”"),)
"""A line that is sound."""


@dataclass(frozen=True, slots=True)
class LineBlank(Blank):
    """The number of a line (1-based) of a numbered argument of `count` lines."""

    key: int
    count: int
    label: str = "line"
    kind: Literal["line"] = "line"

    @property
    def right_answer(self) -> str:
        """The number."""
        return str(self.key)

    @property
    def choices(self) -> int:
        """The lines."""
        return self.count

    def without_key(self) -> Self:
        """The same without its key."""
        return replace(self, key=0)
