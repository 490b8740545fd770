"""All pictures of the trajectories lab by name, and what each of them can be set to."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas.picture import Picture, stacked, text
from tutor.plots.trajectories.plane_view import Look, pairs, plane_view
from tutor.plots.trajectories.series_view import Track, series_view
from tutor.plots.trajectories.solid_view import Turned, solid_view, triples
from tutor.plots.trajectories.standings_table import standing
from tutor.plots.trajectories.sweep_view import sweep_view

VIEWS = ("plane", "solid", "distance", "coordinates", "loss", "sweep", "table")
"""Every picture, in the order in which the lab goes through them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the pictures can be set to.

    Attributes:
        shown: the rules that are drawn.
        step: how far each run is drawn.
        axes: which pair (three, component) of the components is looked at, counted round.
        balls: whether norm balls are drawn in the plane.
        zoom: one of `window.ZOOMS`.
        turn, tilt: degrees, for the solid.
        log_steps: whether time is on a log axis.
    """

    shown: tuple[str, ...]
    step: int
    axes: int = 0
    balls: bool = False
    zoom: str = "fit"
    turn: float = 215.0
    tilt: float = 20.0
    log_steps: bool = False


def view(study: Study, name: str, setting: Setting, width: int, height: int) -> Picture:
    """The picture of that name in so many columns and rows; the table takes the rows that it needs."""
    shown, step, at = setting.shown, setting.step, setting.axes
    if name == "table":
        return standing(study, shown, step, width)
    if name == "sweep":
        return sweep_view(study, shown, width, height)
    if name in ("distance", "loss"):
        quantity = Track("loss" if name == "loss" else "distance", 0, setting.log_steps)
        return series_view(study, shown, step, quantity, width, height)
    dimension = study.points.dimension
    if name == "coordinates":
        track = Track("coordinate", at % dimension, setting.log_steps)
        return series_view(study, shown, step, track, width, height)
    threes = triples(dimension)
    if name == "solid" and threes:
        turned = Turned(shown, step, threes[at % len(threes)], setting.turn, setting.tilt, setting.zoom)
        return solid_view(study, turned, width, height)
    sides = pairs(dimension)
    across, up = sides[at % len(sides)]
    look = Look(shown, step, across, up, setting.balls, setting.zoom)
    if name == "solid":
        told = text("A solid takes three components; here are all there are.", ink="quiet")
        return stacked(told, plane_view(study, look, width, height - 1))
    return plane_view(study, look, width, height)


def sides_of(name: str, dimension: int) -> int:
    """How many pairs, threes or single components there are to look at in that picture."""
    if name == "coordinates":
        return dimension
    if name == "solid":
        return max(len(triples(dimension)), 1)
    return len(pairs(dimension)) if name == "plane" else 1
