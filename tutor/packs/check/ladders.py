"""Rules about ladders: kinds in order, enough rungs, and none that gives the answer away."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.question import ExpressionBlank, Question
from tutor.checking.verdict import Outcome
from tutor.notation import Complaint, parse, vocabulary, write
from tutor.notation.tree import Name, Number, Relation
from tutor.packs.check.subject import Subject
from tutor.packs.check.texts import formulas
from tutor.packs.faults import quoted
from tutor.packs.fields import code_spans
from tutor.packs.model import Rung, RungKind
from tutor.packs.values import text as filled

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
    """`few-rungs`: at least two rungs come before the worked solution."""
    count = len(_before_tell(subject))
    if count < FEWEST:
        subject.faults.error(
            subject.part.line,
            "few-rungs",
            f"The part {subject.part.id} has {count} hint{'' if count == 1 else 's'} before its solution.",
            "Add “### Hint orient”, “### Hint structure” …",
        )


def point_not_last(subject: Subject) -> None:
    """`point-last`: saying where to look, which by itself moves nobody, is never the last hint."""
    rungs = [rung for rung in _before_tell(subject) if rung.mistake is None]
    if rungs and rungs[-1].kind is RungKind.POINT:
        subject.faults.error(
            rungs[-1].line,
            "point-last",
            "The last hint before the solution only points.",
            "Add a “structure” or an “ask” after it.",
        )


def nothing_leaks(subject: Subject) -> None:
    """`leaks-key`: no hint and no message holds the key, in any equal form, on any variant."""
    part = subject.part
    told = [(rung.line, f"The hint {rung.id}", rung.text) for rung in _before_tell(subject)]
    told += [(part.at(f"mistake {m.name}"), f"The message of {m.name}", m.message) for m in part.mistakes]
    for line, what, markdown in told:
        for variant in subject.variants:
            leak = _leak(subject, filled(markdown, part, variant), variant)
            if leak is not None:
                sentence = f"{what} holds the key: {quoted(leak)}{subject.named(variant)}."
                subject.faults.error(line, "leaks-key", sentence, "Leave that for the worked solution.")
                break


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


def _before_tell(subject: Subject) -> tuple[Rung, ...]:
    return tuple(rung for rung in subject.part.ladder[:-1] if rung.kind is not RungKind.CHALLENGE)


def _leak(subject: Subject, markdown: str, variant: int) -> str | None:
    alone = subject.alone(variant)
    pieces = list(dict.fromkeys(_pieces(markdown, alone.given)))
    for _, blank in subject.expressions():
        asked = Question(alone.given, (blank,), dimensions=alone.dimensions)
        for piece in pieces:
            verdict = subject.judge.check(asked, (piece,))
            if verdict.outcome in (Outcome.CORRECT, Outcome.FORM) and not _trivial(blank):
                return piece
    return None


def _trivial(blank: ExpressionBlank) -> bool:
    """A key that is a bare number or name stands in many a text without being told."""
    return len(blank.key.strip()) < 3 or blank.key.strip().isalnum()


def _pieces(markdown: str, given: tuple[str, ...]) -> Iterator[str]:
    """The mathematics of a text that reads with the names of the part, and each side of its equations."""
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return
    for text in (*code_spans(markdown), *(latex for latex, _ in formulas(markdown))):
        read = parse(text, known)
        if isinstance(read, Complaint):
            continue
        sides = read.tree.operands if isinstance(read.tree, Relation) else ()
        for tree in (read.tree, *sides):
            if not isinstance(tree, Name | Number):
                yield write(tree)
