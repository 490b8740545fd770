"""How many blanks stand before each part of a formula: around relations and signs, after commas and names."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.drawing.formula import Formula, Leaf, Root, Scripted, Stack

_BEFORE_SIGN = frozenset({"", "binary", "relation", "open", "comma", "big", "bar-open"})
_OPERANDS = frozenset({"letter", "number", "close", "bar-close", "part", "word", "stack", "radical"})


def spaces(items: Sequence[Formula]) -> list[int]:
    """The blanks before each part."""
    gaps: list[int] = []
    previous = ""
    bars_open: list[str] = []
    spaced = False
    for item in items:
        kind = _kind(item)
        if kind in ("space", "thin"):
            gaps.append(0)
            spaced = True
            continue
        if kind == "bar":
            kind = _bar(item, bars_open, previous)
        if kind == "binary" and previous in _BEFORE_SIGN:
            kind = "sign"
        elif kind == "binary" and previous == "word":
            kind = "sign-after-word"
        gaps.append(0 if spaced else _gap(previous, kind))
        spaced = False
        previous = "open" if kind.startswith("sign") else kind
    return gaps


def _kind(item: Formula) -> str:
    if isinstance(item, Scripted):
        inner = _kind(item.base)
        return inner if inner in ("word", "big", "close", "bar", "letter", "relation") else "part"
    if isinstance(item, Leaf):
        return item.kind
    if isinstance(item, Root) and isinstance(item.body, Leaf):
        return "radical"  # its sign has no bar: what follows would seem to stand under it
    return "stack" if isinstance(item, Stack) else "part"


def _bar(item: Formula, bars_open: list[str], previous: str) -> str:
    base = item.base if isinstance(item, Scripted) else item
    text = base.text if isinstance(base, Leaf) else ""
    if bars_open and bars_open[-1] == text and previous in _OPERANDS:
        bars_open.pop()
        return "bar-close"
    bars_open.append(text)
    return "bar-open"


def _gap(previous: str, kind: str) -> int:
    if not previous:
        return 0
    if kind in ("relation", "binary", "sign-after-word") or previous in ("relation", "binary"):
        return 1
    if previous == "comma":
        return 1
    if kind == "word" and previous in _OPERANDS:
        return 1
    if previous == "word" and kind not in ("open", "comma", "close", "bar-close"):
        return 1
    if kind == "big" and previous in _OPERANDS:
        return 1
    if previous == "big" or (previous == "stack" and kind == "stack"):
        return 1
    if previous == "number" and kind == "number":
        return 1
    if previous == "radical" and kind in ("letter", "number", "part", "radical"):
        return 1
    return 0
