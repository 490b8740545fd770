# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Sign descent, θ ← θ − α sign(g), elementwise."""

from __future__ import annotations

import math
from math import copysign
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - copysign(alpha, g) if g else x for x, g in zip(theta, gradient)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import nothing

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        np.sign(g, out=g)
        g *= alpha
        return g

    return ArrayRule(nothing, step)


SIGN = Optimizer(
    name="sign",
    label="sign descent",
    key="3",
    signs=("▲", "△"),
    letter="s",
    ink="pink",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    shown=True,
    chip="sign",
    own_steps="geometric",
    # With one training point it moves along sign(a) only; with several the direction turns.
    end=lambda options: Nearest(math.inf),
    way=componentwise,
)
