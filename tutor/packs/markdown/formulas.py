"""The formulas of a Markdown text, and its words without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.packs.markdown.commonmark import tokens

if TYPE_CHECKING:
    from markdown_it.token import Token


def formulas(markdown: str) -> list[tuple[str, int]]:
    """The formulas of a text as LaTeX, with their 0-based lines."""
    found: list[tuple[str, int]] = []
    for token in tokens(markdown):
        line = token.map[0] if token.map else 0
        if token.type == "math_block":
            found.append((token.content.strip(), line))
        found += [
            (child.content.strip(), line + _offset(token, child))
            for child in token.children or ()
            if child.type in ("math_inline", "math_inline_double")
        ]
    return found


def _offset(token: Token, child: Token) -> int:
    index = token.content.find(child.content)
    return token.content.count("\n", 0, index) if index > 0 else 0


def prose(markdown: str) -> str:
    """The words of a text, with a break in place of each formula and of code."""
    return " ".join(
        "".join(child.content if child.type == "text" else " ; " for child in token.children or ())
        for token in tokens(markdown)
    )
