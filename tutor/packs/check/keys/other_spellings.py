"""Rules about what else a part accepts: its key in other spellings, and nothing but its key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY, Vocabulary
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.markdown.fields import code_spans
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.interpolate import text as filled

ACCEPTED = (Outcome.CORRECT, Outcome.FORM)
LENIENT = ("up to", "modulo")
LONGEST_PASTE = 2_000


@checks(
    Rule(
        "key-respelled",
        Topic.ANSWERS,
        "A key counts in Unicode, in LaTeX, reordered, multiplied out and factored.",
        "a key so tangled that its own expansion is not seen to be equal",
        "warning",
    )
)
def key_in_other_spellings(subject: Subject) -> Findings:
    """Checks the key in each spelling on each variant, up to the first that is not accepted."""
    for variant in subject.variants:
        question, right = subject.alone(variant), subject.key(variant)
        names = _names(question)
        for index, blank in enumerate(question.blanks):
            for text in dict.fromkeys(KEY_CHECKS[blank.kind].respelled(blank, names)):
                verdict = subject.judge.check(question, replaced(right, index, text))
                cell = verdict.cells[index].outcome if len(verdict.cells) > index else verdict.outcome
                if cell not in ACCEPTED:
                    said = f": {verdict.message}" if verdict.message else "."
                    sentence = (
                        f"The key, written {quoted(text)}{subject.named(variant)}, is not accepted{said}"
                    )
                    yield Finding(subject.part.at("answer"), sentence, "Write the key more simply.")
                    return


@checks(
    Rule(
        "accepts-other",
        Topic.ANSWERS,
        "A part refuses its key plus one, tripled or negated.",
        "a key that is always zero: `a - a`",
        breaks=(Edit("rectangle.md", "`p/2 - x`", "`x - x`"),),
    )
)
def nothing_else_accepted(subject: Subject) -> Findings:
    """Checks other values than each key, unless its form rules allow them, up to the first accepted."""
    for variant in subject.variants:
        question, right = subject.alone(variant), subject.key(variant)
        names = _names(question)
        for index, blank in enumerate(question.blanks):
            if lenient(blank):
                continue
            for text in KEY_CHECKS[blank.kind].others(blank, names):
                verdict = subject.judge.check(question, replaced(right, index, text))
                cell = verdict.cells[index].outcome if len(verdict.cells) > index else verdict.outcome
                if cell in ACCEPTED:
                    sentence = f"The part also accepts {quoted(text)}{subject.named(variant)}."
                    cure = "See whether the key means what it should: is it always zero, or never defined?"
                    yield Finding(subject.part.at("answer"), sentence, cure)
                    return


@checks(
    Rule(
        "statement-tells",
        Topic.TEXTS,
        "The statement holds no right answer.",
        "Give $a/2$ in another form.",
        breaks=(Edit("rectangle.md", "as a formula in $p$.", "as a formula in $p$ other than $p/4$."),),
    )
)
def statement_refused(subject: Subject) -> Findings:
    """Checks the statement as a whole, and its formulas and code, as answers, up to the first accepted."""
    part = subject.part
    arguing = any(KEY_CHECKS[blank.kind].argues for blank in part.blanks)
    if arguing or not any(map(_telling, part.blanks)):
        return
    for variant in subject.variants:
        alone = subject.alone(variant)
        texts = [filled(part.statement, part, variant), filled(subject.problem.statement, part, variant)]
        pieces = list(dict.fromkeys(piece for text in texts for piece in _pasted(text)))
        for blank in part.blanks:
            if not _telling(blank):
                continue
            asked = replace(alone, blanks=(blank,))
            for piece in pieces:
                if subject.judge.check(asked, (piece,)).credit:
                    sentence = (
                        f"The statement already holds an answer: {quoted(piece)}{subject.named(variant)}."
                    )
                    cure = "Say it otherwise, or ask for a form that the statement does not have."
                    yield Finding(part.at("statement"), sentence, cure)
                    return


def lenient(blank: Blank) -> bool:
    """Whether a form rule lets other values count."""
    forms = blank.expression.forms if blank.expression is not None else ()
    return any(form.startswith(LENIENT) or "within" in form for form in forms)


def _telling(blank: Blank) -> bool:
    """A key that is a bare number or name stands in many a text without being told."""
    key = blank.expression.key.strip() if blank.expression is not None else ""
    return len(key) >= 3 and not key.isalnum()


def _pasted(markdown: str) -> Iterator[str]:
    yield markdown.strip()[:LONGEST_PASTE]
    yield from code_spans(markdown)
    for latex, _ in formulas(markdown):
        yield latex


def _names(question: Question) -> Vocabulary:
    found = vocabulary(*question.given)
    return EMPTY if isinstance(found, Complaint) else found
