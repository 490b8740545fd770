# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Lion (Chen et al. 2023, Algorithm 2): the sign of an interpolation between momentum and gradient.

c ← β₁ m + (1 − β₁) g, θ ← θ − α (sign(c) + λ θ), m ← β₂ m + (1 − β₂) g, with sign(0) = 0 and the decay λ
decoupled as AdamW's.
"""

from __future__ import annotations

import math
from math import copysign
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep

BETA2 = 0.99
"""β₂, the momentum's own average, as the paper has it; Adam's usual one is another."""


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    beta1, decay = options.beta1, options.decay
    rest1, rest2 = 1.0 - beta1, 1.0 - BETA2
    mean = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal mean
        mixed = [beta1 * m + rest1 * g for m, g in zip(mean, gradient)]
        mean = [BETA2 * m + rest2 * g for m, g in zip(mean, gradient)]
        kept = [x - alpha * decay * x for x in theta] if decay else theta
        return [x - copysign(alpha, c) if c else x for x, c in zip(kept, mixed)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import one_array

    beta1, decay = options.beta1, options.decay

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        mean = memory[0]
        change = np.sign(beta1 * mean + (1.0 - beta1) * g)
        change *= alpha
        mean *= BETA2
        g *= 1.0 - BETA2
        mean += g
        if decay:
            change += alpha * decay * theta
        return change

    return ArrayRule(one_array, step)


def _end(options: Options) -> Nearest | None:
    """With one training point m and g are multiples of a, and without decay every step is along sign(a)."""
    return None if options.decay > 0.0 else Nearest(math.inf)


def _stable(points: Points, options: Options, batch: str) -> float:
    """As Adam: 2/λ with a weight decay of λ, and no bound without."""
    return 2.0 / options.decay if options.decay > 0.0 else math.inf


LION = Optimizer(
    name="lion",
    label="Lion",
    key="s",
    signs=("▰", "▱"),
    letter="l",
    ink="sand",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    about="the sign of momentum mixed with the gradient, so that every component moves by α",
    numbers=("beta1", "decay"),
    own_steps="cosine",
    end=_end,
    stable=_stable,
    runs_away=lambda options: options.decay > 0.0,
    way=componentwise,
)
