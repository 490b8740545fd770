"""Which kinds of blank there are, by name: their records, and the `When:` patterns that only they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.checking.contract.blanks import choice_blank, line_blank, property_blank, term_blank
from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.blanks.pattern_shape import Shape
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.contract.blanks.term_blank import TermBlank


@dataclass(frozen=True, slots=True)
class BlankKind:
    """A kind of blank.

    Attributes:
        record: its blanks.
        patterns: what an author can write in `When:` for this kind alone.
    """

    record: type[Blank]
    patterns: Sequence[Shape] = ()


BLANKS: dict[str, BlankKind] = {
    "expression": BlankKind(ExpressionBlank),
    "number": BlankKind(NumberBlank),
    "choice": BlankKind(ChoiceBlank, choice_blank.PATTERNS),
    "line": BlankKind(LineBlank, line_blank.PATTERNS),
    "term": BlankKind(TermBlank, term_blank.PATTERNS),
    "property": BlankKind(PropertyBlank, property_blank.PATTERNS),
}
"""Every kind, under the name that is its blanks' `kind`."""


def patterns() -> Iterator[Shape]:
    """The patterns that single kinds have for themselves."""
    for kind in BLANKS.values():
        yield from kind.patterns
