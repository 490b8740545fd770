"""Makes a formula one that can be laid out in ASCII: letters by name, scripts and roots as typed."""

from __future__ import annotations

import re

from tutor.notation.drawing.formula import Fence, Formula, Grid, Leaf, Root, Row, Scripted, Stack
from tutor.notation.drawing.one_line import flat
from tutor.notation.lexicon.ascii_signs import spelled
from tutor.notation.lexicon.functions_of_numbers import CEIL, FLOOR, SQRT

_SIGNS = {"⊙": ".*", "⊘": "./", "·": "*", "⋅": "*", "×": "x", "′": "'"}
_DOUBLED = {"‖": "|"}
_WORDS = {"⌊": FLOOR.name, "⌈": CEIL.name}
_ROUND = {"⌊": "(", "⌈": "(", "⌋": ")", "⌉": ")", "⟨": "<", "⟩": ">"}
_LONGEST = 3
"""Letters of a script that needs no parentheses."""
_SHORT = 2
"""Letters of an index that stands behind the sign of a sum instead of below it."""
_LEADING = re.compile(r"[A-Za-z]+|[0-9]*")


def in_ascii(formula: Formula) -> Formula:
    """The same formula without a sign that is not ASCII."""
    match formula:
        case Leaf():
            return _leaf(formula)
        case Row(items):
            return _row(items)
        case Stack(top, bottom, has_line):
            return Stack(in_ascii(top), in_ascii(bottom), has_line)
        case Root(body, degree):
            head = SQRT.name if degree is None else f"root_{_script(degree)}"
            return Row((Leaf(head), Fence("(", in_ascii(body), ")")))
        case Scripted(base, lowered, raised):
            return _scripted(base, lowered, raised)
        case Fence(left, body, right):
            return _fenced(left, in_ascii(body), right)
        case Grid(rows, left, right, align, gap):
            cells = tuple(tuple(in_ascii(cell) for cell in row) for row in rows)
            if {left, right} <= {"", "(", ")", "[", "]", "{", "}", "|"}:
                return Grid(cells, left, right, align, gap)
            return _fenced(left, Grid(cells, "", "", align, gap), right)


def _leaf(leaf: Leaf) -> Leaf:
    if leaf.text.isascii():
        return leaf
    text = _SIGNS.get(leaf.text) or spelled(leaf.text)
    kind = "word" if leaf.kind == "big" else leaf.kind
    return Leaf(text, kind, leaf.limits or leaf.kind == "big")


def _row(items: tuple[Formula, ...]) -> Formula:
    """Parts side by side; names of several letters are kept apart from letters and numbers beside them."""
    made: list[Formula] = []
    for item in items:
        new = in_ascii(item)
        spliced = isinstance(item, Scripted) and isinstance(item.base, Leaf) and isinstance(new, Row)
        if made and _touches(_last(made[-1]), _first(new)):
            made.append(Leaf(" ", "space"))
        made += new.items if spliced and isinstance(new, Row) else (new,)
    return Row(tuple(made))


def _touches(before: str, first: str) -> bool:
    """Whether what ends and what begins would be taken for one name."""
    together = before[-1:].isalnum() and first[:1].isalnum()
    return together and (len(first) > 1 or (len(before) > 1 and not before.isdigit()))


def _first(formula: Formula) -> str:
    """The letters or digits with which a formula begins."""
    match formula:
        case Leaf(text, "letter" | "number"):
            return _LEADING.match(text).group()  # type: ignore[union-attr]
        case Row((first, *_)):
            return _first(first)
        case _:
            return ""


def _last(formula: Formula) -> str:
    """What it ends with, scripts included, where that is a name or a number."""
    match formula:
        case Leaf(text, "letter" | "number"):
            return text
        case Row((*_, last)):
            return _last(last)
        case _:
            return ""


def _scripted(base: Formula, lowered: Formula | None, raised: Formula | None) -> Formula:
    """Above and below a word that has limits; else behind an underscore and a caret, on the same line."""
    below = in_ascii(base)
    low, high = (None if one is None else _script(one) for one in (lowered, raised))
    if isinstance(below, Leaf) and below.limits and (raised is not None or len(low or "") > _SHORT):
        lowered, raised = (None if one is None else in_ascii(one) for one in (lowered, raised))
        return Scripted(below, lowered, raised)
    tail = (f"_{low}" if low is not None else "") + (f"^{high}" if high is not None else "").replace(
        "^'", "'"
    )
    if isinstance(below, Leaf) and below.kind not in ("bar", "close"):
        return Leaf(below.text + tail, below.kind)
    if isinstance(base, Row | Stack):
        below = Fence("(", below, ")")
    return Row((below, Leaf(tail)))


def _script(formula: Formula) -> str:
    text = _flat(formula)
    if text.startswith("(") and _closes_at_end(text):
        return text
    text = text.removeprefix("^")  # of a raised T that was typed as one character
    plain = (text.isalnum() and (len(text) <= _LONGEST or text.isalpha())) or len(text) == 1
    return text if plain else f"({text})"


def _closes_at_end(text: str) -> bool:
    """Whether the first bracket is closed by the last character."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return at == len(text) - 1
    return False


def _flat(formula: Formula) -> str:
    return flat(in_ascii(formula)).replace(" ", "")


def _fenced(left: str, body: Formula, right: str) -> Formula:
    """Brackets that are ASCII; a norm has two bars on each side."""
    if left in _DOUBLED or right in _DOUBLED:
        inner = _fenced(_DOUBLED.get(left, left), body, _DOUBLED.get(right, right))
        return Fence(_DOUBLED.get(left, ""), inner, _DOUBLED.get(right, ""))
    fence = Fence(_ROUND.get(left, spelled(left)), body, _ROUND.get(right, spelled(right)))
    return Row((Leaf(_WORDS[left]), fence)) if left in _WORDS else fence
