"""What a lab is opened with: plain numbers and names, importable without NumPy."""

from __future__ import annotations

import math
from dataclasses import dataclass

RULES: tuple[str, ...] = (
    "sgd", "o", "sign", "adam", "rescaled", "momentum", "nesterov", "rmsprop", "adagrad", "steepest",
)  # fmt: skip
"""Every rule of the trajectories lab, in the order of their keys and of the table."""

USUAL: tuple[str, ...] = RULES[:5]
"""The rules of the homework: what a lab shows at first."""

LABELS: dict[str, str] = {
    "sgd": "SGD",
    "o": "simplified Adam (O)",
    "sign": "sign descent",
    "adam": "Adam",
    "rescaled": "rescaled SGD",
    "momentum": "momentum",
    "nesterov": "Nesterov",
    "rmsprop": "RMSProp",
    "adagrad": "Adagrad",
    "steepest": "steepest",
}
"""What a reader calls each rule in a sentence."""

SHORT_LABELS: dict[str, str] = {**LABELS, "o": "simple Adam"}
"""The same where room is short, at most 12 characters."""

WHAT_O_IS = "simplified Adam: no momentum; divides each component by its root mean square gradient"
"""What stands behind the homework's letter."""

FALLING: frozenset[str] = frozenset({"o", "sign"})
"""Rules that a constant step size leaves in a two-cycle around the plane; they are given a falling one."""

SCHEDULES: tuple[str, ...] = ("own", "constant", "1/t", "1/sqrt(t)", "cosine", "stable")
"""Step sizes over time; `own` is what suits each rule, `stable` just below the largest stable one."""

BATCHES: tuple[str, ...] = ("full", "one")
"""Whether a step sees all training points, or one after the other in turn."""

READINGS: tuple[str, ...] = ("now", "before")
"""Whether `O` takes its root mean square from the present epoch's gradients, or from the epoch before."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the rules can be given; names and usual values are PyTorch's where it has them.

    Attributes:
        beta1, beta2: Adam's averages, 0 ≤ β < 1.
        epsilon: what is added to a root before dividing; None for the rule's usual one (1e-8, Adagrad 1e-10).
        bias_correction: whether Adam's averages are corrected for their start at zero.
        decay: AdamW's decoupled weight decay λ ≥ 0 (Loshchilov & Hutter 2019); 0 is off.
        momentum: μ of momentum and Nesterov, 0 ≤ μ < 1.
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

    def size(self, rule: str) -> float:
        """ε for this rule."""
        usual = 1e-10 if rule == "adagrad" else 1e-8
        return usual if self.epsilon is None else self.epsilon


@dataclass(frozen=True, slots=True)
class LabRequest:
    """One visit to the trajectories lab.

    Attributes:
        a: the training point, d numbers; the plane is aᵀθ = target.
        target: its label.
        student_point: the student's last vector answer, d numbers, or None.
        part: key of the part that the lab was opened from (`pack/problem/part`), or None.
        shown: the rules that are drawn at first.
        step_size: step size α that every rule starts with, or None for a comfortable one for each rule.
        steps: how many steps each run takes.
        more: further training points, each with its label.
        start: θ₀, d numbers, or None for zero.
        batch: one of `BATCHES`.
        schedule: one of `SCHEDULES`.
        options: the rules' own numbers.
        hidden: rules whose exact limit stays unsaid, because it is the answer to an open part; rules with
            the same limit keep it to themselves too.
    """

    a: tuple[float, ...] = (1.0, 0.1, 0.01)
    target: float = 1.0
    student_point: tuple[float, ...] | None = None
    part: str | None = None
    shown: tuple[str, ...] = USUAL
    step_size: float | None = None
    steps: int = 120
    more: tuple[tuple[tuple[float, ...], float], ...] = ()
    start: tuple[float, ...] | None = None
    batch: str = BATCHES[0]
    schedule: str = SCHEDULES[0]
    options: Options = Options()
    hidden: tuple[str, ...] = ()
