"""Rules about mathematics as written: declarations, keys and patterns read; values can be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.checking.contract.blanks.blank import Blank
from tutor.notation import Complaint, Vocabulary, declare, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY, Declaration
from tutor.notation.typed_text import fact
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.mathematics.when_patterns import unreadable
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.cures import cure
from tutor.packs.check.subject.student_texts import with_shared
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.given import as_written
from tutor.packs.rendering.interpolate import fill


@checks(
    Rule(
        "unreadable-declaration",
        Topic.SECTIONS,
        "Every declaration reads.",
        "- Given: `alpha >`",
        breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p >`"),),
    )
)
def declarations_read(subject: Subject) -> Findings:
    """Reads the declarations of a part, of its variants and of its hints; says each text once."""
    part = subject.part
    told: set[str] = set()
    for variant in subject.variants:
        varied = part.variants[variant].given
        for text, reason in _unread(subject.given(variant), EMPTY):
            if text not in told:
                yield _refused(text, reason, part.at("vary" if text in varied else f"declared {text}"))
            told.add(text)
    for rung in part.ladder:
        for text, reason in _unread(rung.given, _known(subject.given(0))):
            yield _refused(text, reason, rung.line)


@checks(declarations_read.rule, milder=True)
def declarations_agree(subject: Subject) -> Findings:
    """Looks for two bounds on a name that contradict each other: both count."""
    latest: dict[str, Declaration] = {}
    for text in subject.part.given:
        found = declare(text, EMPTY)
        if isinstance(found, Complaint):
            continue
        before = latest.get(found.name)
        if before is not None and apart(before, found):
            both = f"{quoted(as_written(text))} contradicts {quoted(before.text)}"
            sentence = f"{both}: no number satisfies both."
            yield Finding(subject.part.at(f"declared {text}"), sentence, "Keep one of them.")
            return
        latest[found.name] = found


def apart(one: Declaration, two: Declaration) -> bool:
    """Whether no number lies between the bounds of both."""
    bounds = (*one.bounds, *two.bounds)
    low = max((bound for mark, bound in bounds if mark in (">", ">=")), default=None)
    high = min((bound for mark, bound in bounds if mark in ("<", "<=")), default=None)
    if low is None or high is None or not one.bounds or not two.bounds:
        return False
    return low > high or (low == high and not {(">=", low), ("<=", high)} <= set(bounds))


@checks(
    Rule(
        "unreadable-key",
        Topic.ANSWERS,
        "Every key is mathematics with declared names.",
        "- Answer: `x = q/2`   with no q",
        breaks=(Edit("rectangle.md", "`x = p/4`", "`x = q/4`"),),
    )
)
def keys_read(subject: Subject) -> Findings:
    """Reads the keys of the part and of its hints, and tolerances, up to the first variant with a bad one."""
    part = subject.part
    for variant in subject.variants:
        given, named = subject.given(variant), subject.named(variant)
        found: list[Finding] = []
        for index, blank in enumerate(part.blanks):
            line = part.at("then" if index and part.table is None else "answer")
            found += _key(blank, given, line, named)
        for rung in part.ladder:
            if rung.blank is not None:
                found += _key(rung.blank, (*given, *rung.given), rung.line, named)
        if found:
            yield from found
            return


def _key(blank: Blank, given: Sequence[str], line: int, variant: str) -> Findings:
    """What does not read in the key of one blank."""
    for what, why, mend in KEY_CHECKS[blank.kind].unread(blank, _known(given)):
        yield Finding(line, f"{what}{variant}: {why}" if why else what, mend)


@checks(
    Rule(
        "unreadable-when",
        Topic.MISTAKES,
        "Every pattern is of a known kind and reads.",
        "- When: like `g`",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: like `p`"),),
    )
)
def patterns_read(subject: Subject) -> Findings:
    """Reads the patterns with the values of the first variant."""
    for mistake in subject.part.mistakes:
        said = unreadable(mistake.when, subject.given(0))
        if said:
            line = subject.part.at(f"mistake {mistake.name}")
            yield Finding(line, f"The mistake {mistake.name}: {said}", cure(said))


@checks(
    Rule(
        "no-value",
        Topic.TEXTS,
        r"Every \value{…} has a value on every variant.",
        r"\value{||q||_2}   with no q",
        breaks=(Edit("rectangle.md", "has the length 0.", r"has the length $\value{q}$."),),
    )
)
def values_filled(subject: Subject) -> Findings:
    """Fills the values in on every variant, also into the statement above the part; says each place once."""
    told: set[tuple[int, str]] = set()
    for variant in subject.variants:
        for text in with_shared(subject):
            for failure in fill(text.markdown, subject.given(variant)).failures:
                place = (text.line + failure.line, failure.expression)
                if place in told:
                    continue
                told.add(place)
                sentence = (
                    f"{quoted(failure.expression)} has no value{subject.named(variant)}: {failure.reason}"
                )
                yield Finding(text.line + failure.line, sentence, "Mend the expression.")


def _unread(given: Sequence[str], known: Vocabulary) -> Iterator[tuple[str, str]]:
    """The declarations that do not read, each with the reason."""
    for text in given:
        stated = fact(text, known)
        if isinstance(stated, Vocabulary):
            known = stated
            continue
        found = stated or declare(text, known)
        if isinstance(found, Complaint):
            yield text, found.sentence
        else:
            known = known.extended(found)


def _refused(text: str, reason: str, line: int) -> Finding:
    sentence = f"The declaration {quoted(as_written(text))} does not read: {reason}"
    return Finding(line, sentence, "Write one like `alpha > 0`, `g in R^d` or `sum(y) = 1`.")


def _known(given: Sequence[str]) -> Vocabulary:
    found = vocabulary(*given)
    return EMPTY if isinstance(found, Complaint) else found
