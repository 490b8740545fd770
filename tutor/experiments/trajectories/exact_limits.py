"""Where each optimizer lands, where there is a theory, and how long its steps may be."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.update_rules import no_rule
from tutor.experiments.requests.trajectories_request import RULES, Options

LINEAR = ("sgd", "momentum", "nesterov", "rescaled")
"""Rules whose step is linear in the gradients seen so far."""

ADAPTIVE = ("adam", "rmsprop", "adagrad")

USUAL = Options()


def limit(
    rule: str,
    points: Points,
    start: ArrayLike | None = None,
    options: Options = USUAL,
    batch: str = "full",
) -> Array | None:
    """The point that the rule ends in if it arrives, shape (d,), or None where no theory names it.

    From a start θ₀ (zero if None) with residuals r₀ = y − Aθ₀:

    - `sgd`, `momentum`, `nesterov` stay in θ₀ + the row space of A, and so end in θ₀ + A⁺r₀: of all
      minimisers the nearest to θ₀ in the Euclidean norm (Penrose 1956). One point at a time that holds
      where all labels can be fitted at once (Kaczmarz 1937).
    - `rescaled` is SGD in the coordinates φ_j = s_j θ_j, s_j the root second moment of feature j: the nearest
      in √(Σ s_j² θ_j²). A feature that is always zero stays at θ₀.
    - `o` and `sign`, with one training point, move along sign(a) only, and end in θ₀ + r₀ sign(a)/‖a‖₁: a
      point nearest to θ₀ in the maximum norm. With several points the direction turns, and no theory names
      the end. `adam`, `rmsprop` and `adagrad` have no theory either, but with one point, ε = 0 and no decay
      every one of their steps is along sign(a) too.
    - `steepest` in the p-norm, with one training point, moves along v, v_i = sign(a_i)|a_i|^(q−1): a point
      nearest to θ₀ in the p-norm, by Hölder's inequality. (With several it need not be: Gunasekar et al.
      2018, on steepest descent in general norms.)

    Raises:
        ValueError: for a name that is no rule, or a start of the wrong size.
    """
    if rule not in RULES:
        raise no_rule(rule)
    theta = points.start(start)
    if rule in LINEAR or (rule == "steepest" and options.p == 2.0):
        if batch == "one" and not points.consistent:
            return None
        scale = points.moments if rule == "rescaled" else np.ones(points.dimension)
        inner = points.inverse if rule != "rescaled" else np.linalg.pinv(points.rows / scale, rcond=1e-12)
        return np.asarray(theta + inner @ points.residuals(theta) / scale)
    if not isinstance(points, Plane):
        return None
    if rule in ADAPTIVE and (options.size(rule) > 0.0 or (rule == "adam" and options.decay > 0.0)):
        return None
    along = dual(points.a, options.p if rule == "steepest" else math.inf)
    return np.asarray(theta + points.residual(theta) * along / float(points.a @ along))


def dual(a: Array, p: float) -> Array:
    """The direction v, (d,), that gains most aᵀv for its p-norm; its largest component is 1 in size."""
    sizes = np.abs(a) / np.abs(a).max()
    if p == 1.0:
        return np.where(np.arange(len(a)) == sizes.argmax(), np.sign(a), 0.0)
    power = 1.0 / (p - 1.0) if p < math.inf else 0.0
    return np.asarray(np.where(sizes > 0.0, sizes**power, 0.0) * np.sign(a))


def stable_step(rule: str, points: Points, options: Options = USUAL, batch: str = "full") -> float:
    """The bound that a constant step size must stay below for the run to come to the minimum.

    From λ, the largest curvature (eigenvalue of the Hessian (2/n) AᵀA):

    - `sgd` 2/λ, which is 1/‖a‖₂² for one point, because r_{t+1} = (1 − 2α‖a‖₂²) r_t; `rescaled` the same,
      after the features were brought to unit size.
    - `momentum` 2(1 + μ)/λ (Polyak 1964); `nesterov` (2 + 2μ)/((1 + 2μ) λ), where the polynomial
      z² − (1 + μ)(1 − αλ) z + μ (1 − αλ) has its root at −1.
    - `steepest` 2/L, L the curvature along steps of unit p-norm: exact for one point, safe for several.
    - One point at a time: 1/‖a_i‖₂² of the longest point, on the safe side, and (1 − μ) of it with momentum.
    - The normalised rules never run away (they circle at a distance that the step sets): infinity, but 2/λ
      with a weight decay of λ.
    """
    if rule not in RULES:
        raise no_rule(rule)
    if rule in LINEAR:
        curvature = _curvature(points, rule, batch)
        if batch == "one" and points.count > 1 and rule in ("momentum", "nesterov"):
            return 2.0 * (1.0 - options.momentum) / curvature
        mu = options.momentum
        factor = {"momentum": 1.0 + mu, "nesterov": (1.0 + mu) / (1.0 + 2.0 * mu)}.get(rule, 1.0)
        return 2.0 * factor / curvature
    if rule == "steepest":
        return 2.0 / _along(points, options.p, batch)
    return 2.0 / options.decay if rule == "adam" and options.decay > 0.0 else math.inf


def _curvature(points: Points, rule: str, batch: str) -> float:
    rows = points.rows / points.moments if rule == "rescaled" else points.rows
    if batch == "one":
        return 2.0 * float((rows * rows).sum(axis=1).max())
    return points.curvature if rule != "rescaled" else 2.0 * float(np.linalg.norm(rows, 2)) ** 2 / len(rows)


def _along(points: Points, p: float, batch: str) -> float:
    """The largest vᵀHv over ‖v‖_p = 1, or a bound on it: the longest point's ‖a‖_q² where one steps alone."""
    if isinstance(points, Plane) or batch == "one":
        gains = [float(a @ v) / _norm(v, p) for a in points.rows if a.any() for v in (dual(a, p),)]
        return 2.0 * max(gains) ** 2
    if p == 1.0:
        return 2.0 * float(np.mean(points.rows**2, axis=0).max())
    share = 1.0 - 2.0 / p if p < math.inf else 1.0
    return float(points.curvature * points.dimension ** max(share, 0.0))


def _norm(vector: Array, p: float) -> float:
    return float(np.linalg.norm(vector, p))


def natural_step(
    rule: str,
    points: Points,
    start: ArrayLike | None = None,
    options: Options = USUAL,
    batch: str = "full",
) -> float:
    """The rule's own unit of step size: its stable bound, or else how far the components have to move.

    A tenth of it makes a run that is neither over in a step nor endless, for every rule and every problem.
    RMSProp's first step is 1/√(1 − ρ) times its later ones, and its unit shorter by that.
    """
    bound = stable_step(rule, points, options, batch)
    if rule not in ADAPTIVE and math.isfinite(bound):
        return bound
    unit = way(points, start) or 1.0 / float(np.abs(points.rows).sum(axis=1).max())
    return unit * math.sqrt(1.0 - options.rho) if rule == "rmsprop" else min(unit, bound)


def way(points: Points, start: ArrayLike | None = None) -> float:
    """How far every component has to move, for a rule that moves all by the same size: |r₀| / ‖a‖₁.

    With several training points: the largest component of the way to the nearest minimiser.
    """
    theta = points.start(start)
    if isinstance(points, Plane):
        return abs(points.residual(theta)) / points.norm1
    return float(np.abs(points.nearest(theta) - theta).max())
