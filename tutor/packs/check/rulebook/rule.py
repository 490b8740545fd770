"""What is said of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: as faults name it.
        says: what has to hold, one sentence.
        example: a piece of a pack, or words, that break it.
        severity: of its faults; where both occur, the graver.
    """

    name: str
    says: str
    example: str
    severity: Literal["error", "warning", "suggestion"] = "error"
