"""The Markdown that packs are written in: CommonMark with tables and dollar formulas, without HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@cache
def _parser(inline: bool) -> MarkdownIt:
    # Imported here, because a screen that names a pack's types should not pay for the parser.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.use(dollarmath_plugin, allow_space=True, allow_digits=False, double_inline=True)
    # A link definition would vanish from the page, and HTML has no place in a terminal.
    parser.disable(["reference", "html_block", "html_inline"])
    return parser if inline else parser.disable("inline")


def structure(text: str) -> list[Token]:
    """Block tokens only, with line numbers (`token.map`, 0-based); quick, since inline text is left alone."""
    return _parser(False).parse(text)


def tokens(text: str) -> list[Token]:
    """All tokens, inline ones as the children of `inline`."""
    return _parser(True).parse(text)
