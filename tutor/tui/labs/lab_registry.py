"""Which lab's screen belongs to a part, and to a request that came from outside."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from textual.screen import Screen

from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.trajectories_request import LabRequest

if TYPE_CHECKING:
    from tutor.checking.contract.question import Answer
    from tutor.tui.desk.desk import Desk, Place

Request = LabRequest | PenaltyRequest | AllReduceRequest

LABS: dict[str, tuple[str, type[LabRequest] | type[PenaltyRequest] | type[AllReduceRequest]]] = {
    "trajectories": ("Trajectories: where does the optimizer land?", LabRequest),
    "penalty": ("Penalty: what step does this norm like?", PenaltyRequest),
    "allreduce": ("All-reduce: count the messages", AllReduceRequest),
}
"""Every lab: what it is about, and the request that it opens with by itself."""


def request_of(desk: Desk, place: Place, typed: Answer = ()) -> Request:
    """What a part's lab is opened with; what is typed now counts before what was handed in."""
    from tutor.packs.trials.lab_requests import allreduce_request, penalty_request, trajectories_request

    state = desk.state(place.key)
    answers = (typed, *reversed(state.answers))
    told = state.settled or state.revealed
    if place.part.lab == "penalty":
        return penalty_request(place.part, place.key, state.variant, answers, told)
    if place.part.lab == "allreduce":
        return allreduce_request(place.part, place.key, state.variant, answers)
    return trajectories_request(place.part, place.key, state.variant, answers, told)


def screen_of(request: Request) -> Screen[None]:
    """The lab's screen."""
    match request:
        case PenaltyRequest():
            from tutor.tui.labs.penalty_lab import PenaltyLabScreen

            return PenaltyLabScreen(request)
        case AllReduceRequest():
            from tutor.tui.labs.allreduce_lab import AllReduceLabScreen

            return AllReduceLabScreen(request)
        case _:
            from tutor.tui.labs.trajectories_lab import LabScreen

            return LabScreen(request)


def warm() -> None:
    """Import what the labs draw with and draw each of them once, so that none opens with a pause.

    Costs NumPy and plotext: call it off the screen's thread, once nothing more urgent waits.
    """
    from tutor.tui.labs import (
        allreduce_frames,
        allreduce_lab,
        allreduce_state,
        penalty_frames,
        penalty_lab,
        penalty_state,
        trajectories_frames,
        trajectories_lab,
        trajectories_state,
    )

    assert allreduce_lab and trajectories_lab and penalty_lab
    trajectories_frames.warm(trajectories_state.opened(LabRequest()))
    penalty_frames.warm(penalty_state.opened(PenaltyRequest((3.0, -1.0))))
    allreduce_frames.warm(allreduce_state.opened(AllReduceRequest()))
    # What is loaded stays: without this the collector looks through all of it in the midst of some frame.
    gc.freeze()
