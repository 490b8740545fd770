"""A formula as it looks, not as it means: what LaTeX becomes on its way to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LeafKind = Literal[
    "letter", "number", "binary", "relation", "open", "close", "bar", "comma", "word", "big", "space", "thin"
]  # fmt: skip
"""How a leaf is spaced: `word` is a function name or text, `big` a sum sign, `bar` may open or close;
`thin` is a space that gives way to any other."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Characters that stand together. `limits` puts scripts above and below instead of beside."""

    text: str
    kind: LeafKind = "letter"
    limits: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Parts side by side."""

    items: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """A fraction; without a line, what a binomial coefficient has between its parentheses."""

    top: Formula
    bottom: Formula
    line: bool = True


@dataclass(frozen=True, slots=True)
class Root:
    """A root, of degree 2 if none is given."""

    body: Formula
    degree: Formula | None = None


@dataclass(frozen=True, slots=True)
class Scripted:
    """A part with something lowered, raised or both.

    `piled` puts it below and above the part instead of beside it, `braced` with a brace between.
    """

    base: Formula
    lowered: Formula | None = None
    raised: Formula | None = None
    piled: bool = False
    braced: bool = False


@dataclass(frozen=True, slots=True)
class Fence:
    """Brackets that grow with what they enclose; `""` for a missing one."""

    left: str
    body: Formula
    right: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns: a matrix, cases, or aligned lines.

    Attributes:
        rows: the cells; rows may differ in length.
        left: the bracket on the left, or `""`.
        right: the bracket on the right, or `""`.
        align: `l`, `c` or `r` for each column; the last one goes for all columns after it.
        gap: blank columns between cells.
    """

    rows: tuple[tuple[Formula, ...], ...]
    left: str = ""
    right: str = ""
    align: str = "c"
    gap: int = 2


Formula = Leaf | Row | Stack | Root | Scripted | Fence | Grid


class Unreadable(Exception):  # noqa: N818 - the caller shows the source instead
    """LaTeX that cannot be drawn."""
