"""Rules about mistakes: there are some, none is right, and each is recognised in its own example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.question import Answer, Mistake, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.checking.contract.when import parse_when
from tutor.packs.check.mathematics.cures import cure
from tutor.packs.check.mathematics.when_patterns import example, examples, misfits, repeated
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.model.faults import quoted
from tutor.packs.reading.mistake import ANY

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


def patterns_fit(subject: Subject) -> None:
    """`when-misfit`, `mistake-shadowed`: every pattern can show, in the blank that its mistake is about."""
    part = subject.part
    for mistake in part.mistakes:
        for what in misfits(mistake, part.blanks):
            sentence = f"The pattern {what} of {mistake.name} fits no answer to its blank."
            mend = "Options are for choices, lines for lines, words in quotes for terms. Or mend its blank."
            subject.faults.error(part.at(f"mistake {mistake.name}"), "when-misfit", sentence, mend)
    for later, earlier in repeated(part.mistakes):
        sentence = f"A pattern of {later.name} stands in {earlier.name} too, which comes first."
        line = part.at(f"mistake {later.name}")
        subject.faults.warning(line, "mistake-shadowed", sentence, "Take it out of one of them.")


def blanks_named(subject: Subject) -> None:
    """`blank-unnamed`: where some mistakes of a part name their blanks, those that fit several name theirs.

    Without a name a mistake shows in every blank, which is seldom meant beside others that have one.
    """
    part = subject.part
    named = {place for place, _ in part.lines if place.startswith("blank ")}
    for mistake in part.mistakes if named else ():
        if f"blank {mistake.name}" not in named and _fits_several(mistake, part.blanks):
            sentence = (
                f"The mistake {mistake.name} shows in every blank, for it names none as others here do."
            )
            where = "- Cell: Row heading / Column heading" if part.table else "- Blank: 1"
            mend = f"Add “{where}”, or “- Blank: {ANY}” if every blank is meant."
            line = part.at(f"mistake {mistake.name}")
            subject.faults.warning(line, "blank-unnamed", sentence, mend)


def _fits_several(mistake: Mistake, blanks: Sequence[Blank]) -> bool:
    """Whether more than one blank is of a kind that a pattern is for."""
    patterns = len(parse_when(mistake.when)[0])
    alone = (replace(mistake, blank=index) for index in range(len(blanks)))
    return sum(len(misfits(each, blanks)) < patterns for each in alone) > 1


def mistakes_recognised(subject: Subject) -> None:
    """`mistake-is-right`, `mistake-unreadable`, `mistake-unrecognised`: a mistake's own example shows it.

    The example is the first pattern, where that is an answer as it stands. It has to be refused, and to be
    recognised under that mistake's name, on every variant.
    """
    for mistake in subject.part.mistakes:
        for variant in subject.variants:
            if not _recognised(subject, mistake, variant):
                break


def patterns_reached(subject: Subject) -> None:
    """`mistake-shadowed`: no pattern is the key, and none is always taken for a mistake above it."""
    for mistake in subject.part.mistakes:
        for index, blank in enumerate(subject.part.blanks):
            if mistake.blank in (None, index):
                for text in examples(mistake.when, blank)[1:]:
                    _reached(subject, mistake, index, text)


def _reached(subject: Subject, mistake: Mistake, index: int, text: str) -> None:
    own = {each.name for each in subject.part.mistakes}
    others: set[str] = set()
    for variant in subject.variants:
        verdict = subject.judge.check(subject.question(variant), replaced(subject.key(variant), index, text))
        outcome = verdict.cells[index].outcome if index < len(verdict.cells) else verdict.outcome
        line = subject.part.at(f"mistake {mistake.name}")
        if outcome in (Outcome.CORRECT, Outcome.FORM):
            what = f"{quoted(text)}{subject.named(variant)}"
            sentence = f"The mistake {mistake.name} is a right answer: {what} equals the key."
            subject.faults.error(line, "mistake-is-right", sentence, "Mend the pattern, or the key.")
            return
        seen = _names(verdict, index)
        if seen == mistake.name or seen not in own or seen is None:
            return
        others.add(seen)
    if others:
        sentence = f"The pattern {quoted(text)} of {mistake.name} is taken for {', '.join(sorted(others))}."
        mend = "Put the narrower mistake first, or leave the pattern out."
        subject.faults.warning(line, "mistake-shadowed", sentence, mend)


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
        subject.faults.error(line, "mistake-unreadable", sentence, cure(said, "Also"))
    elif not _right_option(question, index, text):
        instead = _names(verdict, index)
        seen = f"is taken for {instead}" if instead else "is not recognised"
        sentence = f"The example of {mistake.name}, {what}, {seen}."
        subject.faults.error(
            line, "mistake-unrecognised", sentence, "Put the narrower mistake first, or mend the pattern."
        )
    return False


def _right_option(question: Question, index: int, text: str) -> bool:
    """Whether the example is one of several right options, which is said elsewhere."""
    blank = question.blanks[index]
    return isinstance(blank, ChoiceBlank) and int(text) - 1 in blank.keys


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
