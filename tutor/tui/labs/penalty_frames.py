"""The penalty lab's pictures. Importing this costs NumPy: do it off the screen's thread."""

from __future__ import annotations

from functools import lru_cache

from tutor.experiments.penalty.penalty_study import PenaltyStudy, penalty_study
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.plots.canvas.number_text import vector
from tutor.plots.canvas.picture import Picture, stacked, text
from tutor.plots.output.lab_ascii import penalty_in_ascii
from tutor.plots.penalty.landscape_view import landscape
from tutor.plots.penalty.penalty_marks import power
from tutor.plots.penalty.penalty_table import table
from tutor.plots.penalty.penalty_words import case_words, trial_words
from tutor.plots.penalty.sizes_view import sizes
from tutor.terminal_charset import ascii_only
from tutor.tui.labs.penalty_state import FRAMES, PenaltyState

REACH = 1.5
"""Size of the full-grown ball, in units of the best step's."""


@lru_cache(maxsize=64)
def studied(request: PenaltyRequest, p: float, alpha: float, squared: bool) -> PenaltyStudy:
    """The study of one setting, the student's formula worked out for it."""
    step = None
    if request.typed.strip():
        from tutor.packs.trials.lab_requests import (
            trial_of,  # packs cost time, and most labs are opened without a formula
        )

        step = trial_of(request, alpha)
    return penalty_study(request, p, alpha, squared, step)


def study_of(state: PenaltyState) -> PenaltyStudy:
    """What the lab shows."""
    return studied(state.request, state.p, state.alpha, state.squared)


def ball(state: PenaltyState) -> float:
    """‖u‖ₚ of the ball that is shown."""
    return REACH * study_of(state).scale * state.frame / FRAMES


def frame(state: PenaltyState, view: str, width: int, height: int) -> Picture:
    """The picture `landscape`, `sizes` or `table`, as this terminal can show it."""
    drawn = _drawn(state, view, width, height)
    return penalty_in_ascii(drawn) if ascii_only() else drawn


def _drawn(state: PenaltyState, view: str, width: int, height: int) -> Picture:
    study = study_of(state)
    if view == "table":
        return table(study, width)
    if view == "sizes":
        return sizes(study, ball(state), width, height)
    return landscape(study, ball(state), state.pairs[state.pair % len(state.pairs)], width, height)


def example(state: PenaltyState, view: str, width: int, height: int) -> Picture:
    """The picture of that name of the neighbouring example, under a line that says its numbers."""
    other = study_of(state).neighbour
    if other is None:
        return text("")
    told = f"an example, p = {power(other.p)}, g = {vector(other.g.tolist())}"
    size = min(ball(state) / study_of(state).scale, REACH) * other.scale
    if view == "sizes":
        drawn = sizes(other, size, width, height - 1)
    else:
        drawn = landscape(other, size, (0, 1), width, height - 1)
    drawn = stacked(text(told[:width], ink="strong"), drawn)
    return penalty_in_ascii(drawn) if ascii_only() else drawn


def remarks(state: PenaltyState) -> tuple[tuple[str, str], ...]:
    """What there is to say of this setting, as pairs of text and ink."""
    study = study_of(state)
    told = [(case_words(study), "text")]
    if study.trial is not None:
        told.append((trial_words(study), "you"))
    elif state.request.typed.strip():
        from tutor.packs.trials.lab_requests import untried

        told.append((untried(state.request, state.alpha), "quiet"))  # no star: nothing of theirs is drawn
    return tuple(told)


warmed = False
"""Whether everything was imported and drawn once."""


def warm(state: PenaltyState) -> None:
    """Draw once, so that everything is imported and worked out before the screen asks for it."""
    global warmed
    frame(state, state.view, 60, 16)
    remarks(state)
    warmed = True
