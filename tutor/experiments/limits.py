"""Where each optimizer lands, where there is a theory, and how long its steps may be."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.plane import Array, Plane
from tutor.experiments.request import RULES


def limit(rule: str, plane: Plane, start: ArrayLike | None = None) -> Array | None:
    """The point of the plane that the rule ends in, shape (d,), or None where no theory names it (Adam).

    From a start θ₀ (zero if None) with residual r₀:

    - `sgd` stays in θ₀ + span(a), and so ends in θ₀ + r₀ a/‖a‖₂²: of all points of the plane the nearest to
      θ₀ in the Euclidean norm (the pseudo-inverse solution for θ₀ = 0).
    - `o` and `sign` move along sign(a) only, and end in θ₀ + r₀ sign(a)/‖a‖₁: a point nearest to θ₀ in the
      maximum norm.
    - `rescaled` is SGD in the coordinates φ_i = |a_i| θ_i, and ends in θ₀ + r₀/(k a_i), k the number of
      nonzero
      entries of a: the nearest to θ₀ in √(Σ a_i² θ_i²). Components with a_i = 0 stay at θ₀.

    Raises:
        ValueError: for a name that is no rule, or a start of the wrong size.
    """
    theta = _start(plane, start)
    residual = plane.residual(theta)
    if rule == "sgd":
        return theta + residual * plane.a / plane.square
    if rule in ("o", "sign"):
        return theta + residual * np.sign(plane.a) / plane.norm1
    if rule == "rescaled":
        used = plane.a != 0.0
        share = residual / np.count_nonzero(used)
        return theta + np.divide(share, plane.a, out=np.zeros_like(theta), where=used)
    if rule == "adam":
        return None
    raise ValueError(f"There is no rule {rule!r}; there are {', '.join(RULES)}.")


def stable_step(rule: str, plane: Plane) -> float:
    """The bound that a constant step size must stay below for the run to come to the plane.

    `sgd`: 1/‖a‖₂², because r_{t+1} = (1 − 2α‖a‖₂²) r_t. `rescaled`: 1/k, the same bound after every one of
    the k nonzero features was brought to unit size. The normalised rules (`o`, `sign`, `adam`) never run
    away, whatever the step (they circle the plane at a distance that the step sets): infinity.
    """
    if rule == "sgd":
        return 1.0 / plane.square
    if rule == "rescaled":
        return 1.0 / int(np.count_nonzero(plane.a))
    if rule in RULES:
        return math.inf
    raise ValueError(f"There is no rule {rule!r}; there are {', '.join(RULES)}.")


def natural_step(rule: str, plane: Plane, start: ArrayLike | None = None) -> float:
    """The rule's own unit of step size: its stable bound, or else the length of the way along sign(a).

    A tenth of it makes a run that is neither over in a step nor endless, for every rule and every plane.
    """
    bound = stable_step(rule, plane)
    return bound if math.isfinite(bound) else way(plane, start) or 1.0 / plane.norm1


def way(plane: Plane, start: ArrayLike | None = None) -> float:
    """|r₀| / ‖a‖₁: how far every component has to move, for a rule that moves all by the same size."""
    return abs(plane.residual(_start(plane, start))) / plane.norm1


def _start(plane: Plane, start: ArrayLike | None) -> Array:
    if start is None:
        return np.zeros(plane.dimension)
    theta = np.array(start, dtype=np.float64)
    if theta.shape != (plane.dimension,) or not np.all(np.isfinite(theta)):
        raise ValueError(f"The start has to be a vector of {plane.dimension} finite numbers.")
    return theta
