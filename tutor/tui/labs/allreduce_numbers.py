"""The numbers of the all-reduce lab that can be typed."""

from __future__ import annotations

from dataclasses import replace

from tutor.experiments.requests.allreduce_request import LARGEST_CHUNK, MOST_WORKERS
from tutor.packs.trials.typed_numbers import scalar
from tutor.tui.labs.allreduce_state import AllReduceState
from tutor.tui.labs.lab_number import Number

SHORTEST = 100
"""Counts of three digits tell a part's answer; shorter ones stand in many an example."""


def _with_workers(state: AllReduceState, text: str) -> AllReduceState:
    workers = scalar(text)
    if workers != int(workers) or not 1 <= workers <= MOST_WORKERS:
        raise ValueError(f"The lab takes 1 to {MOST_WORKERS} workers.")
    request = replace(state.request, workers=int(workers))
    return _asked_nowhere(replace(state, request=request, workers=int(workers), tick=0, playing=False))


def _with_parameters(state: AllReduceState, text: str) -> AllReduceState:
    chunk = scalar(text) / state.workers
    if chunk != int(chunk) or not 1 <= chunk <= LARGEST_CHUNK:
        most = LARGEST_CHUNK * state.workers
        raise ValueError(f"p has to be a multiple of n = {state.workers}, up to {most:,}.")
    request = replace(state.request, chunk=int(chunk))
    return _asked_nowhere(replace(state, request=request, chunk=int(chunk)))


def _asked_nowhere(state: AllReduceState) -> AllReduceState:
    """The state, unless what is counted in it is what an open part asks for with these numbers."""
    n, p = state.workers, state.workers * state.chunk
    counts = (n * (n - 1), 2 * n * (n - 1), p, n * (n - 1) * p, 2 * n * p, 2 * (n - 1) * p, 2 * p)
    if any(count >= SHORTEST and state.request.secret.number(count) for count in counts):
        raise ValueError("A part asks for the counts with these numbers; others show how they are counted.")
    return state


def _with_latency(state: AllReduceState, text: str) -> AllReduceState:
    return replace(state, request=replace(state.request, latency=scalar(text)))


def _with_per_number(state: AllReduceState, text: str) -> AllReduceState:
    return replace(state, request=replace(state.request, per_number=scalar(text)))


NUMBERS: tuple[Number[AllReduceState], ...] = (
    Number("n", ("n",), "workers", lambda state: str(state.workers), _with_workers),
    Number("p", ("p",), "parameters", lambda state: str(state.workers * state.chunk), _with_parameters),
    Number(
        "α", ("alpha",), "seconds a message", lambda state: f"{state.request.latency:.10g}", _with_latency
    ),
    Number(
        "β", ("beta",), "seconds a number", lambda state: f"{state.request.per_number:.10g}", _with_per_number
    ),
)
"""In the order of the form; p comes after n, whose multiple it is."""
