"""Step sizes α₀, α₁, …: constant, or falling to zero."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LARGEST_STEP = 1e12


@dataclass(frozen=True, slots=True)
class Schedule:
    """Step sizes that begin with `first`.

    Raises:
        ValueError: unless 0 < first ≤ 1e12.
    """

    first: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.first) and 0.0 < self.first <= LARGEST_STEP):
            raise ValueError("A step size has to be a positive number.")

    def shape(self, count: int) -> Array:
        """α_t/α₀ for the first `count` steps, shape (count,)."""
        return np.ones(count)

    def sizes(self, count: int) -> Array:
        """The first `count` step sizes, shape (count,)."""
        return self.first * self.shape(count)

    @property
    def total(self) -> float:
        """What all step sizes together add up to."""
        return math.inf


@dataclass(frozen=True, slots=True)
class Constant(Schedule):
    """α_t = first. Without end: the steps add up to as much as you like."""


@dataclass(frozen=True, slots=True)
class Harmonic(Schedule):
    """α_t = first / (t + 1): falls to zero, yet adds up without end (Robbins & Monro 1951, (6))."""

    def shape(self, count: int) -> Array:
        """1/(t + 1), shape (count,)."""
        return 1.0 / np.arange(1, count + 1, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Root(Schedule):
    """α_t = first / √(t + 1): the rate of the subgradient method (Nesterov 2004, §3.2.3)."""

    def shape(self, count: int) -> Array:
        """1/√(t + 1), shape (count,)."""
        return np.asarray(1.0 / np.sqrt(np.arange(1, count + 1, dtype=np.float64)))


@dataclass(frozen=True, slots=True)
class Cosine(Schedule):
    """α_t = first · (1 + cos(π t/T))/2 over T steps, without restarts (Loshchilov & Hutter 2017, (5))."""

    def shape(self, count: int) -> Array:
        """Half a cosine from 1 toward 0 over all `count` steps, shape (count,)."""
        return np.asarray(0.5 + 0.5 * np.cos(np.pi * np.arange(count) / max(count, 1)))


@dataclass(frozen=True, slots=True)
class Geometric(Schedule):
    """α_t = first · ratioᵗ with 1/2 ≤ ratio < 1: falls fast, and adds up to first / (1 − ratio).

    For a rule whose every step moves aᵀθ by α_t ‖a‖₁ toward the target (sign descent, and `O` with one
    training point) a ratio of at least 1/2 is what makes it land: once it has crossed the plane, |r| ≤ α_t
    ‖a‖₁ stays true after every later step, so that r goes to zero as fast as α_t does. Before that, the steps
    have to add up to at least |r₀| / ‖a‖₁, or it stops short; `reaching` picks the ratio so that they do.
    """

    ratio: float = 0.5

    def __post_init__(self) -> None:
        Schedule.__post_init__(self)
        if not 0.5 <= self.ratio < 1.0:
            raise ValueError("The ratio has to be at least 1/2 and below 1.")

    def shape(self, count: int) -> Array:
        """ratioᵗ, shape (count,)."""
        return np.asarray(self.ratio ** np.arange(count, dtype=np.float64))

    @property
    def total(self) -> float:
        """What all step sizes together add up to."""
        return self.first / (1.0 - self.ratio)


NAMED: dict[str, type[Schedule]] = {
    "constant": Constant,
    "1/t": Harmonic,
    "1/sqrt(t)": Root,
    "cosine": Cosine,
    "stable": Constant,
}
"""By the names of `request.SCHEDULES`; `own` depends on the rule, and `stable` on the curvature."""


def reaching(first: float, distance: float) -> Geometric:
    """A geometric schedule from `first` whose steps add up to at least twice `distance`."""
    Constant(first)
    if distance <= 0.0:
        return Geometric(first, 0.5)
    return Geometric(first, min(max(0.5, 1.0 - first / (2.0 * distance)), 1.0 - 1e-9))
