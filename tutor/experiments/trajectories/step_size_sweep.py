"""One rule under many step sizes at once: where each of the runs is after T steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.epoch_steps import side_by_side
from tutor.experiments.optimizers.step_schedules import Constant, Schedule
from tutor.experiments.requests.trajectories_request import Options
from tutor.experiments.trajectories.exact_limits import ADAPTIVE, dual, natural_step
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
        name = {"rescaled": "sgd", "steepest": "sgd", "o": "sign"}.get(rule, rule)
        name = "o" if rule == "o" and options.reading == "before" else name
        theta = _last(name, line, shape, firsts, np.zeros(1), "full", options)
        return np.asarray(start[:, np.newaxis] + along[:, np.newaxis] * theta)
    if isinstance(points, Plane) and rule in ADAPTIVE and options.size(rule) > 0.0:
        return _averaged(rule, points, shape, firsts, start, options)
    if rule != "rescaled":
        return _last(rule, points, shape, firsts, start, batch, options)
    scale = points.moments
    inner = divided(points, scale)
    return _last(rule, inner, shape, firsts, start * scale, batch, options) / scale[:, np.newaxis]


def ray(rule: str, points: Points, options: Options) -> Array | None:
    """The direction v, (d,), that every step of the rule goes along, or None if there is no such direction.

    With one training point every gradient is a multiple of a, so that θ = θ₀ + φ v and the run is one of φ
    alone, toward the plane (aᵀv) φ = r₀: v is a/‖a‖₂ for SGD and momentum, the signs of a for the normalised
    rules, the dual vector of unit p-norm for steepest descent, and a⊘s² of unit length for rescaling.
    """
    if not isinstance(points, Plane) or (rule in ADAPTIVE and options.size(rule) > 0.0):
        return None
    if rule == "adam" and options.decay > 0.0:
        return None
    if rule == "rescaled":
        inner = points.a / points.moments
        return np.asarray(inner / (np.linalg.norm(inner) * points.moments))
    p = {"sgd": 2.0, "momentum": 2.0, "nesterov": 2.0, "steepest": options.p}.get(rule, math.inf)
    along = dual(points.a, p)
    return np.asarray(along / np.linalg.norm(along, p))


def _averaged(rule: str, plane: Plane, shape: Array, firsts: Array, start: Array, options: Options) -> Array:
    """θ_T, (d, k), of Adam, RMSProp or Adagrad on one training point, with ε > 0.

    The gradient is w a with one number w a run, so that the averages of g and g² are a and a² times those of
    w and w²: only the division by √v + ε has d components.
    """
    a, size = plane.a[:, np.newaxis], np.abs(plane.a)[:, np.newaxis]
    theta = np.repeat(start[:, np.newaxis], len(firsts), axis=1)
    bottom, change = np.empty_like(theta), np.empty_like(theta)
    epsilon, decay = options.size(rule), options.decay if rule == "adam" else 0.0
    keep = {"adam": options.beta2, "rmsprop": options.rho}.get(rule, 1.0)
    add, keep1 = 1.0 - keep, options.beta1
    corrected = rule == "adam" and options.bias_correction
    first, second = np.zeros(len(firsts)), np.zeros(len(firsts))
    row, label = 2.0 * plane.a, 2.0 * plane.target
    for time, factor in enumerate(shape.tolist(), start=1):
        pull = row @ theta
        pull -= label
        square = pull * pull
        if rule == "adagrad":
            second += square
        else:
            square *= add
            second *= keep
            second += square
        if rule == "adam":
            first *= keep1
            first += (1.0 - keep1) * pull
        else:
            first = pull
        root = np.sqrt(second)
        scale = factor
        if corrected:
            scale /= 1.0 - keep1**time
            root *= 1.0 / math.sqrt(1.0 - keep**time)
        np.multiply(size, root, out=bottom)
        bottom += epsilon
        first_scaled = first * firsts
        first_scaled *= scale
        np.multiply(a, first_scaled, out=change)
        change /= bottom
        if decay:
            theta *= 1.0 - factor * decay * firsts
        theta -= change
    return theta


def _last(
    rule: str, points: Points, shape: Array, firsts: Array, start: Array, batch: str, options: Options
) -> Array:
    theta = np.repeat(start[:, np.newaxis], len(firsts), axis=1)
    for moved in side_by_side(points, rule, shape, firsts, start, batch, options):
        theta = moved
    return theta
