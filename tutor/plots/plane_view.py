"""The picture of two coordinates of θ: the plane's trace, the ways to it, the limits, the student's point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.study import Study
from tutor.plots import marks, paths
from tutor.plots.canvas import Axis, Curve, Mark, Scene, draw
from tutor.plots.numbers import number, theta, ticks, vector
from tutor.plots.picture import Picture, Row, picture, stacked

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """How the plane picture is asked for.

    Attributes:
        shown: the rules that are drawn, in drawing order.
        step: each run is drawn up to this step.
        across, up: which components of θ (from 0) are the axes.
    """

    shown: tuple[str, ...]
    step: int
    across: int = 0
    up: int = 1


def pairs(dimension: int) -> tuple[tuple[int, int], ...]:
    """The pairs of components that can be looked at; a single component is its own pair."""
    if dimension == 1:
        return ((0, 0),)
    return tuple((i, j) for i in range(dimension) for j in range(i + 1, dimension))[:45]


def plane_view(study: Study, look: Look, width: int, height: int) -> Picture:
    """The picture in so many columns and rows, its caption lines included."""
    i, j = look.across, look.up
    x, y = _axes(study, look)
    rows_below = 1 if study.point is None else 2
    inner = (max(width - 8, 8), max(height - rows_below - 3, 3))
    slices = _slices(study, look, x, y, inner)
    captions = _captions(study, look, x, y, width, len(slices))
    curves, signs = [Curve(line, "plane", marks.TRACE) for _, line in slices], []
    for index, name in enumerate(look.shown):
        track = study.runs[name].theta[: look.step + 1][:, [i, j]]
        if i == j:
            track[:, 1] = 0.0
        cells = paths.in_cells(track, x, y, *inner)
        kept = paths.straightened(paths.thinned(track, cells), paths.thinned(cells, cells))
        curves.append(paths.curve(kept, name))
        cells = paths.in_cells(kept, x, y, *inner)
        signs += paths.signed(kept, cells, 0.2 * index, marks.RUN[name], name)
    heads = _heads(study, look)
    limits = _limits(study, look)
    scene = Scene(x, y, tuple(curves), (*signs, *limits, *heads, *_you(study, look, x, y)))
    return stacked(draw(scene, width, height - len(captions)), picture(captions))


def _axes(study: Study, look: Look) -> tuple[Axis, Axis]:
    return _axis(study, look, look.across, 7, "→"), _axis(study, look, look.up, 5, "↑")


def _axis(study: Study, look: Look, component: int, most: int, arrow: str) -> Axis:
    """From zero to the limits, with room; runs and the student's point widen it, but not without end."""
    if arrow == "↑" and look.across == look.up:
        return Axis(-1.0, 1.0, ((0.0, "0"),))
    ends = [0.0]
    ends += [float(study.limits[name][component]) for name in look.shown if name in study.limits]
    reach = study.plane.target / study.plane.norm1
    ends.append(float(np.sign(study.plane.a[component])) * reach if len(ends) == 1 else 0.0)
    low, high = min(ends), max(ends)
    span = high - low or 1.0
    wanted = [study.runs[name].theta[:, component] for name in look.shown]
    if study.point is not None:
        wanted.append(study.point[component : component + 1])
    for values in wanted:
        low = min(low, max(float(values.min()), min(ends) - 0.6 * span))
        high = max(high, min(float(values.max()), max(ends) + 0.6 * span))
    margin = 0.06 * (high - low or 1.0)
    low, high = low - margin, high + margin
    shown = tuple((at, number(at, 3)) for at in ticks(low, high, most))
    return Axis(low, high, shown, f"{theta(component)} {arrow}")


def _slices(
    study: Study, look: Look, x: Axis, y: Axis, inner: tuple[int, int]
) -> list[tuple[float, list[tuple[float, float]]]]:
    """The plane's traces: for zero in the other components, and for each limit's own where that shows.

    Each is the constant c of the line a_i x + a_j y = c, and its two ends.
    """
    a, i, j = study.plane.a, look.across, look.up
    constants = [study.plane.target]
    for name in look.shown:
        if name in study.limits:
            end = study.limits[name]
            constants.append(float(a[i] * end[i] + (a[j] * end[j] if i != j else 0.0)))
    if len(a) <= 2:
        constants = constants[:1]
    # Two traces less than a cell apart are drawn as one.
    cell = max(abs(a[i]) * (x.high - x.low) / inner[0], abs(a[j]) * (y.high - y.low) / inner[1])
    kept: list[tuple[float, list[tuple[float, float]]]] = []
    for constant in constants:
        if all(abs(constant - other) > 1.5 * cell for other, _ in kept):
            line = _line(float(a[i]), float(a[j]) if i != j else 0.0, constant, x, y)
            if line:
                kept.append((constant, line))
    return kept


def _line(a: float, b: float, c: float, x: Axis, y: Axis) -> list[tuple[float, float]]:
    """Two ends of the part of a x + b y = c inside the frame; empty if it passes outside."""
    found: list[tuple[float, float]] = []
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


def _at(point: Array, look: Look) -> tuple[float, float]:
    return float(point[look.across]), float(point[look.up]) if look.across != look.up else 0.0


def _heads(study: Study, look: Look) -> list[Mark]:
    return [Mark(*_at(study.runs[n].theta[look.step], look), marks.RUN[n], n) for n in look.shown]


def _limits(study: Study, look: Look) -> list[Mark]:
    return [Mark(*_at(study.limits[n], look), marks.LIMIT[n], n) for n in look.shown if n in study.limits]


def _you(study: Study, look: Look, x: Axis, y: Axis) -> list[Mark]:
    if study.point is None:
        return []
    px, py = _at(study.point, look)
    return [Mark(min(max(px, x.low), x.high), min(max(py, y.low), y.high), marks.YOU, "you")]


def _captions(study: Study, look: Look, x: Axis, y: Axis, width: int, traces: int) -> list[Row]:
    others = [theta(k) for k in range(study.plane.dimension) if k not in (look.across, look.up)]
    trace = f"{3 * marks.TRACE} aᵀθ = {number(study.plane.target)}"
    if others:
        zero = f"at {others[0]} = 0" if len(others) == 1 else "where the other θᵢ are 0"
        trace += f", cut {zero}" + (" and at each limit" if traces > 1 else "")
    ends = (
        "   " + "".join(marks.LIMIT[name] for name in look.shown if name in marks.LIMIT) + " where they end"
    )
    fits = len(trace) + len(ends) <= width and len(ends) > 18
    rows: list[Row] = [((trace[:width], "plane"), (ends if fits else "", "quiet"))]
    if study.point is not None:
        px, py = _at(study.point, look)
        outside = not (x.low <= px <= x.high and y.low <= py <= y.high)
        where = vector(study.point.tolist())
        told = f"{marks.YOU} you, {where}" + (", beyond this frame" if outside else "")
        rows.append(((told[:width], "you"),))
    return rows
