"""The grammar of `When:`: what an author writes to describe a wrong answer.

Patterns are separated by commas; mathematics stands in code spans, terms in quotation marks:
`` `expr` ``, `` proportional to `expr` ``, `` along `expr` ``, `the key, negated` (or transposed, squared),
`` the key times `c` ``, `` on the plane `equation` ``, `` off the plane `equation` ``, `any number`,
`any vector`, `` mentions `name` ``, `option 2`, `line 3`, `"a term"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal[
    "equal", "proportional", "along", "negated", "transposed", "squared", "times", "on", "off",
    "number", "vector", "mentions", "option", "line", "term",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """One description of wrong answers.

    Attributes:
        kind: what is compared.
        text: mathematics or a term; empty where the kind says it all.
        number: of an option or a line, 1-based.
    """

    kind: Kind
    text: str = ""
    number: int = 0


_SHAPES: tuple[tuple[str, Kind], ...] = (
    (r"proportional to `(?P<text>[^`]+)`", "proportional"),
    (r"along `(?P<text>[^`]+)`", "along"),
    (r"the key times `(?P<text>[^`]+)`", "times"),
    (r"(?:the key,? )?negated", "negated"),
    (r"(?:the key,? )?transposed", "transposed"),
    (r"(?:the key,? )?squared", "squared"),
    (r"on the plane `(?P<text>[^`]+)`", "on"),
    (r"off the plane `(?P<text>[^`]+)`", "off"),
    (r"any number", "number"),
    (r"any vector", "vector"),
    (r"mentions `(?P<text>[^`]+)`", "mentions"),
    (r"option (?P<number>\d{1,3})", "option"),
    (r"line (?P<number>\d{1,3})", "line"),
    (r"[\"“](?P<text>[^\"”]+)[\"”]", "term"),
    (r"`(?P<text>[^`]+)`", "equal"),
)
_COMPILED = tuple((re.compile(shape, re.IGNORECASE), kind) for shape, kind in _SHAPES)
_PIECE = re.compile(r"(?:`[^`]*`|\"[^\"]*\"|“[^”]*”|[^,`\"“])+")


@lru_cache(maxsize=512)
def parse_when(text: str) -> tuple[tuple[Pattern, ...], tuple[str, ...]]:
    """The patterns of a `When:` field, and the pieces that are none."""
    patterns: list[Pattern] = []
    strange: list[str] = []
    for piece in pieces(text):
        for shape, kind in _COMPILED:
            match = shape.fullmatch(piece)
            if match:
                found = match.groupdict()
                patterns.append(
                    Pattern(kind, (found.get("text") or "").strip(), int(found.get("number") or 0))
                )
                break
        else:
            strange.append(piece)
    return tuple(patterns), tuple(strange)


def pieces(text: str) -> list[str]:
    """The text between commas; "the key, negated" is one piece."""
    joined: list[str] = []
    for piece in (piece.strip() for piece in _PIECE.findall(text[:20_000])):
        if joined and joined[-1].casefold() == "the key":
            joined[-1] = f"{joined[-1]}, {piece}"
        elif piece:
            joined.append(piece)
    return joined


def mentioned(patterns: tuple[Pattern, ...]) -> tuple[str, ...]:
    """The names that these patterns look for."""
    return tuple(pattern.text for pattern in patterns if pattern.kind == "mentions")
