"""The rule about bounds that a text states: they are not what the declarations rule out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import OPEN, Complaint, Vocabulary, declare, parse, vocabulary, write
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
    read = parse(latex.strip().rstrip("."), OPEN)
    if isinstance(read, Complaint) or not isinstance(read.tree, Relation):
        return ""
    said = declare(write(read.tree), OPEN)
    if isinstance(said, Complaint):
        return ""
    declared = known.get(said.name)
    return quoted(declared.text) if declared is not None and apart(declared, said) else ""
