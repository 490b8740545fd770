"""What is typed in reply to a reflection is a thought, not an answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.checking import Checker, ExpressionBlank, TermBlank
from tutor.cli.plain.after_solving import wordy
from tutor.cli.plain.part_on_desk import KEPT
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.reflection import FIRST, THOUGHT
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Attempted, Explained, Reflected
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
    assert Explained(f"tiny/{part}", WORDS) in store.events()
    assert len([event for event in store.events() if isinstance(event, Attempted)]) == 1


def test_a_formula_after_a_right_answer_is_an_answer(sit: Sit, store: Store) -> None:
    assert THOUGHT not in sit("2x", "x + x", "foo", at="tiny/sums/double")
    found = [event.outcome for event in store.events() if isinstance(event, Attempted)]
    assert found == ["correct", "correct", "unreadable"]


def test_words_before_a_right_answer_are_an_answer(sit: Sit, store: Store) -> None:
    assert THOUGHT not in sit(WORDS, at="tiny/sums/double")
    assert [event.outcome for event in store.events() if isinstance(event, Attempted)] == ["unreadable"]


OWN = "Three times, by the same count."


@pytest.fixture
def answered(pack: Path) -> Path:
    """The pack with its author's answer to the first reflection."""
    page = pack / "sums.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace(
            "What would three times be?\n", f"What would three times be?\n\n### Reflect answer\n\n{OWN}\n"
        ),
        encoding="utf-8",
    )
    return pack


@pytest.mark.parametrize(
    ("typed", "thoughts"),
    [
        ([WORDS, "p"], [("", WORDS), ("partly", WORDS)]),
        ([WORDS, "quite", "Had it"], [("", WORDS), ("had it", WORDS)]),
        ([WORDS, ""], [("", WORDS)]),
        ([WORDS, ":quit"], [("", WORDS)]),
        ([WORDS], [("", WORDS)]),
        ([":think", "", "3"], [("", ""), ("missed", "")]),
        ([":think", "3x", "1"], [("", "3x"), ("had it", "3x")]),
        ([":think", ":next"], []),
        ([WORDS, "p", ":think", "", "h"], [("", WORDS), ("partly", WORDS), ("had it", WORDS)]),
        ([""], []),
    ],
    ids=[
        "partly",
        "asked twice",
        "skipped",
        "left",
        "ended",
        "only thought",
        "a formula",
        "not now",
        "passed over",
        "thought over",
    ],
)
def test_a_thought_is_kept_before_the_authors_words_are_shown_and_then_compared(
    sit: Sit, store: Store, answered: Path, typed: list[str], thoughts: list[tuple[str, str]]
) -> None:
    said = sit("2x", *typed, at="tiny/sums/double")
    found = [(event.compared, event.text) for event in store.events() if isinstance(event, Explained)]
    assert found == thoughts
    assert (
        said.count(OWN) == typed.count(":think") + 1 - (":think" in typed[:1])
        if thoughts
        else OWN not in said
    )


def test_what_was_left_uncompared_is_taken_up_again(sit: Sit, store: Store, answered: Path) -> None:
    sit("2x", WORDS, at="tiny/sums/double")
    said = sit(":think", "m", ":think", ":quit", at="tiny/sums/double")
    assert KEPT in said
    assert f"Your thought: {WORDS}" in said
    assert store.events()[-1] == Explained("tiny/sums/double", WORDS, "missed")
    assert KEPT not in sit(at="tiny/sums/double")


def test_words_after_a_further_question_are_not_held_beside_the_answer_to_another(
    sit: Sit, store: Store, answered: Path
) -> None:
    page = answered / "sums.md"
    text = page.read_text(encoding="utf-8")
    more = "### Hint challenge\n\nAre you sure?\n\n### Solution\n\nIt occurs twice"
    page.write_text(text.replace("### Solution\n\nIt occurs twice", more), encoding="utf-8")
    said = sit("2x", ":challenge", "Yes, I am sure.", at="tiny/sums/double")
    assert "One more thought: Are you sure?" in said
    assert THOUGHT in said and OWN not in said
    assert store.events()[-1] == Reflected("tiny/sums/double", "Yes, I am sure.")


def test_thinking_comes_after_the_answer(sit: Sit, answered: Path) -> None:
    said = sit(":think", ":challenge", at="tiny/sums/double")
    assert FIRST in said and OWN not in said


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
    assert wordy(TermBlank(("signSGD",)), text, challenged=True) is expression
