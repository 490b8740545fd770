# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""RMSProp, v ← ρ v + (1 − ρ) g², θ ← θ − α g/(√v + ε) (Tieleman & Hinton 2012, lecture 6e)."""

from __future__ import annotations

import math
from math import sqrt
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Averages, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep

EPSILON = 1e-8
"""The usual ε, as in PyTorch."""


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    rho, epsilon = options.rho, options.epsilon_or(EPSILON)
    rest = 1.0 - rho
    mean = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal mean
        mean = [rho * v + rest * g * g for v, g in zip(mean, gradient)]
        return [x - alpha * g / (sqrt(v) + epsilon) if v else x for x, g, v in zip(theta, gradient, mean)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    from tutor.experiments.optimizers.array_steps import normalised, one_array

    rho, epsilon = options.rho, options.epsilon_or(EPSILON)
    root = sqrt(1.0 - rho)

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        # The memory is v/(1 − ρ): what is the same for every component is worked out once, beside α and ε.
        mean = memory[0]
        mean *= rho
        mean += g * g
        return normalised(g, mean, epsilon / root, alpha / root)

    return ArrayRule(one_array, step)


def _end(options: Options) -> Nearest | None:
    """With one point and ε = 0 every step is along sign(a)."""
    return None if options.epsilon_or(EPSILON) > 0.0 else Nearest(math.inf)


def _averages(options: Options) -> Averages | None:
    epsilon = options.epsilon_or(EPSILON)
    return Averages(0.0, options.rho, epsilon) if epsilon > 0.0 else None


RMSPROP = Optimizer(
    name="rmsprop",
    label="RMSProp",
    key="8",
    signs=("◉", "◎"),
    letter="p",
    ink="coral",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    chip="RMS",
    numbers=("rho", "epsilon"),
    end=_end,
    way=componentwise,
    # Its first step is 1/√(1 − ρ) times its later ones.
    unit=lambda options: sqrt(1.0 - options.rho),
    averages=_averages,
)
