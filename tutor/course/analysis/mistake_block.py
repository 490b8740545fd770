"""The `### Mistake` section for a group of wrong answers, to be pasted above a part's other mistakes."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Mistake
from tutor.course.analysis.kinds.grouping_registry import GROUPINGS
from tutor.course.analysis.other_versions import advice, of_the_key, one_version
from tutor.course.analysis.same_answer import Same
from tutor.course.analysis.unrecognised import Judge, Place
from tutor.course.model.deadline import Deadline
from tutor.packs.check.mathematics.readable import patterns_read
from tutor.packs.check.mistakes.recognised import EXAMPLES
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.files import is_slug
from tutor.packs.model.faults import Faults

TITLE = "what went wrong, in a few words"
ADVICE = (
    "Say here what happened on the way to it, in the terms of this answer,\n"
    "and end with something to do. Do not give the answer away."
)
UNTRIED = "It was not tried: there was no time left."
LONGEST_NAME = 40

_SPOKEN = (
    (re.compile(r"\|\|([^|]*)\|\|_?"), r" norm \1 "),
    (re.compile(r"<="), " at most "),
    (re.compile(r">="), " at least "),
    (re.compile(r"<"), " below "),
    (re.compile(r">"), " above "),
    (re.compile(r"-"), " minus "),
    (re.compile(r"\+"), " plus "),
    (re.compile(r"/"), " over "),
    (re.compile(r"\^"), " to "),
    (re.compile(r"[^a-z0-9]+"), " "),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A section to paste; `remark` says what is to be known of it first, or is ""."""

    name: str = ""
    when: str = ""
    text: str = ""
    remark: str = ""


def block(place: Place, same: Same, judge: Judge, deadline: Deadline, taken: Collection[str] = ()) -> Block:
    """The section for a group.

    Args:
        place: the part it is for.
        same: the wrong answers.
        judge: tries the section as `tutor pack check` would.
        deadline: after which it is not tried.
        taken: names that other new sections have.
    """
    blank = place.part.blanks[same.lead.blank]
    literal = one_version(place.part, same)
    of_key = of_the_key(place, same, judge, deadline) if literal else ""
    when = of_key or pattern(same, blank)
    if not when:
        return Block(remark="No pattern can say this; what a When field can is in the author's guide.")
    names = {mistake.name for mistake in place.part.mistakes} | {*taken}
    name = slug(of_key or same.written or same.lead.text, names)
    number = same.lead.blank if len(place.part.blanks) > 1 else None
    lines = [f"### Mistake {name}: {TITLE}", "", f"- When: {when}"]
    lines += [f"- Blank: {number + 1}"] if number is not None else []
    # What is typed differs from version to version where the pattern is in terms of the key.
    said = ADVICE if of_key else f"{reading(same, blank)}\n{ADVICE}"
    version = advice(place.part, same) if literal and not of_key else ""
    text = "\n".join([*lines, "", said, ""])
    if deadline.passed():
        return Block(name, when, text, f"{version} {UNTRIED}".strip())
    against = objection(place, Mistake(name, when, said, number), judge)
    remark = f"As it stands, pack check would say: {against}" if against else ""
    return Block(name, when, text, f"{version} {remark}".strip())


def pattern(same: Same, blank: Blank) -> str:
    """What its `When:` field says, or "" if there is no pattern for it."""
    return GROUPINGS[blank.kind].pattern(blank, same)


def reading(same: Same, blank: Blank) -> str:
    """The student's answer as the message may begin: it says what they wrote, and nothing about the key."""
    return GROUPINGS[blank.kind].reading(blank, same)


def objection(place: Place, mistake: Mistake, judge: Judge) -> str:
    """What the rules about mistakes say if this one is put above the part's own; "" if nothing."""
    tried = replace(place.part, mistakes=(mistake, *place.part.mistakes))
    faults = Faults(place.problem.file)
    subject = Subject(place.pack, place.problem, tried, judge)
    for rule in (patterns_read, *EXAMPLES):
        rule(subject, faults)
    return next((fault.sentence for fault in faults.found), "")


def slug(text: str, taken: Collection[str]) -> str:
    """A name in words: `-alpha g` gives `minus-alpha-g`; numbered if that one is taken."""
    words = text.casefold()
    for sign, spoken in _SPOKEN:
        words = sign.sub(spoken, words)
    kept = ""
    for word in words.split():
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > LONGEST_NAME:
            break
        kept = longer
    stem = kept if kept and kept[0].isalpha() and is_slug(kept) else f"answer-{kept}".strip("-")
    stem = stem if is_slug(stem) else "answer"
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name
