"""Wrong answers in the numbers of one version: what they are to its key, or what to do about them."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.checking.contract.question import Mistake
from tutor.course.analysis.same_answer import Same
from tutor.course.analysis.unrecognised import Judge, Place
from tutor.course.model.deadline import Deadline
from tutor.notation.tree import nodes as t
from tutor.packs.model.pack import Part
from tutor.packs.rendering.ask import question

FACTORS = ("2", "1/2", "-2", "-1/2", "3", "1/3", "4", "1/4", "10", "1/10")
OF_THE_KEY = (
    "the key, negated",
    "the key, squared",
    "the key, transposed",
    *(f"the key times `{factor}`" for factor in FACTORS),
)
"""The patterns that are tried; each means something in every version."""

_WORD = re.compile(r"[^\W\d_]\w*")


def one_version(part: Part, same: Same) -> bool:
    """Whether the part has several versions, and the answer holds nothing that differs between them."""
    if len(part.variants) < 2 or same.tree is None:
        return False
    if len({member.variant % len(part.variants) for member in same.members}) > 1:
        return False
    differ = _varying(part)
    return not any(isinstance(node, t.Name) and node.name in differ for node in t.walk(same.tree))


def of_the_key(place: Place, same: Same, judge: Judge, deadline: Deadline) -> str:
    """The pattern that says the answer in terms of the key, or "" if none of `OF_THE_KEY` does."""
    blank = place.part.blanks[same.lead.blank]
    if blank.formula is None or deadline.passed():
        return ""
    tried = tuple(Mistake(f"tried-{at}", when, "Tried.") for at, when in enumerate(OF_THE_KEY))
    whole = question(place.pack, place.problem, place.part, same.lead.variant)
    asked = replace(whole, blanks=(blank,), mistakes=tried, others=())
    name = judge.check(asked, (same.lead.text,)).mistake
    return next((each.when for each in tried if each.name == name), "")


def advice(part: Part, same: Same) -> str:
    """What the author should do about a pattern that stands for one version only."""
    number = same.lead.variant % len(part.variants)
    given = ", ".join(part.variants[number].given)
    names = ", ".join(_names(part)) or "what differs"
    return (
        f"These are the numbers of version {number + 1} of {len(part.variants)} ({given}); in another the "
        f"same mistake may give other numbers, so write the pattern with {names}."
    )


def _names(part: Part) -> tuple[str, ...]:
    """The names that the versions define, in their order."""
    found = (given.partition("=")[0].strip() for variant in part.variants for given in variant.given)
    return tuple(dict.fromkeys(found))


def _varying(part: Part) -> set[str]:
    """Those, and the names whose definitions use them."""
    found = set(_names(part))
    for given in part.given:
        name, _, body = given.partition("=")
        if found & set(_WORD.findall(body)):
            found.add(name.strip())
    return found
