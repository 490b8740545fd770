"""Rules about fields and sections that all parts of a problem have but one."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import parse_when
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.model.pack import Part, Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.mistake import TURNED

OTHERS = 2
"""How many others have to agree before the one that differs looks like a slip."""


@checks(
    Rule(
        "unanswered-reflection",
        Topic.LADDERS,
        "Where all reflections of a problem but one have their author's answer, that one has it too.",
        "### Reflect   without ### Reflect answer, in a problem whose other parts have it",
        "warning",
        breaks=(
            Edit(
                "matrices.md",
                "more or less than either?\n",
                "more or less than either?\n\n### Reflect answer\n\nLess than the second.\n",
            ),
            Edit(
                "matrices.md",
                "that this matrix turns round?\n",
                "that this matrix turns round?\n\n### Reflect answer\n\nTheir sum is 0.\n",
            ),
            Edit(
                "matrices.md",
                "from trace and determinant alone?\n",
                "from trace and determinant alone?\n\n### Reflect answer\n\nFrom both signs.\n",
            ),
        ),
    )
)
def reflections_answered(problem: Problem) -> Findings:
    """Students compare their own thought with the author's, and miss it only where it stood elsewhere."""
    thought: dict[str, Part] = {}
    for asked in _questions(problem):
        if not says_nothing(asked.reflection):
            # A version that takes its part's reflection over is not asked about twice.
            thought.setdefault(asked.reflection, asked)
    alone = [asked for asked in thought.values() if says_nothing(asked.reflect_answer)]
    if len(alone) == 1 and len(thought) > OTHERS:
        (asked,) = alone
        sentence = f"The reflection of {asked.id} has no answer of yours, and all others here have one."
        cure = "Add “### Reflect answer”: a few sentences that you would say to it."
        yield Finding(asked.at("reflection"), sentence, cure)


@checks(
    Rule(
        "lab-unnamed",
        Topic.SECTIONS,
        "Where all parts of a problem with an experiment but one name their lab, that one does too.",
        "- Experiment: run sgd …   without “- Lab: trajectories”, beside parts with both",
        "warning",
        breaks=(
            Edit(
                "tangents.md",
                "- Answer: `m = 2 a`",
                "- Answer: `m = 2 a`\n- Experiment: minimise `m^2 - 4 a m` over `m`\n- Lab: penalty",
            ),
            Edit(
                "tangents.md",
                "- Answer: `x = (a^2 + 2)/(2 a)`",
                "- Answer: `x = (a^2 + 2)/(2 a)`\n- Experiment: minimise `a x^2 - a^2 x - 2 x` over `x`\n"
                "- Lab: penalty",
            ),
            Edit(
                "tangents.md",
                "- Label: x =",
                "- Label: x =\n- Experiment: minimise `a x^2 - a^2 x - 2 x` over `x`",
            ),
        ),
    )
)
def labs_named(problem: Problem) -> Findings:
    """`- Lab: none` is a choice; a version may be without one, since a lab might show its numbers."""
    tried = [part for part in problem.parts if part.experiment]
    silent = [part for part in tried if not part.lab]
    if len(silent) != 1 or len(tried) <= OTHERS:
        return
    (part,) = silent
    if not any(piece == "lab" for piece, _ in part.lines):
        lab = next(other.lab for other in tried if other.lab)
        sentence = f"The part {part.id} has an experiment and no lab, and all others here have both."
        yield Finding(
            part.at("experiment"), sentence, f"Add “- Lab: {lab}”, or “- Lab: none” if you mean that."
        )


@checks(
    Rule(
        "next-unnamed",
        Topic.MISTAKES,
        "Where all mistakes of a pack about a sign but one say what follows, that one does too.",
        "- When: where `m < 0`   without “- Next: …”, beside others with both",
        "warning",
        breaks=tuple(
            Edit("tangents.md", old, f"{old}{more}")
            for old, more in (
                ("- When: `2`", ", where `m < 0`\n- Next: the answer, negated"),
                ("- When: `(a^2 + 2)/a`", ", where `x < 0`\n- Next: the answer, negated"),
                ("- When: `a - 2 a/(a^2 - 2)`", ", where `x < -1`"),
            )
        ),
    )
)
def sequels_named(subject: Subject) -> Findings:
    """After the message about a sign comes that of the mistake which the answer is without the slip."""
    silent = [mistake for mistake in subject.part.mistakes if not mistake.turned and _about_sign(mistake)]
    if len(silent) != 1:
        return
    line = subject.part.at(f"mistake {silent[0].name}")
    # A version that takes its part's mistakes over has them on the same lines.
    others = {
        (problem.id, asked.at(f"mistake {mistake.name}")): mistake.turned
        for problem in subject.pack.problems
        for asked in _questions(problem)
        for mistake in asked.mistakes
        if _about_sign(mistake)
    }
    others.pop((subject.problem.id, line), None)
    if len(others) >= OTHERS and all(others.values()):
        sentence = f"The mistake {silent[0].name} says nothing of what follows, and all others like it do."
        yield Finding(line, sentence, f"Add “- Next: {TURNED}”.")


def _about_sign(mistake: Mistake) -> bool:
    return any(pattern.kind == "where" for pattern in parse_when(mistake.when)[0])


def _questions(problem: Problem) -> Iterator[Part]:
    """The parts and all that they ask in other versions."""
    for part in problem.parts:
        yield part
        yield from part.others
