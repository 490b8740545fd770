"""Rules about patterns that no wrong answer can ever fit: planes without the answer, the key itself."""

from __future__ import annotations

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import CONDITIONS, PLANES, Pattern, parse_when
from tutor.checking.marking.compiled_question import BrokenQuestion, compiled
from tutor.notation import Complaint, shape_of
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.packs.check.keys.other_spellings import ACCEPTED
from tutor.packs.check.mistakes.recognised import examples_wrong
from tutor.packs.check.mistakes.written_patterns import patterns_fit
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.model.faults import quoted

CURE = "Write an equation that the answer can be put into: name it as the answer does, `x = …`, or theta."


@checks(patterns_fit.rule)
def planes_fit(subject: Subject) -> Findings:
    """Looks for a name in the equation of a plane that the answer can be put for."""
    for mistake in subject.part.mistakes:
        for pattern in parse_when(mistake.when)[0]:
            said = _amiss(subject, mistake, pattern) if pattern.kind in CONDITIONS else ""
            if said:
                what = "plane" if pattern.kind in PLANES else "condition"
                sentence = f"The {what} {quoted(pattern.text)} of {mistake.name} fits no answer{said}"
                yield Finding(subject.part.at(f"mistake {mistake.name}"), sentence, CURE)
                break


def _amiss(subject: Subject, mistake: Mistake, pattern: Pattern) -> str:
    """Why a plane can be compared with no answer to the blanks that its mistake is about, or ""."""
    ready = compiled(subject.question(0))
    said = ""
    for index, blank in enumerate(subject.part.blanks):
        if blank.expression is None or mistake.blank not in (None, index):
            continue
        try:
            key = ready.key(index)
        except BrokenQuestion:
            return ""
        if pattern not in key.equations:
            said = said or "."
            continue
        equation, name = key.equations[pattern]
        size = key.shape.dims[0] if key.shape.form == "vector" else None
        dims = () if size is None else (size,)
        answer = Declaration(name, "vector" if key.shape.form == "vector" else "scalar", dims=dims)
        shape = shape_of(equation, key.vocabulary.extended(answer))
        if key.shape.form not in ("vector", "scalar") or not isinstance(shape, Complaint):
            return ""
        said = f": {shape.sentence}"
    return said


@checks(examples_wrong.rule)
def multiples_differ(subject: Subject) -> Findings:
    """Looks for the key times a number that is the key itself on every variant."""
    for mistake in subject.part.mistakes:
        for pattern in parse_when(mistake.when)[0]:
            if pattern.kind == "times" and _is_one(subject, mistake, pattern.text):
                sentence = (
                    f"The mistake {mistake.name} is a right answer: the key times {quoted(pattern.text)}."
                )
                yield Finding(subject.part.at(f"mistake {mistake.name}"), sentence, "Mend the pattern.")
                break


def _is_one(subject: Subject, mistake: Mistake, factor: str) -> bool:
    for variant in subject.variants:
        asked, right = subject.alone(variant), subject.key(variant)
        for index, blank in subject.expressions():
            if mistake.blank in (None, index):
                answer = replaced(right, index, f"({factor}) ({blank.key})")
                if subject.judge.check(asked, answer).outcome not in ACCEPTED:
                    return False
    return any(mistake.blank in (None, index) for index, _ in subject.expressions())


@checks(examples_wrong.rule)
def options_wrong(subject: Subject) -> Findings:
    """Looks for an option that a mistake names and that is one of several right ones."""
    for mistake in subject.part.mistakes:
        right = {
            place + 1
            for index, blank in enumerate(subject.part.blanks)
            if (choice := blank.choice) is not None and choice.many and mistake.blank in (None, index)
            for place in choice.keys
        }
        named = {pattern.number for pattern in parse_when(mistake.when)[0] if pattern.kind == "option"}
        for number in sorted(right & named)[:1]:
            sentence = f"The mistake {mistake.name} names option {number}, which is a right one."
            line = subject.part.at(f"mistake {mistake.name}")
            yield Finding(line, sentence, "Name an option that is wrong.")
