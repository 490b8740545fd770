"""Turns an author's Markdown into blocks that know no screen; the app and the plain mode both draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from tutor.notation import draw, draw_inline
from tutor.notation.lexicon.ascii_signs import spelled
from tutor.packs.markdown.commonmark import tokens
from tutor.terminal_charset import ascii_only

if TYPE_CHECKING:
    from markdown_it.token import Token

Style = Literal["plain", "strong", "emphasis", "code", "maths"]

LONGEST = 100_000
DEEPEST = 8
"""How deep lists and quotes nest before their text is left out."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style. `maths` is drawn already, from `latex`. A `\\n` is a hard line break."""

    text: str
    style: Style = "plain"
    latex: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, to be wrapped."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of level 1 to 6."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Formula:
    """A display formula in two dimensions; its lines are never wrapped. `latex` is what it was drawn from."""

    lines: tuple[str, ...]
    latex: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class List:
    """Items, each a tuple of blocks; numbered from `start`, or with bullets if it is None."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that someone else said."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of inline cells."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""


Block = Paragraph | Heading | Formula | Code | List | Quote | Table | Rule


def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text, in ASCII where the terminal has no more.

    Never raises; a formula that cannot be drawn stands as it was written.
    """
    return _read(markdown, ascii_only())


@lru_cache(maxsize=256)
def _read(markdown: str, narrow: bool) -> tuple[Block, ...]:
    """The blocks; what is drawn depends on `narrow`, too, which is why it is remembered with it."""
    return _blocks(tokens(markdown[:LONGEST]), 0)


def inline(markdown: str) -> Spans:
    """The spans of one line of Markdown, such as a table's cell or a label."""
    for block in blocks(markdown.strip()):
        if isinstance(block, Paragraph | Heading):
            return block.spans
    return (Span(markdown.strip()),) if markdown.strip() else ()


def _blocks(found: Sequence[Token], depth: int) -> tuple[Block, ...]:
    """Blocks from tokens; each opening token is paired with its closing one by level."""
    made: list[Block] = []
    index = 0
    while index < len(found):
        token = found[index]
        end = _closing(found, index)
        inside = found[index + 1 : end]
        match token.type:
            case "paragraph_open":
                made += _paragraph(inside)
            case "heading_open":
                made.append(Heading(int(token.tag[1]), _spans(_children(inside))))
            case "math_block":
                made.append(_formula(token.content))
            case "fence" | "code_block":
                made.append(Code(tuple(_shown(token.content.rstrip("\n")).split("\n"))))
            case "bullet_list_open" | "ordered_list_open" if depth < DEEPEST:
                start = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None
                made.append(List(_items(inside, depth), start))
            case "blockquote_open" if depth < DEEPEST:
                made.append(Quote(_blocks(inside, depth + 1)))
            case "table_open":
                made.append(_table(inside))
            case "hr":
                made.append(Rule())
        index = end + 1
    return tuple(made)


def _closing(found: Sequence[Token], index: int) -> int:
    if found[index].nesting < 1:
        return index
    level = found[index].level
    return next(
        (at for at in range(index + 1, len(found)) if found[at].level == level and found[at].nesting < 0),
        len(found),
    )


def _items(found: Sequence[Token], depth: int) -> tuple[tuple[Block, ...], ...]:
    items: list[tuple[Block, ...]] = []
    index = 0
    while index < len(found):
        end = _closing(found, index)
        items.append(_blocks(found[index + 1 : end], depth + 1))
        index = end + 1
    return tuple(items)


def _table(found: Sequence[Token]) -> Table:
    rows: list[list[Spans]] = []
    for token in found:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(_spans(token.children or ()))
    return Table(tuple(rows[0]) if rows else (), tuple(tuple(row) for row in rows[1:]))


def _children(found: Sequence[Token]) -> Sequence[Token]:
    return next((token.children or () for token in found if token.type == "inline"), ())


def _paragraph(found: Sequence[Token]) -> list[Block]:
    """A paragraph, cut where a `$$…$$` stands in the middle of it."""
    made: list[Block] = []
    waiting: list[Token] = []
    for token in (*_children(found), None):
        if token is not None and token.type != "math_inline_double":
            waiting.append(token)
            continue
        spans = _spans(waiting)
        if any(span.text.strip() for span in spans):
            made.append(Paragraph(spans))
        waiting = []
        if token is not None:
            made.append(_formula(token.content))
    return made


def _formula(latex: str) -> Formula:
    source = latex.strip()
    return Formula(tuple(line.rstrip() for line in draw(source)), source)


_STYLED: dict[str, Style] = {"strong_open": "strong", "em_open": "emphasis", "link_open": "emphasis"}


def _spans(found: Sequence[Token]) -> Spans:
    """Styled runs; the innermost style wins, and neighbours of one style are joined."""
    spans: list[Span] = []
    styles: list[Style] = ["plain"]
    for token in found:
        if token.nesting > 0:
            styles.append(_STYLED.get(token.type, "plain"))
        elif token.nesting < 0:
            styles.pop()
        elif token.type in ("math_inline", "math_inline_double"):
            source = token.content.strip()
            spans.append(Span(draw_inline(source), "maths", source))
        elif token.type == "code_inline":
            spans.append(Span(_shown(token.content), "code"))
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
            _join(spans, Span(text, styles[-1]))
    return tuple(spans)


def _join(spans: list[Span], span: Span) -> None:
    span = replace(span, text=_shown(span.text))
    if not span.text:
        return
    if spans and spans[-1].style == span.style:
        spans[-1] = Span(spans[-1].text + span.text, span.style)
    else:
        spans.append(span)


def _shown(text: str) -> str:
    """The text as the terminal can show it."""
    return spelled(text) if ascii_only() else text
