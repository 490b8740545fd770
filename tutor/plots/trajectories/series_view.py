"""The pictures of one number over the steps: the distance, the loss, a coordinate."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.optimizers.optimizer_registry import optimizer
from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas import rule_marks, series_paths, thinned_paths
from tutor.plots.canvas.canvas import draw
from tutor.plots.canvas.number_text import number, power_of_ten, theta, ticks
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.trajectories.view_registry import Setting

Quantity = Literal["distance", "loss", "coordinate"]

FLOOR, TOP = -16.0, 4.0
"""Powers of ten below and above which a residual is drawn at the edge: rounding, and a run that runs away."""


@dataclass(frozen=True, slots=True)
class Track:
    """What is drawn over the steps.

    Attributes:
        quantity: `distance` is |r|, `loss` f(θ), both on a log axis; `coordinate` a component of θ.
        component: which component, from 0.
        log_steps: whether the steps are on a log axis too.
    """

    quantity: Quantity = "distance"
    component: int = 0
    log_steps: bool = False


def draw_distance(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """|r| over the steps."""
    return _drawn(study, setting, Track("distance", 0, setting.log_steps), width, height)


def draw_coordinate(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """One component of θ over the steps."""
    component = setting.axes % study.points.dimension
    return _drawn(study, setting, Track("coordinate", component, setting.log_steps), width, height)


def draw_loss(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """f(θ) over the steps."""
    return _drawn(study, setting, Track("loss", 0, setting.log_steps), width, height)


def _drawn(study: Study, setting: Setting, track: Track, width: int, height: int) -> Picture:
    return series_view(study, setting.shown, setting.step, track, width, height)


def series_view(
    study: Study, shown: tuple[str, ...], step: int, track: Track, width: int, height: int
) -> Picture:
    """The picture in so many columns and rows: every run up to `step`, on axes that hold the whole run."""
    values = {name: _values(study, name, track) for name in shown}
    x = _steps(study, track, width)
    y = _heights(study, values, track, height)
    times = np.arange(study.steps + 1, dtype=np.float64)
    along = np.log10(np.maximum(times, 0.5)) if track.log_steps else times
    inner = (max(width - 8, 8), max(height - 3, 3))
    curves, signs, heads = _limit_lines(study, shown, track, x), [], []
    for index, name in enumerate(shown):
        ink = rule_marks.INK[name]
        points = np.stack([along, np.clip(values[name], y.low, y.high)], axis=1)[: step + 1]
        cells = thinned_paths.in_cells(points, x, y, *inner)
        # What hops over the plane and back, as sign descent does: joined, it would cover everything else.
        joined = optimizer(name).own_steps != "geometric" or track.quantity == "coordinate"
        few = series_paths.reduced(points, cells, joined)
        kept, cells = points[few], cells[few]
        curves.append(thinned_paths.curve(kept, ink, joined))
        signs += thinned_paths.signed(kept, cells, 0.2 * index, rule_marks.RUN[name], ink, joined)
        heads.append(Mark(float(points[-1, 0]), float(points[-1, 1]), rule_marks.RUN[name], ink))
    heads += _ends(study, shown, track, x, y)
    return draw(Scene(x, y, tuple(curves), tuple(signs + heads)), width, height)


def _values(study: Study, name: str, track: Track) -> thinned_paths.Array:
    run = study.runs[name]
    if track.quantity == "coordinate":
        return np.asarray(run.theta[:, track.component])
    if track.quantity == "loss":
        return np.asarray(np.clip(np.log10(np.maximum(run.loss, 1e-300)), 2 * FLOOR, 2 * TOP))
    return np.asarray(np.clip(np.log10(np.maximum(np.abs(run.residual), 1e-300)), FLOOR, TOP))


def _steps(study: Study, track: Track, width: int) -> Axis:
    last = max(float(study.steps), 1.0)
    if track.log_steps:
        high = max(math.log10(last), 0.3)
        return Axis(math.log10(0.5), high * 1.04, tuple(decades(0.0, high, width // 10)), "step →")
    shown = tuple((at, f"{at:.0f}") for at in ticks(0.0, float(study.steps), max(width // 14, 2)))
    return Axis(0.0, last * 1.02, shown, "step →")


def _heights(study: Study, values: dict[str, thinned_paths.Array], track: Track, height: int) -> Axis:
    if track.quantity == "coordinate":
        return _plain(study, values, track.component, height)
    name = "f(θ) ↑" if track.quantity == "loss" else "|r| ↑" if isinstance(study.points, Plane) else "rms r ↑"
    low = min((float(found.min()) for found in values.values()), default=-3.0)
    high = max((float(found.max()) for found in values.values()), default=0.0)
    bottom, top = math.floor(low) - 0.5, math.ceil(high) + 0.5
    top += 1.2 * (top - bottom) / max(height - 3, 3)  # a row for the axis's name, above the tick at |r| = 1
    return Axis(bottom, top, tuple(decades(bottom, top, max(height // 3, 2))), name)


def _plain(study: Study, values: dict[str, thinned_paths.Array], component: int, height: int) -> Axis:
    """From the start to the limits, and as far as the runs go up to once that span beyond it."""
    ends = [float(study.start[component]), float(study.aim[component])]
    ends += [float(study.limits[name][component]) for name in values if name in study.limits]
    span = max(ends) - min(ends) or 1.0
    low, high = min(ends), max(ends)
    for found in values.values():
        low = min(low, max(float(found.min()), min(ends) - span))
        high = max(high, min(float(found.max()), max(ends) + span))
    low, high = low - 0.05 * span, high + 0.1 * span
    shown = tuple((at, number(at, 3)) for at in ticks(low, high, max(height // 4, 2)))
    return Axis(low, high, shown, f"{theta(component)} ↑")


def _limit_lines(study: Study, shown: tuple[str, ...], track: Track, x: Axis) -> list[Curve]:
    if track.quantity != "coordinate":
        return []
    levels = {float(study.limits[name][track.component]) for name in shown if name in study.limits}
    return [Curve([(x.low, level), (x.high, level)], "plane", rule_marks.TRACE) for level in sorted(levels)]


def _ends(study: Study, shown: tuple[str, ...], track: Track, x: Axis, y: Axis) -> list[Mark]:
    """At the right edge: the limits of a coordinate, and the student's point at its own height."""
    if track.quantity != "coordinate":
        height = point_height(study, track.quantity)
        return (
            [] if height is None else [Mark(x.high, min(max(height, y.low), y.high), rule_marks.YOU, "you")]
        )
    found = [
        Mark(x.high, float(study.limits[name][track.component]), rule_marks.LIMIT[name], rule_marks.INK[name])
        for name in shown
        if name in study.limits
    ]
    if study.point is not None:
        at = min(max(float(study.point[track.component]), y.low), y.high)
        found.append(Mark(x.high, at, rule_marks.YOU, "you"))
    return found


def point_height(study: Study, quantity: Quantity) -> float | None:
    """log₁₀ of the student's own residual or loss, as far as it is drawn; None if there is no point."""
    if study.point is None:
        return None
    loss = float(study.points.loss(study.point))
    power = math.log10(max(loss, 1e-300))
    if quantity == "loss":
        return min(max(power, 2 * FLOOR), 2 * TOP)
    return min(max(0.5 * power, FLOOR), TOP)


def decades(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Powers of ten between 10^low and 10^high, evenly spaced, at most so many."""
    first, last = math.ceil(low), math.floor(high)
    step = next(size for size in (1, 2, 3, 4, 5, 10, 20, 40, 80) if (last - first) / size < max(most, 1))
    return [(float(at), power_of_ten(at)) for at in range(last - last % step, first - 1, -step) if at <= last]
