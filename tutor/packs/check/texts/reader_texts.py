"""Rules about what a reader sees: formulas, dollars, nothing empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tutor.notation import draw
from tutor.packs.check.mathematics.readable import texts
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.commonmark import LONGEST_INLINE, says_nothing, tokens
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.rendering.interpolate import text as filled

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMAND = re.compile(r"\\[A-Za-z]+")
MONEY = re.compile(r"\$\d")
"""A price, as a title may name one without a backslash."""

_SHOWN = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)|(?<!\\)\$\$?[^$]+\$\$?", re.DOTALL)
_BRACKETED = re.compile(r"(?<!\\)\\(?:\((?:(?!\\[()]).)*\\\)|\[(?:(?!\\[\[\]]).)*\\\])", re.DOTALL)
_FORMAL = re.compile(r"[\\^_=<>+{}]|\b\w\s*[-/*]\s*\w\b|^\s*(?:-?\s*\w|\d+)\s*$")
_MARKUP = re.compile(r"[\\{}^_]")


def formulas_drawn(subject: Subject) -> None:
    """`undrawable-formula`: every formula can be drawn, on every variant, with no unknown command."""
    said: set[tuple[int, str]] = set()
    for variant in subject.variants:
        for markdown, line in texts(subject):
            for latex, offset in formulas(filled(markdown, subject.part, variant)):
                if balanced(latex) and not drawable(latex) and (line + offset, latex) not in said:
                    said.add((line + offset, latex))
                    sentence = f"The formula {quoted(latex)} cannot be drawn."
                    cure = "Mend its commands and braces, or say it with simpler ones."
                    subject.faults.error(line + offset, "undrawable-formula", sentence, cure)


def drawable(latex: str) -> bool:
    """Whether a formula is drawn, and not left standing as it was written."""
    drawn = "\n".join(draw(latex))
    return not _COMMAND.search(drawn) and (drawn.strip() != latex.strip() or not _MARKUP.search(latex))


def balanced(latex: str) -> bool:
    """Whether every brace has its partner."""
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def dollars_paired(subject: Subject) -> None:
    """`unbalanced-dollars`: no dollar sign is left over once the formulas are taken out."""
    for markdown, line in texts(subject):
        if markdown == subject.part.title and MONEY.search(markdown):
            continue
        pair_dollars(markdown, line, subject.faults)


def pair_dollars(markdown: str, line: int, faults: Faults) -> None:
    """The same for one text, which begins on `line`."""
    for token in tokens(markdown):
        if token.type != "inline" or token.map is None:
            continue
        left = sum(child.content.count("$") for child in token.children or () if child.type == "text")
        if left > len(re.findall(r"\\\$", token.content)):
            sentence = "A dollar sign here opens no formula, or closes none."
            cure = r"Close the formula on the same paragraph, or write \$ for the sign itself."
            faults.error(line + token.map[0], "unbalanced-dollars", sentence, cure)
        for typed, offset in _bracketed(token.content):
            sentence = f"{quoted(typed)} is no formula here: only dollars enclose one."
            cure = "Write “$$…$$” on a line of its own." if typed.startswith(r"\[") else "Write “$…$”."
            faults.warning(line + token.map[0] + offset, "foreign-formula", sentence, cure)


def _bracketed(paragraph: str) -> list[tuple[str, int]]:
    r"""What stands between `\(` and `\)`, or `\[` and `\]`, and looks like a formula; with 0-based lines.

    To Markdown they are brackets, which may stand with a backslash in prose as well.
    """
    if len(paragraph) > LONGEST_INLINE or not (r"\(" in paragraph or r"\[" in paragraph):
        return []
    bare = _SHOWN.sub(lambda shown: re.sub(r"[^\n]", " ", shown[0]), paragraph)
    return [
        (match[0], bare.count("\n", 0, match.start()))
        for match in _BRACKETED.finditer(bare)
        if _FORMAL.search(match[0][2:-2])
    ]


def solution_and_reflection(subject: Subject) -> None:
    """`missing-solution`, `missing-reflection`: a part ends in both."""
    part = subject.part
    if says_nothing(part.solution):
        subject.faults.error(
            part.line, "missing-solution", f"The part {part.id} has no solution.", "Add “### Solution”."
        )
    if says_nothing(part.reflection):
        subject.faults.warning(
            part.line, "missing-reflection", f"The part {part.id} has no reflection.", "Add “### Reflect”."
        )


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
