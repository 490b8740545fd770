"""One rule under many step sizes at once: where each of the runs is after T steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.dual_directions import dual
from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.epoch_steps import side_by_side
from tutor.experiments.optimizers.optimizer import Averages
from tutor.experiments.optimizers.optimizer_registry import optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.step_schedules import Constant, Schedule
from tutor.experiments.trajectories.exact_limits import natural_step
from tutor.experiments.trajectories.runs import CEILING, MOST_STEPS, divided

MOST_RUNS = 10_000


@dataclass(frozen=True, eq=False)
class Sweep:
    """The ends of k runs that differ in their step size only.

    Attributes:
        rule: the rule.
        firsts: the step sizes that they begin with, shape (k,).
        theta: where they stand after T steps, shape (d, k); held at 1e12 where they ran away.
        residual: as `Run.residual` at the end, never negative, shape (k,).
        diverged: which ran away, shape (k,).
    """

    rule: str
    firsts: Array
    theta: Array
    residual: Array
    diverged: np.ndarray


def sweep(
    rule: str,
    points: Points,
    steps: int,
    firsts: ArrayLike,
    schedule: Schedule | None = None,
    start: ArrayLike | None = None,
    batch: str = "full",
    options: Options | None = None,
) -> Sweep:
    """T steps under each of the first step sizes (k,), all shaped alike over time (constant if None).

    Raises:
        ValueError: with a sentence, for step sizes that are not positive, or too many.
    """
    first = np.array(firsts, dtype=np.float64)
    if first.ndim != 1 or not 1 <= len(first) <= MOST_RUNS or not 0 <= steps <= MOST_STEPS:
        raise ValueError(f"A sweep takes 1 to {MOST_RUNS} step sizes and 0 to {MOST_STEPS} steps.")
    if not (np.all(np.isfinite(first)) and float(first.min()) > 0.0):
        raise ValueError("A step size has to be a positive number.")
    given = options or Options()
    shape = (schedule or Constant(1.0)).shape(steps)
    begin = points.start(start)
    shape = (schedule or Constant(1.0)).shape(steps)
    with np.errstate(all="ignore"):
        theta = _ends(rule, points, shape, first, begin, batch, given)
        away = ~(np.abs(theta) <= CEILING).all(axis=0)
    theta = np.clip(np.nan_to_num(theta, nan=CEILING), -CEILING, CEILING)
    residual = np.sqrt(points.loss(theta.T))
    began = float(np.sqrt(points.loss(begin)))
    grown = residual > 1e3 * max(began, 1e-300)
    return Sweep(rule, first, theta, residual, away | grown)


def around(
    rule: str,
    points: Points,
    steps: int,
    schedule: Schedule | None = None,
    start: ArrayLike | None = None,
    batch: str = "full",
    options: Options | None = None,
    count: int = 240,
) -> Sweep:
    """A sweep from a thousandth of the rule's natural step to thirty times it, evenly on a log axis."""
    natural = natural_step(rule, points, start, options or Options(), batch)
    firsts = natural * np.geomspace(1e-3, 30.0, count)
    return sweep(rule, points, steps, firsts, schedule, start, batch, options)


def _ends(
    rule: str, points: Points, shape: Array, firsts: Array, start: Array, batch: str, options: Options
) -> Array:
    """θ_T of every run, (d, k)."""
    along = ray(rule, points, options)
    if along is not None and isinstance(points, Plane):
        line = Plane([float(points.a @ along)], points.residual(start))
        theta = _last(
            optimizer(rule).on_a_line(options) or rule, line, shape, firsts, np.zeros(1), "full", options
        )
        return np.asarray(start[:, np.newaxis] + along[:, np.newaxis] * theta)
    averages = optimizer(rule).averages(options)
    if isinstance(points, Plane) and averages is not None:
        return _averaged(averages, points, shape, firsts, start)
    if not optimizer(rule).rescales:
        return _last(rule, points, shape, firsts, start, batch, options)
    scale = points.moments
    inner = divided(points, scale)
    return _last(rule, inner, shape, firsts, start * scale, batch, options) / scale[:, np.newaxis]


def ray(rule: str, points: Points, options: Options) -> Array | None:
    """The direction v, (d,), that every step of the rule goes along, or None if there is no such direction.

    With one training point every gradient is a multiple of a, so that θ = θ₀ + φ v and the run is one of φ
    alone, toward the plane (aᵀv) φ = r₀: v is the dual vector of unit norm, for the norm in which the rule's
    end is the nearest one: a/‖a‖₂ for SGD and momentum, the signs of a for the normalised rules, and a⊘s² of
    unit length for rescaling.
    """
    theory = optimizer(rule).end(options)
    if theory is None or not isinstance(points, Plane):
        return None
    if theory.rescaled:
        inner = points.a / points.moments
        return np.asarray(inner / (np.linalg.norm(inner) * points.moments))
    along = dual(points.a, theory.p)
    return np.asarray(along / np.linalg.norm(along, theory.p))


def _averaged(rule: Averages, plane: Plane, shape: Array, firsts: Array, start: Array) -> Array:
    """θ_T, (d, k), of a rule that divides one average by the root of another, on one training point.

    The gradient is w a with one number w a run, so that the averages of g and g² are a and a² times those of
    w and w²: only the division by √v + ε has d components.
    """
    a, size = plane.a[:, np.newaxis], np.abs(plane.a)[:, np.newaxis]
    theta = np.repeat(start[:, np.newaxis], len(firsts), axis=1)
    bottom, change = np.empty_like(theta), np.empty_like(theta)
    keep1, keep = rule.first, 1.0 if rule.second is None else rule.second
    add = 1.0 - keep
    first, second = np.zeros(len(firsts)), np.zeros(len(firsts))
    row, label = 2.0 * plane.a, 2.0 * plane.target
    for time, factor in enumerate(shape.tolist(), start=1):
        pull = row @ theta
        pull -= label
        square = pull * pull
        if rule.second is None:
            second += square
        else:
            square *= add
            second *= keep
            second += square
        if keep1:
            first *= keep1
            first += (1.0 - keep1) * pull
        else:
            first = pull
        root = np.sqrt(second)
        scale = factor
        if rule.corrected:
            scale /= 1.0 - keep1**time
            root *= 1.0 / math.sqrt(1.0 - keep**time)
        np.multiply(size, root, out=bottom)
        bottom += rule.epsilon
        first_scaled = first * firsts
        first_scaled *= scale
        np.multiply(a, first_scaled, out=change)
        change /= bottom
        if rule.decay:
            theta *= 1.0 - factor * rule.decay * firsts
        theta -= change
    return theta


def _last(
    rule: str, points: Points, shape: Array, firsts: Array, start: Array, batch: str, options: Options
) -> Array:
    theta = np.repeat(start[:, np.newaxis], len(firsts), axis=1)
    for moved in side_by_side(points, rule, shape, firsts, start, batch, options):
        theta = moved
    return theta
