"""How a blank of each kind is marked, by the kind's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import Judged
from tutor.checking.marking.kinds.mark_choice import mark_choice
from tutor.checking.marking.kinds.mark_expression import mark_expression
from tutor.checking.marking.kinds.mark_line import mark_line
from tutor.checking.marking.kinds.mark_number import mark_number
from tutor.checking.marking.kinds.mark_property import mark_property, mark_together
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
    "property": mark_property,
}

TOGETHER: dict[str, Callable[[Compiled, dict[int, Any], dict[int, str]], dict[int, Judged]]] = {
    "property": mark_together,
}
"""How blanks of a kind are marked that are `joint`: all of them, by number, with what was typed."""


def joint_marks(compiled: Compiled, texts: Sequence[str]) -> dict[int, Judged]:
    """The verdicts on the blanks that can only be judged together with others, by number.

    Raises:
        BrokenQuestion: the question cannot be read.
    """
    found: dict[int, Judged] = {}
    for kind, mark in TOGETHER.items():
        blanks = enumerate(compiled.question.blanks)
        joint = {number: blank for number, blank in blanks if blank.joint and blank.kind == kind}
        if len(joint) > 1:
            found |= mark(compiled, joint, {number: texts[number] for number in joint})
    return found
