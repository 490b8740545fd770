"""Lays an author's text out for a width: blocks to styled lines, formulas never wrapped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content

from tutor.notation import draw_inline
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
    blocks,
    inline,
)

STYLES = {"plain": "", "strong": "bold", "emphasis": "italic", "code": "$accent", "maths": "$maths"}
BLANK = Content("")


def typeset(markdown: str, width: int) -> Content:
    """The text at most `width` columns wide, a blank line between blocks."""
    return Content("\n").join(_lines(blocks(markdown), max(width, 10)))


def reword(markdown: str) -> str:
    """One line of Markdown as plain text, its formulas in Unicode."""
    return "".join(span.text for span in inline(markdown))


def _lines(found: Iterable[Block], width: int) -> list[Content]:
    lines: list[Content] = []
    for block in found:
        drawn = _block(block, width)
        if lines and drawn:
            lines.append(BLANK)
        lines += drawn
    return lines


def _block(block: Block, width: int) -> list[Content]:
    match block:
        case Paragraph(spans):
            return _wrapped(_content(spans), width)
        case Heading(_, spans):
            return _wrapped(_content(spans).stylize("bold $primary"), width)
        case Formula(drawn, latex):
            return _formula(drawn, latex, width)
        case Code(typed):
            return [Content.styled(line[: max(width - 2, 1)], "$accent").pad_left(2) for line in typed]
        case List(items, start):
            return _list(items, start, width)
        case Quote(inner):
            bar = Content.styled("▎ ", "$quiet")
            return [bar + line for line in _lines(inner, max(width - 2, 10))]
        case Table(header, rows):
            return _table(header, rows, width)
        case Rule():
            return [Content.styled("─" * min(width, 40), "$rule")]


def _content(spans: Spans) -> Content:
    return Content("").join([Content.styled(span.text, STYLES[span.style]) for span in spans])


def _wrapped(text: Content, width: int) -> list[Content]:
    return [line for piece in text.split("\n", allow_blank=True) for line in piece.wrap(width)]


def _formula(drawn: Sequence[str], latex: str, width: int) -> list[Content]:
    """Indented as far as there is room; too wide for the screen, it is written on lines that wrap."""
    widest = max((cell_len(line) for line in drawn), default=0)
    if widest > width:
        return _wrapped(Content.styled(draw_inline(latex), "$maths"), width)
    indent = min(3, width - widest)
    return [Content.styled(line, "$maths").pad_left(indent) for line in drawn]


def _list(items: Sequence[tuple[Block, ...]], start: int | None, width: int) -> list[Content]:
    lines: list[Content] = []
    last = (start or 0) + len(items) - 1
    for index, item in enumerate(items):
        mark = "• " if start is None else f"{start + index}. ".rjust(len(f"{last}. "))
        inner = _lines(item, max(width - len(mark), 10)) or [BLANK]
        head = Content.styled(mark, "$primary")
        indent = Content(" " * len(mark))
        lines += [(indent if at else head) + line for at, line in enumerate(inner)]
    return lines


def _table(header: Sequence[Spans], rows: Sequence[Sequence[Spans]], width: int) -> list[Content]:
    """Columns side by side where they fit; else each row as a list of `heading: cell` lines."""
    cells = [[_content(spans) for spans in row] for row in (header, *rows)]
    count = max((len(row) for row in cells), default=0)
    cells = [row + [BLANK] * (count - len(row)) for row in cells]
    widths = [max(row[at].cell_length for row in cells) for at in range(count)]
    if sum(widths) + 2 * (count - 1) <= width:
        ruled = Content.styled("  ".join("─" * size for size in widths), "$rule")
        drawn = [_row(row, widths) for row in cells]
        return [drawn[0].stylize("bold"), ruled, *drawn[1:]]
    lines: list[Content] = []
    for row in cells[1:]:
        for heading, cell in zip(cells[0], row, strict=True):
            named = Content.styled(f"{heading.plain}: ", "bold") + cell if heading.plain else cell
            lines += _wrapped(named, width)
        lines.append(BLANK)
    return lines[:-1]


def _row(row: Sequence[Content], widths: Sequence[int]) -> Content:
    padded = [cell.pad_right(size - cell.cell_length) for cell, size in zip(row, widths, strict=True)]
    return Content("  ").join(padded)
