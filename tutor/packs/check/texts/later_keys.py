"""The rule about keys that are told too early: what stands around a part holds no key of a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.kinds.key_checks import Shown
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import questions
from tutor.packs.rendering.interpolate import text as filled

MANY_PARTS = 100
"""A pack with more parts is a bank of problems that stand alone: each of them is looked at by itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text that stands around a part: what it is called, on which line, and what it says."""

    what: str
    line: int
    shown: Shown


@checks(
    Rule(
        "tells-later",
        Topic.TEXTS,
        "No title, statement, label, option or experiment holds the key of a part that comes later.",
        "The tangent meets the axis at $a/2$.   in the part before the one that asks where",
        "warning",
        breaks=(
            Edit(
                "tangents.md",
                "Give the slope $m$ of the tangent, as a formula in $a$.",
                "The tangent meets the axis at $(a^2 + 2)/(2 a)$. Give its slope $m$, as a formula in $a$.",
            ),
        ),
    )
)
def nothing_told_early(subject: Subject) -> Findings:
    """Tries what stands around the part as an answer to each later one; says the first of each text.

    What is also the key of this part, or of one before it, is known by then and is no secret.
    """
    before, later = _around(subject)
    for place in _places(subject):
        told = next(filter(None, (_told(place.shown, each) for each in later)), None)
        if told is None or any(_told(Shown(f"{told[1]} ${told[1]}$"), each) for each in before):
            continue
        sentence = f"{place.what} tells the answer of the later part {told[0]}: {quoted(told[1])}."
        yield Finding(place.line, sentence, "Say it after that part, or put the parts into another order.")


def _around(subject: Subject) -> tuple[list[Subject], list[Subject]]:
    """The parts up to this one, and those that come after it."""
    pack, problem = subject.pack, subject.problem
    large = sum(len(each.parts) for each in pack.problems) > MANY_PARTS
    problems = (problem,) if large else pack.problems
    every = [
        Subject(pack, each, asked, subject.judge)
        for each in problems
        for part in each.parts
        for asked in questions(part)
    ]
    at = max(
        number
        for number, each in enumerate(every)
        if each.problem.id == problem.id and each.part.id == subject.part.id
    )
    return every[: at + 1], every[at + 1 :]


def _told(shown: Shown, other: Subject) -> tuple[str, str] | None:
    """The name of another part and what a text holds of its answer, in any of its versions."""
    for variant in other.variants:
        for blank in other.part.blanks:
            found = KEY_CHECKS[blank.kind].told_elsewhere(other, blank, shown, variant)
            if found:
                return f"{other.problem.id}/{other.part.id}", found
    return None


def _places(subject: Subject) -> Iterator[Place]:
    """Every text, its values filled in for each version in which they differ."""
    for what, line, markdown, option in _written(subject):
        versions = [filled(markdown, subject.part, variant) for variant in subject.variants]
        yield Place(what, line, Shown("\n\n".join(dict.fromkeys(versions)), option))


def _written(subject: Subject) -> Sequence[tuple[str, int, str, bool]]:
    """What each text is called, its line, its Markdown, and whether it is one of several to choose from."""
    part = subject.part
    first = subject.problem.parts[0].id == part.id
    found = [
        ("The title", part.line, part.title, False),
        ("The statement", part.at("statement"), part.statement, False),
        ("The experiment", part.line, part.experiment, False),
    ]
    if first:
        found.append(("The problem's statement", subject.problem.line, subject.problem.statement, False))
        found.append(("The problem's title", 1, subject.problem.title, False))
    for row in (part.table.header, *part.table.rows) if part.table else ():
        found += [("The table", part.at("answer"), cell, False) for cell in row if isinstance(cell, str)]
    for blank in part.blanks:
        found.append(("The label", part.at("label" if blank.label else "answer"), blank.label, False))
        found += [("An option", part.at("answer"), text, True) for text in blank.texts]
    return [each for each in dict.fromkeys(found) if each[2].strip()]
