"""A blank for a term in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.pattern_shape import Shape

PATTERNS = (Shape("term", r"[\"“](?P<text>[^\"”]+)[\"”]", "a term in quotation marks"),)
"""The name of something else."""


@dataclass(frozen=True, slots=True)
class TermBlank(Blank):
    """Words: the first of `accepted` is the canonical term, the others are synonyms."""

    accepted: tuple[str, ...]
    label: str = ""
    kind: Literal["term"] = "term"

    @property
    def right_answer(self) -> str:
        """The canonical term."""
        return self.accepted[0]

    def without_key(self) -> Self:
        """The same without its terms."""
        return replace(self, accepted=())

    @property
    def words(self) -> tuple[str, ...]:
        """The terms."""
        return self.accepted
