"""Rules about the versions of a part: each asks something else, and names skills that there are."""

from __future__ import annotations

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import Part, Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.load import UNKNOWN_SKILL
from tutor.packs.reading.manifest import NAME

_SAME = "## Version side\n\n- Given: `p = 8`\n\nLet $p = 8$. Which $x$ gives the largest area?\n"


@checks(
    Rule(
        "same-version",
        Topic.ANSWERS,
        "No two versions of a part ask the same.",
        "## Version name   copied, and not changed yet",
        breaks=(
            Edit(
                "rectangle.md",
                "Would you have guessed it?\n",
                f"Would you have guessed it?\n\n{_SAME}\n{_SAME}",
            ),
        ),
    )
)
def versions_differ(problem: Problem) -> Findings:
    """Compares what is asked: text, names that are given, blanks, variants. Hints may well be the same."""
    for part in problem.parts:
        seen: list[tuple[object, ...]] = [_asked(part)]
        for other in part.others:
            asked = _asked(other)
            if asked in seen:
                sentence = f"This version of {part.id} asks the same as another one."
                yield Finding(other.line, sentence, "Ask something else in it, or take it out.")
            seen.append(asked)


def _asked(part: Part) -> tuple[object, ...]:
    own = part.asks or tuple(range(len(part.variants)))
    varied = tuple(part.variants[number] for number in own)
    return part.statement, part.then, part.given, part.blanks, part.table, varied


@checks(UNKNOWN_SKILL)
def skills_declared(subject: Subject) -> Findings:
    """Looks at versions only: what parts name is said when they are read."""
    known = {skill.slug for skill in subject.pack.skills}
    said = {slug for part in subject.problem.parts for slug in part.skills}
    for slug in subject.part.skills:
        if slug not in known and slug not in said:
            cure = f"Add it to {NAME} below “## Skills”."
            yield Finding(subject.part.at("skills"), f"The skill {slug} is not declared.", cure)
