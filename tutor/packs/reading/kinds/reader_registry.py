"""How a blank of each kind is read, by the kind's name."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults
from tutor.packs.reading.kinds.read_choice import CHOICE
from tutor.packs.reading.kinds.read_expression import EXPRESSION
from tutor.packs.reading.kinds.read_line import LINE
from tutor.packs.reading.kinds.read_number import NUMBER
from tutor.packs.reading.kinds.read_property import PROPERTY
from tutor.packs.reading.kinds.read_term import TERM
from tutor.packs.reading.kinds.reader import Reader

READERS: dict[str, Reader] = {
    "expression": EXPRESSION,
    "choice": CHOICE,
    "term": TERM,
    "number": NUMBER,
    "line": LINE,
    "property": PROPERTY,
}
"""Every reader. Of two that a field fits the later one reads it: what no other reads is an expression."""


def written() -> str:
    """What can be written as an answer, in words: `a code span, “one of”, … or “line 2 of the list”`."""
    anywhere = [words for reader in READERS.values() if not reader.whole for words in reader.written]
    whole = [words for reader in READERS.values() if reader.whole for words in reader.written]
    phrases = [*anywhere, "“table”", *whole]
    return f"{', '.join(phrases[:-1])} or {phrases[-1]}"


def hint_fields() -> tuple[str, ...]:
    """The fields that stand beside the answer of a hint, for one kind or another."""
    return tuple(dict.fromkeys(name for reader in READERS.values() for name in reader.fields))


def part_fields() -> tuple[str, ...]:
    """The fields that stand beside the answer of a part, for one kind or another."""
    own = (name for reader in READERS.values() for name in reader.part_fields)
    return tuple(dict.fromkeys((*own, *hint_fields())))


def together(field: Field, part: Fields, faults: Faults) -> tuple[Blank, ...]:
    """The blanks of a field that asks for several things; () where its kind asks for one, or with a fault."""
    found = (kind.several for kind in READERS.values() if kind.several and kind.begins(field, part))
    several = next(found, None)
    return () if several is None else several(field, part, faults)


def completed(blanks: tuple[Blank, ...], field: Field, part: Fields, faults: Faults) -> tuple[Blank, ...]:
    """The blanks of a part's table, each with what the part's fields say of its kind."""
    for name in dict.fromkeys(blank.kind for blank in blanks):
        complete = READERS[name].completed
        blanks = blanks if complete is None else complete(blanks, field, part, faults)
    return blanks
