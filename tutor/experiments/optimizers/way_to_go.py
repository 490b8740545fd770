"""How far a rule has to go whose steps are as long as α, whatever the gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points


def componentwise(points: Points, start: Array) -> float:
    """For a rule that moves every component by α: |r₀| / ‖a‖₁.

    With several training points: the largest component of the way to the nearest minimiser.
    """
    if points.count == 1:
        return float(abs(points.residuals(start)[0]) / abs(points.rows[0]).sum())
    return float(abs(points.nearest(start) - start).max())


def straight(points: Points, start: Array) -> float:
    """For a rule whose steps have the Euclidean length α: how far the nearest minimiser is."""
    away = points.nearest(start) - start
    return float((away @ away) ** 0.5)
