"""The text of a derivation: its lines, and how each of them is read. Needs the notation only.

This is what a screen shows while lines are typed; `derivation_lines` reads them for the verdict.
"""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.notation import Complaint, declare, parse, shape_of
from tutor.notation.lexicon.vocabulary import Declaration, Form, Vocabulary
from tutor.notation.tree import nodes as t
from tutor.notation.tree.result import Expression
from tutor.notation.tree.size_limits import MAX_CHARACTERS

MOST_LINES = 30
"""Far more than a derivation of one part has; all of them share the time of one answer."""
FORMS: dict[str, Form] = {"scalar": "scalar", "vector": "vector", "row": "vector", "matrix": "matrix"}

_SO = re.compile(
    r"\s*(?:=>|⇒|⟹|⟺|⇔|<=>|→|->|∴|\\(?:implies|iff|Rightarrow|Longrightarrow|Leftrightarrow|therefore)\b)\s*"
)
_END = re.compile(r"\s*(?:\\\\|[;,.])?\s*$")
_OPEN, _CLOSE = "([{", ")]}"


def has_lines(text: str) -> bool:
    """Whether a text has more than one line that says something. One that is too long to be read has none."""
    return "\n" in text and len(text) <= MAX_CHARACTERS and len(pieces(text)) > 1


def last_line(text: str) -> str:
    """The line in which a derivation, or an answer of one line, gives its result."""
    return core(found[-1][1])[1].removeprefix("=").strip() if (found := pieces(text[:MAX_CHARACTERS])) else ""


def pieces(text: str) -> list[tuple[int, str]]:
    """The lines with their places; a bracket or an environment that a later line closes is not cut."""
    found: list[tuple[int, str]] = []
    at = 0
    lines = text.split("\n")
    while lines:
        count = _whole(lines)
        piece = "\n".join(lines[:count])
        if piece.strip():
            found.append((at, piece))
        at += len(piece) + 1
        del lines[:count]
    return found


def _whole(lines: list[str]) -> int:
    """How many lines belong together: one, unless it leaves something open that a line soon after closes."""
    depth = 0
    for count, line in enumerate(lines[:MOST_LINES], 1):
        depth += _depth(line)
        if depth <= 0:
            return count
    return 1


def _depth(line: str) -> int:
    brackets = sum((letter in _OPEN) - (letter in _CLOSE) for letter in line)
    return brackets + line.count("\\begin") - line.count("\\end")


def core(line: str) -> tuple[int, str]:
    """A line without an arrow before it and a full stop behind it, and where that begins."""
    arrow = _SO.match(line)
    skipped = arrow.end() if arrow else len(line) - len(line.lstrip())
    return skipped, _END.sub("", line[skipped:])


def read_each(blank: FormulaKey, known: Vocabulary, text: str) -> list[Expression | Complaint]:
    """How each line would be read, with the names that lines before it defined.

    A line that goes on from the one before (`= …`) is read as what stands after its equals sign.
    """
    found, _ = _walked(blank, known, text)
    return found


def after(blank: FormulaKey, known: Vocabulary, text: str) -> Vocabulary:
    """The names that a line below these lines may use."""
    _, names = _walked(blank, known, text)
    return names


def _walked(
    blank: FormulaKey, known: Vocabulary, text: str
) -> tuple[list[Expression | Complaint], Vocabulary]:
    known = with_unknowns(blank, known)
    found: list[Expression | Complaint] = []
    for _, line in pieces(text)[:MOST_LINES]:
        _, body = core(line)
        read = parse(body.removeprefix("="), known)
        found.append(read)
        named = None if isinstance(read, Complaint) else _named(read.tree)
        if named is not None and known.get(named) is None:
            known = known.extended(Declaration(named))
    return found, known


def with_unknowns(blank: FormulaKey, known: Vocabulary) -> Vocabulary:
    """The vocabulary with what is asked, under all its names, and the helpers of the starting facts."""
    expression = parse(blank.key, known)
    kind = expression if isinstance(expression, Complaint) else shape_of(expression.tree, known)
    if isinstance(kind, Complaint) or kind.form not in FORMS:
        return known
    dims = tuple(dim for dim in kind.dims if dim is not None)
    for text in blank.left:
        named = parse(f"{text} = 0", known)
        name = None if isinstance(named, Complaint) else _named(named.tree)
        if name is not None:
            known = known.extended(Declaration(name, FORMS[kind.form], dims=dims))
    for text in blank.derivation:
        declared = declare(text, known)
        if not isinstance(declared, Complaint) and declared.definition is None:
            known = known.extended(declared)
    return known


def _named(tree: t.Node) -> str | None:
    """The name before the first equals sign, without its index."""
    if not isinstance(tree, t.Relation) or tree.operators[0] != "=":
        return None
    first = tree.operands[0]
    if isinstance(first, t.Component) and isinstance(first.index, t.Name):
        first = first.vector
    return first.name if isinstance(first, t.Name) else None
