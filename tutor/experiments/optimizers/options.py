"""The numbers that optimizers can be given, with their usual values; importable without NumPy."""

from __future__ import annotations

import math
from dataclasses import dataclass

READINGS: tuple[str, ...] = ("now", "before")
"""Whether `O` takes its root mean square from the present epoch's gradients, or from the epoch before."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the rules can be given; names and usual values are PyTorch's where it has them.

    Attributes:
        beta1, beta2: Adam's averages, 0 ≤ β < 1; Lion takes β₁ too.
        epsilon: what is added to a root before dividing; None for the rule's usual one (1e-8, Adagrad 1e-10).
        bias_correction: whether Adam's averages are corrected for their start at zero.
        decay: AdamW's decoupled weight decay λ ≥ 0 (Loshchilov & Hutter 2019), and Lion's; 0 is off.
        momentum: μ of momentum, Nesterov and NGD with momentum, 0 ≤ μ < 1.
        rho: RMSProp's average, 0 ≤ ρ < 1.
        p: the norm of steepest descent, 1 ≤ p ≤ ∞.
        reading: one of `READINGS`, for `O`.

    Raises:
        ValueError: with a sentence, for anything out of its range.
    """

    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float | None = None
    bias_correction: bool = True
    decay: float = 0.0
    momentum: float = 0.9
    rho: float = 0.99
    p: float = 1.0
    reading: str = READINGS[0]

    def __post_init__(self) -> None:
        size = 0.0 if self.epsilon is None else self.epsilon
        if not (0.0 <= self.beta1 < 1.0 and 0.0 <= self.beta2 < 1.0 and 0.0 <= size < math.inf):
            raise ValueError("Adam needs 0 ≤ β₁ < 1, 0 ≤ β₂ < 1 and ε ≥ 0.")
        if not (0.0 <= self.momentum < 1.0 and 0.0 <= self.rho < 1.0):
            raise ValueError("Momentum and RMSProp's average have to be at least 0 and below 1.")
        if not 0.0 <= self.decay < math.inf:
            raise ValueError("The weight decay has to be 0 or a positive number.")
        if not self.p >= 1.0:
            raise ValueError("A p-norm needs p ≥ 1; inf is the maximum norm.")
        if self.reading not in READINGS:
            raise ValueError(f"O's root mean square is read in one of two ways: {' or '.join(READINGS)}.")

    def epsilon_or(self, usual: float) -> float:
        """ε, or a rule's usual one if none was given."""
        return usual if self.epsilon is None else self.epsilon
