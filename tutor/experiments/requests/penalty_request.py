"""What the penalty lab is opened with: plain numbers, importable without NumPy."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tutor.experiments.requests.secrets import NOTHING, Secrets

POWERS: tuple[float, ...] = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, 20.0, math.inf)
"""The p of the penalty's norm, from one coordinate to all signs."""

MOST = 12
"""Components of g that the lab takes."""


@dataclass(frozen=True, slots=True)
class PenaltyRequest:
    """One visit to the penalty lab.

    Attributes:
        g: the gradient, d numbers, not all zero.
        alpha: α > 0; the penalty's weight is 1/α.
        p: which norm the penalty takes, one of `POWERS` or any p ≥ 1.
        squared: whether the norm is squared.
        typed: the student's formula for the update, as typed; "" for none.
        given: the declarations that it may use.
        part: key of the part that the lab was opened from, or None.
        secret: what stays unsaid, because open parts ask for it.
    """

    g: tuple[float, ...] = (3.0, -1.0)
    alpha: float = 1.0
    p: float = 2.0
    squared: bool = True
    typed: str = ""
    given: tuple[str, ...] = ()
    part: str | None = None
    secret: Secrets = NOTHING

    def __post_init__(self) -> None:
        """Raises ValueError with a sentence for what cannot be drawn."""
        if not 1 <= len(self.g) <= MOST or not all(map(math.isfinite, self.g)):
            raise ValueError(f"The gradient has to be a vector of 1 to {MOST} finite numbers.")
        if max(map(abs, self.g)) > 1e6 or 0.0 < max(map(abs, self.g)) < 1e-6:
            raise ValueError("The entries of the gradient have to be of sizes between 1e-6 and 1e6.")
        if not 1e-6 <= self.alpha <= 1e6:
            raise ValueError("α has to be a number from 1e-6 to 1e6.")
        if not self.p >= 1.0:
            raise ValueError("A norm needs p ≥ 1; inf is the infinity norm.")
