# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Heavy-ball momentum and Nesterov's, with the step size outside the sum as PyTorch has it.

b ← μ b + g, θ ← θ − α b; Nesterov's: θ ← θ − α (g + μ b). Momentum is Polyak 1964, after Sutskever et al.
2013, equations (1) and (2); Nesterov's is the same paper's (3) and (4), with the look-ahead folded in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep


def _momentum_on_scalars(dimension: int, options: Options) -> ScalarStep:
    mu = options.momentum
    speed = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal speed
        speed = [mu * b + g for b, g in zip(speed, gradient)]
        return [x - alpha * b for x, b in zip(theta, speed)]

    return step


def _nesterov_on_scalars(dimension: int, options: Options) -> ScalarStep:
    mu = options.momentum
    speed = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal speed
        speed = [mu * b + g for b, g in zip(speed, gradient)]
        return [x - alpha * (g + mu * b) for x, g, b in zip(theta, gradient, speed)]

    return step


def _momentum_on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import one_array

    mu = options.momentum

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        speed = memory[0]
        speed *= mu
        speed += g
        return np.multiply(speed, alpha, out=g)

    return ArrayRule(one_array, step)


def _nesterov_on_arrays(options: Options) -> ArrayRule:
    from tutor.experiments.optimizers.array_steps import one_array

    mu = options.momentum

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        speed = memory[0]
        speed *= mu
        speed += g
        g += mu * speed
        g *= alpha
        return g

    return ArrayRule(one_array, step)


def _stable(points: Points, options: Options, batch: str, factor: float) -> float:
    """2/λ times the factor; one point at a time (1 − μ) of 2/λ, on the safe side."""
    from tutor.experiments.optimizers.stability import curvature

    steep = curvature(points, batch)
    if batch == "one" and points.count > 1:
        return 2.0 * (1.0 - options.momentum) / steep
    return 2.0 * factor / steep


def _momentum_stable(points: Points, options: Options, batch: str) -> float:
    """2(1 + μ)/λ (Polyak 1964)."""
    return _stable(points, options, batch, 1.0 + options.momentum)


def _nesterov_stable(points: Points, options: Options, batch: str) -> float:
    """(2 + 2μ)/((1 + 2μ) λ): there z² − (1 + μ)(1 − αλ) z + μ (1 − αλ) has its root at −1."""
    mu = options.momentum
    return _stable(points, options, batch, (1.0 + mu) / (1.0 + 2.0 * mu))


MOMENTUM = Optimizer(
    name="momentum",
    label="momentum",
    key="6",
    signs=("►", "▻"),
    letter="m",
    ink="cyan",
    on_scalars=_momentum_on_scalars,
    on_arrays=_momentum_on_arrays,
    chip="moment.",
    tiny="mom",
    numbers=("momentum",),
    # In the span of the gradients, as SGD.
    end=lambda options: Nearest(2.0, several=True),
    stable=_momentum_stable,
    runs_away=lambda options: True,
)

NESTEROV = Optimizer(
    name="nesterov",
    label="Nesterov",
    key="7",
    signs=("◄", "◅"),
    letter="n",
    ink="olive",
    on_scalars=_nesterov_on_scalars,
    on_arrays=_nesterov_on_arrays,
    tiny="Nest",
    numbers=("momentum",),
    end=lambda options: Nearest(2.0, several=True),
    stable=_nesterov_stable,
    runs_away=lambda options: True,
)
