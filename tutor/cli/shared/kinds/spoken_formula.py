"""How typed mathematics is said: as the notation reads it, a derivation line by line."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.blank import Blank, FormulaKey
from tutor.checking.contract.verdict import Cell
from tutor.checking.derivations.derivation_text import core, has_lines, pieces, read_each
from tutor.checking.marking.loose_names import loosened, with_constant
from tutor.checking.marking.read_answer import read_answer
from tutor.cli.shared.manners import Manner
from tutor.notation import Complaint, Expression, Vocabulary, clean, parse, vocabulary


def formula_reading(blank: Blank, given: tuple[str, ...], text: str, cell: Cell, manner: Manner) -> str:
    """The formula in the manner; the lines of a derivation one after the other."""
    known = vocabulary(*given)
    lines = _lines_of(blank, text)
    if lines and not isinstance(known, Complaint):
        each = zip(read_each(lines, known, text), pieces(text), strict=False)
        return "; ".join(_line(read, line, manner) for read, (_, line) in each)
    read = known if isinstance(known, Complaint) else _read(blank, text, known)
    if isinstance(read, Complaint) and not isinstance(known, Complaint):
        read = parse(cell.reading, known)  # LaTeX: what was read has not the words that were typed
    return clean(cell.reading) if isinstance(read, Complaint) else manner.formula(read.tree)


def formula_notes(blank: Blank, text: str, known: Vocabulary) -> Iterator[str]:
    """What each formula might have meant besides its reading."""
    lines = _lines_of(blank, text)
    for read in read_each(lines, known, text) if lines else (_read(blank, text, known),):
        if isinstance(read, Expression):
            yield from read.notes


def _read(blank: Blank, text: str, known: Vocabulary) -> Expression | Complaint:
    """The text as the checker reads it: a left side that is only a name for the answer is passed over."""
    if blank.expression is None:
        return read_answer(text, (), with_constant(text, known) if blank.adds_constant else known)
    text, known = loosened(text, blank.expression.key, blank.expression.forms, known)
    return read_answer(text, blank.expression.forms, known, blank.expression.left)


def _lines_of(blank: Blank, text: str) -> FormulaKey | None:
    """What a derivation leads to, if the text is one and a derivation is welcome."""
    return blank.expression if blank.takes_lines and has_lines(text) else None


def _line(read: Expression | Complaint, typed: str, manner: Manner) -> str:
    """One line of a derivation; one that goes on from the line before keeps its equals sign."""
    _, body = core(typed)
    equals = "= " if manner.say is None else f"{manner.say('=')} "
    sign = equals if body.startswith("=") else ""
    return clean(typed) if isinstance(read, Complaint) else sign + manner.formula(read.tree)
