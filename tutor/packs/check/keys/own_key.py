"""Rules about keys: the part accepts its own, and an `ask` hint accepts its own."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.notation import Complaint, Expression, parse, vocabulary
from tutor.packs.check.keys.other_spellings import ACCEPTED, LENIENT, others
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.rendering.ask import asked, key


def key_accepted(subject: Subject) -> bool:
    """`key-refused`, `key-form`, `key-undecided`: the part accepts its own key on every variant."""
    before = subject.faults.errors
    for variant in subject.variants:
        verdict = subject.judge.check(subject.question(variant), subject.key(variant))
        line = subject.part.at("answer")
        if verdict.outcome is not Outcome.CORRECT:
            what = f"the key {quoted(' ; '.join(subject.key(variant)))}{subject.named(variant)}"
            _say(subject, line, what, verdict)
            break
        if not _compares(subject, line, subject.question(variant), subject.named(variant)):
            break
    return subject.faults.errors == before


def _compares(subject: Subject, line: int, asked: Question, variant: str) -> bool:
    """Whether the keys can be held against another answer: a tower of powers equals itself, and no more."""
    for blank in asked.blanks:
        alone = Question(asked.given, (blank,), dimensions=asked.dimensions)
        for text in _others(alone)[:1]:
            verdict = subject.judge.check(alone, (text,))
            if verdict.outcome is Outcome.UNREADABLE:
                sentence = f"No answer can be compared with the key {quoted(_text(alone))}{variant}: "
                cure = "Write a key whose value can be worked out."
                subject.faults.error(line, "key-undecided", sentence + verdict.message, cure)
                return False
    return True


def keys_plain(subject: Subject) -> None:
    """`ambiguous-key`: no key is spelt so that it may mean two things, nor that of a small question."""
    small = ((rung.line, asked(subject.part, rung)) for rung in subject.part.ladder)
    for line, question in ((subject.part.at("answer"), subject.question(0)), *small):
        names = vocabulary(*question.given) if question else None
        if question is None or names is None or isinstance(names, Complaint):
            continue
        for blank in question.blanks:
            read = parse(blank.key, names) if isinstance(blank, ExpressionBlank) else None
            if isinstance(blank, ExpressionBlank) and isinstance(read, Expression) and read.notes:
                sentence = f"The key {quoted(blank.key)} may mean two things: {read.notes[0]}"
                cure = "Say with parentheses which of the two it is."
                subject.faults.warning(line, "ambiguous-key", sentence, cure)


def _others(asked: Question) -> list[str]:
    """Answers that are not the key of a question's only blank, if that is mathematics."""
    (blank,) = asked.blanks
    names = vocabulary(*asked.given)
    if not isinstance(blank, ExpressionBlank) or isinstance(names, Complaint):
        return []
    read = parse(blank.key, names)
    return [] if isinstance(read, Complaint) else list(others(read.tree, names))


def _text(asked: Question) -> str:
    return " ; ".join(key(asked))


def asks_accepted(subject: Subject) -> None:
    """The same for the small questions of the ladder; and `accepts-other`, that they accept no other."""
    for rung in subject.part.ladder:
        for variant in subject.variants:
            small = asked(subject.part, rung, variant)
            if small is None:
                break
            verdict = subject.judge.check(small, key(small))
            if verdict.outcome is not Outcome.CORRECT:
                named = subject.named(variant)
                what = f"the key of the hint {rung.id}, {quoted(_text(small))}{named}"
                _say(subject, rung.line, what, verdict)
                break
            if not _compares(subject, rung.line, small, subject.named(variant)):
                break
            if not _refuses(subject, rung.line, small, f"The hint {rung.id}", subject.named(variant)):
                break


def _refuses(subject: Subject, line: int, small: Question, what: str, variant: str) -> bool:
    """Whether a small question refuses other answers than its key."""
    forms = [form for blank in small.blanks if isinstance(blank, ExpressionBlank) for form in blank.forms]
    if any(form.startswith(LENIENT) or "within" in form for form in forms):
        return True
    asked = replace(small, mistakes=())
    for text in _others(asked):
        if subject.judge.check(asked, (text,)).outcome in ACCEPTED:
            sentence = f"{what} also accepts {quoted(text)}{variant}."
            subject.faults.error(line, "accepts-other", sentence, "See whether its key is always zero.")
            return False
    return True


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
