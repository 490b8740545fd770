"""The lab's pictures, each drawn once. Importing this costs NumPy: do it off the screen's thread."""

from __future__ import annotations

from functools import lru_cache

from tutor.experiments.request import FALLING, LABELS, LabRequest
from tutor.experiments.study import Study, study
from tutor.plots.distance_view import distance_view
from tutor.plots.picture import Picture
from tutor.plots.plane_view import Look, pairs, plane_view
from tutor.plots.standing import standing
from tutor.tui.widgets.lab_state import LabState

KEPT = 400


@lru_cache(maxsize=16)
def studied(request: LabRequest, pace: float, falling: bool) -> Study:
    """The runs for one setting. Raises ValueError with a sentence for a plane that is none."""
    return study(request, pace, falling)


def study_of(state: LabState) -> Study:
    """The runs that the lab shows."""
    return studied(state.request, state.factor, state.falling)


def pair_count(state: LabState) -> int:
    """How many pairs of components there are to look at."""
    return len(pairs(study_of(state).points.dimension))


def frame(state: LabState, view: str, width: int, height: int) -> Picture:
    """The picture `plane`, `distance` or `table` in so many columns and rows."""
    shown = study_of(state)
    if view == "table":
        return _table(shown, state.shown, state.step, width)
    if view == "distance":
        return _distance(shown, state.shown, state.step, width, height)
    sides = pairs(shown.points.dimension)
    across, up = sides[state.pair % len(sides)]
    return _plane(shown, Look(state.shown, state.step, across, up), width, height)


def remarks(state: LabState) -> tuple[tuple[str, str], ...]:
    """What there is to say of this setting, as pairs of text and ink."""
    shown = study_of(state)
    told = []
    point = shown.sentence(state.shown)
    if point:
        told.append((point, "you"))
    away = [LABELS[name] for name in state.shown if shown.runs[name].diverged]
    if away:
        does = (
            "overshoots more with every step and runs"
            if len(away) == 1
            else "overshoot more and more and run"
        )
        told.append((f"{_listed(away)} {does} away.", "alarm"))
    circling = [LABELS[name] for name in state.shown if name in FALLING]
    if circling and not state.falling:
        told.append((f"{_listed(circling)}: with steps of one length, to and fro across the plane.", "quiet"))
    return tuple(told)


def warm(state: LabState) -> None:
    """Pay for every import and draw once, so that the first frame is quick."""
    for view in ("plane", "distance", "table"):
        frame(state, view, 60, 16)


_plane = lru_cache(maxsize=KEPT)(plane_view)


@lru_cache(maxsize=KEPT)
def _distance(shown: Study, rules: tuple[str, ...], step: int, width: int, height: int) -> Picture:
    return distance_view(shown, rules, step, width, height)


@lru_cache(maxsize=KEPT)
def _table(shown: Study, rules: tuple[str, ...], step: int, width: int) -> Picture:
    return standing(shown, rules, step, width)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
