"""The all-reduce lab's pictures. Importing this costs plotext: do it off the screen's thread."""

from __future__ import annotations

from functools import lru_cache

from tutor.experiments.allreduce.replay import Progress, follow
from tutor.experiments.allreduce.simulation import Traffic
from tutor.experiments.allreduce.time_model import Model
from tutor.experiments.requests.allreduce_request import MODEL_SIZES, PARADIGMS, AllReduceRequest
from tutor.plots.allreduce.counters_view import counters
from tutor.plots.allreduce.counts_table import table
from tutor.plots.allreduce.step_words import words
from tutor.plots.allreduce.times_view import times
from tutor.plots.allreduce.typed_counts import Claimed, claims_table, line
from tutor.plots.allreduce.wiring_view import wiring
from tutor.plots.canvas.picture import Picture, stacked
from tutor.plots.output.lab_ascii import allreduce_in_ascii
from tutor.terminal_charset import ascii_only
from tutor.tui.labs.allreduce_state import AllReduceState


@lru_cache(maxsize=64)
def followed(paradigm: str, workers: int, chunk: int) -> Progress:
    """The simulation of one setting."""
    return follow(paradigm, workers, chunk)


def progress_of(state: AllReduceState) -> Progress:
    """What the lab shows."""
    return followed(state.paradigm, state.workers, state.chunk)


def model_of(state: AllReduceState) -> Model:
    """The time model that the lab shows."""
    request = state.request
    return Model(request.latency, request.per_number, MODEL_SIZES[state.model], state.ports)


def frame(state: AllReduceState, view: str, width: int, height: int) -> Picture:
    """The picture `wiring`, `counters`, `times` or `table`, as this terminal can show it."""
    drawn = _drawn(state, view, width, height)
    return allreduce_in_ascii(drawn) if ascii_only() else drawn


def _drawn(state: AllReduceState, view: str, width: int, height: int) -> Picture:
    """With the student's formulas: under a picture those for what it shows, under the table all of them."""
    typed = _claims(state.request, state.workers, state.chunk)
    if view == "table":
        table = _table(state.workers, state.chunk, state.paradigm, width)
        return stacked(table, claims_table(typed, width)) if typed else table
    yours = line(typed, state.paradigm, width)
    return stacked(_picture(state, view, width, height - yours.height), yours)


@lru_cache(maxsize=64)
def _claims(request: AllReduceRequest, workers: int, chunk: int) -> tuple[Claimed, ...]:
    if not request.typed:
        return ()
    from tutor.packs.evidence.allreduce_claims import (
        claims,  # packs cost time, and most labs are opened without a formula
    )

    return claims(request, workers, workers * chunk)


def _picture(state: AllReduceState, view: str, width: int, height: int) -> Picture:
    if view == "counters":
        return counters(progress_of(state), state.tick, width, height)
    if view == "times":
        return _times(model_of(state), state.workers, width, height)
    return wiring(progress_of(state), state.tick, width, height)


def remarks(state: AllReduceState) -> tuple[tuple[str, str], ...]:
    """What there is to say of this moment, as pairs of text and ink."""
    return ((words(progress_of(state), state.tick), "text"),)


warmed = False
"""Whether everything was imported and drawn once."""


def warm(state: AllReduceState) -> None:
    """Draw once, so that everything is imported and simulated before the screen asks for it."""
    global warmed
    for view in (state.view, "table"):
        frame(state, view, 60, 16)
    remarks(state)
    warmed = True


@lru_cache(maxsize=64)
def _table(workers: int, chunk: int, shown: str, width: int) -> Picture:
    counted: dict[str, Traffic] = {name: followed(name, workers, chunk).traffic for name in PARADIGMS}
    return table(counted, shown, width)


_times = lru_cache(maxsize=64)(times)
