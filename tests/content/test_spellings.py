"""Right answers are accepted however they are spelt, and plausible other answers are not."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.content.desk import asked, in_blank, pack, verdict
from tests.content.refused import REFUSED
from tests.content.right import RIGHT
from tests.content.rows import Typed
from tutor.checking import Checker, ExpressionBlank
from tutor.checking.contract.verdict import Outcome
from tutor.packs.rendering.ask import key

FEWEST = 6


def _label(row: Typed) -> str:
    return f"{row[0]}-{row[1]}-{row[2]}"


@pytest.mark.slow
@pytest.mark.parametrize("row", RIGHT, ids=_label)
def test_a_right_answer_is_accepted_in_every_spelling(checker: Checker, row: Typed) -> None:
    name, variant, blank, spellings = row
    for text in spellings:
        said = verdict(checker, name, variant, in_blank(name, variant, blank, text))
        assert said.outcome is Outcome.CORRECT, f"{text}: {said.outcome}, {said.message}"
        assert said.credit


@pytest.mark.slow
@pytest.mark.parametrize("row", REFUSED, ids=_label)
def test_a_plausible_other_answer_is_refused(checker: Checker, row: Typed) -> None:
    name, variant, blank, texts = row
    for text in texts:
        said = verdict(checker, name, variant, in_blank(name, variant, blank, text))
        assert not said.credit, f"{text} was accepted"
        cell = said.cells[blank].outcome
        assert cell in (Outcome.WRONG, Outcome.PARTLY, Outcome.UNREADABLE), f"{text}: {cell}"


def test_every_key_is_accepted_as_it_stands_on_every_variant(checker: Checker) -> None:
    for problem in pack().problems:
        for part in problem.parts:
            for variant in range(len(part.variants)):
                name = f"{problem.id}/{part.id}"
                said = verdict(checker, name, variant, key(asked(name, variant)))
                assert said.outcome is Outcome.CORRECT, f"{name}, variant {variant}: {said}"


def test_every_key_that_is_mathematics_has_six_spellings() -> None:
    written: Counter[tuple[str, int]] = Counter()
    for name, _, blank, spellings in RIGHT:
        written[name, blank] = max(written[name, blank], len(spellings))
    for problem in pack().problems:
        for part in problem.parts:
            for number, blank in enumerate(part.blanks):
                if isinstance(blank, ExpressionBlank):
                    assert written[f"{problem.id}/{part.id}", number] >= FEWEST, (part.id, number)


@pytest.mark.parametrize(
    "text",
    [
        "|1 - 10 alpha| < 1",
        "(1 - 2 alpha ||a||_2^2)^2 < 1",
        "-1 < 1 - 2 alpha ||a||^2 < 1",
        "0 < 5 alpha < 1",
    ],
)
def test_the_question_restated_is_no_answer_to_how_large_the_step_may_be(checker: Checker, text: str) -> None:
    said = verdict(checker, "solution-plane/step-size", 1, (text,))
    assert said.outcome is Outcome.FORM, f"{text}: {said.outcome}, {said.message}"
    assert not said.credit
    assert "Solve it" in said.message
