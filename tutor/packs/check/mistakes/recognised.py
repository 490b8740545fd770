"""Rules about mistakes: none is right, and each is recognised in its own example and patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Answer, Mistake, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.packs.check.mathematics.when_patterns import example, examples
from tutor.packs.check.mistakes.written_patterns import patterns_told_apart
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.cures import cure
from tutor.packs.check.subject.subject import Subject, once, replaced
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic

RIGHT = (Outcome.CORRECT, Outcome.FORM)


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake's own example that does not show the mistake.

    The example is the first pattern, where that is an answer as it stands.

    Attributes:
        mistake: its name.
        line: where it stands.
        what: the example, as a sentence calls it.
        outcome: of the example.
        said: what the checker said of it.
        instead: the mistake that was recognised in its place, or "".
        in_key: whether it is one of several right options, which `options_wrong` says.
    """

    mistake: str
    line: int
    what: str
    outcome: Outcome
    said: str
    instead: str
    in_key: bool


@once
def unshown(subject: Subject) -> tuple[Example, ...]:
    """The examples that do not show their mistakes, each in the first such variant."""
    found: list[Example] = []
    for mistake in subject.part.mistakes:
        for variant in subject.variants:
            question = subject.question(variant)
            tried = [
                (text, index, subject.judge.check(question, answer))
                for text, index, answer in _examples(subject, mistake, question)
            ]
            if tried and not any(_names(verdict, index) == mistake.name for _, index, verdict in tried):
                found.append(_example(subject, mistake, variant, tried[0]))
                break
    return tuple(found)


@checks(
    Rule(
        "mistake-is-right",
        Topic.MISTAKES,
        "No pattern of a mistake equals the key.",
        "- When: `2/4`   with the key `1/2`",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `2 p/8`"),),
    )
)
def examples_wrong(subject: Subject) -> Findings:
    """Checks the example of each mistake on every variant: it has to be refused."""
    for each in unshown(subject):
        if each.outcome in RIGHT:
            yield _is_right(each.mistake, each.what, each.line)


@checks(
    Rule(
        "mistake-unreadable",
        Topic.MISTAKES,
        "A student can type the example of a mistake.",
        "- When: `p/0`",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/0`"),),
    )
)
def examples_typed(subject: Subject) -> Findings:
    """Checks the example of each mistake as a student's answer."""
    for each in unshown(subject):
        if each.outcome is Outcome.UNREADABLE:
            sentence = (
                f"The example of {each.mistake}, {each.what}, cannot be typed by a student: {each.said}"
            )
            yield Finding(each.line, sentence, cure(each.said, "Also"))


@checks(
    Rule(
        "mistake-unrecognised",
        Topic.MISTAKES,
        "A mistake is recognised by its own example, and no other is.",
        "two mistakes with the same pattern",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/2`"),),
    )
)
def examples_recognised(subject: Subject) -> Findings:
    """Checks the example of each mistake: it has to show under that mistake's name, on every variant."""
    for each in unshown(subject):
        if each.outcome not in (*RIGHT, Outcome.UNREADABLE) and not each.in_key:
            seen = f"is taken for {each.instead}" if each.instead else "is not recognised"
            sentence = f"The example of {each.mistake}, {each.what}, {seen}."
            yield Finding(each.line, sentence, "Put the narrower mistake first, or mend the pattern.")


EXAMPLES = (examples_wrong, examples_typed, examples_recognised)
"""What is demanded of each mistake's example."""


@dataclass(frozen=True, slots=True)
class Later:
    """A further pattern of a mistake, tried as an answer.

    Attributes:
        mistake: its name.
        line: where it stands.
        text: the pattern.
        right: the pattern with the first variant on which it equals the key, as a sentence calls it; or "".
        others: the mistakes that are recognised in its place, on every variant.
    """

    mistake: str
    line: int
    text: str
    right: str = ""
    others: tuple[str, ...] = ()


@once
def later_patterns(subject: Subject) -> tuple[Later, ...]:
    """What becomes of all patterns but the first."""
    return tuple(
        _tried_later(subject, mistake, index, text)
        for mistake in subject.part.mistakes
        for index, blank in enumerate(subject.part.blanks)
        if mistake.blank in (None, index)
        for text in examples(mistake.when, blank)[1:]
    )


@checks(examples_wrong.rule)
def later_patterns_wrong(subject: Subject) -> Findings:
    """Checks all patterns but the first, which the example is."""
    for each in later_patterns(subject):
        if each.right:
            yield _is_right(each.mistake, each.right, each.line)


@checks(patterns_told_apart.rule)
def patterns_reached(subject: Subject) -> Findings:
    """Checks all patterns but the first: on some variant, each has to show under its own mistake's name."""
    for each in later_patterns(subject):
        if each.others:
            seen = ", ".join(each.others)
            sentence = f"The pattern {quoted(each.text)} of {each.mistake} is taken for {seen}."
            yield Finding(each.line, sentence, "Put the narrower mistake first, or leave the pattern out.")


def _tried_later(subject: Subject, mistake: Mistake, index: int, text: str) -> Later:
    own = {each.name for each in subject.part.mistakes}
    line = subject.part.at(f"mistake {mistake.name}")
    others: set[str] = set()
    for variant in subject.variants:
        verdict = subject.judge.check(subject.question(variant), replaced(subject.key(variant), index, text))
        outcome = verdict.cells[index].outcome if index < len(verdict.cells) else verdict.outcome
        if outcome in RIGHT:
            return Later(mistake.name, line, text, right=f"{quoted(text)}{subject.named(variant)}")
        seen = _names(verdict, index)
        if seen == mistake.name or seen not in own or seen is None:
            return Later(mistake.name, line, text)
        others.add(seen)
    return Later(mistake.name, line, text, others=tuple(sorted(others)))


def _example(subject: Subject, mistake: Mistake, variant: int, tried: tuple[str, int, Verdict]) -> Example:
    text, index, verdict = tried
    cell = verdict.cells[index] if index < len(verdict.cells) else None
    return Example(
        mistake.name,
        subject.part.at(f"mistake {mistake.name}"),
        f"{quoted(text)}{subject.named(variant)}",
        cell.outcome if cell else verdict.outcome,
        (cell.message if cell else "") or verdict.message,
        _names(verdict, index) or "",
        _in_key(subject.question(variant).blanks[index], text),
    )


def _is_right(mistake: str, what: str, line: int) -> Finding:
    sentence = f"The mistake {mistake} is a right answer: {what} equals the key."
    return Finding(line, sentence, "Mend the pattern, or the key.")


def _in_key(blank: Blank, text: str) -> bool:
    """Whether the example is one of the right options of a choice."""
    return blank.choice is not None and int(text) - 1 in blank.choice.keys


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
