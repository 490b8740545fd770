"""All pictures of the trajectories lab, one record each, and what they can be set to.

Importable without NumPy: what draws is imported when a picture is first drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

from tutor.plots.trajectories.component_choices import pairs, triples

if TYPE_CHECKING:
    from tutor.experiments.trajectories.trajectories_study import Study
    from tutor.plots.canvas.picture import Picture

Place = Literal["first", "beside", "below"]

ZOOMS = ("fit", "equal", "near")
"""`fit`: each axis a scale of its own. `equal`: one unit for both, so that a circle is round. `near`: the
same, without what is far larger than the rest."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the pictures can be set to.

    Attributes:
        shown: the rules that are drawn.
        step: how far each run is drawn.
        axes: which pair (three, component) of the components is looked at, counted round.
        balls: whether norm balls are drawn in the plane.
        zoom: one of `ZOOMS`.
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


def _only_one(dimension: int) -> int:
    return 1


@dataclass(frozen=True, slots=True)
class View:
    """One picture of the lab.

    Attributes:
        name: by which it is asked for, on its chip too.
        drawn_by: `module:function`, module a file beside this; (study, setting, columns, rows) → Picture.
        sides: for θ of so many components, how many pairs, threes or single ones there are to look at.
        place: on a wide screen, among the pictures that take turns, always `beside` them, or `below`.
        timed: whether one of its axes is time.
        zoomed, balled, turned: which of these it heeds.
        moves: whether it is another picture at another step; else it is drawn once for all of them.
    """

    name: str
    drawn_by: str
    sides: Callable[[int], int] = _only_one
    place: Place = "first"
    timed: bool = False
    zoomed: bool = False
    balled: bool = False
    turned: bool = False
    moves: bool = True


VIEWS: tuple[View, ...] = (
    View("plane", "plane_view:draw_plane", lambda d: len(pairs(d)), zoomed=True, balled=True),
    View("solid", "solid_view:draw_solid", lambda d: max(len(triples(d)), 1), zoomed=True, turned=True),
    View("distance", "series_view:draw_distance", place="beside", timed=True),
    View("coordinates", "series_view:draw_coordinate", lambda d: d, timed=True),
    View("loss", "series_view:draw_loss", timed=True),
    View("sweep", "sweep_view:draw_sweep", moves=False),
    View("table", "standings_table:draw_table", place="below"),
)
"""Every picture, in the order in which the lab goes through them; a new one is a file and a line here."""

NAMES: tuple[str, ...] = tuple(one.name for one in VIEWS)

PICTURES: tuple[str, ...] = tuple(one.name for one in VIEWS if one.place != "below")
"""All but the table."""

_BY_NAME = {one.name: one for one in VIEWS}


def named(name: str) -> View:
    """The picture of that name. Raises KeyError."""
    return _BY_NAME[name]


def view(study: Study, name: str, setting: Setting, width: int, height: int) -> Picture:
    """The picture of that name in so many columns and rows; the table takes the rows that it needs."""
    module, function = named(name).drawn_by.split(":")
    draw = getattr(import_module(f"tutor.plots.trajectories.{module}"), function)
    return cast("Picture", draw(study, setting, width, height))


def sides_of(name: str, dimension: int) -> int:
    """How many pairs, threes or single components there are to look at in that picture."""
    return named(name).sides(dimension)
