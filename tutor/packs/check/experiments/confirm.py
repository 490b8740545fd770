"""Confirms keys by experiment: minimises, runs and counts, and compares with what the key says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.packs.check.experiments.attained_norms import attained, weighed
from tutor.packs.check.experiments.least_quantities import compared
from tutor.packs.check.experiments.message_counts import confirmed_counts
from tutor.packs.check.experiments.minima import compared_with, minimised
from tutor.packs.check.experiments.optimizer_runs import arrived, converged
from tutor.packs.check.experiments.shown_only import shown
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, once
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
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


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a part's experiment.

    Attributes:
        outcome: what came of it; `confirmed` on every variant, `none` if there is nothing to confirm.
        said: what was seen instead, or why nothing was.
        variant: ` (for a = 1)`, or nothing.
    """

    outcome: Literal["confirmed", "none", "unreadable", "impossible", "disagrees"]
    said: str = ""
    variant: str = ""


@once
def tried(subject: Subject) -> Trial:
    """Do the experiment of a part up to the first variant with something amiss."""
    part = subject.part
    if not part.experiment:
        return Trial("none")
    found = experiment(part.experiment)
    if isinstance(found, str):
        return Trial("unreadable", found)
    numbered = isinstance(found, Minimise) and compared_with(subject) is not None
    if not numbered and not any(True for _ in subject.expressions()):
        # Nothing to evaluate: the experiment is there to be shown.
        amiss = shown(subject, found)
        return Trial("impossible", amiss) if amiss else Trial("none")
    for variant in subject.variants:
        try:
            said = _disagreement(subject, found, variant)
        except (TrialError, CannotEvaluate, ValueError, ArithmeticError) as problem:
            return Trial("impossible", str(problem), subject.named(variant))
        if said:
            return Trial("disagrees", said, subject.named(variant))
    return Trial("confirmed")


def confirmed(subject: Subject) -> bool:
    """Whether an experiment confirms the key of a part on every variant."""
    return tried(subject).outcome == "confirmed"


@checks(
    Rule(
        "unreadable-experiment",
        Topic.SECTIONS,
        "An experiment is written in one of the known forms.",
        "- Experiment: run sgt to `a^T x = 1`",
        breaks=(Edit("rectangle.md", "- Experiment: minimise", "- Experiment: find"),),
    )
)
def experiment_reads(subject: Subject) -> Findings:
    """Says what the reader of experiments says."""
    trial, part = tried(subject), subject.part
    if trial.outcome == "unreadable":
        sentence = f"The experiment {quoted(part.experiment)} does not read. {trial.said}"
        yield Finding(part.at("experiment"), sentence, "Write it in one of the known forms.")


@checks(
    Rule(
        "experiment-fails",
        Topic.SECTIONS,
        "An experiment can be done with the names of its part.",
        "- Experiment: run sgd to `a^T y < 1`",
        breaks=(Edit("rectangle.md", "over `x`", "over `y`"),),
    )
)
def experiment_possible(subject: Subject) -> Findings:
    """Says why the experiment could not be done."""
    trial = tried(subject)
    if trial.outcome == "impossible":
        sentence = f"The experiment cannot be done{trial.variant}: {trial.said}"
        yield Finding(subject.part.at("experiment"), sentence, "Mend the experiment, or leave it out.")


@checks(
    Rule(
        "experiment-disagrees",
        Topic.SECTIONS,
        "An experiment confirms the key on every variant.",
        "the key of one optimizer with a run of another",
        breaks=(Edit("rectangle.md", "minimise `x^2 - (p/2) x`", "minimise `x^2 - p x`"),),
    )
)
def experiment_agrees(subject: Subject) -> Findings:
    """Says what the experiment saw that the key does not say."""
    trial = tried(subject)
    if trial.outcome == "disagrees":
        sentence = f"The experiment does not agree with the key{trial.variant}: {trial.said}"
        yield Finding(subject.part.at("experiment"), sentence, "Mend the key, or the experiment.")


EXPERIMENT = (experiment_reads, experiment_possible, experiment_agrees)
"""What is demanded of an experiment."""


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
