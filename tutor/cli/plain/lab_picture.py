"""The lab of a part as lines of text, with the student's own last answer in it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tutor.cli.plain.lab_findings import sentences
from tutor.cli.plain.part_text import Place
from tutor.tutoring.state import Record

if TYPE_CHECKING:
    from tutor.experiments.requests.allreduce_request import AllReduceRequest
    from tutor.experiments.requests.penalty_request import PenaltyRequest
    from tutor.experiments.requests.trajectories_request import LabRequest
    from tutor.plots.canvas.picture import Picture


def of(place: Place, record: Record, width: int = 80, typed: str = "", in_words: bool = False) -> str:
    """The picture that belongs to a part, in its variant; a sentence if it has none.

    Args:
        place: the part.
        record: the student's; what is unsolved is not told.
        width: columns.
        typed: numbers of the lab, by name: `alpha = 1000; T = 40`.
        in_words: whether findings are said instead.
    """
    if not place.part.lab:
        return "This part has no lab."
    # The only command that needs NumPy and plotext, so only now.
    from tutor.packs.trials.lab_requests import lab_request
    from tutor.packs.trials.lab_secrets import lab_secrets
    from tutor.tutoring.twin import open_versions

    state = record.part(place.key)
    answers = tuple(reversed(state.answers))
    secret = lab_secrets(place.pack, place.key, open_versions(place.pack, record))
    request = lab_request(place.part, place.key, state.variant, answers, secret)
    try:
        asked = _with_numbers(place.part.lab, request, typed)
        if in_words:
            return sentences(place.part.lab, asked, width)
        drawn = PICTURES[place.part.lab](asked, width)
    except ValueError as error:
        return str(error)
    return "\n".join(drawn.lines(colour=False))


def _with_numbers(lab: str, request: Any, typed: str) -> Any:
    """The request with numbers that were typed. Raises ValueError with a sentence for what cannot be."""
    if not typed.strip():
        return request
    from tutor.tui.labs.lab_number import typed_into

    numbers = import_module(f"tutor.tui.labs.{lab}_numbers").NUMBERS
    opened = import_module(f"tutor.tui.labs.{lab}_state").opened
    return typed_into(numbers, opened(request), typed).request


def _trajectories(request: LabRequest, width: int) -> Picture:
    from tutor.experiments.trajectories.trajectories_study import study
    from tutor.plots.trajectories.trajectories_poster import USUAL_VIEWS, poster

    return poster(study(request), request.shown, width, views=request.views or USUAL_VIEWS)


def _penalty(request: PenaltyRequest, width: int) -> Picture:
    from tutor.experiments.penalty.penalty_study import penalty_study
    from tutor.packs.trials.lab_requests import trial_of, untried
    from tutor.plots.canvas.picture import stacked, text
    from tutor.plots.penalty.penalty_poster import penalty_poster

    drawn = penalty_poster(penalty_study(request, step=trial_of(request)), width)
    return stacked(drawn, text(*textwrap.wrap(untried(request), width)))


def _allreduce(request: AllReduceRequest, width: int) -> Picture:
    from tutor.experiments.allreduce.replay import follow
    from tutor.experiments.allreduce.time_model import Model
    from tutor.experiments.requests.allreduce_request import PARADIGMS
    from tutor.packs.evidence.allreduce_claims import claims
    from tutor.plots.allreduce.allreduce_poster import allreduce_poster

    typed = claims(request, request.workers, request.workers * request.chunk)
    followed = {name: follow(name, request.workers, request.chunk) for name in PARADIGMS}
    model = Model(request.latency, request.per_number, 1e6)
    return allreduce_poster(followed, request.paradigm, model, width, typed=typed)


PICTURES: dict[str, Callable[[Any, int], Picture]] = {
    "trajectories": _trajectories,
    "penalty": _penalty,
    "allreduce": _allreduce,
}
"""By the lab's name, what draws its request in so many columns."""
