"""Runs of the optimizers toward the plane, step by step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments import rules
from tutor.experiments.limits import limit, natural_step, stable_step, way
from tutor.experiments.plane import Array, Plane
from tutor.experiments.request import FALLING, RULES
from tutor.experiments.schedules import Constant, Geometric, Harmonic, Schedule, reaching

__all__ = [
    "RULES", "Constant", "Geometric", "Harmonic", "Plane", "Run", "Schedule",
    "comfortable", "land", "limit", "natural_step", "run", "stable_step",
]  # fmt: skip

MOST_STEPS = 100_000
CEILING = 1e12
"""Beyond this a component counts as run away; it is held there, so that no array ever holds inf or NaN."""


@dataclass(frozen=True, eq=False)
class Run:
    """One optimizer's way.

    Attributes:
        name: its rule.
        theta: θ₀ … θ_T, shape (T + 1, d); always finite.
        residual: target − aᵀθ_t, shape (T + 1,).
        steps: the step sizes α₀ … α_{T−1}, shape (T,).
        diverged: whether it runs away from the plane: a component passed 1e12 (the rest is held there), or
            the residual grew with every one of the last steps.
    """

    name: str
    theta: Array
    residual: Array
    steps: Array
    diverged: bool

    @property
    def end(self) -> Array:
        """θ_T, shape (d,)."""
        return np.asarray(self.theta[-1])


def run(
    rule: str,
    plane: Plane,
    steps: int,
    step_size: float | Schedule | None = None,
    start: ArrayLike | None = None,
    *,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
) -> Run:
    """`steps` steps of a rule from `start` (zero if None).

    Args:
        rule: one of `RULES`.
        plane: where the minima of the loss are.
        steps: T, from 0 to 100,000.
        step_size: a constant α > 0, a schedule, or None for `comfortable`.
        start: θ₀, shape (d,).
        beta1, beta2, epsilon, bias_correction: Adam's.

    Raises:
        ValueError: with a sentence, for anything out of its range.
    """
    if not 0 <= steps <= MOST_STEPS:
        raise ValueError(f"A run takes 0 to {MOST_STEPS} steps.")
    chosen = rules.rule(rule, beta1, beta2, epsilon, bias_correction)
    if step_size is None:
        schedule: Schedule = comfortable(rule, plane, start)
    else:
        schedule = Constant(float(step_size)) if isinstance(step_size, (int, float)) else step_size
    sizes = schedule.sizes(steps)
    scale = chosen.scale(plane)
    inner = Plane(plane.a / scale, plane.target)
    phi, held = _iterate(chosen, inner, sizes, scale * _first(plane, start))
    theta = np.clip(phi / scale, -CEILING, CEILING)
    residual = plane.target - theta @ plane.a
    return Run(rule, theta, residual, sizes, held or _growing(np.abs(residual)))


def land(rule: str, plane: Plane, start: ArrayLike | None = None) -> Run:
    """A run long enough to stand on the rule's exact limit to better than 1e-9 of its size.

    SGD and rescaled SGD halve the residual at every step; `o` and `sign` take a falling schedule
    (`reaching`).

    Raises:
        ValueError: for Adam, whose end no theory names.
    """
    if rule == "adam":
        raise ValueError(
            "Where Adam ends depends on its β₁, β₂, ε and step sizes; no theory names the point."
        )
    if rule in FALLING:
        return run(rule, plane, 800, comfortable(rule, plane, start), start)
    return run(rule, plane, 100, 0.25 * stable_step(rule, plane), start)


def comfortable(rule: str, plane: Plane, start: ArrayLike | None = None, pace: float = 0.1) -> Schedule:
    """Step sizes that bring the rule to the plane: `pace` times its natural step.

    Falling to zero for `o` and sign descent, which with a constant step would end in a two-cycle around the
    plane; constant for the others, whose steps shrink with the gradient (Adam's by way of its averages).
    """
    first = pace * natural_step(rule, plane, start)
    return reaching(first, way(plane, start)) if rule in FALLING else Constant(first)


def _iterate(rule: rules.Rule, plane: Plane, sizes: Array, start: Array) -> tuple[Array, bool]:
    """The path (T + 1, d), and whether it hit the ceiling, where it is held from then on."""
    path = np.empty((sizes.size + 1, plane.dimension))
    path[0] = theta = start
    memory = rule.begin(plane.dimension)
    for index, size in enumerate(sizes.tolist()):
        memory, change = rule.step(memory, plane.gradients(theta), size)
        theta = theta + change
        if not np.abs(theta).max() <= CEILING:  # also true of NaN
            path[index + 1 :] = np.clip(np.nan_to_num(theta, nan=CEILING), -CEILING, CEILING)
            return path, True
        path[index + 1] = theta
    return path, False


def _growing(size: Array) -> bool:
    last = size[-6:]
    return last.size >= 4 and bool(np.all(np.diff(last) > 0.0)) and bool(last[-1] > size[0])


def _first(plane: Plane, start: ArrayLike | None) -> Array:
    if start is None:
        return np.zeros(plane.dimension)
    theta = np.array(start, dtype=np.float64)
    if theta.shape != (plane.dimension,) or not np.all(np.isfinite(theta)):
        raise ValueError(f"The start has to be a vector of {plane.dimension} finite numbers.")
    return theta
