"""Line by line, beliefs that are no value are met as they are in the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parents[2] / "content" / "optimizers"


def sitting(checker: Checker, part: str, *typed: str) -> str:
    """Everything that is said to these lines in a part."""
    said: list[str] = []
    lines = iter(typed)
    store = Store.memory()
    study = Study(fold(store.events()), store.append)
    voice = Voice(lambda prompt: next(lines, None), said.append)
    Lesson((load(CONTENT),), study, checker, voice, store.news).run(f"optimizers/{part}")
    return " ".join(" ".join(said).split())


@pytest.mark.parametrize(
    ("part", "typed", "heard"),
    [
        ("solution-plane/adam", "not unique", "It does not leave the answer open"),
        ("solution-plane/adam", "a^T theta = 1", "It does not leave the answer open"),
        ("solution-plane/rescaled", "c (1, 10, 100)", "The proportions fit."),
        ("penalized-updates/linf", "-alpha S_lambda(g)", "each coordinate's step follows its own"),
        (
            "penalized-updates/linf",
            "-g_i if |g_i| < 1 else -sign(g_i)",
            "each coordinate's step follows its own",
        ),
        ("penalized-updates/linf", "||g||_inf sign(g)", "The sign first"),
    ],
)
def test_a_belief_that_is_no_value_is_heard(checker: Checker, part: str, typed: str, heard: str) -> None:
    said = sitting(checker, part, typed)
    assert heard in said
    assert "could not be read" not in said


def test_a_sentence_is_offered_the_formula_in_it(checker: Checker) -> None:
    said = sitting(checker, "solution-plane/sgd", "The loss is convex, so theta = (1, 2, 3)")
    assert "Type the formula alone, without the words around it." in said
    assert "theta = (1, 2, 3)" in said.partition("Did you mean")[2]
