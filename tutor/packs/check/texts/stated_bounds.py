"""The rule about bounds that a text states: they are not what the declarations rule out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import OPEN, Complaint, Vocabulary, declare, parse, vocabulary, write
from tutor.notation.tree.nodes import Relation
from tutor.packs.check.mathematics.readable import apart
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.reader_texts import formulas
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import RungKind

_BETWEEN = re.compile(r"\\\\|,|;|\\q?quad(?![a-zA-Z])|\\text\{[^{}]*\}")


def text_and_declaration(subject: Subject) -> None:
    """`declared-otherwise`: where a statement or solution says `z \\ge 0`, z is not declared as `z < 0`.

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
                    cure = "Mend the one that is wrong."
                    subject.faults.warning(line + offset, "declared-otherwise", sentence, cure)


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
