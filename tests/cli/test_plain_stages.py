"""Line by line, a part in stages asks its second question once the first is answered."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Tutor
from tests.content.desk import pack
from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.store import Store
from tutor.tutoring.state import Status, fold
from tutor.tutoring.study import Study

GEMINI = "optimizers/spot-the-flaw/gemini"


def sitting(checker: Checker, store: Store, *typed: str) -> str:
    """What is said to these lines."""
    said: list[str] = []
    lines = iter(typed)
    voice = Voice(lambda prompt: said.append(prompt) or next(lines, None), said.append)  # type: ignore[func-returns-value]
    study = Study(fold(store.events()), store.append)
    Lesson((pack(),), study, checker, voice, store.news).run(GEMINI)
    return "\n".join(said)


@pytest.mark.slow
def test_the_second_question_waits_for_the_first_and_for_the_next_sitting(checker: Checker) -> None:
    store = Store.memory()
    first = sitting(checker, store, "4", ":lab", "x")
    assert "messages of the ring" not in first and "number of messages" not in first
    assert "[1 of 2]" not in first
    second = sitting(checker, store, "3", "n(n-1)", "what?")
    assert second.count("Right so far.") == 1
    assert second.index("Right so far.") < second.index("Give the number of messages")
    assert "Not yet." in second and "messages of the ring" in second
    third = sitting(checker, store, "2n(n-1)", ":quit")
    assert third.index("Give the number of messages") < third.index("That is right.")
    state = fold(store.events()).part(GEMINI)
    assert (state.status, state.attempts) == (Status.RETRIED, 3)


@pytest.mark.slow
def test_grade_takes_an_answer_to_the_first_question_alone(tutor: Tutor) -> None:
    answers = (("3",), ("4",), ("3", "2n(n-1)"), ("3; n(n-1)",))
    said = [
        json.loads(tutor("grade", "spot-the-flaw/gemini", *texts, "--json").stdout)["outcome"]
        for texts in answers
    ]
    assert said == ["partly", "wrong", "correct", "wrong"]
