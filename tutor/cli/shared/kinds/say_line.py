"""The number of a line in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.manners import Manner


def _asks(blank: LineBlank, manner: Manner) -> Iterator[str]:
    yield f"Type the number of a line, 1 to {blank.count}."


LINE = Spoken(_asks, "line")
