"""The lab of a part as lines of text, with the student's own last answer in it."""

from __future__ import annotations

from tutor.checking.evaluate import evaluate_floats
from tutor.checking.faults import CannotEvaluate
from tutor.cli.plain.telling import Place
from tutor.experiments.request import LabRequest
from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.tree import Node, Relation
from tutor.notation.vocabulary import Vocabulary
from tutor.tutoring.state import PartState


def of(place: Place, state: PartState, width: int = 80) -> str:
    """The picture that belongs to a part, in its variant; a sentence if it has none."""
    if not place.part.lab:
        return "This part has no lab."
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
    read = parse(text, known)
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
