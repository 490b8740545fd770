"""Rules about keys: the part accepts its own, and an `ask` hint accepts its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.checking.marking.forms.unordered_lists import as_list, is_unordered
from tutor.notation import Complaint, Expression, parse, vocabulary
from tutor.packs.check.keys.other_spellings import ACCEPTED, lenient, nothing_else_accepted
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, once
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.ask import asked, key


@dataclass(frozen=True, slots=True)
class Trial:
    """What a question said of its own key, or of others, in the first variant in which something was amiss.

    Attributes:
        line: of the key.
        what: the key, as a sentence calls it.
        variant: ` (for a = 1)`, or nothing.
        verdict: on the key itself, or on another answer that could not be compared with it.
        stuck: the key that nothing can be compared with, or "".
        other: another answer that is accepted too, or "".
        asker: what accepts it.
    """

    line: int
    what: str
    variant: str
    verdict: Verdict
    stuck: str = ""
    other: str = ""
    asker: str = ""


def accepts_own_key(subject: Subject) -> bool:
    """Whether the part accepts its own key on every variant; asking it more makes sense only then."""
    return not own_trials(subject)


@once
def own_trials(subject: Subject) -> tuple[Trial, ...]:
    """What is amiss with the key of the part: one trial, or none."""
    line = subject.part.at("answer")
    for variant in subject.variants:
        asked = subject.question(variant)
        trial = _tried(subject, asked, line, f"the key {quoted(_text(asked))}", subject.named(variant))
        if trial is not None:
            return (trial,)
    return ()


@once
def small_trials(subject: Subject) -> tuple[Trial, ...]:
    """The same for the small questions of the ladder; what they accept beside their keys is amiss as well."""
    found: list[Trial] = []
    for rung in subject.part.ladder:
        for variant in subject.variants:
            small = asked(subject.pack, subject.part, rung, variant)
            if small is None:
                break
            what, named = f"the key of the hint {rung.id}, {quoted(_text(small))}", subject.named(variant)
            trial = _tried(subject, small, rung.line, what, named)
            if trial is None and (other := _other_accepted(subject, small)):
                verdict = Verdict(Outcome.CORRECT)
                trial = Trial(rung.line, what, named, verdict, other=other, asker=f"The hint {rung.id}")
            if trial is not None:
                found.append(trial)
                break
    return tuple(found)


def _tried(subject: Subject, asked: Question, line: int, what: str, variant: str) -> Trial | None:
    """A question held against its own key, then its keys against another answer; None if nothing is amiss.

    A tower of powers equals itself, and can be held against no more.
    """
    verdict = subject.judge.check(asked, key(asked))
    if verdict.outcome is not Outcome.CORRECT:
        return Trial(line, what, variant, verdict)
    for blank in asked.blanks:
        alone = replace(asked, blanks=(blank,), mistakes=(), others=(), staged=False)
        for text in _others(alone)[:1]:
            verdict = subject.judge.check(alone, (text,))
            if verdict.outcome is Outcome.UNREADABLE:
                return Trial(line, what, variant, verdict, stuck=_text(alone))
    return None


@checks(
    Rule(
        "key-undecided",
        Topic.ANSWERS,
        "A key is decided in time.",
        "a key with towers of powers",
        breaks=(Edit("rectangle.md", "`p/2 - x`", "`10^(10^10)`"),),
    )
)
def key_decided(trial: Trial) -> Findings:
    """The checker has its time, and bounds on what it works out."""
    if trial.stuck:
        sentence = f"No answer can be compared with the key {quoted(trial.stuck)}{trial.variant}: "
        cure = "Write a key whose value can be worked out."
        yield Finding(trial.line, sentence + trial.verdict.message, cure)
    elif trial.verdict.outcome is Outcome.UNDECIDED:
        what = f"{trial.what}{trial.variant}"
        sentence = f"In time, it could not be decided whether {what} equals itself."
        yield Finding(trial.line, sentence, "Simplify it.")


@checks(
    Rule(
        "key-form",
        Topic.ANSWERS,
        "A key keeps to its own form rule.",
        "- Form: exact   - Answer: `0.5`",
        breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = 0.25 p`\n- Form: exact"),),
    )
)
def key_in_form(trial: Trial) -> Findings:
    """A right key in a form that its own rule refuses."""
    if not trial.stuck and trial.verdict.outcome is Outcome.FORM:
        sentence = f"The part's own form rule objects to {trial.what}{trial.variant}{_said(trial)}"
        yield Finding(trial.line, sentence, "Mend one of them.")


@checks(
    Rule(
        "key-refused",
        Topic.ANSWERS,
        "A part accepts its own key, on every variant.",
        "- Answer: `1/(a - 1)`   with a = 1",
        breaks=(Edit("rectangle.md", "`x = p/4`", "`x = p/(p - p)`"),),
    )
)
def key_accepted(trial: Trial) -> Findings:
    """A key that is wrong, or no answer at all, to its own question."""
    if not trial.stuck and trial.verdict.outcome not in (*ACCEPTED, Outcome.UNDECIDED):
        sentence = f"The part does not accept {trial.what}{trial.variant}{_said(trial)}"
        yield Finding(trial.line, sentence, "Mend the key, or what it is given.")


KEYS = (key_decided, key_in_form, key_accepted)
"""What is demanded of every key, that of a part or of a small question."""


@checks(nothing_else_accepted.rule)
def no_other_accepted(trial: Trial) -> Findings:
    """A small question that takes something else than its key."""
    if trial.other:
        sentence = f"{trial.asker} also accepts {quoted(trial.other)}{trial.variant}."
        yield Finding(trial.line, sentence, "See whether its key is always zero.")


@checks(
    Rule(
        "ambiguous-key",
        Topic.ANSWERS,
        "No key is spelt so that it may mean two things.",
        "- Answer: `e^-ax`",
        "warning",
        breaks=(Edit("rectangle.md", "`p/2 - x`", "`1/2p - x`"),),
    )
)
def keys_plain(subject: Subject) -> Findings:
    """Reads the keys of the part and of its small questions; what the reader notes is said."""
    small = ((rung.line, asked(subject.pack, subject.part, rung)) for rung in subject.part.ladder)
    for line, question in ((subject.part.at("answer"), subject.question(0)), *small):
        names = vocabulary(*question.given) if question else None
        if question is None or names is None or isinstance(names, Complaint):
            continue
        for blank in question.blanks:
            formal = blank.expression
            read = parse(_as_meant(formal), names) if formal is not None else None
            if formal is not None and isinstance(read, Expression) and read.notes:
                sentence = f"The key {quoted(formal.key)} may mean two things: {read.notes[0]}"
                yield Finding(line, sentence, "Say with parentheses which of the two it is.")


def _as_meant(formal: FormulaKey) -> str:
    """The key as it is read: a list in any order is no point."""
    listed = as_list(formal.key) if is_unordered(formal.forms) else None
    return listed or formal.key


def _other_accepted(subject: Subject, small: Question) -> str:
    """Another answer that a small question accepts, or ""."""
    if any(map(lenient, small.blanks)):
        return ""
    alone = replace(small, mistakes=())
    accepted = (text for text in _others(alone) if subject.judge.check(alone, (text,)).outcome in ACCEPTED)
    return next(accepted, "")


def _others(asked: Question) -> list[str]:
    """Answers that are not the key of a question's only blank, if any can be made from it."""
    (blank,) = asked.blanks
    names = vocabulary(*asked.given)
    return [] if isinstance(names, Complaint) else list(KEY_CHECKS[blank.kind].others(blank, names))


def _text(asked: Question) -> str:
    return " ; ".join(key(asked))


def _said(trial: Trial) -> str:
    return f": {trial.verdict.message}" if trial.verdict.message else "."
