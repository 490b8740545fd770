"""The planes a_iᵀθ = y_i as lines in a slice of two components."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas.scene import Axis

Array = NDArray[np.float64]
Line = list[tuple[float, float]]

MOST = 8
"""Of so many training points the planes are drawn; more would cover the paths."""


def traces(
    study: Study, shown: tuple[str, ...], sides: tuple[int, int], x: Axis, y: Axis, inner: tuple[int, int]
) -> list[Line]:
    """Where the planes cut the slice through the start, and through each limit where that shows."""
    i, j = sides
    cuts = [study.start, *(study.limits[name] for name in shown if name in study.limits)]
    kept: list[Line] = []
    for a, label in zip(study.points.rows[:MOST], study.points.labels, strict=False):
        across, up = float(a[i]), float(a[j]) if i != j else 0.0
        # Two traces less than a cell apart are drawn as one.
        cell = max(abs(across) * (x.high - x.low) / inner[0], abs(up) * (y.high - y.low) / inner[1])
        constants: list[float] = []
        for cut in cuts:
            rest = float(a @ cut) - float(a[i] * cut[i]) - (float(a[j] * cut[j]) if i != j else 0.0)
            constant = float(label) - rest
            if all(abs(constant - other) >= cell for other in constants):
                constants.append(constant)
                line = _line(across, up, constant, x, y)
                if line:
                    kept.append(line)
    return kept


def _line(a: float, b: float, c: float, x: Axis, y: Axis) -> Line:
    """Two ends of the part of a x + b y = c inside the frame; empty if it passes outside."""
    found: Line = []
    if b != 0.0:
        found += [(at, (c - a * at) / b) for at in (x.low, x.high)]
    if a != 0.0:
        found += [((c - b * at) / a, at) for at in (y.low, y.high)]
    slack = (1e-9 * (x.high - x.low), 1e-9 * (y.high - y.low))
    inside = sorted(
        (min(max(px, x.low), x.high), min(max(py, y.low), y.high))
        for px, py in found
        if x.low - slack[0] <= px <= x.high + slack[0] and y.low - slack[1] <= py <= y.high + slack[1]
    )
    return [inside[0], inside[-1]] if len(inside) >= 2 else []
