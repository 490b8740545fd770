"""Rules about ladders: kinds in order, enough rungs, and none twice."""

from __future__ import annotations

from tutor.packs.check.ladders.leaked_keys import before_tell
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.rule import Edit, Rule, Topic

ORDER = tuple(RungKind)
FEWEST = 2


@checks(
    Rule(
        "ladder-order",
        Topic.LADDERS,
        "Hints stand in the order of their kinds.",
        "### Hint structure   above ### Hint orient",
        breaks=(Edit("rectangle.md", "### Hint orient", "### Hint challenge"),),
    )
)
def kinds_in_order(subject: Subject) -> Findings:
    """Looks at the hints for everybody, and at those of each mistake, by themselves."""
    latest: dict[str | None, Rung] = {}
    for rung in subject.part.ladder[:-1]:
        before = latest.get(rung.mistake)
        if before and ORDER.index(rung.kind) < ORDER.index(before.kind):
            sentence = f"The hint {rung.id} stands after {before.id}."
            yield Finding(rung.line, sentence, f"The order of kinds is {', '.join(ORDER)}.")
        else:
            latest[rung.mistake] = rung


@checks(
    Rule(
        "few-rungs",
        Topic.LADDERS,
        "At least two hints stand before the solution, and one of them is for everybody.",
        "a part with ### Hint orient alone",
        breaks=(Edit("tangents.md", "### Hint structure\n\nThink of", "### Hint challenge\n\nThink of"),),
    )
)
def enough_rungs(subject: Subject) -> Findings:
    """Counts the hints that tell nothing."""
    rungs = _helping(subject)
    part, count = subject.part, len(rungs)
    if count < FEWEST:
        sentence = f"The part {part.id} has {count} hint{'' if count == 1 else 's'} before its solution."
        yield Finding(part.line, sentence, "Add “### Hint orient”, “### Hint structure” …")
    elif all(rung.mistake for rung in rungs):
        sentence = f"Every hint of {part.id} is for a mistake; who makes none of these has no hint."
        yield Finding(part.line, sentence, "Add a hint without “for”, such as “### Hint orient”.")


@checks(
    Rule(
        "point-last",
        Topic.LADDERS,
        "Saying where to look is not the last hint.",
        "### Hint point   just before ### Solution",
        breaks=(Edit("tangents.md", "### Hint structure\n\nThink of", "### Hint point\n\nThink of"),),
    )
)
def point_not_last(subject: Subject) -> Findings:
    """Where to look moves nobody by itself."""
    rungs = [rung for rung in _helping(subject) if rung.mistake is None]
    if rungs and rungs[-1].kind is RungKind.POINT:
        sentence = "The last hint before the solution only points."
        yield Finding(rungs[-1].line, sentence, "Add a “structure” or an “ask” after it.")


@checks(
    Rule(
        "repeated-text",
        Topic.LADDERS,
        "No two hints, and no two messages, of a part say the same.",
        "a hint copied below another heading",
        "warning",
        breaks=(
            Edit(
                "tangents.md",
                "That one draws a line through two points of the curve. Here the line touches it at one.",
                "That one halves an interval and never looks at a slope.",
            ),
        ),
    )
)
def nothing_twice(subject: Subject) -> Findings:
    """Compares the texts of hints and messages, spaces apart."""
    part = subject.part
    told = [(rung.line, f"The hint {rung.id}", rung.text) for rung in part.ladder[:-1]]
    told += [(part.at(f"mistake {m.name}"), f"The message of {m.name}", m.message) for m in part.mistakes]
    told += [(each.line, f"The second text of {each.mistake}", each.again) for each in part.sequels]
    seen: dict[str, str] = {}
    for line, what, text in told:
        said = " ".join(text.split())
        if said and said in seen:
            sentence = f"{what} says the same as {seen[said][0].lower()}{seen[said][1:]}."
            yield Finding(line, sentence, "Keep one of them.")
        seen.setdefault(said, what)


def _helping(subject: Subject) -> list[Rung]:
    """The rungs before anything is told; a written `tell` is part of the solution already."""
    return [rung for rung in before_tell(subject) if rung.kind is not RungKind.TELL]
