"""Where each optimizer lands, where there is a theory, and how long its steps may be."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.dual_directions import dual
from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.optimizer import Nearest
from tutor.experiments.optimizers.optimizer_registry import optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

USUAL = Options()


def limit(
    rule: str,
    points: Points,
    start: ArrayLike | None = None,
    options: Options = USUAL,
    batch: str = "full",
) -> Array | None:
    """The point that the rule ends in if it arrives, shape (d,), or None where no theory names it.

    Its record says in which norm that point is the nearest minimiser to the start θ₀ (zero if None). With
    residuals r₀ = y − Aθ₀:

    - In the Euclidean norm it is θ₀ + A⁺r₀ (Penrose 1956), with several training points too, as long as every
      step is in their span; in the coordinates φ_j = s_j θ_j for features that were rescaled by s_j. One
      point at a time that holds where all labels can be fitted at once (Kaczmarz 1937).
    - In the p-norm, with one training point, it is θ₀ + r₀ v/aᵀv, v_i = sign(a_i)|a_i|^(q−1), by Hölder's
      inequality: θ₀ + r₀ sign(a)/‖a‖₁ in the maximum norm. With several points the direction turns, and no
      theory names the end (Gunasekar et al. 2018, on steepest descent in general norms).

    Raises:
        ValueError: for a name that is no rule, or a start of the wrong size.
    """
    theory = optimizer(rule).end(options)
    theta = points.start(start)
    if theory is None:
        return None
    if theory.several:
        return None if batch == "one" and not points.consistent else _projected(points, theta, theory)
    if not isinstance(points, Plane):
        return None
    along = dual(points.a, theory.p)
    return np.asarray(theta + points.residual(theta) * along / float(points.a @ along))


def _projected(points: Points, theta: Array, theory: Nearest) -> Array:
    """θ₀ + A⁺r₀, in the coordinates that the theory counts in."""
    scale = points.moments if theory.rescaled else np.ones(points.dimension)
    inner = np.linalg.pinv(points.rows / scale, rcond=1e-12) if theory.rescaled else points.inverse
    return np.asarray(theta + inner @ points.residuals(theta) / scale)


def stable_step(rule: str, points: Points, options: Options = USUAL, batch: str = "full") -> float:
    """The bound that a constant step size must stay below for the run to come to the minimum.

    It comes from λ, the largest curvature (eigenvalue of the Hessian (2/n) AᵀA); each rule's record has its
    own. The normalised rules never run away (they circle at a distance that the step sets): infinity.

    Raises:
        ValueError: for a name that is no rule.
    """
    return optimizer(rule).stable(points, options, batch)


def natural_step(
    rule: str,
    points: Points,
    start: ArrayLike | None = None,
    options: Options = USUAL,
    batch: str = "full",
) -> float:
    """The rule's own unit of step size: its stable bound, or else how far it has to move.

    A tenth of it makes a run that is neither over in a step nor endless, for every rule and every problem.
    """
    chosen = optimizer(rule)
    bound = chosen.stable(points, options, batch)
    if chosen.way is None:
        return bound
    unit = chosen.way(points, points.start(start)) or 1.0 / float(np.abs(points.rows).sum(axis=1).max())
    return min(unit * chosen.unit(options), bound)


def way(rule: str, points: Points, start: ArrayLike | None = None) -> float:
    """How far the rule has to go, in units of its step size, if its steps are as long as that."""
    return (optimizer(rule).way or componentwise)(points, points.start(start))
