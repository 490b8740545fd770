"""The picture of two coordinates of θ: the planes, the ways to them, the limits, the student's point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas import rule_marks, thinned_paths
from tutor.plots.canvas.canvas import draw
from tutor.plots.canvas.number_text import number, theta, vector
from tutor.plots.canvas.picture import Picture, Row, fitting, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.trajectories.component_choices import pairs
from tutor.plots.trajectories.norm_balls import balls, outline, word
from tutor.plots.trajectories.plane_lines import traces
from tutor.plots.trajectories.view_registry import Setting
from tutor.plots.trajectories.visible_range import window

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """How the plane picture is asked for.

    Attributes:
        shown: the rules that are drawn, in drawing order.
        step: each run is drawn up to this step.
        across, up: which components of θ (from 0) are the axes.
        balls: whether the norm ball that touches the plane at each limit is drawn.
        zoom: one of `view_registry.ZOOMS`.
    """

    shown: tuple[str, ...]
    step: int
    across: int = 0
    up: int = 1
    balls: bool = False
    zoom: str = "fit"


def draw_plane(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """The lab's picture of one pair of components."""
    sides = pairs(study.points.dimension)
    across, up = sides[setting.axes % len(sides)]
    look = Look(setting.shown, setting.step, across, up, setting.balls, setting.zoom)
    return plane_view(study, look, width, height)


def plane_view(study: Study, look: Look, width: int, height: int) -> Picture:
    """The picture in so many columns and rows, its caption lines included."""
    sides = look.across, look.up
    below = 1 + (study.point is not None) + look.balls
    inner = (max(width - 8, 8), max(height - below - 3, 3))
    x, y = window(study, look.shown, sides, inner, look.zoom, look.balls)
    lines = traces(study, look.shown, sides, x, y, inner)
    captions = _captions(study, look, x, y, width, len(lines))
    curves, signs = [Curve(line, "plane", rule_marks.TRACE) for line in lines], []
    if look.balls and look.across != look.up:
        for ball in balls(study, look.shown):
            edge = outline(ball, *sides)
            if len(edge):
                curves.append(thinned_paths.curve(edge, rule_marks.INK[ball.name]))
    ink = rule_marks.INK
    for index, name in enumerate(look.shown):
        track = study.runs[name].theta[: look.step + 1][:, sides]
        if look.across == look.up:
            track[:, 1] = 0.0
        cells = thinned_paths.in_cells(track, x, y, *inner)
        few = thinned_paths.thinned(track, cells)
        kept = thinned_paths.straightened(few, thinned_paths.in_cells(few, x, y, *inner))
        curves.append(thinned_paths.curve(kept, ink[name]))
        cells = thinned_paths.in_cells(kept, x, y, *inner)
        signs += thinned_paths.signed(kept, cells, 0.2 * index, rule_marks.RUN[name], ink[name])
    heads = [Mark(*_at(study.runs[n].theta[look.step], look), rule_marks.RUN[n], ink[n]) for n in look.shown]
    known = [name for name in look.shown if name in study.limits]
    limits = [Mark(*_at(study.limits[n], look), rule_marks.LIMIT[n], ink[n]) for n in known]
    scene = Scene(x, y, tuple(curves), (*signs, *limits, *heads, *_you(study, look, x, y)))
    return stacked(draw(scene, width, height - len(captions)), picture(captions))


def _at(point: Array, look: Look) -> tuple[float, float]:
    return float(point[look.across]), float(point[look.up]) if look.across != look.up else 0.0


def _you(study: Study, look: Look, x: Axis, y: Axis) -> list[Mark]:
    if study.point is None:
        return []
    px, py = _at(study.point, look)
    return [Mark(min(max(px, x.low), x.high), min(max(py, y.low), y.high), rule_marks.YOU, "you")]


def _captions(study: Study, look: Look, x: Axis, y: Axis, width: int, lines: int) -> list[Row]:
    others = [theta(k) for k in range(study.points.dimension) if k not in (look.across, look.up)]
    single = isinstance(study.points, Plane)
    trace = f"{3 * rule_marks.TRACE} " + (
        f"aᵀθ = {number(study.request.target)}" if single else f"the planes of {study.points.count} points"
    )
    if others:
        zero = "0" if not study.start.any() else "θ₀"
        cut = f"at {others[0]} = {zero}" if len(others) == 1 else f"where the other θᵢ are {zero}"
        more = lines > min(study.points.count, 8)
        trace = fitting(
            width,
            f"{trace}, cut {cut}{' and at each limit' if more else ''}",
            f"{trace}, cut {cut}{' and limits' if more else ''}",
            f"{trace}, cut {cut}",
            trace,
        )
    ending = [rule_marks.LIMIT[name] for name in look.shown if name in study.limits]
    ends = "   " + "".join(ending) + " where they end"
    fits = len(trace) + len(ends) <= width and bool(ending)
    rows: list[Row] = [((fitting(width, trace), "plane"), (ends if fits else "", "quiet"))]
    if look.balls:
        rows.append(_ball_row(study, look, width))
    if study.point is not None:
        px, py = _at(study.point, look)
        outside = not (x.low <= px <= x.high and y.low <= py <= y.high)
        rows.append(((you(study.point, outside and "frame", width), "you"),))
    return rows


def you(point: Array, outside: str | bool, width: int) -> str:
    """`★ you, (1, 2, 3)`, and that it is beyond a frame or box; as many components as there is room for."""
    values, beyond = point.tolist(), f", beyond this {outside}" if outside else ""
    where = (
        vector(values, digits, most) for digits, most in ((6, 8), (4, 8), (3, 6), (3, 3), (3, 2), (2, 1))
    )
    return fitting(width, *(f"{rule_marks.YOU} you, {shown}{beyond}" for shown in where))


def _ball_row(study: Study, look: Look, width: int) -> Row:
    """Which ball touches the plane at which limit."""
    row: list[tuple[str, str]] = [("balls", "quiet")]
    for ball in balls(study, look.shown):
        piece = f"  {rule_marks.LIMIT[ball.name]} {word(ball)}"
        if sum(len(text) for text, _ in row) + len(piece) <= width:
            row.append((piece, rule_marks.INK[ball.name]))
    return tuple(row)
