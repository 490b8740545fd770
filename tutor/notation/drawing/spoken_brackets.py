"""Finds what brackets and bars enclose, in a row where they stand as single signs."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.notation.drawing.formula import Fence, Formula, Leaf, Row, Scripted


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What stands between two brackets, and the scripts of the second."""

    left: str
    items: tuple[Item, ...]
    right: str
    lowered: Formula | None = None
    raised: Formula | None = None


Item = Formula | Enclosed

_PARTNERS = {"(": ")", "[": "])", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉", "{": "}", "‖": "‖", "|": "|"}


def enclosed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The row with every pair of brackets and bars as one part; a lonely one stays as it is."""
    made: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        end = _end(items, at)
        if end is not None:
            last = items[end]
            lowered, raised = (last.lowered, last.raised) if isinstance(last, Scripted) else (None, None)
            inside = enclosed(items[at + 1 : end])
            made.append(Enclosed(_text(item), inside, _text(last), lowered, raised))
            at = end
        elif isinstance(item, Scripted) and isinstance(item.base, Fence):
            fence = item.base
            inside = enclosed(fence.body.items if isinstance(fence.body, Row) else (fence.body,))
            made.append(Enclosed(fence.left, inside, fence.right, item.lowered, item.raised))
        elif isinstance(item, Fence):
            inside = enclosed(item.body.items if isinstance(item.body, Row) else (item.body,))
            made.append(Enclosed(item.left, inside, item.right))
        else:
            made.append(item)
        at += 1
    return tuple(made)


def _text(item: Item) -> str:
    base = item.base if isinstance(item, Scripted) else item
    return base.text if isinstance(base, Leaf) else ""


def _kind(item: Item) -> str:
    base = item.base if isinstance(item, Scripted) else item
    return base.kind if isinstance(base, Leaf) else "part"


def _end(items: tuple[Item, ...], start: int) -> int | None:
    """Where what opens at a place is closed again."""
    first = items[start]
    opener = _text(first)
    if not isinstance(first, Leaf):
        return None
    if first.kind == "bar":
        return _bar_end(items, start, opener)
    wanted = {"(": ")]", "[": "])", "]": "[]"}.get(opener, _PARTNERS.get(opener, ""))
    if opener == "]" or first.kind == "open":
        depth = 0
        for at in range(start + 1, len(items)):
            text = _text(items[at])
            if depth == 0 and text and text in wanted and (_kind(items[at]) == "close" or opener == "]"):
                return at
            depth += (_kind(items[at]) == "open") - (_kind(items[at]) == "close" and text != "!")
    return None


def _bar_end(items: tuple[Item, ...], start: int, bar: str) -> int | None:
    """The bar that closes another: the next of its kind behind something that can end an operand."""
    for at in range(start + 2, len(items)):
        if _text(items[at]) == bar and _kind(items[at]) == "bar":
            before = items[at - 1]
            if _kind(before) in ("letter", "number", "close", "part", "word") or (
                _kind(before) == "bar" and _text(before) != bar
            ):
                return at
    return None
