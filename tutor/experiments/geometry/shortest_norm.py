"""Which norm a point of the plane is the shortest in."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array

ALIKE = 5e-3
"""Relative differences up to this are what rounding an answer to three digits leaves."""


@dataclass(frozen=True, slots=True)
class Shortest:
    """A norm that a point θ of the plane minimises there.

    Attributes:
        p: the norm ‖θ‖_p, or NaN for a weighted one.
        weights: w of √(Σ w_i θ_i²), the largest of them 1, 0 where a_i is; empty for a p-norm.
        squares: whether the weights are a_i², as rescaling makes them.
    """

    p: float
    weights: tuple[float, ...] = ()
    squares: bool = False


def shortest(theta: Array, plane: Plane) -> Shortest | None:
    """The norm in which θ, shape (d,), is the shortest of the plane through it, or None.

    At a minimiser the plane's normal a is a multiple of the norm's gradient (Boyd & Vandenberghe 2004,
    §4.2.3). For ‖·‖_p that is θ_i ∝ sign(a_i)|a_i|^(q−1), which is tried for p = 1, 2, ∞ and then for the q
    that fits; for √(Σ w_i θ_i²) it is w_i ∝ a_i/θ_i, if these are all positive.
    """
    a = plane.a
    if np.any((a == 0.0) & (np.abs(theta) > ALIKE * np.abs(theta).max())):
        return None
    if not np.any(theta) or float(a @ theta) * _sign(plane) <= 0.0:
        return None
    used = a != 0.0
    a, theta = a[used], theta[used] * _sign(plane)
    for p in (2.0, math.inf, 1.0):
        if _parallel(theta, _dual(a, p)):
            return Shortest(p)
    if np.any(a * theta <= 0.0):
        return None
    fitted = _fitting(a, theta)
    if fitted is not None:
        return Shortest(fitted)
    weights = np.zeros(plane.dimension)
    weights[used] = a / theta
    squares = _parallel(weights[used], a * a)
    return Shortest(math.nan, tuple((weights / weights.max()).tolist()), squares)


def ball(found: Shortest, theta: Array) -> float:
    """The norm's value at θ: the radius of its ball that touches the plane there."""
    if found.weights:
        return float(np.sqrt(np.sum(np.array(found.weights) * theta**2)))
    return float(np.linalg.norm(theta, found.p))


def _sign(plane: Plane) -> float:
    return -1.0 if plane.target < 0.0 else 1.0


def _dual(a: Array, p: float) -> Array:
    sizes = np.abs(a)
    if p == 1.0:
        return np.where(np.arange(len(a)) == sizes.argmax(), np.sign(a), 0.0)
    return a if p == 2.0 else np.sign(a)


def _fitting(a: Array, theta: Array) -> float | None:
    """The p for which log|θ_i| is a line in log|a_i|, of slope q − 1 = 1/(p − 1); None if there is none."""
    x, y = np.log(np.abs(a)), np.log(np.abs(theta))
    if len(a) < 3 or np.ptp(x) < 1e-6:
        return None
    slope, height = np.polyfit(x, y, 1)
    straight = bool(np.abs(y - slope * x - height).max() <= ALIKE)
    return 1.0 + 1.0 / float(slope) if straight and slope > 0.05 else None


def _parallel(one: Array, other: Array) -> bool:
    scale = float(one @ other) / float(other @ other)
    gap = np.abs(one - scale * other)
    return bool(np.all(gap <= ALIKE * np.abs(scale * other) + 1e-3 * ALIKE * np.abs(one).max()))


def named(found: Shortest) -> str:
    """What a reader calls the norm."""
    if found.squares:
        return "the weighted norm √(Σ aᵢ²θᵢ²)"
    if found.weights:
        return f"a weighted norm √(Σ wᵢθᵢ²), w = ({', '.join(f'{w:.3g}' for w in found.weights[:6])})"
    plain = {1.0: "the 1-norm ‖θ‖₁", 2.0: "the Euclidean norm ‖θ‖₂", math.inf: "the maximum norm ‖θ‖∞"}
    return plain.get(found.p, f"the p-norm with p = {found.p:.3g}")
