"""Rules about ladders that follow the student: a road after a contradiction, and steps that are done."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import Pattern, parse_when
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import RungKind
from tutor.packs.model.rule import Edit, Rule, Topic

FEWEST = 2
"""Mistakes that show a step, before it looks as if all of their sort did."""


@checks(
    Rule(
        "no-road",
        Topic.LADDERS,
        "After a contradiction there is a road to take: a “structure” for that mistake or for everybody.",
        "### Hint contradict for sign   in a part without ### Hint structure",
        "warning",
        breaks=(Edit("rectangle.md", "### Hint structure", "### Hint point"),),
    )
)
def road_after_contradiction(subject: Subject) -> Findings:
    """Looks behind each contradiction: who sees that an idea breaks still needs another one."""
    ladder = subject.part.ladder[:-1]
    roads = {rung.mistake for rung in ladder if rung.kind is RungKind.STRUCTURE}
    for rung in ladder:
        if rung.kind is RungKind.CONTRADICT and not roads & {rung.mistake, None}:
            sentence = f"After the hint {rung.id} no road is left to take."
            yield Finding(rung.line, sentence, "Add “### Hint structure”, with the steps in their order.")


@checks(
    Rule(
        "untold-step",
        Topic.LADDERS,
        "Some hint tells, or begins behind, each step that a mistake shows, and the other way round.",
        "- Shows: direction   in a part where no hint has “- Tells: direction”",
        "warning",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/3`\n- Shows: direction"),),
    )
)
def steps_match(subject: Subject) -> Findings:
    """Compares the words of both fields: what stands on one side only keeps no hint back."""
    part = subject.part
    shown = {step for sequel in part.sequels for step in sequel.shows}
    told = {step for rung in part.ladder for step in (*rung.tells, rung.mistake)}
    for sequel in part.sequels:
        for step in sequel.shows:
            if step not in told:
                sentence = f"No hint of {part.id} tells the step {step}, which {sequel.mistake} shows."
                yield Finding(
                    part.at(f"mistake {sequel.mistake}"), sentence, f"Write “- Tells: {step}” there."
                )
    for rung in part.ladder:
        for step in rung.tells:
            if step not in shown:
                sentence = f"No mistake of {part.id} shows the step {step}, which {rung.id} tells."
                yield Finding(rung.line, sentence, f"Write “- Shows: {step}” there.")


@checks(steps_match.rule)
def multiples_show_the_same(subject: Subject) -> Findings:
    """Looks at steps that only positive multiples of the key show: then each such multiple shows them."""
    part = subject.part
    keys = [(index, key) for index, key in subject.expressions()]
    if len(part.blanks) != 1 or not keys or not any(sequel.shows for sequel in part.sequels):
        return
    multiples = {each.name for each in part.mistakes if _is_multiple(subject, each.when, keys[0][1].key)}
    for step in dict.fromkeys(step for sequel in part.sequels for step in sequel.shows):
        showing = {sequel.mistake for sequel in part.sequels if step in sequel.shows}
        silent = sorted(multiples - showing)
        if len(showing) >= FEWEST and showing <= multiples and len(silent) == 1:
            sentence = f"{silent[0]} is the key times a positive factor, as those are that show {step}."
            yield Finding(part.at(f"mistake {silent[0]}"), sentence, f"Add “- Shows: {step}” there.")


def _is_multiple(subject: Subject, when: str, key: str) -> bool:
    """Whether every pattern of a mistake is for positive multiples of the key."""
    along = Mistake("multiple", f"along `{key.rpartition('= ')[2]}`", "A multiple.")
    asked = replace(subject.alone(0), mistakes=(along,))
    found = [_as_answer(pattern) for pattern in parse_when(when)[0]]
    answers = [text for text in found if text]
    return 0 < len(answers) == len(found) and all(
        subject.judge.check(asked, (text,)).mistake == along.name for text in answers
    )


def _as_answer(pattern: Pattern) -> str:
    """A formula that a pattern fits, or nothing."""
    signs = {"equal": "", "along": "", "proportional": "", "against": "-"}
    return f"{signs[pattern.kind]}({pattern.text})" if pattern.kind in signs else ""
