"""Rules about ladders: kinds in order, enough rungs, and none twice."""

from __future__ import annotations

from tutor.packs.check.ladders.leaked_keys import before_tell
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import Rung, RungKind

ORDER = tuple(RungKind)
FEWEST = 2


def kinds_in_order(subject: Subject) -> None:
    """`ladder-order`: kinds follow each other in the fixed order, also among the rungs of a mistake."""
    latest: dict[str | None, Rung] = {}
    for rung in subject.part.ladder[:-1]:
        before = latest.get(rung.mistake)
        if before and ORDER.index(rung.kind) < ORDER.index(before.kind):
            subject.faults.error(
                rung.line,
                "ladder-order",
                f"The hint {rung.id} stands after {before.id}.",
                f"The order of kinds is {', '.join(ORDER)}.",
            )
        else:
            latest[rung.mistake] = rung


def enough_rungs(subject: Subject) -> None:
    """`few-rungs`: at least two rungs come before the worked solution, and one of them for everybody."""
    rungs = _helping(subject)
    count = len(rungs)
    if count < FEWEST:
        subject.faults.error(
            subject.part.line,
            "few-rungs",
            f"The part {subject.part.id} has {count} hint{'' if count == 1 else 's'} before its solution.",
            "Add “### Hint orient”, “### Hint structure” …",
        )
    elif all(rung.mistake for rung in rungs):
        subject.faults.error(
            subject.part.line,
            "few-rungs",
            f"Every hint of {subject.part.id} is for a mistake; who makes none of these has no hint.",
            "Add a hint without “for”, such as “### Hint orient”.",
        )


def point_not_last(subject: Subject) -> None:
    """`point-last`: saying where to look, which by itself moves nobody, is never the last hint."""
    rungs = [rung for rung in _helping(subject) if rung.mistake is None]
    if rungs and rungs[-1].kind is RungKind.POINT:
        subject.faults.error(
            rungs[-1].line,
            "point-last",
            "The last hint before the solution only points.",
            "Add a “structure” or an “ask” after it.",
        )


def nothing_twice(subject: Subject) -> None:
    """`repeated-text`: no two hints, and no two messages, of a part say the same."""
    part = subject.part
    told = [(rung.line, f"The hint {rung.id}", rung.text) for rung in part.ladder[:-1]]
    told += [(part.at(f"mistake {m.name}"), f"The message of {m.name}", m.message) for m in part.mistakes]
    seen: dict[str, str] = {}
    for line, what, text in told:
        said = " ".join(text.split())
        if said in seen:
            sentence = f"{what} says the same as {seen[said][0].lower()}{seen[said][1:]}."
            subject.faults.warning(line, "repeated-text", sentence, "Keep one of them.")
        seen.setdefault(said, what)


def _helping(subject: Subject) -> list[Rung]:
    """The rungs before anything is told; a written `tell` is part of the solution already."""
    return [rung for rung in before_tell(subject) if rung.kind is not RungKind.TELL]
