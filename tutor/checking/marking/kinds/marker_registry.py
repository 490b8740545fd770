"""How a blank of each kind is marked, by the kind's name."""

from __future__ import annotations

from typing import Any, Protocol

from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import Judged
from tutor.checking.marking.kinds.mark_choice import mark_choice
from tutor.checking.marking.kinds.mark_expression import mark_expression
from tutor.checking.marking.kinds.mark_line import mark_line
from tutor.checking.marking.kinds.mark_number import mark_number
from tutor.checking.marking.kinds.mark_term import mark_term


class Marker(Protocol):
    """Gives the verdict on what was typed into a blank of its kind."""

    def __call__(self, compiled: Compiled, number: int, blank: Any, typed: str, /) -> Judged:
        """The verdict.

        Args:
            compiled: the question.
            number: the place of the blank in it, from 0.
            blank: the blank itself, of the marker's own kind.
            typed: what was typed; never empty.

        Raises:
            BrokenQuestion: the question cannot be read.
        """


MARKERS: dict[str, Marker] = {
    "expression": mark_expression,
    "term": mark_term,
    "number": mark_number,
    "choice": mark_choice,
    "line": mark_line,
}
