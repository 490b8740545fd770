"""The lab's pictures, each drawn once. Importing this costs NumPy: do it off the screen's thread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tutor.experiments.optimizers.optimizer_registry import FALLING, in_words
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.trajectories_study import Study, study
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture, stacked, text
from tutor.plots.output.ascii import in_ascii
from tutor.plots.trajectories.view_registry import Setting, named, sides_of, view
from tutor.terminal_charset import ascii_only
from tutor.tui.labs.trajectories_state import COMPANION, LabState

KEPT = 400

UNTOLD = "Where these runs end is what a part asks for, so the last stretch of their way is not shown."


@lru_cache(maxsize=16)
def studied(request: LabRequest, pace: float) -> Study:
    """The runs for one setting. Raises ValueError with a sentence for a plane that is none."""
    return study(request, pace)


def study_of(state: LabState) -> Study:
    """The runs that the lab shows."""
    return studied(state.request, state.factor)


def side_count(state: LabState, name: str) -> int:
    """How many pairs (threes, components) there are to look at in that picture."""
    return sides_of(name, study_of(state).points.dimension)


def frame(state: LabState, name: str, width: int, height: int) -> Picture:
    """The picture of that name in so many columns and rows."""
    drawn = _drawn(study_of(state), name, _setting(state, name), width, height)
    return in_ascii(drawn) if ascii_only() else drawn


def titled(state: LabState, which: str, name: str, width: int, height: int) -> Picture:
    """A picture under a line that says which of two settings it shows."""
    head = text(f"{which}: {state.words}"[:width], ink="strong")
    head = in_ascii(head) if ascii_only() else head
    return stacked(head, frame(state, name, width, height - 1))


def shared_step(state: LabState) -> float | None:
    """The step size that all that are shown begin with; None where they differ, or it is not told."""
    shown = study_of(state)
    if state.request.schedule == "stable" and any(shown.bound(name) is None for name in state.shown):
        return None
    firsts = {float(shown.runs[name].steps[0]) for name in state.shown if len(shown.runs[name].steps)}
    return firsts.pop() if len(firsts) == 1 else None


def exemplified(state: LabState) -> bool:
    """Whether there is a neighbouring example, since something of these runs is not told."""
    return study_of(state).neighbour is not None


def example(state: LabState, name: str, width: int, height: int) -> Picture:
    """The picture of that name of the neighbouring example, under a line that says its numbers."""
    other = study_of(state).neighbour
    if other is None:
        return text("")
    head = text(f"an example, a = {vector(other.request.a)}"[:width], ink="strong")
    setting = replace(_setting(state, name), step=min(state.step, other.steps))
    drawn = stacked(head, _drawn(other, name, setting, width, height - 1))
    return in_ascii(drawn) if ascii_only() else drawn


def remarks(state: LabState) -> tuple[tuple[str, str], ...]:
    """What there is to say of this setting, as pairs of text and ink, the most urgent first."""
    return _remarks(study_of(state), state.shown)


@lru_cache(maxsize=64)
def _remarks(shown: Study, rules: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    told = [(UNTOLD, "quiet")] if shown.neighbour is not None else []
    point = " ".join(part for part in (shown.sentence(rules), shown.norm_sentence()) if part)
    if point:
        told.append((point, "you"))
    if own := _own_range(shown.request):
        told.append((own, "you"))
    away = [name for name in rules if shown.runs[name].diverged]
    if away:
        does = (
            "overshoots more with every step and runs"
            if len(away) == 1
            else "overshoot more and more and run"
        )
        told.append((f"{_beginning(away)} {does} away; what leaves the picture is cut off.", "alarm"))
    told += [(remark, "quiet") for remark in shown.remarks()]
    circling = [name for name in rules if name in FALLING]
    if circling and shown.request.schedule in ("constant", "stable"):
        told.append(
            (f"{_beginning(circling)}: with steps of one length, to and fro across the plane.", "quiet")
        )
    return tuple(told)


def _own_range(request: LabRequest) -> str:
    """The student's own range of step sizes; no word on whether it is right."""
    if request.student_range is None:
        return ""
    low, high = request.student_range
    if high == math.inf:
        return f"Your range begins at α = {number(low, 4)} and has no end."
    return f"Your range ends at α = {number(high, 4)}; the lab opened just below that."


warmed = False
"""Whether everything was imported and drawn once."""


def warm(state: LabState) -> None:
    """Pay for every import and draw once, so that the first frame is quick."""
    global warmed
    for name in (state.view, COMPANION):
        frame(state, name, 40, 10)
    remarks(state)
    warmed = True


def _setting(state: LabState, name: str) -> Setting:
    return Setting(
        state.shown,
        state.step if named(name).moves else state.request.steps,
        state.axes,
        state.balls,
        state.zoom,
        state.turn,
        state.tilt,
        state.log_steps,
    )


@lru_cache(maxsize=KEPT)
def _drawn(shown: Study, name: str, setting: Setting, width: int, height: int) -> Picture:
    return view(shown, name, setting, width, height)


def _beginning(names: Sequence[str]) -> str:
    """At the start of a sentence."""
    told = in_words(names)
    return told[:1].upper() + told[1:]
