"""The rule about choices: no two options are one value, written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tutor.checking.contract.blanks.blank import OptionList
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Relation
from tutor.notation.writing.plain import write
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.reading.kinds.read_choice import SAME_OPTION
from tutor.packs.rendering.ask import asked

MOST_OPTIONS = 12

_FORMULA = re.compile(r"\$\$?([^$]+)\$\$?\s*\.?")


@checks(SAME_OPTION, milder=True)
def options_differ(subject: Subject) -> Findings:
    """Compares the values of those options of a choice that are formulas, up to the first two that agree.

    Where several may be right, two of them may well be equal, and only a right and a wrong one are compared.
    """
    for question, line, variant in _questions(subject):
        names = vocabulary(*question.given)
        if isinstance(names, Complaint):
            continue
        for blank in question.blanks:
            found = _equal(subject, question, blank.choice, names) if blank.choice is not None else None
            if found:
                first, second = map(quoted, found)
                sentence = f"The options {first} and {second} have the same value{subject.named(variant)}."
                cure = "Change one of them, if the question is not how a value is written."
                yield Finding(line, sentence, cure)
                return


def _questions(subject: Subject) -> Iterator[tuple[Question, int, int]]:
    """The question of the part and those of its hints, each with its line and its variant."""
    for variant in subject.variants:
        yield subject.alone(variant), subject.part.at("answer"), variant
        for rung in subject.part.ladder:
            small = asked(subject.pack, subject.part, rung, variant)
            if small is not None:
                yield small, rung.line, variant


def _equal(subject: Subject, asked: Question, blank: OptionList, names: Vocabulary) -> tuple[str, str] | None:
    """Two options of one value, or None."""
    values = [_value(option, names) for option in blank.options[:MOST_OPTIONS]]
    for one, two in combinations(range(len(values)), 2):
        if blank.many and (one in blank.keys) == (two in blank.keys):
            continue
        (left, first), (right, second) = values[one], values[two]
        if not first or not second or left != right:
            continue
        alone = Question(asked.given, (ExpressionBlank(first),), dimensions=asked.dimensions)
        if subject.judge.check(alone, (second,)).outcome is Outcome.CORRECT:
            return blank.options[one], blank.options[two]
    return None


def _value(option: str, names: Vocabulary) -> tuple[str, str]:
    """What stands on both sides of the last equals sign of an option; no value if it is no formula."""
    match = _FORMULA.fullmatch(option.strip())
    read = parse(match[1].strip(), names) if match else None
    if read is None or isinstance(read, Complaint):
        return "", ""
    if not isinstance(read.tree, Relation):
        return "", write(read.tree)
    if read.tree.operators != ("=",):
        return "", ""
    left, right = read.tree.operands
    return write(left), write(right)
