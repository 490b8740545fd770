"""Rules about mistakes: there are some, none is right, and each is recognised in its own example."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.question import Answer, Mistake, Question
from tutor.checking.verdict import Outcome, Verdict
from tutor.packs.check.patterns import example
from tutor.packs.check.subject import Subject, replaced
from tutor.packs.faults import quoted

FEWEST = 2


def enough_mistakes(subject: Subject) -> None:
    """`few-mistakes`: a part knows at least two mistakes."""
    count = len(subject.part.mistakes)
    if count < FEWEST:
        subject.faults.warning(
            subject.part.line,
            "few-mistakes",
            f"The part {subject.part.id} knows {count} mistake{'' if count == 1 else 's'}.",
            "Add “### Mistake name: title” for what students answer instead of the key.",
        )


def mistakes_recognised(subject: Subject) -> None:
    """`mistake-is-right`, `mistake-unreadable`, `mistake-unrecognised`: a mistake's own example shows it.

    The example is the first pattern, where that is an answer as it stands. It has to be refused, and to be
    recognised under that mistake's name, on every variant.
    """
    for mistake in subject.part.mistakes:
        for variant in subject.variants:
            if not _recognised(subject, mistake, variant):
                break


def _recognised(subject: Subject, mistake: Mistake, variant: int) -> bool:
    question = subject.question(variant)
    tried = [
        (text, index, subject.judge.check(question, answer))
        for text, index, answer in _examples(subject, mistake, question)
    ]
    if not tried or any(_names(verdict, index) == mistake.name for _, index, verdict in tried):
        return True
    text, index, verdict = tried[0]
    line = subject.part.at(f"mistake {mistake.name}")
    cell = verdict.cells[index] if index < len(verdict.cells) else None
    outcome = cell.outcome if cell else verdict.outcome
    what = f"{quoted(text)}{subject.named(variant)}"
    said = (cell.message if cell else "") or verdict.message
    if outcome in (Outcome.CORRECT, Outcome.FORM):
        sentence = f"The mistake {mistake.name} is a right answer: {what} equals the key."
        subject.faults.error(line, "mistake-is-right", sentence, "Mend the pattern, or the key.")
    elif outcome is Outcome.UNREADABLE:
        sentence = f"The example of {mistake.name}, {what}, cannot be typed by a student: {said}"
        subject.faults.error(line, "mistake-unreadable", sentence, "Declare its names in “Also”.")
    else:
        instead = _names(verdict, index)
        seen = f"is taken for {instead}" if instead else "is not recognised"
        sentence = f"The example of {mistake.name}, {what}, {seen}."
        subject.faults.error(
            line, "mistake-unrecognised", sentence, "Put the narrower mistake first, or mend the pattern."
        )
    return False


def _examples(subject: Subject, mistake: Mistake, question: Question) -> Iterator[tuple[str, int, Answer]]:
    """The example in each blank that it could stand in; a mistake that names no blank may be about any."""
    right = subject.key(0)
    for index, blank in enumerate(question.blanks):
        if mistake.blank in (None, index):
            text = example(mistake.when, blank)
            if text is not None:
                yield text, index, replaced(right, index, text)


def _names(verdict: Verdict, index: int) -> str | None:
    cell = verdict.cells[index].mistake if index < len(verdict.cells) else None
    return cell or verdict.mistake
