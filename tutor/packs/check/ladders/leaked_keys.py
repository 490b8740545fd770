"""Rules about answers that are given away: no hint, message or feedback holds the key, in any form."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.kinds.key_checks import Shown
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import questions
from tutor.packs.rendering.interpolate import text as filled

CURE = "Leave that for the worked solution."


@checks(
    Rule(
        "leaks-key",
        Topic.LADDERS,
        "No hint before the solution and no message holds the key, in any equal form, on any variant.",
        "Try `b/(b^T b)`.   with the key `b/||b||_2^2`",
        breaks=(Edit("rectangle.md", "Set its derivative to zero", "Set $x = p/4$"),),
    )
)
def nothing_leaks(subject: Subject) -> Findings:
    """Tries all that reads as mathematics in hints, messages and feedback; says the first variant of each."""
    for line, what, markdown in _told(subject):
        for variant in subject.variants:
            found = leak(subject, filled(markdown, subject.part, variant), variant)
            if found is not None:
                yield Finding(line, f"{what} holds the key: {quoted(found)}{subject.named(variant)}.", CURE)
                break


@checks(nothing_leaks.rule, milder=True)
def no_version_leaks(subject: Subject) -> Findings:
    """Looks for the formula that another version of the part asks for: a student may meet that one next."""
    whole = subject.problem.part(subject.part.id)
    others = [
        Subject(subject.pack, subject.problem, asked, subject.judge)
        for asked in (questions(whole) if whole is not None and whole.others else ())
        if asked.line != subject.part.line
    ]
    # A text that two versions share is tried with each of their keys as its own.
    own = [(other, {text for _, _, text in _told(other)}) for other in others]
    for line, what, markdown in _told(subject) if others else ():
        texts = dict.fromkeys(filled(markdown, subject.part, variant) for variant in subject.variants)
        tried = [other for other, shared in own if markdown not in shared]
        found = next(filter(None, (_tells(other, text) for other in tried for text in texts)), None)
        if found is not None:
            yield Finding(line, f"{what} holds the key of another version: {quoted(found)}.", CURE)


def _tells(other: Subject, markdown: str) -> str | None:
    """What in a text is a formula that another version asks for; or None."""
    found = (
        KEY_CHECKS[blank.kind].told_elsewhere(other, blank, Shown(markdown), variant)
        for blank in other.part.blanks
        if blank.expression is not None
        for variant in other.variants
    )
    return next(filter(None, found), None)


def leak(subject: Subject, markdown: str, variant: int) -> str | None:
    """What in a text is a right answer to one of the part's blanks; or None.

    Args:
        subject: the part.
        markdown: the text, its values filled in.
        variant: the variant of these values.
    """
    found = (KEY_CHECKS[b.kind].leak(subject, b, markdown, variant) for b in subject.part.blanks)
    return next(filter(None, found), None)


def _told(subject: Subject) -> Iterator[tuple[int, str, str]]:
    """What a student may see before the part is solved, with its line and a name for it."""
    part = subject.part
    for rung in before_tell(subject):
        yield rung.line, f"The hint {rung.id}", rung.text
    for mistake in part.mistakes:
        line = part.at(f"mistake {mistake.name}")
        yield line, f"The message of {mistake.name}", mistake.message
    for sequel in part.sequels:
        yield sequel.line, f"The second text of {sequel.mistake}", sequel.again
    for blank in part.blanks:
        for what, said in KEY_CHECKS[blank.kind].told(blank):
            yield part.at("answer"), what, said


def before_tell(subject: Subject) -> tuple[Rung, ...]:
    """The rungs before the worked solution."""
    return tuple(rung for rung in subject.part.ladder[:-1] if rung.kind is not RungKind.CHALLENGE)
