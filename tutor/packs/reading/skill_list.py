"""Reads `## Skills` of a manifest: what can be learnt, and what each skill builds on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tutor.packs.markdown.files import is_slug
from tutor.packs.markdown.list_items import Item, item_at
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Skill
from tutor.packs.reading.ids_and_titles import BAD_ID, DUPLICATE_ID

MOST_SKILLS = 2_000
MOST_NEEDS = 50
"""Of one skill. What is beyond these bounds is left out."""

_SKILL = re.compile(r"([^\s:]+)\s*(?::\s*|\s—\s)(.*)", re.DOTALL)
_NEEDS = re.compile(r"\s*(?:[-*+]\s+)?needs:(?:\s+(.*)|$)", re.IGNORECASE)


def skill_list(found: Iterable[Section], faults: Faults) -> tuple[Skill, ...]:
    """The items `- slug: description`, each perhaps with an indented line `needs: other-skill, another`.

    Args:
        found: the sections of the manifest.
        faults: where to report to.
    """
    section = next((section for section in found if section.level == 2 and section.title == "Skills"), None)
    if section is None:
        return ()
    skills: dict[str, Skill] = {}
    items = [item_at(section.body, start, end) for each in section.bullets for start, end in each.items]
    for item in items[:MOST_SKILLS]:
        line = section.first + item.start
        at = next((number for number, text in enumerate(item.below) if _NEEDS.match(text)), len(item.below))
        text = " ".join([item.head, *(words.strip() for words in item.below[:at])])
        match = _SKILL.fullmatch(text.strip())
        if match is None or not is_slug(match[1]):
            faults.report(line, BAD_ID, f"{quoted(text)} is no skill.", "Write “- short-name: what it is”.")
        elif match[1] in skills:
            faults.report(line, DUPLICATE_ID, f"The skill {match[1]} stands here again.", "Keep one of them.")
        else:
            needs = _needs(item, at, section.first, faults)
            skills[match[1]] = Skill(match[1], " ".join(match[2].split()), needs, line)
    return tuple(skills.values())


def _needs(item: Item, at: int, first: int, faults: Faults) -> tuple[str, ...]:
    """The skills named below an item, from its line `at` on, each once: `slug` or `pack/slug`."""
    if at == len(item.below):
        return ()
    match = _NEEDS.match(item.below[at])
    listed = " ".join([(match[1] or "") if match else "", *item.below[at + 1 :]])
    names = list(dict.fromkeys(name for name in map(str.strip, listed.split(",")) if name))[:MOST_NEEDS]
    for name in names:
        if not _named(name.split("/")):
            faults.report(
                first + item.start + 1 + at,
                BAD_ID,
                f"{quoted(name)} cannot be a skill that is needed.",
                "Write “needs: one-skill, another”, or “pack/skill” for one of another pack.",
            )
    return tuple(name for name in names if _named(name.split("/")))


def _named(pieces: Sequence[str]) -> bool:
    return 1 <= len(pieces) <= 2 and all(map(is_slug, pieces))
