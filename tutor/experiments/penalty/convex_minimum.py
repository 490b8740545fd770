"""The least value of a convex objective, found without its formula: to confirm a penalised update.

The objective is a black box and may have kinks, as norms do, so gradients cannot be trusted to lead anywhere
by themselves. The ellipsoid method (Shor 1977; Grötschel, Lovász & Schrijver 1988, chapter 3) needs no
smoothness: it keeps an ellipsoid that holds the minimiser and cuts it at its centre by a subgradient, and its
size bounds how far the best value found can still be from the least. Subgradients are central differences,
which are right wherever the objective is differentiable, that is almost everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tutor.experiments.geometry.solution_plane import Array

Objective = Callable[[Array], float]

MOST_DIMENSIONS = 12
RADII = (30.0, 3e3, 3e5)
"""Radii of the ball around zero in which a minimiser is looked for, one after the other."""


@dataclass(frozen=True, eq=False)
class Minimum:
    """What a search found.

    Attributes:
        point: the best point, shape (d,).
        value: the objective there.
        bound: how far above the least value it can be, as the last ellipsoid says (subgradients taken as
            exact).
    """

    point: Array
    value: float
    bound: float


@dataclass(frozen=True, eq=False)
class Confirmation:
    """A candidate beside the least value found.

    Attributes:
        candidate_value: the objective at the candidate.
        least_value: the least that any tried point reached, the candidate left out.
        gap: candidate_value − least_value; negative if nothing tried came down to the candidate.
        least_point: where the least was found, shape (d,).
        tolerance: how large a gap is still agreement: what the search can miss, a millionth of a percent of
            how far the objective falls from zero to its least.
    """

    candidate_value: float
    least_value: float
    gap: float
    least_point: Array
    tolerance: float

    @property
    def agrees(self) -> bool:
        """Whether nothing tried is lower than the candidate: a minimiser as far as the search can tell."""
        return self.gap <= self.tolerance


@dataclass(frozen=True, eq=False)
class Descent:
    """A ray from zero along which an objective falls without end.

    Attributes:
        direction: unit vector, shape (d,).
        slope: change of the objective per unit of length, far out; negative.
    """

    direction: Array
    slope: float


def penalised(g: Array, alpha: float, p: float, squared: bool = True) -> Objective:
    """u ↦ gᵀu + (1/α) ‖u‖ₚ², or with ‖u‖ₚ if not `squared`. g: (d,); α > 0; p ≥ 1 or inf.

    Raises:
        ValueError: for α ≤ 0 or p < 1.
    """
    if not alpha > 0.0 or not p >= 1.0:
        raise ValueError("The penalty needs α > 0 and p ≥ 1.")
    gradient = np.array(g, dtype=np.float64)

    def objective(u: Array) -> float:
        size = float(np.linalg.norm(u, p))
        return float(gradient @ u) + (size * size if squared else size) / alpha

    return objective


def minimise(objective: Objective, dimension: int) -> Array:
    """A point at which a convex objective is least, shape (dimension,); see `search` for how near."""
    return search(objective, dimension).point


def search(objective: Objective, dimension: int) -> Minimum:
    """The least value of a convex objective, to about 1e-9 of its size (1e-12 where it is smooth).

    The point itself is good to about 1e-6; where the minimiser is not unique it is one of them. The search is
    started again from where it ended, turned and smaller, until that brings nothing more. Two to twelve
    dimensions take some milliseconds to a second.

    Raises:
        ValueError: for a dimension out of range, for an objective that is not a finite number somewhere, and
            where the least value keeps falling farther out than 3e5 from zero (see `unbounded`).
    """
    if not 1 <= dimension <= MOST_DIMENSIONS:
        raise ValueError(f"The search takes 1 to {MOST_DIMENSIONS} dimensions.")
    # A line is searched as a plane whose second axis costs something: the cuts need two.
    widened = objective if dimension > 1 else _widened(objective)
    size = max(dimension, 2)
    random = np.random.default_rng(0)
    for radius in RADII:
        found = _ellipsoid(widened, np.zeros(size), radius, _turn(random, size))
        if np.linalg.norm(found.point) <= 0.5 * radius:
            break
    else:
        raise ValueError("The objective keeps falling far out: it has no least value within 300,000 of zero.")
    for _ in range(4):
        length = 1e-2 * (float(np.linalg.norm(found.point)) + 1e-2)
        again = _ellipsoid(widened, found.point, length, _turn(random, size))
        gained, found = found.value - again.value, again if again.value <= found.value else found
        if gained <= 1e-12 * abs(found.value):
            break
    return Minimum(found.point[:dimension], found.value, found.bound)


def confirm(objective: Objective, candidate: Array, dimension: int) -> Confirmation:
    """Compares a claimed minimiser with the least value that a search finds, by value.

    The search does not know the candidate. After it, points around the candidate at eight scales are tried
    too, so that a candidate beside a narrow valley is not let through.

    Raises:
        ValueError: as `search`; and for a candidate of the wrong size.
    """
    point = np.array(candidate, dtype=np.float64)
    if point.shape != (dimension,):
        raise ValueError(f"The candidate has to have {dimension} components.")
    claimed = _value(objective, point)
    least = search(objective, dimension)
    best_value, best_point = least.value, least.point
    random = np.random.default_rng(0)
    for scale in 10.0 ** np.arange(-6, 2):
        for _ in range(12):
            probe = point + scale * random.standard_normal(dimension)
            value = _value(objective, probe)
            if value < best_value:
                best_value, best_point = value, probe
    origin = _value(objective, np.zeros(dimension))
    tolerance = 1e-8 * max(origin - best_value, 1e-6 * abs(best_value), 1e-300)
    return Confirmation(claimed, best_value, claimed - best_value, best_point, tolerance)


def unbounded(objective: Objective, dimension: int, far: float = 1e6) -> Descent | None:
    """A ray along which a convex objective falls without end, or None if there is none.

    Such a ray exists if the slope far out, h(v) = lim f(t v)/t, is negative for some v (Rockafellar 1970,
    section 8). h(v) + ‖v‖² is convex and least at a v with h(v) < 0, or at zero.
    """
    origin = _value(objective, np.zeros(dimension))

    def slope(v: Array) -> float:
        return (_value(objective, far * v) - origin) / far

    found = minimise(lambda v: slope(v) + float(v @ v), dimension)
    length = float(np.linalg.norm(found))
    if length < 1e-5:
        return None
    direction = found / length
    steepness = slope(direction)
    farther = (_value(objective, 10 * far * direction) - _value(objective, far * direction)) / (9 * far)
    return Descent(direction, steepness) if steepness < -1e-5 and farther < -1e-5 else None


def _ellipsoid(objective: Objective, centre: Array, radius: float, turn: Array) -> Minimum:
    """Shrinks the ball of that radius around `centre`; `turn` is a rotation, so that no axis lies along a
    kink.

    All is reckoned in coordinates in which the ellipsoid is the unit ball, so that the differences are as
    narrow as it is in every direction. Deep cuts: Bland, Goldfarb & Todd 1981.
    """
    d = centre.size
    shape = radius * turn
    best, value, bound = centre, _value(objective, centre), math.inf
    for _ in range(80 * d * (d + 1)):
        here = _value(objective, centre)
        if here < value:
            best, value = centre, here
        slope = _subgradient(objective, centre, shape)
        reach = float(np.linalg.norm(slope))
        bound = min(bound, max(value - here + reach, 0.0))
        if reach <= 1e-13 * abs(value) or reach < 1e-300 or here - value >= reach:
            break
        depth = (here - value) / reach
        along = slope / reach
        centre = centre - (1.0 + d * depth) / (d + 1.0) * (shape @ along)
        across = d * math.sqrt((1.0 - depth * depth) / (d * d - 1.0))
        thinner = d * (1.0 - depth) / (d + 1.0) - across
        shape = across * shape + thinner * np.outer(shape @ along, along)
    return Minimum(best, value, bound)


def _subgradient(objective: Objective, centre: Array, shape: Array) -> Array:
    width = 1e-4
    return np.array(
        [
            (_value(objective, centre + width * axis) - _value(objective, centre - width * axis))
            / (2.0 * width)
            for axis in shape.T
        ]
    )


def _turn(random: np.random.Generator, dimension: int) -> Array:
    return np.asarray(np.linalg.qr(random.standard_normal((dimension, dimension)))[0], dtype=np.float64)


def _widened(objective: Objective) -> Objective:
    return lambda u: objective(u[:1]) + float(u[1] * u[1])


def _value(objective: Objective, point: Array) -> float:
    value = float(objective(point))
    if not math.isfinite(value):
        raise ValueError("The objective is not a finite number at some point near its minimum.")
    return value
