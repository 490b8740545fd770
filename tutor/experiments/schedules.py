"""Step sizes α₀, α₁, …: constant, or falling to zero."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LARGEST_STEP = 1e12


def _checked(first: float) -> None:
    if not (math.isfinite(first) and 0.0 < first <= LARGEST_STEP):
        raise ValueError("A step size has to be a positive number.")


@dataclass(frozen=True, slots=True)
class Constant:
    """α_t = first. Without end: the steps add up to as much as you like."""

    first: float

    def __post_init__(self) -> None:
        _checked(self.first)

    def sizes(self, count: int) -> NDArray[np.float64]:
        """The first `count` step sizes, shape (count,)."""
        return np.full(count, self.first)

    @property
    def total(self) -> float:
        """What all step sizes together add up to."""
        return math.inf


@dataclass(frozen=True, slots=True)
class Harmonic:
    """α_t = first / (t + 1): falls to zero, yet adds up without end (Robbins & Monro 1951)."""

    first: float

    def __post_init__(self) -> None:
        _checked(self.first)

    def sizes(self, count: int) -> NDArray[np.float64]:
        """The first `count` step sizes, shape (count,)."""
        return self.first / np.arange(1, count + 1, dtype=np.float64)

    @property
    def total(self) -> float:
        """What all step sizes together add up to."""
        return math.inf


@dataclass(frozen=True, slots=True)
class Geometric:
    """α_t = first · ratioᵗ with 1/2 ≤ ratio < 1: falls fast, and adds up to first / (1 − ratio).

    For a rule whose every step moves aᵀθ by α_t ‖a‖₁ toward the target (sign descent, and `O` with one
    training point) a ratio of at least 1/2 is what makes it land: once it has crossed the plane, |r| ≤ α_t
    ‖a‖₁ stays true after every later step, so that r goes to zero as fast as α_t does. Before that, the steps
    have to add up to at least |r₀| / ‖a‖₁, or it stops short; `reaching` picks the ratio so that they do.
    """

    first: float
    ratio: float

    def __post_init__(self) -> None:
        _checked(self.first)
        if not 0.5 <= self.ratio < 1.0:
            raise ValueError("The ratio has to be at least 1/2 and below 1.")

    def sizes(self, count: int) -> NDArray[np.float64]:
        """The first `count` step sizes, shape (count,)."""
        return self.first * self.ratio ** np.arange(count, dtype=np.float64)

    @property
    def total(self) -> float:
        """What all step sizes together add up to."""
        return self.first / (1.0 - self.ratio)


Schedule = Constant | Harmonic | Geometric


def reaching(first: float, distance: float) -> Geometric:
    """A geometric schedule from `first` whose steps add up to at least twice `distance`."""
    _checked(first)
    if distance <= 0.0:
        return Geometric(first, 0.5)
    return Geometric(first, min(max(0.5, 1.0 - first / (2.0 * distance)), 1.0 - 1e-9))
