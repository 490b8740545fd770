"""The penalty and the all-reduce lab: a frame of each view at 120×40, their opening, and the evidence."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.benchmarks.figures import milliseconds, row
from tests.content.desk import find, whole
from tests.content.known import KNOWN
from tutor.experiments.allreduce_request import MODEL_SIZES, PARADIGMS, AllReduceRequest
from tutor.experiments.penalty_request import PenaltyRequest
from tutor.packs.evidence import evidence
from tutor.plots.picture import Picture
from tutor.tui.widgets import allreduce_frames, allreduce_state, penalty_frames, penalty_state

SIZE = (120, 40)
TYPED = "-alpha ||g||_inf sign(g)"
GIVEN = ("g in R^d", "alpha > 0")


def run(rounds: int = 10) -> None:
    """Print the figures."""
    print(f"A frame of the penalty lab, computed and drawn at {SIZE[0]}×{SIZE[1]} (16 ms is 60 a second)")
    for g in ((3.0, -1.0), (3.0, -1.0, 2.0)):
        states = list(_penalties(PenaltyRequest(g, typed=TYPED, given=GIVEN)))
        for view in penalty_state.VIEWS:
            _frames(f"{view}, {len(g)} dimensions", view, states, penalty_frames.frame)
    print(f"A frame of the all-reduce lab at {SIZE[0]}×{SIZE[1]}")
    for name in PARADIGMS:
        states_of = list(_exchanges(name))
        for view in ("wiring", "counters"):
            _frames(f"{view}, {name}, n = 16", view, states_of, allreduce_frames.frame)
    _frames("times", "times", list(_times()), allreduce_frames.frame)
    print("Opening a lab in an app that runs, until its first picture is drawn")
    for lab in ("penalty", "allreduce"):
        first, again = [], []
        for _ in range(rounds):
            command = [sys.executable, "-m", "tests.benchmarks.labs_opening", lab]
            done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            first.append(done["first"])
            again += done["again"]
        print(row(f"{lab}, first time (imports)", first))
        print(row(f"{lab}, again", again))
    _evidence()


def _frames(
    label: str, view: str, states: Sequence[Any], frame: Callable[[Any, str, int, int], Picture]
) -> None:
    frame(states[0], view, *SIZE)
    print(row(label, [milliseconds(lambda: frame(state, view, *SIZE)) for state in states]))  # noqa: B023


def _penalties(request: PenaltyRequest) -> Iterator[penalty_state.PenaltyState]:
    """The ball growing, then p and α sliding, with the square and without."""
    begun = penalty_state.opened(request)
    for at in range(penalty_state.FRAMES):
        yield replace(begun, frame=at)
    for squared in (True, False):
        for power in range(len(begun.powers)):
            yield replace(begun, power=power, squared=squared)
        for weight in range(len(penalty_state.WEIGHTS)):
            yield replace(begun, weight=weight, squared=squared)


def _exchanges(name: str) -> Iterator[allreduce_state.AllReduceState]:
    """Every tick of a synchronisation of 16 workers."""
    begun = allreduce_state.opened(AllReduceRequest(name, 16))
    for model in range(len(MODEL_SIZES)):
        for tick in range(begun.last + 1):
            yield replace(begun, tick=tick, model=model)


def _times() -> Iterator[allreduce_state.AllReduceState]:
    """Every curve that there is to draw, each once: they are kept after that."""
    begun = allreduce_state.opened(AllReduceRequest("ring", 16))
    for model in range(len(MODEL_SIZES)):
        for ports in (True, False):
            for workers in range(2, 16):
                yield replace(begun, workers=workers, model=model, ports=ports)


def _evidence() -> None:
    print("What an experiment says of a wrong answer")
    cases = [
        (find(name)[1], variant, whole(name, variant, typed))
        for name, variant, _, answers in KNOWN
        for typed in answers
        if find(name)[1].experiment
    ]
    for case in cases:
        evidence(*case)
    print(row("every known wrong answer, warm", [milliseconds(lambda: evidence(*c)) for c in cases]))  # noqa: B023
