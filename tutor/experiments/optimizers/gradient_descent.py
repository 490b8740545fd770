# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""SGD, θ ← θ − α g, and the same on features that were brought to unit size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - alpha * g for x, g in zip(theta, gradient)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    from tutor.experiments.optimizers.array_steps import nothing

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        g *= alpha
        return g

    return ArrayRule(nothing, step)


def _stable(points: Points, options: Options, batch: str) -> float:
    """2/λ, which is 1/‖a‖₂² for one point, because r_{t+1} = (1 − 2α‖a‖₂²) r_t."""
    from tutor.experiments.optimizers.stability import curvature

    return 2.0 / curvature(points, batch)


def _stable_rescaled(points: Points, options: Options, batch: str) -> float:
    """The same, after the features were brought to unit size."""
    from tutor.experiments.optimizers.stability import curvature

    return 2.0 / curvature(points, batch, rescaled=True)


SGD = Optimizer(
    name="sgd",
    label="SGD",
    key="1",
    signs=("●", "○"),
    letter="g",
    ink="blue",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    shown=True,
    # θ stays in θ₀ + the row space of A, and so ends in θ₀ + A⁺r₀ (Penrose 1956; one point at a time, where
    # all labels can be fitted at once, Kaczmarz 1937).
    end=lambda options: Nearest(2.0, several=True),
    stable=_stable,
    runs_away=lambda options: True,
)

RESCALED = Optimizer(
    name="rescaled",
    label="rescaled SGD",
    key="5",
    signs=("▼", "▽"),
    letter="r",
    ink="violet",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    shown=True,
    chip="rescaled",
    tiny="resc",
    rescales=True,
    # SGD in the coordinates φ_j = s_j θ_j, s_j the root second moment of feature j: the nearest in
    # √(Σ s_j² θ_j²). A feature that is always zero stays at θ₀.
    end=lambda options: Nearest(2.0, several=True, rescaled=True),
    stable=_stable_rescaled,
    runs_away=lambda options: True,
    on_a_line=lambda options: "sgd",
)
