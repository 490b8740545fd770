"""Rules about bounds that a text states: no declaration rules them out, and none leaves them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import OPEN, Complaint, Vocabulary, declare, parse, vocabulary, write
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Relation
from tutor.packs.check.mathematics.readable import apart
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import RungKind
from tutor.packs.model.rule import Edit, Rule, Topic

_BETWEEN = re.compile(r"\\\\|,|;|\\q?quad(?![a-zA-Z])|\\text\{[^{}]*\}")


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
    """Reads the bounds that stand as formulas in what states what holds.

    Hints, messages and reflections may suppose what is not the case, in order to refute it.
    """
    for markdown, line, given in _stating(subject):
        known = vocabulary(*given)
        if isinstance(known, Complaint):
            continue
        for latex, offset in formulas(markdown):
            for piece in _BETWEEN.split(latex):
                otherwise = _otherwise(piece, known)
                if otherwise:
                    sentence = f"The text says {quoted(piece.strip())}, and the declaration {otherwise}."
                    yield Finding(line + offset, sentence, "Mend the one that is wrong.")


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
    """Looks for a bound in the statement on a name that is declared without any.

    Answers would be compared where the statement does not speak of them.
    """
    part, known = subject.part, vocabulary(*subject.given(0))
    if isinstance(known, Complaint):
        return
    for latex, offset in formulas(part.statement):
        said = _bound(latex)
        declared = None if said is None else known.get(said.name)
        if said is not None and declared is not None and _unbounded(declared):
            sentence = (
                f"The statement says {quoted(latex.strip())}, and the declaration {quoted(declared.text)}."
            )
            cure = f"Declare it so, “- Given: `{said.text}`”, or leave it out of the statement."
            yield Finding(part.at("statement") + offset, sentence, cure)


def _unbounded(declared: Declaration) -> bool:
    """Whether a number is declared without any bound."""
    any_number = declared.form == "scalar" and declared.domain in ("real", "rational", "integer")
    return any_number and not declared.bounds and declared.definition is None


def _stating(subject: Subject) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """The texts that state what holds, their lines, and the declarations in force there."""
    part, given = subject.part, subject.given(0)
    yield part.statement, part.at("statement"), given
    yield part.solution, part.at("solution"), given
    for rung in part.ladder:
        if rung.kind is RungKind.ASK:
            yield rung.text, rung.line, (*given, *rung.given)


def _otherwise(latex: str, known: Vocabulary) -> str:
    """The declaration that a bound in a text contradicts, quoted; or nothing."""
    said = _bound(latex)
    declared = None if said is None else known.get(said.name)
    return (
        quoted(declared.text) if said is not None and declared is not None and apart(declared, said) else ""
    )


def _bound(latex: str) -> Declaration | None:
    """What a formula says of one name, as a declaration would."""
    read = parse(latex.strip().rstrip("."), OPEN)
    if isinstance(read, Complaint) or not isinstance(read.tree, Relation):
        return None
    said = declare(write(read.tree), OPEN)
    return None if isinstance(said, Complaint) else said
