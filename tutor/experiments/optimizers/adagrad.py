# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Adagrad, s ← s + g², θ ← θ − α g/(√s + ε) (Duchi, Hazan & Singer 2011, the diagonal form of Figure 1)."""

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

EPSILON = 1e-10
"""The usual ε, as in PyTorch."""


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    epsilon = options.epsilon_or(EPSILON)
    total = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal total
        total = [v + g * g for v, g in zip(total, gradient)]
        return [x - alpha * g / (sqrt(v) + epsilon) if v else x for x, g, v in zip(theta, gradient, total)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    from tutor.experiments.optimizers.array_steps import normalised, one_array

    epsilon = options.epsilon_or(EPSILON)

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        total = memory[0]
        total += g * g
        return normalised(g, total, epsilon, alpha)

    return ArrayRule(one_array, step)


def _end(options: Options) -> Nearest | None:
    """With one point and ε = 0 every step is along sign(a)."""
    return None if options.epsilon_or(EPSILON) > 0.0 else Nearest(math.inf)


def _averages(options: Options) -> Averages | None:
    epsilon = options.epsilon_or(EPSILON)
    return Averages(0.0, None, epsilon) if epsilon > 0.0 else None


ADAGRAD = Optimizer(
    name="adagrad",
    label="Adagrad",
    key="9",
    signs=("▣", "▢"),
    letter="d",
    ink="moss",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    tiny="Adag",
    numbers=("epsilon",),
    end=_end,
    way=componentwise,
    averages=_averages,
)
