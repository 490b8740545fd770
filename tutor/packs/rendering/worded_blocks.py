"""Puts blocks into words for ears: formulas said, tables row by row, nothing that is but a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tutor.packs.rendering.blocks import (
    Block,
    Code,
    Formula,
    Heading,
    List,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)

Say = Callable[[str], str]
"""LaTeX to words."""


def worded(found: Iterable[Block], say: Say) -> tuple[Block, ...]:
    """The same blocks in words."""
    return tuple(made for block in found for made in _block(block, say))


def worded_spans(spans: Spans, say: Say) -> Spans:
    """The same run of text, its formulas in words."""
    return tuple(Span(say(span.latex), "plain") if span.latex else span for span in spans)


def _block(block: Block, say: Say) -> tuple[Block, ...]:
    match block:
        case Paragraph(spans):
            return (Paragraph(worded_spans(spans, say)),)
        case Heading(level, spans):
            return (Heading(level, worded_spans(spans, say)),)
        case Formula(_, latex):
            return (Paragraph((Span(f"{say(latex)}."),)),)
        case Code():
            return (block,)
        case List(items, start):
            return (List(tuple(worded(item, say) for item in items), start),)
        case Quote(inner):
            return (Paragraph((Span("Quote:"),)), *worded(inner, say))
        case Table(header, rows):
            return _table(header, rows, say)
        case Rule():
            return ()


def _table(header: tuple[Spans, ...], rows: tuple[tuple[Spans, ...], ...], say: Say) -> tuple[Block, ...]:
    """Each row as a sentence, every cell behind the heading of its column."""
    heads = [_text(spans, say) for spans in header]
    count = f"A table of {len(rows)} row{'' if len(rows) == 1 else 's'}."
    said: list[Block] = [Paragraph((Span(count),))]
    for number, row in enumerate(rows, 1):
        cells = [_text(spans, say) for spans in row]
        named = [f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=False)]
        said.append(Paragraph((Span(f"Row {number}. {'; '.join(named)}."),)))
    return tuple(said)


def _text(spans: Spans, say: Say) -> str:
    return "".join(span.text for span in worded_spans(spans, say))
