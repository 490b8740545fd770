"""The lab of a part as lines of text, with the student's own last answer in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.checking.derivation_text import last_line
from tutor.checking.evaluate import evaluate_floats
from tutor.checking.faults import CannotEvaluate
from tutor.cli.plain.telling import Place
from tutor.experiments.request import LabRequest
from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.tree import Node, Relation
from tutor.notation.vocabulary import Vocabulary
from tutor.tutoring.state import PartState

if TYPE_CHECKING:
    from tutor.plots.picture import Picture


def of(place: Place, state: PartState, width: int = 80) -> str:
    """The picture that belongs to a part, in its variant; a sentence if it has none."""
    if not place.part.lab:
        return "This part has no lab."
    if place.part.lab != "trajectories":
        return "\n".join(_other(place, state, width).lines(colour=False))
    # The only command that needs NumPy and plotext, so only now.
    from tutor.experiments.study import study
    from tutor.plots.poster import poster

    request = _request(place, state)
    if request is None:
        return "This part's lab has no training point to start from."
    try:
        found = study(request)
    except ValueError as error:
        return str(error)
    return "\n".join(poster(found, request.shown, width).lines(colour=False))


def _other(place: Place, state: PartState, width: int) -> Picture:
    """The penalty lab or the all-reduce lab."""
    if place.part.lab == "penalty":
        from tutor.experiments.penalty_study import penalty_study
        from tutor.packs.labs import penalty_request, trial_of
        from tutor.plots.penalty_poster import penalty_poster

        wanted = penalty_request(place.part, place.key, state.variant, tuple(reversed(state.answers)))
        return penalty_poster(penalty_study(wanted, step=trial_of(wanted)), width)
    from tutor.experiments.allreduce_progress import follow
    from tutor.experiments.allreduce_request import PARADIGMS, AllReduceRequest
    from tutor.experiments.allreduce_time import Model
    from tutor.plots.allreduce_poster import allreduce_poster

    usual = AllReduceRequest()
    followed = {name: follow(name, usual.workers, usual.chunk) for name in PARADIGMS}
    model = Model(usual.latency, usual.per_number, 1e6)
    return allreduce_poster(followed, usual.paradigm, model, width)


def _request(place: Place, state: PartState) -> LabRequest | None:
    known = vocabulary(*place.question(state.variant).given)
    if isinstance(known, Complaint):
        return None
    declared = known.get("a")
    a = _numbers(declared.definition, known) if declared else None
    if a is None:
        return None
    points = (_point(answer[0], known) for answer in reversed(state.answers) if answer)
    point = next((found for found in points if found is not None and len(found) == len(a)), None)
    return LabRequest(a=a, student_point=point, part=place.key)


def _point(text: str, known: Vocabulary) -> tuple[float, ...] | None:
    read = parse(last_line(text), known)
    if isinstance(read, Complaint):
        return None
    tree = read.tree
    return _numbers(tree.operands[-1] if isinstance(tree, Relation) else tree, known)


def _numbers(tree: Node | None, known: Vocabulary) -> tuple[float, ...] | None:
    """The components of a vector without unknowns; None for anything else."""
    if tree is None:
        return None
    try:
        value = evaluate_floats(tree, vocabulary=known)
    except CannotEvaluate:
        return None
    if not isinstance(value, tuple) or not all(isinstance(item, float) for item in value):
        return None
    return tuple(float(item) for item in value if isinstance(item, float))
