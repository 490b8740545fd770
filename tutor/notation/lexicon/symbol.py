"""One entry of the symbol palette."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Symbol:
    """One entry of the palette and of the table in the guide.

    Attributes:
        name: what it is called.
        glyph: how it looks.
        insert: what is typed into an answer.
        ascii: how a keyboard without it writes the same.
        latex: how LaTeX writes the same.
        group: what it belongs to, such as `Greek` or `norms`.
    """

    name: str
    glyph: str
    insert: str
    ascii: str
    latex: str
    group: str
