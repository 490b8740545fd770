"""The picture of three coordinates of θ at once: plane, paths, limits, the student's point; to be turned."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas import rule_marks
from tutor.plots.canvas.camera import CORNERS, EDGES, Camera, Sheet
from tutor.plots.canvas.canvas import draw
from tutor.plots.canvas.number_text import number, theta
from tutor.plots.canvas.picture import Picture, Row, fitting, picture, stacked, text
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.trajectories.component_choices import triples
from tutor.plots.trajectories.plane_view import draw_plane, you
from tutor.plots.trajectories.view_registry import Setting
from tutor.plots.trajectories.visible_range import ranges

Array = NDArray[np.float64]

MOST_SHEETS = 3
REACH = 1.62
"""Half the height of the picture, in half sides of the box: its corners stand at most √3 away."""

HINTS = ("   dim: behind the plane", "   dim: behind")


@dataclass(frozen=True, slots=True)
class Turned:
    """How the solid picture is asked for.

    Attributes:
        shown: the rules that are drawn.
        step: each run is drawn up to this step.
        axes: which three components of θ (from 0).
        turn, tilt: degrees.
        zoom: one of `view_registry.ZOOMS`.
    """

    shown: tuple[str, ...]
    step: int
    axes: tuple[int, int, int] = (0, 1, 2)
    turn: float = 215.0
    tilt: float = 20.0
    zoom: str = "fit"


def draw_solid(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """The lab's picture of three components, or the plane where there are no three."""
    threes = triples(study.points.dimension)
    if not threes:
        told = text("A solid takes three components; here are all there are.", ink="quiet")
        return stacked(told, draw_plane(study, setting, width, height - 1))
    axes = threes[setting.axes % len(threes)]
    look = Turned(setting.shown, setting.step, axes, setting.turn, setting.tilt, setting.zoom)
    return solid_view(study, look, width, height)


def solid_view(study: Study, look: Turned, width: int, height: int) -> Picture:
    """The picture in so many columns and rows, its caption lines included."""
    captions = _captions(study, look, width)
    rows = height - len(captions)
    low, high = ranges(study, look.shown, look.axes, look.zoom)
    camera = Camera(low, high, look.turn, look.tilt)
    sheets = _sheets(study, look, camera)
    unit = max(2.0 * REACH / width, REACH / rows)
    x = Axis(-0.5 * unit * width, 0.5 * unit * width)
    y = Axis(-unit * rows, unit * rows)
    behind, signs = _box(camera), []
    before: list[Curve] = []
    ink = rule_marks.INK
    for name in look.shown:
        path = camera.unit(study.runs[name].theta[: look.step + 1][:, list(look.axes)])
        for points, hidden in _stretches(path, sheets, camera):
            line = Curve(
                [(px, py) for px, py in camera.seen(points).tolist()],
                f"{ink[name]}~" if hidden else ink[name],
            )
            (behind if hidden else before).append(line)
        signs.append((path[-1], rule_marks.RUN[name], ink[name]))
    ends = [(study.limits[n], rule_marks.LIMIT[n], ink[n]) for n in look.shown if n in study.limits]
    if study.point is not None:
        ends.append((study.point, rule_marks.YOU, "you"))
    ends.insert(0, (study.start, rule_marks.START, "text"))
    signs = [(camera.unit(point[list(look.axes)]), sign, ink) for point, sign, ink in ends] + signs
    lines = [_seen(camera, piece, "plane~") for sheet in sheets for piece in sheet.lines()]
    scene = Scene(
        x,
        y,
        (*behind, *lines, *before),
        (*_names(camera, look.axes, unit), *_signs(camera, sheets, signs)),
        framed=False,
    )
    return stacked(draw(scene, width, rows), picture(captions))


def _sheets(study: Study, look: Turned, camera: Camera) -> list[Sheet]:
    """The planes of the first training points, cut where the other components are at the start."""
    axes = list(look.axes)
    found = []
    for a, label in zip(study.points.rows[:MOST_SHEETS], study.points.labels, strict=False):
        rest = float(a @ study.start) - float(a[axes] @ study.start[axes])
        sheet = Sheet.of(a[axes], float(label) - rest, camera)
        if sheet is not None:
            found.append(sheet)
    return found


def _hidden(points: Array, sheets: list[Sheet], camera: Camera) -> NDArray[np.bool_]:
    covered = np.zeros(len(points), dtype=bool)
    for sheet in sheets:
        covered |= sheet.hides(points, camera)
    return covered


def _stretches(path: Array, sheets: list[Sheet], camera: Camera) -> list[tuple[Array, bool]]:
    """The path cut where it goes behind a plane or comes out; what moves less than a dot is left out."""
    held = np.clip(path, -50.0, 50.0)
    moved = np.abs(np.diff(held, axis=0)).sum(axis=1).cumsum()
    kept = np.concatenate([[0], 1 + np.flatnonzero(np.diff((moved / 0.01).astype(int), prepend=0))])
    few = held[np.unique(np.append(kept, len(held) - 1))]
    covered = _hidden(few, sheets, camera)
    cuts = np.flatnonzero(np.diff(covered.astype(int))) + 1
    bounds = [0, *cuts.tolist(), len(few)]
    return [
        (few[max(first - 1, 0) : last], bool(covered[first]))
        for first, last in pairwise(bounds)
        if last - max(first - 1, 0) >= 2
    ]


def _box(camera: Camera) -> list[Curve]:
    """The box's edges, those at its far corner dimmed and first."""
    far = camera.back()
    order = sorted(EDGES, key=lambda edge: far not in edge)
    return [_seen(camera, CORNERS[list(edge)], "frame~" if far in edge else "frame") for edge in order]


def _seen(camera: Camera, piece: Array, ink: str) -> Curve:
    return Curve([(px, py) for px, py in camera.seen(piece).tolist()], ink)


def _signs(camera: Camera, sheets: list[Sheet], signs: list[tuple[Array, str, str]]) -> list[Mark]:
    """Hidden ones first, dimmed; what lies outside the box is left out, but the student's point is held."""
    found: list[tuple[bool, Mark]] = []
    for point, sign, ink in signs:
        if np.abs(point).max() > 1.0 + 1e-9 and ink != "you":
            continue
        at = np.clip(point, -1.0, 1.0)
        covered = bool(_hidden(at[np.newaxis, :], sheets, camera)[0])
        px, py = camera.seen(at).tolist()
        found.append((not covered, Mark(px, py, sign, f"{ink}~" if covered and ink != "text" else ink)))
    return [mark for _, mark in sorted(found, key=lambda item: item[0])]


def _names(camera: Camera, axes: tuple[int, int, int], unit: float) -> list[Mark]:
    """θᵢ at the far end of each axis, two characters side by side."""
    found = []
    for place, component in enumerate(axes):
        corner = -np.ones(3)
        corner[place] = 1.14
        px, py = camera.seen(corner).tolist()
        found += [Mark(px + index * unit, py, sign, "quiet") for index, sign in enumerate(theta(component))]
    return found


def _captions(study: Study, look: Turned, width: int) -> list[Row]:
    low, high = ranges(study, look.shown, look.axes, look.zoom)
    sides = "  ".join(
        f"{theta(axis)} {number(float(low[at]), 2)} … {number(float(high[at]), 2)}"
        for at, axis in enumerate(look.axes)
    )
    hint = next((words for words in HINTS if len(sides) + len(words) <= width), "")
    rows: list[Row] = [
        ((fitting(width, f"{sides}{hint}", sides.replace(" … ", "…").replace("  ", " ")), "quiet"),)
    ]
    if study.point is not None:
        inside = camera_holds(study.point[list(look.axes)], low, high)
        rows.append(((you(study.point, not inside and "box", width), "you"),))
    return rows


def camera_holds(point: Array, low: Array, high: Array) -> bool:
    """Whether a point (3,) lies in the box."""
    return bool(np.all((point >= low) & (point <= high)))
