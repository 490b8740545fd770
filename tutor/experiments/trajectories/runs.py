"""Runs of the optimizers toward the minimisers, step by step."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.solution_plane import Plane, points
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.epoch_steps import path
from tutor.experiments.optimizers.optimizer_registry import RULES, optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.step_schedules import (
    NAMED,
    Constant,
    Cosine,
    Geometric,
    Harmonic,
    Root,
    Schedule,
    reaching,
)
from tutor.experiments.trajectories.exact_limits import limit, natural_step, stable_step, way

__all__ = [
    "RULES", "Constant", "Cosine", "Geometric", "Harmonic", "Options", "Plane", "Points", "Root", "Run",
    "Schedule", "comfortable", "land", "limit", "natural_step", "points", "run", "scheduled", "stable_step",
]  # fmt: skip

MOST_STEPS = 100_000
CEILING = 1e12
"""Beyond this a component counts as run away; it is held there, so that no array ever holds inf or NaN."""

JUST_BELOW = 0.95
"""Of the largest stable step: at the bound itself a run swings for ever."""

SEEN = 0.6
"""Of the way from the start to an end that is not to be told, this part is shown."""

SLOWER = 5.0
"""Steps fall so many times more slowly than momentum is forgotten, where it carries a rule past the plane."""


@dataclass(frozen=True, eq=False)
class Run:
    """One optimizer's way.

    Attributes:
        name: its rule.
        theta: θ₀ … θ_T, shape (T + 1, d); always finite.
        points: what it was run on.
        steps: the step sizes α₀ … α_{T−1}, shape (T,).
        diverged: whether it runs away: a component passed 1e12 (the rest is held there), or the residual grew
            with every one of the last steps.
        kept: the last step whose θ may be seen, where the way's last stretch is withheld; θ stands still from
            there on. Else None.
        way: θ of the whole run where it is withheld, for the residual, which tells no point; else None.
    """

    name: str
    theta: Array
    points: Points
    steps: Array
    diverged: bool
    kept: int | None = None
    way: Array | None = None

    @property
    def end(self) -> Array:
        """θ_T, shape (d,)."""
        return np.asarray(self.theta[-1])

    @cached_property
    def residual(self) -> Array:
        """y − aᵀθ_t, shape (T + 1,); with several points the root mean square of theirs, never negative."""
        return residual(self.points, self.theta if self.way is None else self.way)

    @cached_property
    def loss(self) -> Array:
        """f(θ_t), shape (T + 1,)."""
        return self.points.loss(self.theta if self.way is None else self.way)


def withheld(whole: Run, end: ArrayLike) -> Run:
    """The run without the last stretch of its way to `end`, (d,); what is shown of it says `SEEN`."""
    start = whole.theta[0]
    far = np.linalg.norm(whole.theta - start, axis=1) > SEEN * float(np.linalg.norm(np.array(end) - start))
    if not far.any():
        return whole
    kept = max(int(far.argmax()) - 1, 0)
    theta = whole.theta.copy()
    theta[kept + 1 :] = theta[kept]
    return replace(whole, theta=theta, kept=kept, way=whole.theta)


def run(
    rule: str,
    points: Points,
    steps: int,
    step_size: float | Schedule | None = None,
    start: ArrayLike | None = None,
    *,
    batch: str = "full",
    options: Options | None = None,
    **single: Any,
) -> Run:
    """`steps` steps of a rule from `start` (zero if None).

    Args:
        rule: one of `RULES`.
        points: the training points.
        steps: T, from 0 to 100,000.
        step_size: a constant α > 0, a schedule, or None for `comfortable`.
        start: θ₀, shape (d,).
        batch: "full", or "one" for one training point after the other, in turn.
        options: the rules' own numbers; single ones may be named instead: `beta1=0.8`.

    Raises:
        ValueError: with a sentence, for anything out of its range.
    """
    if not 0 <= steps <= MOST_STEPS:
        raise ValueError(f"A run takes 0 to {MOST_STEPS} steps.")
    chosen = optimizer(rule)
    given = options if options is not None and not single else Options(**single)
    if step_size is None:
        schedule = comfortable(rule, points, start, options=given, batch=batch)
    else:
        schedule = Constant(float(step_size)) if isinstance(step_size, (int, float)) else step_size
    sizes = schedule.sizes(steps)
    first = points.start(start)
    if chosen.rescales:
        scale = points.moments
        with np.errstate(over="ignore"):  # a run that blows up may leave the numbers here; it is held below
            theta = path(divided(points, scale), rule, sizes, first * scale, batch, given) / scale
    else:
        theta = path(points, rule, sizes, first, batch, given)
    theta, held = _held(theta)
    diverged = held or (chosen.runs_away(given) and _growing(residual(points, theta)))
    return Run(rule, theta, points, sizes, diverged)


def land(rule: str, points: Points, start: ArrayLike | None = None, options: Options | None = None) -> Run:
    """A run long enough to stand on the rule's exact limit to better than 1e-9 of its size.

    With one training point, SGD, rescaled SGD and steepest descent halve the residual at every step, `o` and
    `sign` take a falling schedule (`reaching`), and what overshoots a slowly falling one; with several, the
    conditioning sets how many steps it takes, at most 100,000.

    Raises:
        ValueError: for a rule whose end no theory names (Adam's, for one).
    """
    given = options or Options()
    if limit(rule, points, start, given) is None:
        raise ValueError(
            f"Where {rule} ends depends on its numbers and step sizes; no theory names the point."
        )
    chosen = optimizer(rule)
    if chosen.way is not None:
        first = 0.1 * natural_step(rule, points, start, given)
        if not isinstance(points, Plane):
            raise ValueError(f"How long {rule} takes with several training points is not known.")
        schedule, steps = reaching(first, way(rule, points, start)), 800
        if chosen.own_steps == "cosine":
            forgets = 1.0 - given.momentum if "momentum" in chosen.numbers else 0.1
            schedule = Geometric(first, max(schedule.ratio, 1.0 - forgets / SLOWER))
            steps = min(int(60.0 / (1.0 - schedule.ratio)), MOST_STEPS)
        return run(rule, points, steps, schedule, start, options=given)
    if isinstance(points, Plane) and "momentum" not in chosen.numbers:
        return run(rule, points, 100, 0.25 * stable_step(rule, points, given), start, options=given)
    singular = points.rows / points.moments if chosen.rescales else points.rows
    sizes = np.linalg.svd(singular, compute_uv=False)
    worst = float((sizes[0] / sizes[sizes > 1e-12 * sizes[0]][-1]) ** 2)
    steps = int(min(400 + 80 * worst, MOST_STEPS))
    return run(rule, points, steps, 0.45 * stable_step(rule, points, given), start, options=given)


def comfortable(
    rule: str,
    points: Points,
    start: ArrayLike | None = None,
    pace: float = 0.1,
    options: Options | None = None,
    batch: str = "full",
) -> Schedule:
    """Step sizes that bring the rule to the minimum: `pace` times its natural step.

    Falling to zero for `o`, sign descent and others that with a constant step would go to and fro across the
    plane for ever; constant for those whose steps shrink with the gradient (Adam's by way of its averages).
    """
    return own_steps(
        rule, points, pace * natural_step(rule, points, start, options or Options(), batch), start
    )


def own_steps(rule: str, points: Points, first: float, start: ArrayLike | None = None) -> Schedule:
    """The step sizes from `first` that suit the rule: constant, or falling to zero and yet getting there.

    Half a cosine for a rule that overshoots, and for all that fall with several points.
    """
    kind = optimizer(rule).own_steps
    if kind == "constant":
        return Constant(first)
    if kind == "geometric" and isinstance(points, Plane):
        return reaching(first, way(rule, points, start))
    return Cosine(first)


def scheduled(
    name: str,
    rule: str,
    points: Points,
    first: float,
    start: ArrayLike | None = None,
    options: Options | None = None,
    batch: str = "full",
) -> Schedule:
    """The schedule of that name (see `request.SCHEDULES`) from `first`.

    `stable` is constant at 0.95 of the largest stable step, and `first` for a rule that has no such bound.
    """
    if name == "own":
        return own_steps(rule, points, first, start)
    if name not in NAMED:
        raise ValueError(f"There is no schedule {name[:40]!r}; there are own, {', '.join(NAMED)}.")
    bound = stable_step(rule, points, options or Options(), batch)
    if name == "stable" and math.isfinite(bound):
        first = JUST_BELOW * bound
    return NAMED[name](first)


def residual(points: Points, theta: Array) -> Array:
    """Of θ, shape (T, d): y − aᵀθ for one training point, the root mean square of them for several; (T,)."""
    if isinstance(points, Plane):
        return np.asarray(points.target - theta @ points.a)
    return np.sqrt(points.loss(theta))


def divided(points: Points, scale: Array) -> Points:
    """The points with feature j divided by scale_j, shape (d,)."""
    if isinstance(points, Plane):
        return Plane(points.a / scale, points.target)
    return Points(points.rows / scale, points.labels)


def _held(theta: Array) -> tuple[Array, bool]:
    """The path with everything from the first step beyond the ceiling on held there; whether there is one."""
    with np.errstate(invalid="ignore"):
        beyond = ~(np.abs(theta) <= CEILING).all(axis=1)
    if not beyond.any():
        return theta, False
    first = int(beyond.argmax())
    theta[first:] = np.clip(np.nan_to_num(theta[first], nan=CEILING), -CEILING, CEILING)
    return theta, True


def _growing(residuals: Array) -> bool:
    size = np.abs(residuals)
    last = size[-6:]
    return last.size >= 4 and bool(np.all(np.diff(last) > 0.0)) and bool(last[-1] > size[0])
