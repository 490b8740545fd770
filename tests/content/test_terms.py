"""Methods go by many names; those that mean the same are accepted, those that mean another are not."""

from __future__ import annotations

import pytest

from tests.content.desk import asked
from tests.content.names import coordinate_descent, gradient_descent, newton, sign_descent
from tutor.checking import ChoiceBlank, TermBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.judge import judge_blank
from tutor.checking.marking.compiled_question import compiled

NAME = ("penalized-updates/l2-name", 0, 0)
"""The part, its version, and which of its blanks for words is meant."""
NEWTON = ("penalized-updates/l2-name", 1, 0)
ONE, TWO, MAX = (("penalized-updates/dual-norm", 0, which) for which in range(3))
Place = tuple[str, int, int]
FEWEST = 40
IDS = ("name", "two", "max", "one", "newton")

pytestmark = pytest.mark.slow

RIGHT = (
    (NAME, gradient_descent.RIGHT),
    (TWO, gradient_descent.RIGHT),
    (MAX, sign_descent.RIGHT),
    (ONE, coordinate_descent.RIGHT),
    (NEWTON, newton.RIGHT),
)
WRONG = (
    (NAME, gradient_descent.WRONG),
    (TWO, tuple((text, None) for text, _ in gradient_descent.WRONG)),
    (MAX, sign_descent.WRONG),
    (ONE, tuple((text, None) for text in coordinate_descent.WRONG)),
    (NEWTON, newton.WRONG),
)
UNCOUNTED = (
    (NAME, gradient_descent.UNCOUNTED),
    (TWO, gradient_descent.UNCOUNTED),
    (MAX, sign_descent.UNCOUNTED),
    (ONE, coordinate_descent.UNCOUNTED),
    (NEWTON, newton.UNCOUNTED),
)


def said(place: Place, typed: str) -> tuple[Cell, bool]:
    """What is said of a name, and whether it counts as right."""
    part, variant, which = place
    blank = [k for k, each in enumerate(asked(part, variant).blanks) if isinstance(each, TermBlank)][which]
    judged = judge_blank(compiled(asked(part, variant)), blank, typed)
    return judged.cell, judged.credit


@pytest.mark.parametrize(("place", "names"), RIGHT, ids=IDS)
def test_another_name_for_the_same_method_is_right(place: Place, names: tuple[str, ...]) -> None:
    assert len(set(names)) >= FEWEST
    for typed in names:
        cell, credit = said(place, typed)
        assert (cell.outcome, credit) == (Outcome.CORRECT, True), f"{typed}: {cell.message}"


@pytest.mark.parametrize(("place", "names"), WRONG, ids=IDS)
def test_the_name_of_another_method_is_wrong_and_what_went_wrong_is_recognised(
    place: Place, names: tuple[tuple[str, str | None], ...]
) -> None:
    assert len(set(names)) >= FEWEST
    for typed, mistake in names:
        cell, credit = said(place, typed)
        assert (cell.outcome, cell.mistake, credit) == (Outcome.WRONG, mistake, False), typed
        assert cell.message


@pytest.mark.parametrize(("place", "texts"), UNCOUNTED, ids=IDS)
def test_what_is_no_answer_is_not_counted(place: Place, texts: tuple[str, ...]) -> None:
    for typed in texts:
        cell, credit = said(place, typed)
        assert (cell.outcome, credit) == (Outcome.UNREADABLE, False), f"{typed}: {cell}"


@pytest.mark.parametrize(
    ("part", "variant", "name"),
    [
        (part, variant, name)
        for part, variant in (
            ("penalized-updates/linf-name", 0),
            ("penalized-updates/linf-name", 1),
            ("spot-the-flaw/gpt-5", 0),
        )
        for name in ("signSGD", "sign descent", "gradient descent", "clipped gradient descent")
    ],
)
def test_a_name_for_an_option_may_have_any_setting_beside_it(part: str, variant: int, name: str) -> None:
    (blank,) = (k for k, each in enumerate(asked(part, variant).blanks) if isinstance(each, ChoiceBlank))
    for setting in (
        "",
        " with learning rate 3",
        " with learning rate alpha",
        " scaled by norm(g, 1)",
        " with step eta",
    ):
        judged = judge_blank(compiled(asked(part, variant)), blank, name + setting)
        assert judged.cell.outcome in (Outcome.CORRECT, Outcome.WRONG, Outcome.UNREADABLE)


def test_a_method_is_no_other_method_that_holds_its_name() -> None:
    question = compiled(asked("penalized-updates/linf-name", 0))
    for typed in ("gradient descent", "SGD", "Adam", "GD", "gradient ascent"):
        judged = judge_blank(question, 0, typed)
        assert (judged.cell.outcome, judged.cell.mistake) == (Outcome.UNREADABLE, None), typed
    assert judge_blank(question, 0, "clipped gradient descent").cell.mistake == "clipped"
