"""What an experiment says of a student's answer: evidence, computed, that keeps the key to itself.

It says what happens at the student's own answer, and how far something else gets; never what that else is.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.checking.derivations.derivation_text import pieces
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.packs.evidence.counts import counts
from tutor.packs.evidence.dual_norms import duals
from tutor.packs.evidence.point import point
from tutor.packs.evidence.run_limits import limits
from tutor.packs.evidence.step import step
from tutor.packs.evidence.step_range import step_sizes
from tutor.packs.evidence.value import single
from tutor.packs.evidence.weights import weights
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
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

LONGEST = 2_000
"""Characters of one blank that are experimented with; what is longer is left to the checker."""


LAST = "Your last line, by itself:"
"""Before what was tried out, where the message is about a line before."""

FAILURES = (CannotEvaluate, TrialError, ArithmeticError, ValueError, TypeError, RecursionError)
"""What a formula can do to an experiment: no value, no sense for it, out of range, of another shape."""


def evidence(part: Part, variant: int, answer: Answer, named: bool = False) -> str | None:
    """What the part's experiment says of an answer, as Markdown; None where it has nothing to object.

    Pure, takes some milliseconds, and never raises: an experiment that does not fit the answer says nothing.
    Meant for an answer that was found wrong or partly right. It imports NumPy, so call it off the screen's
    thread.

    Args:
        part: the part; its `Experiment:` line says what is tried.
        variant: which variant of it.
        answer: what was typed into each blank.
        named: whether a recognised mistake's message stands above, which says what the answer is: then only
            what was measured follows, and no second name for it.
    """
    part = in_version(part, variant)
    wanted = experiment(part.experiment) if part.experiment else ""
    if isinstance(wanted, str) or any(len(text) > LONGEST for text in answer):
        return None
    try:
        return _tried(part, variant, answer, wanted, named)
    except FAILURES:
        # What a typed formula does to an experiment must not cost the student the verdict.
        return None


def _tried(part: Part, variant: int, answer: Answer, wanted: Experiment, named: bool) -> str | None:
    match wanted:
        case Minimise():
            return step(part, variant, answer, wanted) or single(part, variant, answer, wanted)
        case Run():
            return point(part, variant, answer, wanted, named)
        case Converge():
            return step_sizes(part, variant, answer, wanted)
        case Compare():
            return limits(part, variant, answer, wanted)
        case Count():
            return counts(part, variant, answer, wanted)
        case Dual():
            return duals(part, variant, answer, wanted)
        case Weigh():
            return weights(part, variant, answer, wanted)


def with_evidence(part: Part, variant: int, answer: Answer, verdict: Verdict) -> Verdict:
    """The verdict, with the evidence as the last paragraph of its message where the answer was not right.

    Args:
        part: the part.
        variant: which variant of it.
        answer: what was typed into each blank.
        verdict: the checker's on that answer.
    """
    if verdict.credit or verdict.outcome not in (Outcome.WRONG, Outcome.PARTLY):
        return verdict
    said = evidence(part, variant, _not_right(part, variant, answer, verdict), verdict.mistake is not None)
    if not said:
        return verdict
    if _earlier(answer, verdict):
        said = f"{LAST}\n\n{said}"
    return replace(verdict, message=f"{verdict.message}\n\n{said}".strip())


def _not_right(part: Part, variant: int, answer: Answer, verdict: Verdict) -> Answer:
    """The answer without the names that are right: whether a name is, the checker alone can tell."""
    named = [blank.words is not None for blank in in_version(part, variant).blanks]
    right = [cell.outcome in (Outcome.CORRECT, Outcome.FORM) for cell in verdict.cells]
    if len(right) != len(answer) or len(named) != len(answer):
        return answer
    return tuple(
        "" if is_name and holds else text for text, is_name, holds in zip(answer, named, right, strict=True)
    )


def _earlier(answer: Answer, verdict: Verdict) -> bool:
    """Whether a derivation failed before its last line, which is the one that is tried."""
    return any(
        cell.line is not None and cell.line < len(pieces(text))
        for text, cell in zip(answer, verdict.cells, strict=False)
    )
