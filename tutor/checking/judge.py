"""Is this answer right, and if not, what went wrong: the verdict on all blanks of a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from time import perf_counter

from tutor.checking.contract import wire
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Cell, Evidence, Outcome, Verdict
from tutor.checking.derivations.derivation_text import has_lines
from tutor.checking.derivations.derivation_verdict import judge_derivation
from tutor.checking.marking.compiled_question import BrokenQuestion, Compiled, compiled
from tutor.checking.marking.expression_blank import Judged, unreadable
from tutor.checking.marking.kinds.marker_registry import MARKERS, joint_marks

BROKEN = (
    "This question has a fault of its own, so nothing was decided and nothing counts. "
    "`tutor pack check` tells its author what is wrong."
)
EMPTY = "Nothing is typed here yet."
ONWARD = "One more question goes with it."


def judge_encoded(question: str, answer: Answer) -> Verdict:
    """The verdict for a question in JSON, as it comes to the worker."""
    return judge(_decoded(question), answer)


@lru_cache(maxsize=128)
def _decoded(text: str) -> Question:
    return wire.decode_question(text)


def judge(question: Question, answer: Answer) -> Verdict:
    """The verdict on an answer. Whatever was typed, this returns one.

    Args:
        question: what was asked.
        answer: what was typed into each blank; missing ones count as empty.
    """
    started = perf_counter()
    try:
        ready = compiled(question)
        verdict = _in_stages(ready, answer) if question.staged else combined(ready, _each(ready, answer))
    except BrokenQuestion:
        cells = tuple(Cell(Outcome.UNDECIDED) for _ in question.blanks)
        verdict = Verdict(Outcome.UNDECIDED, cells=cells, message=BROKEN)
    except RecursionError:
        cells = tuple(Cell(Outcome.UNREADABLE) for _ in question.blanks)
        verdict = Verdict(Outcome.UNREADABLE, cells=cells, message="This is nested too deeply to be read.")
    return Verdict(
        verdict.outcome,
        verdict.mistake,
        verdict.credit,
        verdict.cells,
        verdict.evidence,
        verdict.message,
        (perf_counter() - started) * 1000,
    )


def _each(ready: Compiled, answer: Answer) -> list[Judged]:
    blanks = ready.question.blanks
    texts = [*answer, *[""] * len(blanks)]
    together = joint_marks(ready, texts)
    return [
        together.get(number) or judge_blank(ready, number, texts[number]) for number in range(len(blanks))
    ]


def _in_stages(ready: Compiled, answer: Answer) -> Verdict:
    """The verdict on the first blank that is not right; those after it are not asked yet, and not judged."""
    texts = [*answer, *[""] * len(ready.question.blanks)]
    judged: list[Judged] = []
    for number in range(len(ready.question.blanks)):
        if judged and not texts[number].strip():
            cells = tuple(one.cell for one in judged)
            return Verdict(Outcome.PARTLY, cells=cells, evidence=judged[-1].evidence, message=ONWARD)
        judged.append(judge_blank(ready, number, texts[number]))
        if not judged[-1].credit:
            break
    last = judged[-1]
    cells = tuple(one.cell for one in judged)
    outcome = overall([cell.outcome for cell in cells]) if last.credit else last.cell.outcome
    return Verdict(outcome, last.cell.mistake, last.credit, cells, last.evidence, last.cell.message)


def judge_blank(ready: Compiled, number: int, text: str) -> Judged:
    """The verdict on one blank."""
    blank = ready.question.blanks[number]
    if not text.strip():
        return unreadable(EMPTY)
    if blank.takes_lines and has_lines(text):
        return judge_derivation(ready, number, text)
    return MARKERS[blank.kind](ready, number, blank, text)


def combined(ready: Compiled, judged: Sequence[Judged]) -> Verdict:
    """One verdict over all blanks. It names a mistake only if it counts: cells keep theirs."""
    cells = tuple(one.cell for one in judged)
    if len(judged) == 1:
        (one,) = judged
        cell = one.cell
        return Verdict(cell.outcome, cell.mistake, one.credit, cells, one.evidence, cell.message)
    outcome = overall([cell.outcome for cell in cells])
    mistake = next((cell.mistake for cell in cells if cell.mistake and outcome.counts), None)
    credit = all(one.credit for one in judged)
    evidence = _weakest([one.evidence for one in judged], outcome)
    return Verdict(outcome, mistake, credit, cells, evidence, _summary(ready, cells, outcome))


def overall(outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of several cells: what cannot be read comes first, and nothing counts before all can be."""
    found = set(outcomes)
    if Outcome.UNREADABLE in found:
        return Outcome.UNREADABLE
    if found <= {Outcome.CORRECT}:
        return Outcome.CORRECT
    if found <= {Outcome.CORRECT, Outcome.FORM}:
        return Outcome.FORM
    if found <= {Outcome.CORRECT, Outcome.FORM, Outcome.UNDECIDED}:
        return Outcome.UNDECIDED
    if found & {Outcome.CORRECT, Outcome.FORM, Outcome.PARTLY}:
        return Outcome.PARTLY
    return Outcome.WRONG


def _weakest(evidence: Sequence[Evidence], outcome: Outcome) -> Evidence:
    """The evidence that the whole verdict stands on."""
    if not outcome.counts:
        return Evidence()
    numeric = [one for one in evidence if one.kind == "numeric"]
    return min(numeric, key=lambda one: one.points) if numeric else Evidence("exact")


def _summary(ready: Compiled, cells: Sequence[Cell], outcome: Outcome) -> str:
    """How many blanks are right, what to say of the first that is not, and of known mistakes in others."""
    right = sum(cell.outcome in (Outcome.CORRECT, Outcome.FORM) for cell in cells)
    first = next((k for k, cell in enumerate(cells) if _is_next(cell, outcome)), None)
    if first is None:
        told = [cell.message for cell in cells if cell.message]
        return told[-1] if told else ""
    said = _said(ready, cells, first)
    if outcome == Outcome.UNREADABLE:
        return said
    others = [
        _said(ready, cells, k)
        for k, cell in enumerate(cells)
        if k > first and cell.mistake and cell.message and _is_next(cell, outcome)
        if cell.message not in {other.message for other in cells[:k] if other.outcome == cell.outcome}
    ]
    return "\n\n".join((f"{right} of {len(cells)} are right. {said}".strip(), *others))


def _said(ready: Compiled, cells: Sequence[Cell], number: int) -> str:
    """A cell's message, with the name of its place: “u =” names u."""
    label, message = ready.question.blanks[number].label.removesuffix("=").strip(), cells[number].message
    return f"{label}: {message}" if label and message else message


def _is_next(cell: Cell, outcome: Outcome) -> bool:
    """Whether the summary should speak of this cell."""
    if outcome == Outcome.UNREADABLE:
        return cell.outcome == Outcome.UNREADABLE
    if outcome == Outcome.FORM:
        return cell.outcome == Outcome.FORM
    if outcome == Outcome.UNDECIDED:
        return cell.outcome == Outcome.UNDECIDED
    return cell.outcome in (Outcome.WRONG, Outcome.PARTLY)
