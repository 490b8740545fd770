"""Rules about the skills of a pack as a graph: what they need is there, and each can be mastered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.model.faults import cure_for
from tutor.packs.model.pack import Pack
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import asking

ENOUGH = 3
"""So many answers it takes at least before a skill is called mastered."""


@checks(
    Rule(
        "unknown-need",
        Topic.FILES,
        "Every skill that another one needs stands in the manifest, or in another pack that is named.",
        "- lines: …   needs: fractoins",
        breaks=(Edit("pack.md", "needs: derivatives", "needs: derivative-rules"),),
    )
)
def needs_known(pack: Pack) -> Findings:
    """Of another pack it cannot be known what skills it has; the student may have it, or not."""
    known = [skill.slug for skill in pack.skills]
    for skill in pack.skills:
        for name in _own(pack, skill.needs):
            if name not in known:
                cure = cure_for(name, known, "Add it below “## Skills”, or name its pack: “pack/skill”.")
                yield Finding(skill.line, f"{skill.slug} needs {name}, which is no skill of this pack.", cure)


@checks(
    Rule(
        "circular-needs",
        Topic.FILES,
        "No skill needs itself, be it by way of others.",
        "- a: …   needs: b   - b: …   needs: a",
        breaks=(Edit("pack.md", "slope of a tangent\n", "slope of a tangent\n  needs: root-finding\n"),),
    )
)
def needs_in_order(pack: Pack) -> Findings:
    """Says each circle once, at the skill of it that stands first."""
    lines = {skill.slug: skill.line for skill in pack.skills}
    needs = {skill.slug: [name for name in _own(pack, skill.needs) if name in lines] for skill in pack.skills}
    for circle in circles(needs):
        if len(circle) == 1:
            yield Finding(lines[circle[0]], f"The skill {circle[0]} needs itself.", "Take it out of “needs”.")
        else:
            way = ", which needs ".join((*circle, circle[0]))
            yield Finding(lines[circle[0]], f"{way}.", "Leave out the need that matters least.")


@checks(
    Rule(
        "seldom-asked",
        Topic.FILES,
        f"At least {ENOUGH} versions of parts ask for a skill, so that it can be mastered.",
        "- baking: …, and one part without variants needs it",
        "suggestion",
        breaks=(
            Edit("pack.md", "- matrices:", "- reading: Find the line of an argument that fails\n- matrices:"),
            Edit("matrices.md", "find the line\n", "find the line\n\n- Skills: reading, matrices"),
        ),
    )
)
def asked_enough(pack: Pack) -> Findings:
    """Says nothing of a skill that no part needs, which is worse, nor of a pack with faults."""
    counts: Counter[str] = Counter()
    for problem in pack.problems:
        for part in problem.parts:
            for asked in (part, *part.others):
                counts.update(dict.fromkeys(asked.skills, len(asking(asked))))
    for skill in pack.skills if not pack.faults else ():
        count = counts[skill.slug]
        if 0 < count < ENOUGH:
            times = "once" if count == 1 else "twice"
            sentence = f"The skill {skill.slug} is asked for {times}, too seldom to be called mastered."
            yield Finding(skill.line, sentence, "Name it in more parts, or give its parts variants.")


def circles(needs: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The circles that a walk along the needs closes, each beginning with its skill that is walked to first.

    Args:
        needs: for each skill those that it needs, all of them keys.
    """
    done: set[str] = set()
    for start in needs:
        way: list[str] = []
        stack = [(start, iter(needs[start]))] if start not in done else []
        way += [start] if stack else []
        while stack:
            name, onward = stack[-1]
            following = next((each for each in onward if each not in done), None)
            if following is None:
                done.add(name)
                stack.pop()
                way.pop()
            elif following in way:
                yield tuple(way[way.index(following) :])
            else:
                way.append(following)
                stack.append((following, iter(needs[following])))


def _own(pack: Pack, needs: Sequence[str]) -> Iterator[str]:
    """Those of the needed skills that are this pack's own, by slug."""
    for name in needs:
        above, _, slug = name.rpartition("/")
        if above in ("", pack.id):
            yield slug
