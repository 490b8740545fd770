"""What the lab is opened with: the part's training point, and the student's last vector answer as numbers."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.checking.derivation_text import last_line
from tutor.checking.evaluate import evaluate_floats
from tutor.checking.faults import CannotEvaluate
from tutor.checking.question import Answer
from tutor.experiments.request import LabRequest
from tutor.notation import Complaint, parse
from tutor.notation.tree import Node
from tutor.notation.vocabulary import Vocabulary
from tutor.tui.desk import Desk, Place
from tutor.tui.reading import right_side, words

HOMEWORK = (1.0, 0.1, 0.01)


def lab_request(desk: Desk, place: Place, typed: Answer = ()) -> LabRequest:
    """The request for a part: what is typed now counts before what was handed in."""
    state = desk.state(place.key)
    known = words(place.question(state.variant).given)
    declared = known.get("a")
    a = numbers(declared.definition, known) if declared is not None else None
    a = a or HOMEWORK
    points = (
        point(text, known, len(a)) for answer in (typed, *reversed(state.answers)) for text in answer[:1]
    )
    return LabRequest(a=a, student_point=first(points), part=place.key)


def point(text: str, known: Vocabulary, dimension: int) -> tuple[float, ...] | None:
    """A typed vector as numbers, or the one on the last line of a derivation; None for anything else."""
    last = last_line(text)
    expression = parse(last, known) if last else None
    if expression is None or isinstance(expression, Complaint):
        return None
    found = numbers(right_side(expression.tree), known)
    return found if found is not None and len(found) == dimension else None


def numbers(tree: Node | None, known: Vocabulary) -> tuple[float, ...] | None:
    """The components of a vector that has a value without further names; None for anything else."""
    if tree is None:
        return None
    try:
        value = evaluate_floats(tree, vocabulary=known)
    except CannotEvaluate:
        return None
    if not isinstance(value, tuple) or any(isinstance(component, tuple) for component in value):
        return None
    return tuple(float(component) for component in value)


def first(points: Iterable[tuple[float, ...] | None]) -> tuple[float, ...] | None:
    """The first that is a point."""
    return next((found for found in points if found is not None), None)
