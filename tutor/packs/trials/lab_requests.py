"""What a part's lab is opened with, from what the part says and what the student typed. Imports no NumPy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tutor.checking.contract.question import Answer
from tutor.checking.derivations.derivation_text import last_line
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.experiments.optimizers.optimizer_registry import USUAL
from tutor.experiments.requests import labs
from tutor.experiments.requests.allreduce_request import AllReduceRequest, Claim
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.secrets import NOTHING, Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.notation import Complaint, Vocabulary, vocabulary
from tutor.notation.tree.nodes import Relation
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
from tutor.packs.reading.experiment import Compare, Converge, Count, Experiment, Run, experiment
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.counting import asked
from tutor.packs.trials.lab_numbers import freed, given_as, gradient, numbers, on_plane, shared
from tutor.packs.trials.lab_secrets import norm_of
from tutor.packs.trials.step_condition import ends
from tutor.packs.trials.trial_words import tree
from tutor.plots.canvas.number_text import number

GRADIENT = (3.0, -4.0)
"""Where a part gives no numbers: those that the card after a wrong answer tries first, with α = 1."""

JUST_BELOW = 0.98
"""The lab opens at this part of the end of the student's own range of step sizes."""

LARGEST_STEP = 1e12

WATCHED = ("distance", "sweep")
"""Where step sizes are asked for: the residual over the steps, and its end over the step sizes."""

COMPARED = ("sgd", "o", "rescaled")
"""The optimizers whose limits a part may set side by side."""

HOMEWORK = (1.0, 0.1, 0.01)


def trajectories_request(
    part: Part, key: str, variant: int, answers: Sequence[Answer] = (), secret: Secrets = NOTHING
) -> LabRequest:
    """The trajectories lab for a part: its training point `a`, and the last vector that was typed.

    Args:
        answers: what was typed, the latest first.
        secret: what stays unsaid, because open parts of the pack ask for it.
    """
    names = _names(part, variant)
    wanted = experiment(part.experiment) if part.experiment else ""
    a, target = on_plane(wanted, names) or (given_as("a", names) or HOMEWORK, 1.0)
    points = (point(text, names, len(a)) for answer in answers for text in answer[:1])
    typed = next((found for found in points if found is not None), None)
    shown = _asked_about(wanted) or USUAL
    request = LabRequest(a=a, target=target, student_point=typed, part=key, shown=shown, secret=secret)
    if not isinstance(wanted, Converge):
        return request
    ranges = (ends(tree(text, names), wanted.variable, names) for answer in answers for text in answer[:1])
    own = next((found for found in ranges if found is not None), None)
    size = None if own is None or not 0.0 < own[1] <= LARGEST_STEP else JUST_BELOW * own[1]
    return replace(request, student_range=own, step_size=size, views=WATCHED)


def _asked_about(wanted: Experiment | str) -> tuple[str, ...]:
    """The optimizers that an experiment is about; () where it is about none."""
    if isinstance(wanted, Run | Converge):
        return (wanted.rule,)
    return COMPARED if isinstance(wanted, Compare) else ()


def point(text: str, known: Vocabulary, dimension: int) -> tuple[float, ...] | None:
    """A typed vector as numbers, or the one on the last line of a derivation; None for anything else.

    Args:
        text: what was typed.
        known: the vocabulary of the part.
        dimension: how many components are wanted.
    """
    node = tree(text, known)
    found = numbers(node.operands[-1] if isinstance(node, Relation) else node, known)
    return found if found is not None and len(found) == dimension else None


def penalty_request(
    part: Part, key: str, variant: int, answers: Sequence[Answer] = (), secret: Secrets = NOTHING
) -> PenaltyRequest:
    """The penalty lab for a part: its experiment's norm, its numbers, and the last formula that was typed.

    Args:
        answers: what was typed, the latest first.
        secret: what stays unsaid, because open parts of the pack ask for it.
    """
    p, squared = norm_of(part.experiment) or (2.0, True)
    typed = ""
    places = [at for at, blank in enumerate(part.blanks) if blank.expression is not None]
    if len(places) == 1:
        texts = (last_line(answer[places[0]]) for answer in answers if len(answer) > places[0])
        typed = next((text for text in texts if text), "")
    given, names = declarations(part, variant), _names(part, variant)
    own = gradient(experiment(part.experiment) if part.experiment else "", names)
    g, alpha = own.g or GRADIENT, 1.0 if own.alpha is None else own.alpha
    plain = PenaltyRequest(GRADIENT, 1.0, max(p, 1.0), squared, typed, given, key, secret)
    try:
        free = freed(given, names, {own.name: f"in R^{len(g)}", "alpha": "> 0"})
        return replace(plain, g=g, alpha=alpha, given=free)
    except ValueError:  # numbers that the lab cannot draw
        return plain


def allreduce_request(
    part: Part, key: str, variant: int, answers: Sequence[Answer] = (), secret: Secrets = NOTHING
) -> AllReduceRequest:
    """The all-reduce lab for a part: its way, its n and p if it has any, and the formulas typed last.

    Args:
        answers: what was typed, the latest first.
        secret: what stays unsaid, because open parts of the pack ask for it.
    """
    wanted = experiment(part.experiment) if part.experiment else ""
    places = list(asked(part, wanted)) if isinstance(wanted, Count) else []
    given, names = declarations(part, variant), _names(part, variant)
    usual = AllReduceRequest(part=key, given=freed(given, names, {"n": "in N", "p": "in N"}), secret=secret)
    if isinstance(wanted, Count) and wanted.paradigm:
        usual = replace(usual, paradigm=wanted.paradigm)
    if own := shared(names):
        usual = replace(usual, workers=own[0], chunk=own[1])
    for answer in answers:
        typed = tuple(
            Claim(way, what, last_line(answer[place]))
            for place, way, what in places
            if place < len(answer) and answer[place].strip()
        )
        if typed:
            return replace(usual, paradigm=typed[0].paradigm, typed=typed)
    return usual


LabRequests = LabRequest | PenaltyRequest | AllReduceRequest

REQUESTS: dict[str, Callable[[Part, str, int, Sequence[Answer], Secrets], LabRequests]] = {
    "trajectories": trajectories_request,
    "penalty": penalty_request,
    "allreduce": allreduce_request,
}
"""By the lab's name, as in `requests.labs`."""


def lab_request(
    part: Part, key: str, variant: int, answers: Sequence[Answer] = (), secret: Secrets = NOTHING
) -> LabRequests:
    """What the lab that a part names is opened with; the usual lab if it names none.

    Args:
        answers: what was typed, the latest first.
        secret: what stays unsaid, because open parts of the pack ask for it; see `lab_secrets`.
    """
    part = in_version(part, variant)
    return REQUESTS[part.lab or labs.NAMES[0]](part, key, variant, answers, secret)


def _names(part: Part, variant: int) -> Vocabulary:
    known = vocabulary(*declarations(part, variant))
    return Vocabulary() if isinstance(known, Complaint) else known


def trial_of(request: PenaltyRequest, alpha: float | None = None) -> tuple[float, ...] | None:
    """The student's formula for the lab's g and α (other letters of its own are 1); None if it is no step."""
    found = _worked_out(request, alpha)
    if not isinstance(found, tuple) or len(found) != len(request.g):
        return None
    return tuple(map(float, found))


def untried(request: PenaltyRequest, alpha: float | None = None) -> str:
    """Why nothing of the student's is drawn; "" if a step is, or nothing was typed."""
    if not request.typed.strip() or trial_of(request, alpha) is not None:
        return ""
    if _worked_out(request, alpha) is not None:  # a value that is no step, such as the number of `z = …`
        return "What you typed last is not a formula for the update."
    weight = request.alpha if alpha is None else alpha
    return f"Your formula has no value for this g and α = {number(weight, 3)}."


def _worked_out(request: PenaltyRequest, alpha: float | None) -> object:
    """The value of the student's formula, None if it has none."""
    known = vocabulary(*request.given)
    if isinstance(known, Complaint):
        return None
    node = tree(request.typed, known)
    if node is None:
        return None
    weight = request.alpha if alpha is None else alpha
    values: dict[str, object] = {}
    for declared in known.declarations:
        if declared.definition is None:
            vector = declared.form == "vector"
            values[declared.name] = request.g if vector else weight if declared.name == "alpha" else 1.0
            values.update({size: len(request.g) for size in declared.dims if isinstance(size, str)})
    try:
        return evaluate_floats(node, values, known)
    except CannotEvaluate:
        return None
