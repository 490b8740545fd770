"""The numbers that a part itself gives for its lab: by its declarations, its variant or its experiment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.experiments.requests.allreduce_request import LARGEST_CHUNK, MOST_WORKERS
from tutor.notation import Complaint, Vocabulary, parse
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Name, Node, walk
from tutor.packs.reading.experiment import Compare, Converge, Dual, Experiment, Minimise, Run
from tutor.packs.reading.plane import plane, unknown_of, with_unknown

WORKERS = 4
"""Where only p is given: shared among so many, if it can be."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """What a part gives for the penalty lab.

    Attributes:
        name: what the part calls the gradient.
        g: its components, or None where the part leaves them open.
        alpha: the weight, or None.
    """

    name: str
    g: tuple[float, ...] | None
    alpha: float | None


def gradient(wanted: Experiment | str, names: Vocabulary) -> Gradient:
    """The vector of the objective (else `g`) and α, where they are defined."""
    called = _vector_of(wanted, names)
    g, alpha = numbers(_definition(called, names), names), number(_definition("alpha", names), names)
    return Gradient(called, g, alpha)


def on_plane(wanted: Experiment | str, names: Vocabulary) -> tuple[tuple[float, ...], float] | None:
    """Training point and label of the plane that an experiment runs to; None if it gives none."""
    if not isinstance(wanted, Run | Converge | Compare):
        return None
    unknown = unknown_of(wanted.plane, names)
    read = None if unknown is None else parse(wanted.plane, with_unknown(names, unknown))
    if unknown is None or read is None or isinstance(read, Complaint):
        return None
    try:
        found = plane(read.tree, unknown, names)
    except CannotEvaluate:
        return None
    return None if found is None else (tuple(map(float, found[0])), float(found[1]))


def shared(names: Vocabulary) -> tuple[int, int] | None:
    """Workers n, and parameters for each, where the part gives n, p or both and the lab can take them."""
    n, p = (number(_definition(name, names), names) for name in ("n", "p"))
    if n is None and p is None:
        return None
    workers = WORKERS if n is None else n
    chunk = 10 if p is None else p / workers if workers else 0
    if workers != int(workers) or chunk != int(chunk):
        return None
    fits = 1 <= workers <= MOST_WORKERS and 1 <= chunk <= LARGEST_CHUNK
    return (int(workers), int(chunk)) if fits else None


def given_as(name: str, names: Vocabulary) -> tuple[float, ...] | None:
    """The vector that a part defines under this name; None if it defines none."""
    return numbers(_definition(name, names), names)


def numbers(node: Node | None, names: Vocabulary) -> tuple[float, ...] | None:
    """The components of a vector that has a value without further names; None for anything else."""
    value = _value(node, names)
    if not isinstance(value, tuple) or any(isinstance(component, tuple) for component in value):
        return None
    return tuple(float(component) for component in value)


def number(node: Node | None, names: Vocabulary) -> float | None:
    """A number that has a value without further names; None for anything else."""
    value = _value(node, names)
    return None if value is None or isinstance(value, tuple) else float(value)  # type: ignore[arg-type]


def freed(given: Sequence[str], names: Vocabulary, spaces: Mapping[str, str]) -> tuple[str, ...]:
    """The declarations without the values of these names, since the lab's controls change them.

    Args:
        spaces: for each name what stands in the value's place, such as `> 0` or `in R^3`.
    """
    changing = (one for one in names.declarations if one.name in spaces and one.definition is not None)
    fixed = {one.text: f"{one.name} {spaces[one.name]}" for one in changing}
    return tuple(fixed.get(text, text) for text in given)


def _definition(name: str, names: Vocabulary) -> Node | None:
    declared = names.get(name)
    return None if declared is None else declared.definition


def _vector_of(wanted: Experiment | str, names: Vocabulary) -> str:
    """What an experiment calls the gradient."""
    if isinstance(wanted, Dual):
        return wanted.vector
    if not isinstance(wanted, Minimise):
        return "g"
    read = parse(wanted.objective, names.extended(Declaration(wanted.variable, "vector", dims=("d",))))
    if isinstance(read, Complaint):
        return "g"
    used = (names.get(one.name) for one in walk(read.tree) if isinstance(one, Name))
    return next((found.name for found in used if found is not None and found.form == "vector"), "g")


def _value(node: Node | None, names: Vocabulary) -> object:
    if node is None:
        return None
    try:
        return evaluate_floats(node, vocabulary=names)
    except CannotEvaluate:
        return None
