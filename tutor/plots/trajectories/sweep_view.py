"""The picture of where a run ends over the step size that it was given, both on log axes."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.geometry.training_points import Array
from tutor.experiments.optimizers.step_schedules import NAMED, Constant
from tutor.experiments.trajectories.step_size_sweep import Sweep, around
from tutor.experiments.trajectories.trajectories_study import Study, beside_bound
from tutor.plots.canvas import rule_marks, series_paths, thinned_paths
from tutor.plots.canvas.canvas import draw
from tutor.plots.canvas.number_text import number
from tutor.plots.canvas.picture import Picture, fitting, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.trajectories.series_view import FLOOR, TOP, decades, point_height
from tutor.plots.trajectories.view_registry import Setting

COUNT = 240
"""Step sizes in one picture: about as many as it has columns of dots."""


@lru_cache(maxsize=64)
def swept(study: Study, name: str) -> Sweep:
    """Ends after the lab's last step, from a thousandth of the rule's natural step to thirty times it."""
    request = study.request
    shape = NAMED.get(request.schedule, Constant)(1.0)
    return around(name, study.points, study.steps, shape, study.start, request.batch, request.options, COUNT)


def draw_sweep(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """The lab's picture of the sweep; it shows the last step, whatever step the runs are at."""
    return sweep_view(study, setting.shown, width, height)


def sweep_view(study: Study, shown: tuple[str, ...], width: int, height: int) -> Picture:
    """|r| after the last step over the first step size α₀, with a bar at each rule's largest stable one."""
    found = {name: swept(study, name) for name in shown}
    across = [np.log10(one.firsts) for one in found.values()] or [np.array([-3.0, 0.0])]
    low, high = min(float(v[0]) for v in across), max(float(v[-1]) for v in across)
    x = Axis(low, high, tuple(decades(low, high, width // 10)), "α₀ →")
    y = Axis(FLOOR - 0.5, TOP + 1.5, tuple(decades(FLOOR, TOP, max(height // 3, 2))), _label(study))
    inner = (max(width - 8, 8), max(height - 4, 3))
    curves, signs = [], []
    for index, (name, one) in enumerate(found.items()):
        ink = rule_marks.INK[name]
        heights = np.clip(np.log10(np.maximum(one.residual, 1e-300)), FLOOR, TOP)
        track = np.stack([np.log10(one.firsts), heights], axis=1)
        bound = study.bound(name)
        if bound is not None and math.isfinite(bound) and low <= math.log10(bound) <= high:
            curves.append(Curve([(math.log10(bound), y.low), (math.log10(bound), y.high)], f"{ink}~"))
        for piece in _pieces(track, beside_bound(study, name, one.firsts)):
            cells = thinned_paths.in_cells(piece, x, y, *inner)
            few = series_paths.reduced(piece, cells)
            kept, cells = piece[few], cells[few]
            curves.append(thinned_paths.curve(kept, ink))
            signs += thinned_paths.signed(kept, cells, 0.2 * index, rule_marks.RUN[name], ink)
        now = study.runs[name]
        if len(now.steps) and not (bound is None and study.request.schedule == "stable"):
            here = math.log10(float(now.steps[0]))
            last = float(np.clip(math.log10(max(abs(float(now.residual[-1])), 1e-300)), FLOOR, TOP))
            signs.append(Mark(here, last, rule_marks.LIMIT[name], ink))
    curves += _own_range(study, x, y)
    you = point_height(study, "distance")
    if you is not None:
        signs.append(Mark(x.low, you, rule_marks.YOU, "you"))
    told_bounds = any(study.bound(name) is not None for name in shown) or not shown
    upright = "upright: the largest stable one" if told_bounds else "in between: solve the part"
    parts = [f"after {number(study.steps)} steps", "open signs: α₀ now", upright]
    if study.request.student_range is not None:
        parts.insert(1, f"{rule_marks.TRACE} your range")
    while len("; ".join(parts)) > width and len(parts) > 1:
        parts.pop()
    told = "; ".join(parts)
    caption = picture([[(fitting(width, told), "quiet")]])
    return stacked(draw(Scene(x, y, tuple(curves), tuple(signs)), width, height - 1), caption)


def _own_range(study: Study, x: Axis, y: Axis) -> list[Curve]:
    """Uprights at the ends of the student's own range, as far as they are in the picture."""
    ends = study.request.student_range or ()
    at = [math.log10(end) for end in ends if 0.0 < end < math.inf]
    return [
        Curve([(here, y.low), (here, y.high)], "you", rule_marks.TRACE)
        for here in at
        if x.low <= here <= x.high
    ]


def _pieces(track: Array, told: NDArray[np.bool_]) -> list[Array]:
    """The stretches of a curve, (k, 2), that are told."""
    cuts = np.flatnonzero(np.diff(told.astype(int))) + 1
    return [piece for piece, seen in zip(np.split(track, cuts), np.split(told, cuts), strict=True) if seen[0]]


def _label(study: Study) -> str:
    return "|r| ↑" if isinstance(study.points, Plane) else "rms r ↑"
