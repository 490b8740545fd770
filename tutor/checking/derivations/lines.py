"""Reads the lines of a derivation: each an equation or condition, a definition of a new name, or a value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.checking.derivations.derivation_text import FORMS, MOST_LINES, core, pieces
from tutor.checking.derivations.premises import Start
from tutor.checking.derivations.residuals import ZERO
from tutor.checking.marking.compiled_question import bare
from tutor.checking.relations.equivalent import is_condition
from tutor.notation import Complaint, parse, shape_of, write
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t

TOO_MANY = f"A derivation has at most {MOST_LINES} lines here."
NO_CLAIM = "This line says nothing that could follow: write an equation, or the value of what is asked."
NOTHING_BEFORE = "There is no line before this one that it could continue. Write the left side as well."
MISMATCH = "The two sides are of different kinds: {one} and {two}."


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        number: from 1, as the student counts; empty lines do not count.
        text: what was typed, without an arrow before it.
        at: where that begins in the whole text.
        tree: what it claims; for a bare value, that the answer is this value.
        shown: what was typed, as a tree.
        vocabulary: the names that it may use.
        defined: whether its first equals sign only names something new.
        value: what the line says the answer is, as typed, if it does so in the given names only.
    """

    number: int
    text: str
    at: int
    tree: t.Node
    shown: t.Node
    vocabulary: Vocabulary
    defined: bool = False
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read."""

    number: int
    complaint: Complaint


def read_lines(start: Start, text: str) -> list[Line] | Unread:
    """The lines, read in order; each may use the names that lines before it defined."""
    lines: list[Line] = []
    known, fresh = start.vocabulary, frozenset[str]()
    found = pieces(text)
    if len(found) > MOST_LINES:
        return Unread(MOST_LINES + 1, Complaint(TOO_MANY, (found[MOST_LINES][0], len(text))))
    for number, (at, typed) in enumerate(found, 1):
        skipped, body = core(typed)
        place = at + skipped
        read = _read(start, number, body, place, known, lines[-1] if lines else None)
        line = read if isinstance(read, Complaint) else _fits(_defining(start, read, lines))
        if isinstance(line, Complaint):
            return Unread(number, _in_whole(line, text, place, len(body)))
        if line.defined:
            fresh |= {_defined_name(line)}
        line = replace(line, value=_value(start, line, fresh))
        lines.append(line)
        known = line.vocabulary
    return lines


def _in_whole(complaint: Complaint, text: str, at: int, length: int) -> Complaint:
    """A complaint about a line as one about the whole text."""
    first, last = complaint.span
    mended = complaint.correction
    if mended is not None:
        mended = text[:at] + mended + text[at + length :]
    return Complaint(complaint.sentence, (first + at, last + at), mended)


def _read(
    start: Start, number: int, text: str, at: int, known: Vocabulary, before: Line | None
) -> Line | Complaint:
    """One line as it stands; `= …` goes on from the last side of the line before."""
    continued = text.startswith("=")
    if continued and (before is None or not isinstance(before.tree, t.Relation)):
        return Complaint(NOTHING_BEFORE, (0, 1))
    skipped = len(text) - len(text[1:].lstrip()) if continued else 0
    expression = parse(text[skipped:], known)
    if isinstance(expression, Complaint):
        first, last = expression.span
        mended = expression.correction
        return Complaint(
            expression.sentence,
            (first + skipped, last + skipped),
            None if mended is None else text[:skipped] + mended,
        )
    shown = tree = expression.tree
    if continued and isinstance(before, Line) and isinstance(before.tree, t.Relation):
        chain = before.tree
        if set(chain.operators) != {"="}:
            chain = t.Relation((), chain.operands[-1:])
        more = tree if isinstance(tree, t.Relation) else t.Relation((), (tree,))
        shown = t.Relation(("=", *more.operators), (chain.operands[-1], *more.operands))
        tree = t.Relation((*chain.operators, *shown.operators), (*chain.operands, *more.operands))
    elif not is_condition(tree):
        kind = shape_of(tree, known)
        if not isinstance(kind, Complaint) and not _alike(kind, start.key.shape):
            return Complaint(NO_CLAIM, (0, len(text)))
        tree = t.Relation(("=",), (t.Name(start.answers[0]), tree))
    return Line(number, text, at, tree, shown, known)


def _defining(start: Start, line: Line, before: list[Line]) -> Line:
    """The line with what it names, if it begins with a name that means nothing yet."""
    tree = line.tree
    if not isinstance(tree, t.Relation) or tree.operators[0] != "=":
        return line
    name = bare(tree.operands[0])
    if not isinstance(name, t.Name) or not _is_new(start, name.name, line, before):
        return line
    value = tree.operands[1]
    kind = shape_of(value, line.vocabulary)
    if isinstance(kind, Complaint) or any(node == name for node in t.walk(value)):
        return line
    if kind.form not in FORMS:
        return line
    dims = tuple(dim for dim in kind.dims if dim is not None)
    declared = Declaration(name.name, FORMS[kind.form], dims=dims, definition=value)
    return replace(line, vocabulary=line.vocabulary.extended(declared), defined=True)


def _is_new(start: Start, name: str, line: Line, before: list[Line]) -> bool:
    """Whether a name is nobody's yet: not declared, or declared to be typed but not used by key or facts."""
    if name in start.names or any(_mentions(earlier.tree, name) for earlier in before):
        return False
    declared = line.vocabulary.get(name)
    if declared is None:
        return name not in ("pi", "e", "i", "inf", "ones")
    used = start.key.profile.names | frozenset().union(*(start.scene.names(fact) for fact in start.facts))
    return declared.definition is None and name not in used and name not in start.scene.symbolic


def _mentions(tree: t.Node, name: str) -> bool:
    return any(isinstance(node, t.Name) and node.name == name for node in t.walk(tree))


def _defined_name(line: Line) -> str:
    return line.vocabulary.declarations[-1].name


def _fits(line: Line) -> Line | Complaint:
    """The line, or why its sides do not fit together. A bare 0 fits beside a vector, too."""
    tree, whole = line.tree, (0, len(line.text))
    if not isinstance(tree, t.Relation):
        kind = shape_of(tree, line.vocabulary)
        return replace(kind, span=whole) if isinstance(kind, Complaint) else line
    kinds: list[Shape] = []
    for side in tree.operands:
        kind = shape_of(side, line.vocabulary)
        if isinstance(kind, Complaint):
            return Complaint(kind.sentence, whole)
        kinds.append(kind)
    big = next((kind for kind in kinds if kind.form != "scalar"), None)
    for kind, side in zip(kinds, tree.operands, strict=True):
        if big is not None and side != ZERO and not _alike(kind, big):
            return Complaint(MISMATCH.format(one=big.description, two=kind.description), whole)
    return line


def _alike(one: Shape, two: Shape) -> bool:
    rows = {"row": "vector"}
    if "any" in (one.form, two.form):
        return True
    if rows.get(one.form, one.form) != rows.get(two.form, two.form):
        return False
    return all(x == y or x is None or y is None for x, y in zip(one.dims, two.dims, strict=False))


def _value(start: Start, line: Line, fresh: frozenset[str]) -> str | None:
    """The text of the last side that gives the answer in the given names, if the line is `answer = …`."""
    tree = line.tree
    if not isinstance(tree, t.Relation) or set(tree.operators) != {"="}:
        return None
    sides = [bare(side) for side in tree.operands]
    if not any(isinstance(side, t.Name) and side.name in start.answers for side in sides):
        return None
    beyond = start.names | fresh
    plain = [side for side in tree.operands if not any(_mentions(side, name) for name in beyond)]
    return None if not plain else _typed(start, line, plain[-1])


def _typed(start: Start, line: Line, side: t.Node) -> str:
    """A side as it was typed, if its place in the text is known; else written anew."""
    for first in (line.text.rfind("=") + 1, side.span[0]):
        typed = line.text[first:].strip()
        read = parse(typed, start.key.vocabulary) if typed else None
        if read is not None and not isinstance(read, Complaint) and read.tree == side:
            return typed
    return write(side)
