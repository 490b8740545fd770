"""How large the curvature is that a step of some kind meets."""

from __future__ import annotations

import math

import numpy as np

from tutor.experiments.geometry.dual_directions import dual
from tutor.experiments.geometry.training_points import Points


def curvature(points: Points, batch: str, rescaled: bool = False) -> float:
    """λ, the largest eigenvalue of the Hessian (2/n) AᵀA; one point at a time that of the longest alone."""
    rows = points.rows / points.moments if rescaled else points.rows
    if batch == "one":
        return 2.0 * float((rows * rows).sum(axis=1).max())
    return points.curvature if not rescaled else 2.0 * float(np.linalg.norm(rows, 2)) ** 2 / len(rows)


def curvature_along(points: Points, p: float, batch: str) -> float:
    """The largest vᵀHv over ‖v‖_p = 1, or a bound on it: the longest point's ‖a‖_q² where one steps alone."""
    if points.count == 1 or batch == "one":
        ways = [(a, dual(a, p)) for a in points.rows if a.any()]
        return 2.0 * max(float(a @ v) / float(np.linalg.norm(v, p)) for a, v in ways) ** 2
    if p == 1.0:
        return 2.0 * float(np.mean(points.rows**2, axis=0).max())
    share = 1.0 - 2.0 / p if p < math.inf else 1.0
    return float(points.curvature * points.dimension ** max(share, 0.0))
