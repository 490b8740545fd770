"""Verdicts in words, as a screen reader speaks them."""

import pytest

from tutor.checking import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.judge import judge
from tutor.cli.shared.verdict_text import notes, readings


@pytest.mark.parametrize("typed", ["σ'(x) = sigma/2 n", r"\sigma'(x) = \sigma/2 n"])
def test_an_answer_after_its_left_side_is_said_without_latex_and_with_its_notes(typed: str) -> None:
    question = Question(("sigma > 0", "n in N"), (ExpressionBlank("sigma n/2", left=("σ'(x)",)),))
    verdict = judge(question, (typed,))
    assert readings(question, (typed,), verdict) == ("(σ/2) n",)
    assert len(notes(question, (typed,), verdict)) == 1
