"""Where a point stands: on the plane or not, on which path, at which limit; in numbers and in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.shortest_norm import Shortest, named, shortest
from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.optimizer_registry import LABELS, in_words
from tutor.experiments.trajectories.exact_limits import limit
from tutor.experiments.trajectories.runs import Run, residual

EXACT = 1e-9
ROUNDED = 5e-3
"""Relative differences up to this are what rounding an answer to three digits leaves."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A point beside the plane and the runs.

    Attributes:
        value: aᵀθ; with several training points, their root mean square residual.
        residual: target − aᵀθ; with several, the root mean square.
        distance: how far the point is from the plane, |r|/‖a‖₂, or from the minimisers.
        on_plane: whether the residual is zero, but for rounding in the sixteenth digit.
        near_plane: whether it is as small as rounding to three digits leaves it.
        limits: rules whose exact limit it is, to three digits.
        paths: rules whose path passes it, to three digits, and that do not end there.
        gaps: Euclidean distance to each run's path, by rule.
        single: whether there is one training point.
        shortest: the norm that the point minimises on the plane through it, if there is one.
    """

    value: float
    residual: float
    distance: float
    on_plane: bool
    near_plane: bool
    limits: tuple[str, ...]
    paths: tuple[str, ...]
    gaps: tuple[tuple[str, float], ...]
    single: bool = True
    shortest: Shortest | None = None


def place(
    point: ArrayLike, points: Points, runs: Iterable[Run], limits: Mapping[str, Array] | None = None
) -> Placement:
    """Where a point θ, shape (d,), stands beside these runs and their limits (None: those of theory).

    Raises:
        ValueError: for a point of the wrong size or with entries that are not finite.
    """
    theta = np.array(point, dtype=np.float64)
    if theta.shape != (points.dimension,) or not np.all(np.isfinite(theta)):
        raise ValueError(f"The point has to be a vector of {points.dimension} finite numbers.")
    off = float(residual(points, theta[np.newaxis, :])[0])
    scale = max(float(np.abs(points.labels).max()), float(np.abs(points.rows * theta).max()), 1e-12)
    if not points.consistent:  # how far from the least squares, not from a fit that does not exist
        off = float(np.linalg.norm(points.rows @ (points.nearest(theta) - theta))) / points.count**0.5
    passed, ends, gaps = [], [], []
    for run in runs:
        end = limit(run.name, points, run.theta[0]) if limits is None else limits.get(run.name)
        gap = _distance(theta, run.theta)
        gaps.append((run.name, gap))
        if end is not None and _alike(theta, end):
            ends.append(run.name)
        elif gap <= ROUNDED * max(float(np.abs(theta).max()), 1e-12):
            passed.append(run.name)
    single = isinstance(points, Plane)
    return Placement(
        value=float(points.labels[0]) - off if single else off,
        residual=off,
        distance=float(np.linalg.norm(points.nearest(theta) - theta)),
        on_plane=abs(off) <= EXACT * scale,
        near_plane=abs(off) <= ROUNDED * scale,
        limits=tuple(ends),
        paths=tuple(passed),
        gaps=tuple(gaps),
        single=single,
        shortest=shortest(theta, points) if isinstance(points, Plane) else None,
    )


def sentence(placement: Placement, target: float = 1.0) -> str:
    """What to tell the student about their point."""
    if not placement.single:
        where = _among_several(placement)
    elif placement.on_plane:
        where = f"Your point is on the plane: aᵀθ = {target:.6g}."
    elif placement.near_plane:
        where = f"Your point is on the plane up to rounding: aᵀθ = {placement.value:.6g}."
    else:
        where = (
            f"Your point is off the plane: aᵀθ = {placement.value:.6g}, not {target:.6g}, "
            f"{placement.distance:.3g} away from it."
        )
    if placement.limits:
        return f"{where} It is where {in_words(placement.limits)} {_verb(placement.limits, 'ends', 'end')}."
    if placement.paths:
        return f"{where} The path of {in_words(placement.paths)} passes it without ending there."
    if not placement.gaps:
        return where
    name, gap = min(placement.gaps, key=lambda item: item[1])
    return f"{where} No path that is shown passes it; {LABELS[name]} comes nearest, to {gap:.3g}."


def where(placement: Placement) -> str:
    """Only whether the point is on the plane: how far off it is could be the factor that it lacks."""
    if not placement.single:
        return "Your point is a minimiser." if placement.near_plane else "Your point is no minimiser."
    if placement.near_plane:
        return "Your point is on the plane" + ("." if placement.on_plane else " up to rounding.")
    much = "too small" if placement.residual > 0.0 else "too large"
    return f"Your point is off the plane: its aᵀθ is {much}."


def norm_sentence(placement: Placement) -> str:
    """Which norm the point is the shortest of the plane in; empty with several training points."""
    if not placement.single:
        return ""
    here = (
        "of all points of the plane" if placement.near_plane else "of all points of its own, parallel plane"
    )
    if placement.shortest is None:
        return f"It is the shortest {here} in no p-norm and in no weighted norm √(Σ wᵢθᵢ²)."
    return f"It is the shortest {here} in {named(placement.shortest)}."


def _among_several(placement: Placement) -> str:
    if placement.on_plane:
        return "Your point is a minimiser of the loss."
    if placement.near_plane:
        return "Your point is a minimiser of the loss, up to rounding."
    return f"Your point is no minimiser: the nearest one is {placement.distance:.3g} away."


def _alike(point: Array, other: Array) -> bool:
    return bool(np.abs(point - other).max() <= ROUNDED * max(float(np.abs(other).max()), 1e-12)) and bool(
        np.all(np.abs(point - other) <= 10 * ROUNDED * np.abs(other) + 1e-12)
    )


def _distance(point: Array, path: Array) -> float:
    """The least Euclidean distance from a point (d,) to the polyline through the rows of path (T + 1, d)."""
    if len(path) == 1:
        return float(np.linalg.norm(point - path[0]))
    start, along = path[:-1], np.diff(path, axis=0)
    length = np.einsum("ij,ij->i", along, along)
    share = np.divide(
        np.einsum("ij,ij->i", point - start, along), length, out=np.zeros_like(length), where=length > 0.0
    )
    nearest = start + np.clip(share, 0.0, 1.0)[:, np.newaxis] * along
    return float(np.linalg.norm(point - nearest, axis=1).min())


def _verb(names: tuple[str, ...], one: str, many: str) -> str:
    return one if len(names) == 1 else many
