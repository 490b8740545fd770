"""Rules about bounds that a text states: no declaration rules them out, and none leaves them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY, Declaration
from tutor.packs.check.mathematics.readable import apart
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.said_bounds import Said, bound, in_formulas, in_words, introduced
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.given import as_written


@checks(
    Rule(
        "declared-otherwise",
        Topic.TEXTS,
        "No statement or solution says of a name what its declaration rules out.",
        r"for $z \ge 0$, and `z < 0` in Given",
        "warning",
        breaks=(
            Edit(
                "rectangle.md",
                "The other side is $p/2 - x$, so",
                "With $p < 0$ the other side is $p/2 - x$, so",
            ),
        ),
    )
)
def text_and_declaration(subject: Subject) -> Findings:
    """Reads the bounds that stand as formulas or in words in what states what holds.

    Hints, messages and reflections may suppose what is not the case, in order to refute it.
    """
    for text in _stating(subject):
        known = vocabulary(*text.given)
        if isinstance(known, Complaint):
            continue
        for said in text.said:
            declared = known.get(said.bound.name)
            if declared is not None and apart(declared, said.bound):
                sentence = _disagree(said, declared)
                yield Finding(text.line + said.offset, sentence, "Mend the one that is wrong.")


@checks(text_and_declaration.rule)
def values_as_given(subject: Subject) -> Findings:
    """Looks for values that the statement states of names which have others in some version."""
    part = subject.part
    stated = [said for said in introduced(part.statement) if said.bound.definition is not None]
    for said in stated:
        for variant in subject.variants:
            known = vocabulary(*subject.given(variant))
            declared = None if isinstance(known, Complaint) else known.get(said.bound.name)
            if declared is not None and _worth(declared) not in (None, _worth(said.bound)):
                sentence = _disagree(said, declared)
                yield Finding(part.at("statement") + said.offset, sentence, "Mend the one that is wrong.")
                break


def _worth(declared: Declaration) -> Fraction | None:
    """The number that a definition comes to, or None."""
    try:
        found = evaluate(declared.definition, {}, EMPTY) if declared.definition is not None else None
    except (CannotEvaluate, ArithmeticError, ValueError):
        return None
    return Fraction(found) if isinstance(found, int | Fraction) else None


@checks(
    Rule(
        "undeclared-bound",
        Topic.TEXTS,
        "What a statement says of a name in general, its declaration says as well.",
        r"with $c > 0$, and `c in R` in Given",
        "warning",
        breaks=(
            Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p in R`"),
            Edit("rectangle.md", "as a formula in $p$.", "as a formula in $p > 0$."),
        ),
    )
)
def bounds_declared(subject: Subject) -> Findings:
    """Looks for a bound in what is asked on a name that is declared without any.

    Answers would be compared where the statement does not speak of them.
    """
    told: set[str] = set()
    for text in _asking(subject):
        known = vocabulary(*text.given)
        if isinstance(known, Complaint):
            continue
        for said in text.said:
            declared = known.get(said.bound.name)
            if declared is None or not _wider(declared, said.bound) or declared.text in told:
                continue
            told.add(declared.text)
            sentence = _disagree(said, declared)
            cure = f"Declare it so, “- Given: `{said.bound.text}`”, or leave it out of the text."
            yield Finding(text.line + said.offset, sentence, cure)


def _disagree(said: Said, declared: Declaration) -> str:
    return f"The text says {quoted(said.quote)}, and the declaration {quoted(as_written(declared.text))}."


def _wider(declared: Declaration, said: Declaration) -> bool:
    """Whether a number is declared without any bound, and a text has one."""
    any_number = declared.form == "scalar" and declared.domain in ("real", "rational", "integer")
    return any_number and bool(said.bounds) and not declared.bounds and declared.definition is None


@dataclass(frozen=True, slots=True)
class _Text:
    """What a text says of names, its line, and the declarations in force there."""

    said: tuple[Said, ...]
    line: int
    given: tuple[str, ...]


def _stating(subject: Subject) -> Iterator[_Text]:
    """The texts that state what holds."""
    part, given = subject.part, subject.given(0)
    yield _text(part.statement, part.at("statement"), given)
    yield _Text(tuple(in_formulas(part.solution)), part.at("solution"), given)
    for rung in part.ladder:
        if rung.kind is RungKind.ASK:
            yield _text(rung.text, rung.line, (*given, *rung.given))
            yield from _roads(subject, rung)


def _asking(subject: Subject) -> Iterator[_Text]:
    """The texts that say what is asked, in general."""
    part, problem, given = subject.part, subject.problem, subject.given(0)
    for markdown, line in ((part.statement, part.at("statement")), (problem.statement, problem.line)):
        yield _Text((*_whole(markdown), *in_words(markdown)), line, given)
    for rung in part.ladder:
        if rung.kind is RungKind.ASK and rung.given:
            own = tuple(rung.given)
            yield _Text((*_whole(rung.text), *in_words(rung.text)), rung.line, own)
            yield from _roads(subject, rung)


def _text(markdown: str, line: int, given: tuple[str, ...]) -> _Text:
    return _Text((*in_formulas(markdown), *in_words(markdown)), line, given)


def _whole(markdown: str) -> Iterator[Said]:
    """The bounds that are whole formulas: a piece of a longer one may be a case, or the answer."""
    for latex, offset in formulas(markdown):
        said = bound(latex)
        if said is not None:
            yield Said(said, latex.strip(), offset)


def _roads(subject: Subject, ask: Rung) -> Iterator[_Text]:
    """The roads that an `ask` goes along, for the names that it alone declares."""
    for rung in subject.part.ladder:
        if rung.kind is RungKind.STRUCTURE and ask.given and rung.mistake in (None, ask.mistake):
            said = (*introduced(rung.text), *in_words(rung.text))
            yield _Text(_agreeing(said), rung.line, tuple(ask.given))


def _agreeing(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """Without what is said of a name once so and once otherwise, as in a distinction of cases."""
    return tuple(
        one
        for one in said
        if not any(other.bound.name == one.bound.name and apart(other.bound, one.bound) for other in said)
    )
