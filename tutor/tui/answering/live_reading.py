"""How what is being typed reads: parsed, checked for kinds and drawn at every keystroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.derivations.derivation_text import after, core
from tutor.checking.marking.beliefs.settled_letters import with_values
from tutor.checking.marking.loose_names import loosened, with_constant
from tutor.checking.marking.read_answer import read_answer
from tutor.notation import (
    OPEN,
    Complaint,
    Expression,
    Vocabulary,
    draw,
    latex,
    parse,
    shape_of,
    vocabulary,
    write,
)
from tutor.notation.lexicon.vocabulary import EMPTY
from tutor.notation.tree.nodes import Name, Node, Relation


@dataclass(frozen=True, slots=True)
class Reading:
    """What the screen shows of a text.

    Attributes:
        lines: the two-dimensional drawing; empty where there is none.
        complaint: what is in the way, if anything.
        notes: what else it might have meant.
        tree: what it means, if it was understood.
        mended: whether the drawing is of the correction that is offered, not of the text itself.
    """

    lines: tuple[str, ...] = ()
    complaint: Complaint | None = None
    notes: tuple[str, ...] = ()
    tree: Node | None = None
    mended: bool = False


NOTHING = Reading()


def words(given: Sequence[str]) -> Vocabulary:
    """The names that declarations make known; none if the declarations themselves do not read."""
    known = vocabulary(*given)
    return EMPTY if isinstance(known, Complaint) else known


def read(text: str, blank: Blank, known: Vocabulary) -> Reading:
    """Read a text typed into a blank. Terms, choices and line numbers are taken as they stand."""
    if blank.formula is None or not text.strip():
        return NOTHING
    formal = blank.expression
    left, forms = (formal.left, formal.forms) if formal else ((), ())
    if formal is not None:
        text, known = loosened(text, formal.key, forms, known)
    elif blank.adds_constant:
        known = with_constant(text, known)
    expression = read_answer(text, forms, known, left)
    settled = with_values(text, known) if isinstance(expression, Complaint) else None
    if settled is not None and isinstance(again := read_answer(settled, forms, known, left), Expression):
        expression = again  # `c a, c = 1/5`, as the checker reads it
    if isinstance(expression, Complaint):
        return Reading(_mended(expression, known), expression, mended=True)
    tree = expression.tree
    shape = shape_of(right_side(tree) if left else tree, known)
    complaint = shape if isinstance(shape, Complaint) else None
    return Reading(draw(latex(tree)), complaint, expression.notes, tree)


def read_line(above: Sequence[str], text: str, blank: Blank, known: Vocabulary) -> Reading:
    """Read a line of a derivation, below others; where it is still empty, the last line above it is shown."""
    if blank.expression is None:
        return NOTHING
    names = after(blank.expression, known, "\n".join(above))
    if not text.strip():
        last = read_line(above[:-1], above[-1], blank, known) if above else NOTHING
        return Reading(last.lines)
    skipped, body = core(text)
    goes_on = body.startswith("=")
    start = skipped + goes_on
    expression = parse(text[start : skipped + len(body)], names)
    if isinstance(expression, Complaint):
        first, last_letter = expression.span
        mended = expression.correction and text[:start] + expression.correction
        complaint = Complaint(expression.sentence, (first + start, last_letter + start), mended)
        return Reading(_mended(expression, names), complaint, mended=True)
    tree = expression.tree
    return Reading(draw(("= " if goes_on else "") + latex(tree)), None, expression.notes, tree)


def _mended(complaint: Complaint, known: Vocabulary) -> tuple[str, ...]:
    """The drawing of the correction, so that an open bracket does not take the drawing away."""
    expression = parse(complaint.correction, known) if complaint.correction else complaint
    return () if isinstance(expression, Complaint) else draw(latex(expression.tree))


def in_symbols(label: str) -> str:
    """A label such as `theta =` as it is written: `θ =`; any other as it stands."""
    name, equals, rest = label.partition("=")
    expression = parse(name, OPEN) if equals and not rest.strip() else None
    if not isinstance(expression, Expression):
        return label
    return f"{write(expression.tree, 'unicode')} ="


def right_side(tree: Node) -> Node:
    """What stands after `=` in `u = …`, or the whole."""
    if isinstance(tree, Relation) and tree.operators == ("=",) and isinstance(tree.operands[0], Name):
        return tree.operands[1]
    return tree
