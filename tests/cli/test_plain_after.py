"""What is typed in reply to a reflection is a thought, not an answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.checking import Checker, ExpressionBlank, TermBlank
from tutor.cli.plain.after_solving import THOUGHT, wordy
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Attempted, Reflected
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study

WORDS = "It would be x again, so nothing is lost."

Sit = Callable[..., str]


@pytest.fixture
def store() -> Store:
    """A record in memory."""
    return Store.memory()


@pytest.fixture
def sit(pack: Path, checker: Checker, store: Store) -> Sit:
    """One sitting with these lines typed; returns everything that was said."""

    def sitting(*typed: str, at: str) -> str:
        said: list[str] = []
        lines = iter(typed)
        voice = Voice(lambda prompt: next(lines, None), said.append)
        study = Study(fold(store.events()), store.append)
        Lesson((load(pack),), study, checker, voice, store.news).run(at)
        return " ".join("\n".join(said).split())

    return sitting


@pytest.mark.parametrize(
    ("part", "answer"),
    [("sums/double", ["2x"]), ("sums/table", ["2x", "x^2", "4x", "4x^2"]), ("sums/name", ["2"])],
)
def test_words_after_a_right_answer_are_kept_and_not_graded(
    sit: Sit, store: Store, part: str, answer: list[str]
) -> None:
    said = sit(*answer, WORDS, at=f"tiny/{part}")
    assert THOUGHT in said
    assert "could not be read" not in said
    assert Reflected(f"tiny/{part}", WORDS) in store.events()
    assert len([event for event in store.events() if isinstance(event, Attempted)]) == 1


def test_a_formula_after_a_right_answer_is_an_answer(sit: Sit, store: Store) -> None:
    assert THOUGHT not in sit("2x", "x + x", "foo", at="tiny/sums/double")
    found = [event.outcome for event in store.events() if isinstance(event, Attempted)]
    assert found == ["correct", "correct", "unreadable"]


def test_words_before_a_right_answer_are_an_answer(sit: Sit, store: Store) -> None:
    assert THOUGHT not in sit(WORDS, at="tiny/sums/double")
    assert [event.outcome for event in store.events() if isinstance(event, Attempted)] == ["unreadable"]


@pytest.mark.parametrize(
    ("text", "expression", "term"),
    [
        ("It grows.", True, False),
        ("steepest descent", True, False),
        ("it's that of the method's own norm", True, True),
        ("2 x + y", False, False),
        ("sin(x)/x", False, False),
    ],
)
def test_a_few_words_are_a_thought_unless_words_are_asked_for(
    text: str, expression: bool, term: bool
) -> None:
    assert wordy(ExpressionBlank("x"), text) is expression
    assert wordy(TermBlank(("signSGD",)), text) is term
