"""Confirms counts of messages and traffic by simulations that really pass the messages."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.semantics.evaluate import evaluate
from tutor.experiments.allreduce.simulation import simulate
from tutor.packs.check.subject.subject import Subject
from tutor.packs.reading.experiment import Count, Paradigm, Quantity
from tutor.packs.trials.counting import asked, counted
from tutor.packs.trials.random_values import TrialError, known, tree

WORKERS = range(2, 7)
PARAMETERS_A_WORKER = (1, 4)
COUNTED = (("n", "workers"), ("p", "parameters"))
WHOLE = ("natural", "integer")


def confirmed_counts(subject: Subject, wanted: Count, variant: int) -> str:
    """What is amiss, or "" if every blank's key gives what the simulation counts, for n = 2 … 6 workers.

    Keys are in terms of `n`, the workers, and `p`, the parameters.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names = known(subject.given(variant))
    for name, what in COUNTED:
        declared = names.get(name)
        if declared is not None and declared.definition is None and declared.domain not in WHOLE:
            raise TrialError(f"{name} is the number of {what}, so it is declared as `{name} in N`.")
    for blank, way, what in _asked(subject, wanted):
        key = tree(blank.key, names)
        for workers in WORKERS:
            for each in PARAMETERS_A_WORKER:
                parameters = workers * each
                values = {"n": workers, "p": parameters}
                claimed = evaluate(key, {name: values[name] for name in values if names.get(name)}, names)
                seen = counted(simulate(way, workers, parameters), what)
                if claimed != Fraction(seen):
                    return (
                        f"{way}, {what}: with n = {workers} and p = {parameters} the key gives {claimed}, "
                        f"and {seen} were counted."
                    )
    return ""


def _asked(subject: Subject, wanted: Count) -> list[tuple[FormulaKey, Paradigm, Quantity]]:
    """The blanks to be confirmed, with what they count."""
    blanks = subject.part.blanks
    if subject.part.table is None and not (wanted.paradigm and wanted.quantity):
        raise TrialError("Without a table, say what is counted, such as “count ring messages”.")
    found = [(blanks[place].expression, way, what) for place, way, what in asked(subject.part, wanted)]
    kept = [(formal, way, what) for formal, way, what in found if formal is not None]
    if not kept:
        raise TrialError("No row of the table names a paradigm, or no column what is counted.")
    return kept
