"""Confirms keys by experiment: minimises, runs and counts, and compares with what the key says."""

from __future__ import annotations

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.packs.check.experiments.attained_norms import attained, weighed
from tutor.packs.check.experiments.least_quantities import compared
from tutor.packs.check.experiments.message_counts import confirmed_counts
from tutor.packs.check.experiments.minima import compared_with, minimised
from tutor.packs.check.experiments.optimizer_runs import arrived, converged
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.reading.experiment import (
    Compare,
    Converge,
    Count,
    Dual,
    Experiment,
    Minimise,
    Run,
    Weigh,
    experiment,
)
from tutor.packs.trials.random_values import TrialError


def confirmed(subject: Subject) -> bool:
    """`unreadable-experiment`, `experiment-disagrees`, `experiment-fails`: every experiment confirms its key.

    True if it did, on every variant; False with a fault if not, or if the part names no experiment.
    """
    part = subject.part
    if not part.experiment:
        return False
    line = part.at("experiment")
    found = experiment(part.experiment)
    if isinstance(found, str):
        sentence = f"The experiment {quoted(part.experiment)} does not read. {found}"
        subject.faults.error(line, "unreadable-experiment", sentence, "Write it in one of the known forms.")
        return False
    numbered = isinstance(found, Minimise) and compared_with(subject) is not None
    if not numbered and not any(True for _ in subject.expressions()):
        # Nothing to evaluate: the experiment is there to be shown.
        return False
    for variant in subject.variants:
        try:
            said = _disagreement(subject, found, variant)
        except (TrialError, CannotEvaluate, ValueError, ArithmeticError) as problem:
            sentence = f"The experiment cannot be done{subject.named(variant)}: {problem}"
            subject.faults.error(line, "experiment-fails", sentence, "Mend the experiment, or leave it out.")
            return False
        if said:
            sentence = f"The experiment does not agree with the key{subject.named(variant)}: {said}"
            subject.faults.error(line, "experiment-disagrees", sentence, "Mend the key, or the experiment.")
            return False
    return True


def _disagreement(subject: Subject, found: Experiment, variant: int) -> str:
    """What the experiment saw that the key does not say, or "".

    Raises:
        TrialError, CannotEvaluate, ValueError: it does not fit the part.
    """
    match found:
        case Minimise():
            return minimised(subject, found, variant)
        case Run():
            return arrived(subject, found, variant)
        case Converge():
            return converged(subject, found, variant)
        case Compare():
            return compared(subject, found, variant)
        case Count():
            return confirmed_counts(subject, found, variant)
        case Dual():
            return attained(subject, found, variant)
        case Weigh():
            return weighed(subject, found, variant)
