# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Adam as published (Kingma & Ba 2015, Algorithm 1), and AdamW for a decay above 0 (Loshchilov & Hutter 2019,
Algorithm 2).

m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and
v̂ = v/(1 − β₂ᵗ); without `bias_correction` m̂ = m and v̂ = v. The decay takes α λ θ off before that.
"""

from __future__ import annotations

import math
from math import sqrt
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Averages, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep

EPSILON = 1e-8
"""The usual ε, as in the paper and in PyTorch."""


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    beta1, beta2, epsilon, decay = options.beta1, options.beta2, options.epsilon_or(EPSILON), options.decay
    rest1, rest2, corrected = 1.0 - beta1, 1.0 - beta2, options.bias_correction
    first, second = [0.0] * dimension, [0.0] * dimension
    power1 = power2 = 1.0

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal first, second, power1, power2
        first = [beta1 * m + rest1 * g for m, g in zip(first, gradient)]
        second = [beta2 * v + rest2 * g * g for v, g in zip(second, gradient)]
        scale, root = alpha, 1.0
        if corrected:
            power1 *= beta1
            power2 *= beta2
            scale, root = alpha / (1.0 - power1), sqrt(1.0 - power2)
        if decay:
            theta = [x - alpha * decay * x for x in theta]
        return [
            x - scale * m / (sqrt(v) / root + epsilon) if v else x for x, m, v in zip(theta, first, second)
        ]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import normalised

    beta1, beta2, epsilon, decay = options.beta1, options.beta2, options.epsilon_or(EPSILON), options.decay
    corrected = options.bias_correction

    def begin(shape: tuple[int, ...]) -> Memory:
        return np.zeros(shape), np.zeros(shape), np.ones(2)

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        # The memory is m/(1 − β₁) and v/(1 − β₂), for the reason given at RMSProp.
        first, second, powers = memory
        first *= beta1
        first += g
        second *= beta2
        second += g * g
        powers *= (beta1, beta2)
        root = sqrt((1.0 - beta2) / (1.0 - powers[1] if corrected else 1.0))
        share = (1.0 - beta1) / (1.0 - powers[0] if corrected else 1.0)
        change = normalised(first, second, epsilon / root, alpha * (share / root))
        if decay:
            change += alpha * decay * theta
        return change

    return ArrayRule(begin, step)


def _end(options: Options) -> Nearest | None:
    """With one point, ε = 0 and no decay every step is along sign(a)."""
    return None if options.epsilon_or(EPSILON) > 0.0 or options.decay > 0.0 else Nearest(math.inf)


def _stable(points: Points, options: Options, batch: str) -> float:
    """It never runs away, and circles at a distance that the step sets; but 2/λ with a weight decay of λ."""
    return 2.0 / options.decay if options.decay > 0.0 else math.inf


def _averages(options: Options) -> Averages | None:
    epsilon = options.epsilon_or(EPSILON)
    if not epsilon > 0.0:
        return None
    return Averages(options.beta1, options.beta2, epsilon, options.bias_correction, options.decay)


ADAM = Optimizer(
    name="adam",
    label="Adam",
    key="4",
    signs=("◆", "◇"),
    letter="a",
    ink="green",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    shown=True,
    numbers=("beta1", "beta2", "epsilon", "bias_correction", "decay"),
    end=_end,
    stable=_stable,
    runs_away=lambda options: options.decay > 0.0,
    way=componentwise,
    averages=_averages,
)
