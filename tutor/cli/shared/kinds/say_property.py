"""An answer that is judged by a property, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.kinds.spoken_formula import formula_notes, formula_reading
from tutor.cli.shared.manners import Manner


def _asks(blank: PropertyBlank, manner: Manner) -> Iterator[str]:
    if blank.listed:
        yield "Type the vectors with commas between them: (1, 0), (0, 1)."
    elif not blank.joint:
        yield "There are several right answers; type one."


PROPERTY = Spoken(_asks, reading=formula_reading, notes=formula_notes)
