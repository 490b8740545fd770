"""An expression in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.kinds.spoken_formula import formula_notes, formula_reading
from tutor.cli.shared.manners import Manner


def _asks(blank: ExpressionBlank, manner: Manner) -> Iterator[str]:
    if blank.takes_lines:
        yield "Type the answer. Or type :lines, and then a derivation line by line."


EXPRESSION = Spoken(_asks, reading=formula_reading, notes=formula_notes)
