"""A blank for a number within a tolerance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank


@dataclass(frozen=True, slots=True)
class NumberBlank(Blank):
    """A number within `tolerance` of `key`, absolute or relative (exact text such as `0.01`, `1%`)."""

    key: str
    tolerance: str = "0"
    label: str = ""
    kind: Literal["number"] = "number"

    @property
    def right_answer(self) -> str:
        """The key."""
        return self.key

    def without_key(self) -> Self:
        """The same without its key."""
        return replace(self, key="")

    @property
    def formula(self) -> str:
        """The key."""
        return self.key

    @property
    def guess(self) -> float:
        """A small number is hit more often than a formula."""
        return 0.05

    @property
    def within(self) -> str:
        """The tolerance."""
        return self.tolerance
