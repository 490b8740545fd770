"""The Markdown that packs are written in: CommonMark with tables and dollar formulas, without HTML."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tutor.packs.markdown.forbidden_characters import is_hidden

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

MOST_NESTING = 100
"""Levels of blocks that are told apart. What is nested deeper would be dropped, with all that follows it; a
file is refused long before, see `too_deep`."""

DEEPEST = 16
"""Levels of blocks that a file may have: a list takes two of them."""

LONGEST_INLINE = 10_000
"""Characters of one paragraph in which markup is looked for; a longer one is shown as it is written. The time
that hostile markup takes grows with the square of its length."""

# Sixteen columns of blanks and marks before any text: without them nothing is nested too deeply.
_INDENTED = re.compile(r"^[ \t>*+\-0-9.)]{16}", re.MULTILINE)

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@cache
def _parser(inline: bool) -> MarkdownIt:
    # Imported here, because a screen that names a pack's types should not pay for the parser.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.use(dollarmath_plugin, allow_space=True, allow_digits=False, double_inline=True)
    # A link definition would vanish from the page, and HTML has no place in a terminal.
    parser.disable(["reference", "html_block", "html_inline"])
    parser.core.ruler.at("inline", _inline)
    parser.options["maxNesting"] = MOST_NESTING
    return parser if inline else parser.disable("inline")


def _inline(state: StateCore) -> None:
    """The parser's own rule for inline text, with a bound."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline" and len(token.content) <= LONGEST_INLINE:
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            _without_hidden(token.children)
        elif token.type == "inline":
            token.children = [Token("text", "", 0, content=token.content)]


def _without_hidden(children: list[Token]) -> None:
    """Entities are read after the file was cleaned, and may not bring back what was taken out of it."""
    for child in children:
        if child.info == "entity" and is_hidden(child.markup):
            child.content = ""
        if child.children:
            _without_hidden(child.children)


def says_nothing(text: str) -> bool:
    """Whether a text has nothing for a reader: no more than blanks and comments, such as `<!-- to do -->`."""
    return not _COMMENT.sub("", text).strip()


def structure(text: str) -> list[Token]:
    """Block tokens only, with line numbers (`token.map`, 0-based); quick, since inline text is left alone."""
    return _parser(False).parse(text)


def too_deep(text: str) -> int | None:
    """The first line, from 1, on which lists and quotes are nested deeper than they may be; or None."""
    if not _INDENTED.search(text):
        return None
    for token in structure(text):
        if token.level > DEEPEST and token.type != "inline" and token.map is not None:
            return token.map[0] + 1
    return None


def tokens(text: str) -> list[Token]:
    """All tokens, inline ones as the children of `inline`."""
    return _parser(True).parse(text)
