"""Steps of an optimizer, one run or many side by side, over all training points or one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import mul

import numpy as np

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.optimizer import Numbers, ScalarStep
from tutor.experiments.optimizers.optimizer_registry import optimizer
from tutor.experiments.optimizers.options import Options

SMALL = 24
"""Up to so many components, lists of numbers are quicker than arrays."""


def path(points: Points, rule: str, sizes: Array, start: Array, batch: str, options: Options) -> Array:
    """θ₀ … θ_T of one run with step sizes (T,), shape (T + 1, d); may hold inf and NaN where it blew up."""
    if isinstance(points, Plane) and points.dimension <= SMALL:
        step = optimizer(rule).on_scalars(points.dimension, options)
        if step is not None:
            return np.array(_listed(points, step, sizes, start), dtype=np.float64)
    found = np.empty((len(sizes) + 1, points.dimension))
    found[0] = start
    with np.errstate(all="ignore"):
        walk = side_by_side(points, rule, sizes, np.ones(1), start, batch, options)
        for index, theta in enumerate(walk, start=1):
            found[index] = theta[:, 0]
    return found


def side_by_side(
    points: Points, rule: str, shape: Array, firsts: Array, start: Array, batch: str, options: Options
) -> Iterator[Array]:
    """θ₁, θ₂, … of k runs with step sizes `shape[t]` times `firsts` (k,): one array (d, k), written over.

    Wants to be used under `np.errstate(all="ignore")`: what blows up is told by the numbers themselves.
    """
    chosen = optimizer(rule).on_arrays(options)
    theta = np.repeat(start[:, np.newaxis], len(firsts), axis=1)
    memory = chosen.begin(theta.shape)
    in_turn = batch == "one" and points.count > 1
    single = points.count == 1
    plain = single and options.reading == "now"
    squares = _squares(points, theta) if chosen.sized and not plain else theta
    seen, buffer = np.zeros_like(theta), np.empty_like(theta)
    before, alphas = 1.0, firsts
    for time, factor in enumerate(shape.tolist()):
        at = time % points.count
        gradient = _of_one(points, theta, at, buffer) if in_turn or single else _mean(points, theta)
        size = gradient
        if chosen.sized and plain:
            size = np.abs(gradient)
        elif chosen.sized:
            now = squares if time == 0 else _squares(points, theta)
            size = np.sqrt(now if options.reading == "now" else squares)
            if not in_turn:
                squares = now
            else:
                seen += gradient * gradient
                if at == points.count - 1:  # the epoch is over: the next one reads its mean
                    squares, seen = seen / points.count, np.zeros_like(theta)
        if factor != before:
            before, alphas = factor, factor * firsts
        theta -= chosen.step(memory, theta, gradient, size, alphas)
        yield theta


def _listed(plane: Plane, step: ScalarStep, sizes: Array, start: Array) -> list[Numbers]:
    gradient = single(plane.a.tolist(), plane.target)
    theta = start.tolist()
    rows = [theta]
    keep = rows.append
    for alpha in sizes.tolist():
        theta = step(theta, gradient(theta), alpha)
        keep(theta)
    return rows


def single(a: Numbers, label: float) -> Callable[[Numbers], Numbers]:
    """The gradient −2 (y − aᵀθ) a of one training point."""

    def gradient(theta: Numbers) -> Numbers:
        pull = -2.0 * (label - sum(map(mul, a, theta)))
        return [pull * k for k in a]

    return gradient


def _mean(points: Points, theta: Array) -> Array:
    """The gradient of the loss, (d, k)."""
    off = points.labels[:, np.newaxis] - points.rows @ theta
    return np.asarray((-2.0 / points.count) * (points.rows.T @ off))


def _of_one(points: Points, theta: Array, at: int, into: Array) -> Array:
    """The gradient of one point's loss, (d, k)."""
    a = points.rows[at]
    pull = (2.0 * a) @ theta
    pull -= 2.0 * points.labels[at]
    np.multiply(a[:, np.newaxis], pull, out=into)
    return into


def _squares(points: Points, theta: Array) -> Array:
    """The mean over all points of each squared component of their gradients, (d, k)."""
    off = points.labels[:, np.newaxis] - points.rows @ theta
    return np.asarray((4.0 / points.count) * ((points.rows * points.rows).T @ (off * off)))
