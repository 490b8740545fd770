"""Which lab's screen belongs to a part, and to a request that came from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tutor.experiments.allreduce_request import AllReduceRequest
from tutor.experiments.penalty_request import PenaltyRequest
from tutor.experiments.request import LabRequest

if TYPE_CHECKING:
    from tutor.checking.question import Answer
    from tutor.tui.desk import Desk, Place

Request = LabRequest | PenaltyRequest | AllReduceRequest

LABS: dict[str, tuple[str, type[LabRequest] | type[PenaltyRequest] | type[AllReduceRequest]]] = {
    "trajectories": ("Trajectories: where does the optimizer land?", LabRequest),
    "penalty": ("Penalty: what step does this norm like?", PenaltyRequest),
    "allreduce": ("All-reduce: count the messages", AllReduceRequest),
}
"""Every lab: what it is about, and the request that it opens with by itself."""


def request_of(desk: Desk, place: Place, typed: Answer = ()) -> Request:
    """What a part's lab is opened with; what is typed now counts before what was handed in."""
    from tutor.packs.labs import allreduce_request, penalty_request
    from tutor.tui.point import lab_request

    state = desk.state(place.key)
    if place.part.lab == "penalty":
        return penalty_request(place.part, place.key, state.variant, (typed, *reversed(state.answers)))
    if place.part.lab == "allreduce":
        return allreduce_request(place.key)
    return lab_request(desk, place, typed)


def screen_of(request: Request) -> Screen[None]:
    """The lab's screen."""
    match request:
        case PenaltyRequest():
            from tutor.tui.screens.penalty_lab import PenaltyLabScreen

            return PenaltyLabScreen(request)
        case AllReduceRequest():
            from tutor.tui.screens.allreduce_lab import AllReduceLabScreen

            return AllReduceLabScreen(request)
        case _:
            from tutor.tui.screens.lab import LabScreen

            return LabScreen(request)
