"""Rules about keys: the part accepts its own, and an `ask` hint accepts its own."""

from __future__ import annotations

from tutor.checking.verdict import Outcome, Verdict
from tutor.packs.check.subject import Subject
from tutor.packs.faults import quoted
from tutor.packs.question import asked, key


def key_accepted(subject: Subject) -> bool:
    """`key-refused`, `key-form`, `key-undecided`: the part accepts its own key on every variant."""
    before = subject.faults.errors
    for variant in subject.variants:
        verdict = subject.judge.check(subject.question(variant), subject.key(variant))
        if verdict.outcome is Outcome.CORRECT:
            continue
        line = subject.part.at("answer")
        what = f"the key {quoted(' ; '.join(subject.key(variant)))}{subject.named(variant)}"
        _say(subject, line, what, verdict)
        break
    return subject.faults.errors == before


def asks_accepted(subject: Subject) -> None:
    """The same for the small questions of the ladder."""
    for rung in subject.part.ladder:
        for variant in subject.variants:
            small = asked(subject.part, rung, variant)
            if small is None:
                break
            verdict = subject.judge.check(small, key(small))
            if verdict.outcome is not Outcome.CORRECT:
                what = (
                    f"the key of the hint {rung.id}, {quoted(' ; '.join(key(small)))}{subject.named(variant)}"
                )
                _say(subject, rung.line, what, verdict)
                break


def _say(subject: Subject, line: int, what: str, verdict: Verdict) -> None:
    said = f": {verdict.message}" if verdict.message else "."
    if verdict.outcome is Outcome.UNDECIDED:
        subject.faults.error(
            line,
            "key-undecided",
            f"In time, it could not be decided whether {what} equals itself.",
            "Simplify it.",
        )
    elif verdict.outcome is Outcome.FORM:
        subject.faults.error(
            line, "key-form", f"The part's own form rule objects to {what}{said}", "Mend one of them."
        )
    else:
        subject.faults.error(
            line,
            "key-refused",
            f"The part does not accept {what}{said}",
            "Mend the key, or what it is given.",
        )
