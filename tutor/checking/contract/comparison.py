"""What the checker says of two expressions put side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutor.checking.contract.verdict import Evidence

NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether a reference and an answer are equal.

    Attributes:
        outcome: `unreadable` if one of the two could not be read.
        evidence: what it rests on.
        milliseconds: how long it took, as measured where it was decided.
        message: for `unreadable` and `undecided`, one sentence that says why.
    """

    outcome: Literal["equal", "different", "undecided", "unreadable"]
    evidence: Evidence = NO_EVIDENCE
    milliseconds: float = 0.0
    message: str = ""
