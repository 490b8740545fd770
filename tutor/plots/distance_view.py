"""The picture of |r| over the steps, on a log scale."""

from __future__ import annotations

import math

import numpy as np

from tutor.experiments.request import FALLING
from tutor.experiments.study import Study
from tutor.plots import marks, paths
from tutor.plots.canvas import Axis, Mark, Scene, draw
from tutor.plots.numbers import power_of_ten, ticks
from tutor.plots.picture import Picture

FLOOR, TOP = -16.0, 4.0
"""Powers of ten below and above which |r| is drawn at the edge: rounding, and a run that runs away."""


def distance_view(study: Study, shown: tuple[str, ...], step: int, width: int, height: int) -> Picture:
    """The picture in so many columns and rows: every run up to `step`, on axes that hold the whole run."""
    logs = {name: _logs(study.runs[name].residual) for name in shown}
    low = min((float(values.min()) for values in logs.values()), default=-3.0)
    high = max((float(values.max()) for values in logs.values()), default=0.0)
    bottom, top = math.floor(low) - 0.5, math.ceil(high) + 0.5
    top += 1.2 * (top - bottom) / max(height - 3, 3)  # a row for the axis's name, above the tick at |r| = 1
    y = Axis(bottom, top, tuple(_decades(bottom, top, max(height // 3, 2))), "|r| ↑")
    x_ticks = tuple((at, f"{at:.0f}") for at in ticks(0.0, float(study.steps), max(width // 14, 2)))
    x = Axis(0.0, max(float(study.steps), 1.0) * 1.02, x_ticks, "step →")
    inner = (max(width - 8, 8), max(height - 3, 3))
    curves, signs, heads = [], [], []
    for index, name in enumerate(shown):
        track = np.stack([np.arange(step + 1, dtype=np.float64), logs[name][: step + 1]], axis=1)
        cells = paths.in_cells(track, x, y, *inner)
        # `o` and sign descent hop over the plane and back: joined, the hops would cover everything else.
        joined = name not in FALLING
        kept = paths.straightened(track, cells) if joined else paths.thinned(track, cells)
        curves.append(paths.curve(kept, name, joined))
        cells = paths.in_cells(kept, x, y, *inner)
        signs += paths.signed(kept, cells, 0.2 * index, marks.RUN[name], name, joined)
        heads.append(Mark(float(track[-1, 0]), float(track[-1, 1]), marks.RUN[name], name))
    return draw(Scene(x, y, tuple(curves), tuple(signs + heads)), width, height)


def _logs(residual: paths.Array) -> paths.Array:
    return np.asarray(np.clip(np.log10(np.maximum(np.abs(residual), 10.0**FLOOR)), FLOOR, TOP))


def _decades(low: float, high: float, most: int) -> list[tuple[float, str]]:
    first, last = math.ceil(low), math.floor(high)
    step = next(size for size in (1, 2, 3, 4, 5, 10, 20, 40) if (last - first) / size < max(most, 1))
    return [(float(at), power_of_ten(at)) for at in range(last - last % step, first - 1, -step) if at <= last]
