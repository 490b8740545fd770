"""Line by line, hints and words follow the student as they do in the app."""

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


def sitting(checker: Checker, *typed: str) -> str:
    """Everything that is said to these lines in the part about the squared infinity norm."""
    said: list[str] = []
    lines = iter(typed)
    store = Store.memory()
    study = Study(fold(store.events()), store.append)
    voice = Voice(lambda prompt: next(lines, None), said.append)
    Lesson((load(CONTENT),), study, checker, voice, store.news).run("optimizers/penalized-updates/linf")
    return " ".join(" ".join(said).split())


def test_a_belief_that_comes_back_hears_other_words_an_offer_and_is_led_to_the_road(checker: Checker) -> None:
    said = sitting(checker, "-alpha g", "-(alpha/3) g", ":hint", "-alpha ||g||_inf sign(g)", ":hint", ":hint")
    in_order = (
        "what does a coordinate save that stays behind it?",
        "Neither result speaks for staying behind.",
        "The same thing as before stands in the way.",
        "There is a hint, if you like (put it to the test): type :hint.",
        "Hint, put it to the test: If your formula has a bound",
        "your step stays as it was, although each unit of it now earns more",
        "Hint, put it to the test: Take",
        "Hint, the road: The direction of your step is settled",
    )
    places = [said.index(words) for words in in_order]
    assert places == sorted(places)
    assert said.count("what does a coordinate save that stays behind it?") == 1


def test_three_different_wrong_answers_in_quick_succession_bring_a_kind_offer(checker: Checker) -> None:
    said = sitting(checker, "-alpha g", "-alpha sign(g)", "-alpha ||g||_inf sign(g)")
    assert said.count("There is no hurry here") == 1
    assert "Hint, " not in said
