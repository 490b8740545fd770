"""A blank for a term in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.pattern_shape import Shape

PATTERNS = (
    Shape("term", r"[\"“](?P<text>[^\"”]+)[\"”]", "a term in quotation marks"),
    Shape("several", r"several names", "several names"),
    Shape("setting", r"another setting", "another setting"),
)
"""The name of something else, a list of different things, the right name with a setting that does not fit."""

_LEFT_OUT = re.compile(r"(?<=\S)\s+\[[^\W\d_]{3,} [^\[\]]*\]")
"""A setting begins with a word, as no interval does."""


@dataclass(frozen=True, slots=True)
class TermBlank(Blank):
    """Words.

    Attributes:
        accepted: names, the canonical one first. A name may be that of an entry in the question's `terms`,
            and have settings behind it, such as `gradient descent [with learning rate alpha/2]`; in square
            brackets stand those that may be left out.
    """

    accepted: tuple[str, ...]
    label: str = ""
    kind: Literal["term"] = "term"

    @property
    def right_answer(self) -> str:
        """The canonical term."""
        return self.names[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The names with the settings that they need, as a student would type them."""
        return tuple(_LEFT_OUT.sub("", name).replace("`", "") for name in self.accepted)

    def without_key(self) -> Self:
        """The same without its terms."""
        return replace(self, accepted=())

    @property
    def guess(self) -> float:
        """A field has few names, and everybody has heard some."""
        return 0.1

    @property
    def words(self) -> tuple[str, ...]:
        """The terms."""
        return self.accepted
