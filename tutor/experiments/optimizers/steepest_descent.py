# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Steepest descent in a norm (Boyd & Vandenberghe 2004, §9.4).

θ ← θ − α ‖g‖_q v, ‖v‖_p = 1, gᵀv = ‖g‖_q, 1/p + 1/q = 1, that is v_i = sign(g_i) |g_i|^(q−1)/‖g‖_q^(q−1); for
p = 1 the first coordinate of the largest |g_i| alone.
"""

from __future__ import annotations

import math
from math import copysign
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep


def _on_scalars(dimension: int, options: Options) -> ScalarStep:
    p = options.p
    if p == 1.0:
        return _coordinate
    power = 1.0 / (p - 1.0) if p < math.inf else 0.0  # q − 1, with 1/p + 1/q = 1

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        most = max(map(abs, gradient))
        if not most:
            return theta
        share = [(abs(g) / most) ** power if g else 0.0 for g in gradient]
        # ‖g‖_q² v_i/‖g‖_q = ‖g‖_q^(2−q) |g_i|^(q−1) sign(g_i), reckoned relative to the largest |g_i|.
        total = sum(s * abs(g) / most for s, g in zip(share, gradient))
        length = alpha * most * total ** ((1.0 - power) / (1.0 + power))
        return [x - copysign(length * s, g) for x, s, g in zip(theta, share, gradient)]

    return step


def _coordinate(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
    """In the 1-norm: the coordinate of the largest |g_i| alone, the first of several."""
    sizes = [abs(g) for g in gradient]
    at = sizes.index(max(sizes)) if not any(map(math.isnan, sizes)) else 0
    moved = list(theta)
    moved[at] -= alpha * gradient[at]
    return moved


def _on_arrays(options: Options) -> ArrayRule:
    import numpy as np

    from tutor.experiments.optimizers.array_steps import FLOOR, nothing

    p = options.p
    power = math.inf if p == 1.0 else 1.0 / (p - 1.0) if p < math.inf else 0.0

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        sizes = np.abs(g)
        if p == 1.0:
            chosen = np.arange(len(g)).reshape(-1, 1) == sizes.argmax(axis=0)
            return np.asarray(alpha * np.where(chosen, g, 0.0))
        most = sizes.max(axis=0)
        part = sizes / np.maximum(most, FLOOR)
        share = part**power if power else np.sign(part)
        total = np.maximum((share * part).sum(axis=0), 1.0)
        length = most * total ** ((1.0 - power) / (1.0 + power))
        return np.asarray(alpha * length * share * np.sign(g))

    return ArrayRule(nothing, step)


def _stable(points: Points, options: Options, batch: str) -> float:
    """2/L, L the curvature along steps of unit p-norm: exact for one point, safe for several."""
    from tutor.experiments.optimizers.stability import curvature_along

    return 2.0 / curvature_along(points, options.p, batch)


STEEPEST = Optimizer(
    name="steepest",
    label="steepest",
    key="0",
    signs=("◢", "◿"),
    letter="t",
    ink="orchid",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    chip="p-norm",
    tiny="steep",
    numbers=("p",),
    # With one training point along v, v_i = sign(a_i)|a_i|^(q−1): by Hölder's inequality the nearest in the
    # p-norm. With several it need not be, but for p = 2 (Gunasekar et al. 2018).
    end=lambda options: Nearest(options.p, several=options.p == 2.0),
    stable=_stable,
    runs_away=lambda options: True,
    on_a_line=lambda options: "sgd",
)
