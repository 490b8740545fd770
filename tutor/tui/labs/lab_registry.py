"""Each lab's screen: which belongs to a part, and to a request that came from outside."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.trajectories_request import LabRequest

if TYPE_CHECKING:
    from tutor.checking.contract.question import Answer
    from tutor.tui.desk.desk import Desk, Place

Request = LabRequest | PenaltyRequest | AllReduceRequest


@dataclass(frozen=True, slots=True)
class LabScreens:
    """What a lab is on the screen. Its files here begin with its name: `_lab`, `_state` and `_frames`.

    Attributes:
        name: the lab's.
        request: what it is opened with; without arguments, by itself.
        screen: its class, in `_lab`.
    """

    name: str
    request: type[Request]
    screen: str

    def part_of(self, kind: str) -> str:
        """The module `lab`, `state` or `frames`."""
        return f"tutor.tui.labs.{self.name}_{kind}"


SCREENS: tuple[LabScreens, ...] = (
    LabScreens("trajectories", LabRequest, "LabScreen"),
    LabScreens("penalty", PenaltyRequest, "PenaltyLabScreen"),
    LabScreens("allreduce", AllReduceRequest, "AllReduceLabScreen"),
)
"""In the order of `requests.labs`."""


def request_of(desk: Desk, place: Place, typed: Answer = ()) -> Request:
    """What a part's lab is opened with; what is typed now counts before what was handed in."""
    from tutor.packs.trials.lab_requests import lab_request
    from tutor.packs.trials.lab_secrets import lab_secrets
    from tutor.tutoring.twin import open_versions

    state = desk.state(place.key)
    answers = (typed, *reversed(state.answers))
    secret = lab_secrets(place.pack, place.key, open_versions(place.pack, desk.study.record))
    return lab_request(place.part, place.key, state.variant, answers, secret)


def screen_of(request: Request) -> Screen[None]:
    """The lab's screen."""
    lab = next(one for one in SCREENS if type(request) is one.request)
    found = getattr(import_module(lab.part_of("lab")), lab.screen)
    return cast("Screen[None]", found(request))


def screens() -> tuple[type[Screen[None]], ...]:
    """The class of each lab's screen. Imports them."""
    return tuple(getattr(import_module(lab.part_of("lab")), lab.screen) for lab in SCREENS)


def usual(name: str) -> Screen[None]:
    """The screen of the lab of that name, opened by itself."""
    return screen_of(next(one for one in SCREENS if one.name == name).request())


def warm() -> None:
    """Import what the labs draw with and draw each of them once, so that none opens with a pause.

    Costs NumPy and plotext: call it off the screen's thread, once nothing more urgent waits.
    """
    for lab in SCREENS:
        import_module(lab.part_of("lab"))
        opened = import_module(lab.part_of("state")).opened(lab.request())
        import_module(lab.part_of("frames")).warm(opened)
    # What is loaded stays: without this the collector looks through all of it in the midst of some frame.
    gc.freeze()
