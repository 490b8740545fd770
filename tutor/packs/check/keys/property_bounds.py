"""Rules about answers that are judged by a property: it refuses something, and 0 where that is not meant."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.checking.contract.when import parse_when
from tutor.notation import Complaint, Vocabulary, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY
from tutor.packs.check.keys.other_spellings import ACCEPTED
from tutor.packs.check.keys.own_key import key_decided
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.kinds.read_property import SATISFIES_MISFIT

EIGENVECTOR = "- Satisfies: `A v = 4 v`, `v != 0`"


def _tried(subject: Subject, variant: int, trivial: bool) -> Iterator[tuple[int, str, Outcome]]:
    """Other answers than the examples, with what became of each in its blank."""
    question, right = subject.alone(variant), subject.key(variant)
    names = _names(question)
    for index, blank in enumerate(question.blanks):
        made = KEY_CHECKS[blank.kind]
        for text in dict.fromkeys((made.trivial if trivial else made.neighbours)(blank, names)):
            verdict = subject.judge.check(question, replaced(right, index, text))
            yield index, text, verdict.cells[index].outcome if verdict.cells else verdict.outcome


def _names(question: Question) -> Vocabulary:
    found = vocabulary(*question.given)
    return EMPTY if isinstance(found, Complaint) else found


@checks(
    Rule(
        "property-loose",
        Topic.ANSWERS,
        "The conditions of a property refuse answers near the example.",
        "- Satisfies: `v = v`",
        breaks=(Edit("matrices.md", EIGENVECTOR, "- Satisfies: `A v = A v`, `v != 0`"),),
    )
)
def something_refused(subject: Subject) -> Findings:
    """Changes the example here and there; on each variant, one of these has to be refused in each blank."""
    for variant in subject.variants:
        by_blank: dict[int, list[tuple[str, Outcome]]] = {}
        for index, text, outcome in _tried(subject, variant, trivial=False):
            by_blank.setdefault(index, []).append((text, outcome))
        for found in by_blank.values():
            if all(outcome in ACCEPTED for _, outcome in found):
                sentence = f"{quoted(found[0][0])}{subject.named(variant)} counts, as all near the example."
                yield Finding(subject.part.at("satisfies"), sentence, "Add the condition that is missing.")
                return


@checks(key_decided.rule, milder=True)
def conditions_decided(subject: Subject) -> Findings:
    """Looks for answers near the example that cannot be decided, up to the first."""
    for index, text, outcome in _tried(subject, 0, trivial=False):
        if outcome is Outcome.UNDECIDED:
            what = f"blank {index + 1}, " if len(subject.part.blanks) > 1 else ""
            sentence = f"It could not be decided whether {what}{quoted(text)} satisfies the conditions."
            yield Finding(subject.part.at("satisfies"), sentence, "Write the conditions more simply.")
            return


@checks(
    Rule(
        "property-trivial",
        Topic.ANSWERS,
        "The conditions of a property refuse 0 and what the question itself names.",
        "- Satisfies: `A v = 2 v`   without `v != 0`",
        "warning",
        breaks=(Edit("matrices.md", EIGENVECTOR, "- Satisfies: `A v = 4 v`, `v = v`"),),
    )
)
def nothing_trivial(subject: Subject) -> Findings:
    """Tries what comes to mind at once, up to the first that is accepted."""
    for variant in subject.variants:
        for _, text, outcome in _tried(subject, variant, trivial=True):
            if outcome in ACCEPTED:
                sentence = f"The part accepts {quoted(text)}{subject.named(variant)}, which takes no work."
                cure = "Add a condition that excludes it, such as `v != 0`, if it is not meant."
                yield Finding(subject.part.at("satisfies"), sentence, cure)
                return


@checks(SATISFIES_MISFIT)
def conditions_counted(subject: Subject) -> Findings:
    """Looks for mistakes about a condition that is not there."""
    part = subject.part
    for mistake in part.mistakes:
        numbers = [pattern.number for pattern in parse_when(mistake.when)[0] if pattern.kind == "fails"]
        most = max((len(blank.demands) for blank in part.blanks), default=0)
        if numbers and not all(1 <= number <= most for number in numbers):
            sentence = f"The mistake {mistake.name} is about condition {max(numbers)}, and there are {most}."
            yield Finding(part.at(f"mistake {mistake.name}"), sentence, "Number it from 1, in their order.")
