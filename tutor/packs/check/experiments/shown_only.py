"""Reads experiments that confirm no key, as beside a choice: a student is shown them all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import Complaint, Vocabulary, parse, shape_of
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.packs.check.subject.subject import Subject
from tutor.packs.reading.experiment import Compare, Converge, Dual, Experiment, Minimise, Run, Weigh
from tutor.packs.reading.plane import unknown_of, with_unknown
from tutor.packs.trials.random_values import TrialError, known

_NORM = re.compile(r"\|\||‖|norm")


def shown(subject: Subject, wanted: Experiment) -> str:
    """What does not read in an experiment with the names of its part, or ""."""
    try:
        names = known(subject.given(0))
    except TrialError as problem:
        return str(problem)
    match wanted:
        case Minimise():
            said = [_unread(wanted.objective, names.extended(way)) for way in _ways(wanted, names)]
            return "" if "" in said else said[0]
        case Dual() | Weigh():
            return "" if names.get(wanted.vector) else f"“{wanted.vector}” is not declared."
        case Run() | Converge() | Compare():
            unknown = unknown_of(wanted.plane, names)
            return _unread(wanted.plane, with_unknown(names, unknown)) if unknown else ""
        case _:
            return ""


def _ways(wanted: Minimise, names: Vocabulary) -> Iterator[Declaration]:
    """What the variable of an objective may be: a vector as long as a declared one, or a number."""
    sizes = {declared.dims[0]: None for declared in names.declarations if declared.form == "vector"}
    yield from (Declaration(wanted.variable, "vector", dims=(size,)) for size in (*sizes, "d"))
    if not _NORM.search(wanted.objective):
        yield Declaration(wanted.variable)


def _unread(text: str, names: Vocabulary) -> str:
    """Why a text does not read, or its shapes do not fit; or nothing."""
    read = parse(text, names)
    found = read if isinstance(read, Complaint) else shape_of(read.tree, names)
    return f"“{text}” does not read: {found.sentence}" if isinstance(found, Complaint) else ""
