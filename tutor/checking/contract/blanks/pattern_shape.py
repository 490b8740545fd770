"""What a pattern of a `When:` field looks like."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern as authors write it.

    Attributes:
        name: what is compared: the `kind` of the patterns of this shape.
        regex: all of it, with groups `text` or `number`; capitals do not matter.
        example: one of them, for a sentence.
    """

    name: str
    regex: str
    example: str
