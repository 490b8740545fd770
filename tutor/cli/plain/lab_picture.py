"""The lab of a part as lines of text, with the student's own last answer in it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tutor.cli.plain.part_text import Place
from tutor.tutoring.state import PartState

if TYPE_CHECKING:
    from tutor.plots.canvas.picture import Picture


def of(place: Place, state: PartState, width: int = 80) -> str:
    """The picture that belongs to a part, in its variant; a sentence if it has none."""
    if not place.part.lab:
        return "This part has no lab."
    if place.part.lab != "trajectories":
        return "\n".join(_other(place, state, width).lines(colour=False))
    # The only command that needs NumPy and plotext, so only now.
    from tutor.experiments.trajectories.trajectories_study import study
    from tutor.packs.trials.lab_requests import trajectories_request
    from tutor.plots.trajectories.trajectories_poster import poster

    answers = tuple(reversed(state.answers))
    told = state.settled or state.revealed
    request = trajectories_request(place.part, place.key, state.variant, answers, told)
    try:
        found = study(request)
    except ValueError as error:
        return str(error)
    return "\n".join(poster(found, request.shown, width).lines(colour=False))


def _other(place: Place, state: PartState, width: int) -> Picture:
    """The penalty lab or the all-reduce lab."""
    if place.part.lab == "penalty":
        from tutor.experiments.penalty.penalty_study import penalty_study
        from tutor.packs.trials.lab_requests import penalty_request, trial_of, untried
        from tutor.plots.canvas.picture import stacked, text
        from tutor.plots.penalty.penalty_poster import penalty_poster

        told = state.settled or state.revealed
        answers = tuple(reversed(state.answers))
        wanted = penalty_request(place.part, place.key, state.variant, answers, told)
        drawn = penalty_poster(penalty_study(wanted, step=trial_of(wanted)), width)
        return stacked(drawn, text(*textwrap.wrap(untried(wanted), width)))
    from tutor.experiments.allreduce.replay import follow
    from tutor.experiments.allreduce.time_model import Model
    from tutor.experiments.requests.allreduce_request import PARADIGMS
    from tutor.packs.evidence.allreduce_claims import claims
    from tutor.packs.trials.lab_requests import allreduce_request
    from tutor.plots.allreduce.allreduce_poster import allreduce_poster

    usual = allreduce_request(place.part, place.key, state.variant, tuple(reversed(state.answers)))
    typed = claims(usual, usual.workers, usual.workers * usual.chunk)
    followed = {name: follow(name, usual.workers, usual.chunk) for name in PARADIGMS}
    model = Model(usual.latency, usual.per_number, 1e6)
    return allreduce_poster(followed, usual.paradigm, model, width, typed=typed)
