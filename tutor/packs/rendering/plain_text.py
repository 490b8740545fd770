"""Draws blocks as plain lines, for the line-by-line mode, pipes and screen readers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from tutor.packs.rendering.blocks import (
    Block,
    Code,
    Formula,
    Heading,
    List,
    Paragraph,
    Quote,
    Rule,
    Spans,
    Table,
)

NARROWEST = 20


def plain(found: Iterable[Block], width: int = 80) -> str:
    """The blocks as text, no line of prose wider than `width` columns, a blank line between blocks."""
    return "\n".join(_lines(tuple(found), max(width, NARROWEST)))


def columns(text: str) -> int:
    """How many terminal columns a text takes: wide letters two, combining marks none."""
    return sum(
        0
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def words_of(spans: Spans) -> str:
    """The text of spans; code keeps its backticks, so that it can be told from prose."""
    return "".join(f"`{span.text}`" if span.style == "code" else span.text for span in spans)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns; a longer word is broken, since nothing may run off the screen."""
    lines: list[str] = []
    for piece in text.split("\n"):
        line = ""
        for word in piece.split():
            while columns(word) > width:
                room = width - columns(line) - 1 if line else width
                head = _head(word, room) if room > 0 else ""
                lines.append(f"{line} {head}".strip())
                line, word = "", word[len(head) :]
            if line and columns(line) + 1 + columns(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def _head(word: str, room: int) -> str:
    taken = 0
    for index, letter in enumerate(word):
        taken += columns(letter)
        if taken > room:
            return word[: max(index, 1)]
    return word


def _lines(found: Sequence[Block], width: int) -> list[str]:
    lines: list[str] = []
    for block in found:
        if lines:
            lines.append("")
        lines += _block(block, width)
    return lines


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return wrapped(words_of(spans), width)
        case Formula(lines):
            return [f"  {line}".rstrip() for line in lines]
        case Code(lines):
            return [f"    {line}".rstrip() for line in lines]
        case List(items, start):
            return _list(items, start, width)
        case Quote(inner):
            return [f"> {line}".rstrip() for line in _lines(inner, max(width - 2, 10))]
        case Table(header, rows):
            return _table(header, rows, width)
        case Rule():
            return ["─" * min(width, 40)]


def _list(items: Sequence[tuple[Block, ...]], start: int | None, width: int) -> list[str]:
    lines: list[str] = []
    for index, item in enumerate(items):
        mark = "• " if start is None else f"{start + index}. "
        indent = " " * len(mark)
        inner = _lines(item, max(width - len(mark), 10)) or [""]
        lines += [f"{mark if at == 0 else indent}{line}".rstrip() for at, line in enumerate(inner)]
    return lines


def _table(header: Sequence[Spans], rows: Sequence[Sequence[Spans]], width: int) -> list[str]:
    """Columns side by side where they fit; else each row as a list of `heading: cell` lines."""
    cells = [[words_of(spans) for spans in row] for row in (header, *rows)]
    count = max((len(row) for row in cells), default=0)
    cells = [row + [""] * (count - len(row)) for row in cells]
    widths = [max(columns(row[at]) for row in cells) for at in range(count)]
    if sum(widths) + 2 * (count - 1) <= width:
        drawn = [_row(row, widths) for row in cells]
        return [drawn[0], "  ".join("─" * size for size in widths), *drawn[1:]]
    lines: list[str] = []
    for row in cells[1:]:
        for heading, cell in zip(cells[0], row, strict=True):
            lines += wrapped(f"{heading}: {cell}" if heading else cell, width)
        lines.append("")
    return lines[:-1]


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(
        cell + " " * (size - columns(cell)) for cell, size in zip(row, widths, strict=True)
    ).rstrip()
