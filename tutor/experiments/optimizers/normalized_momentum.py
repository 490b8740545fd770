# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Normalised gradient descent with momentum, NGD-M (Cutkosky & Mehta 2020, Algorithm 1).

b ← μ b + g, θ ← θ − α b/‖b‖₂, with 0/0 taken as 0. The paper's average, with 1 − μ before g, is a multiple of
b, and its direction the same.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import straight

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep

SMALLEST = 1e-160
"""A buffer all of whose components are below this has no direction: their squares are no doubles."""


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    mu = options.momentum
    speed = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal speed
        speed = [mu * b + g for b, g in zip(speed, gradient)]
        most = max(max(map(abs, speed)), SMALLEST)
        parts = [b / most for b in speed]
        length = max(sqrt(sum([part * part for part in parts])), 1.0)
        return [x - alpha * (part / length) for x, part in zip(theta, parts)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import one_array

    mu = options.momentum

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        speed = memory[0]
        speed *= mu
        speed += g
        parts = speed / np.maximum(np.abs(speed).max(axis=0), SMALLEST)
        parts /= np.maximum(np.sqrt((parts * parts).sum(axis=0)), 1.0)
        return np.asarray(parts * alpha)

    return ArrayRule(one_array, step)


NORMALIZED_MOMENTUM = Optimizer(
    name="ngd",
    label="NGD with momentum",
    key="n",
    signs=("▮", "▯"),
    letter="u",
    ink="indigo",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    short="NGD momentum",
    chip="NGD-M",
    about="momentum divided by its Euclidean length, so that every step is as long as α",
    aliases=("ngd-m", "normalised gradient descent with momentum"),
    numbers=("momentum",),
    own_steps="cosine",
    # A step of any length along the buffer stays in the span of the gradients, as momentum's own.
    end=lambda options: Nearest(2.0, several=True),
    way=straight,
)
