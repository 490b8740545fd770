"""The verdict on an expression, of one line; one of several lines is a derivation."""

from __future__ import annotations

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.marking.beliefs.typed_expression import judge_expression
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import Judged


def mark_expression(compiled: Compiled, number: int, blank: ExpressionBlank, typed: str) -> Judged:
    """An expression compared with the key.

    Raises:
        BrokenQuestion: the key cannot be read.
    """
    return judge_expression(compiled, number, typed)
