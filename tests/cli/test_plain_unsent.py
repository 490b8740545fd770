"""What was typed line by line and not handed in is there again the next time, here and in the app."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.unsent_answers import Unsent
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.store.small_files import drafts
from tutor.tutoring.event import Attempted
from tutor.tutoring.state import Status, fold
from tutor.tutoring.study import Study

Sit = Callable[..., str]
TABLE = ("tiny/sums/table", 0)
DOUBLE = ("tiny/sums/double", 0)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file with the drafts."""
    return tmp_path / drafts.FILE


@pytest.fixture
def store() -> Store:
    """A record in memory."""
    return Store.memory()


@pytest.fixture
def sit(pack: Path, checker: Checker, store: Store, kept: Path) -> Sit:
    """One sitting with these lines typed; returns everything that was asked and said."""

    def sitting(*typed: str, at: str = "tiny/sums/table") -> str:
        said: list[str] = []
        lines = iter(typed)
        voice = Voice(lambda prompt: next(lines, None), said.append)
        study = Study(fold(store.events()), store.append)
        Lesson((load(pack),), study, checker, voice, store.news, Unsent(kept)).run(at)
        return "\n".join(said)

    return sitting


def test_a_half_filled_table_outlives_the_sitting_and_is_kept_by_enter(
    sit: Sit, store: Store, kept: Path
) -> None:
    sit("2x", "x^2", ":quit")
    assert drafts.read(kept) == {TABLE: ("2x", "x^2", "", "")}
    said = sit("", "", "4x", "4x^2")
    assert "What you had filled in is still here: Enter keeps it, blank by blank." in said
    assert "Enter keeps 2x)" in said
    assert "That is right." in said
    assert fold(store.events()).part("tiny/sums/table").status is Status.UNAIDED
    assert drafts.read(kept) == {}


def test_it_is_there_again_after_a_walk_to_another_part(sit: Sit) -> None:
    assert "That is right." in sit("2x", "x^2", "4x", ":back", ":next", "", "", "", "4x^2")


def test_what_was_typed_in_the_app_is_offered_and_not_handed_in_unasked(
    sit: Sit, store: Store, kept: Path
) -> None:
    drafts.keep(kept, {DOUBLE: ("2x",)})
    said = sit(at="tiny/sums/double")
    assert "What you had typed is still here: Enter hands it in." in said
    assert not [event for event in store.events() if isinstance(event, Attempted)]
    assert "That is right." in sit("", at="tiny/sums/double")
    assert drafts.read(kept) == {}


def test_derivations_that_the_app_put_aside_stay_when_an_answer_is_handed_in(sit: Sit, kept: Path) -> None:
    drafts.keep(kept, {DOUBLE: ("", "2x = x + x\n")})
    assert "still here" not in sit("y = 2x", at="tiny/sums/double")
    assert drafts.read(kept) == {DOUBLE: ("", "2x = x + x\n")}


@pytest.mark.slow
def test_the_command_keeps_it_beside_the_record(tutor: Tutor, pack: Path, data: Path) -> None:
    tutor("start", "tiny/sums/table", "--plain", "--pack", str(pack), given=b"2x\n:quit\n")
    assert drafts.read(data / drafts.FILE) == {TABLE: ("2x", "", "", "")}
    said = tutor("start", "tiny/sums/table", "--plain", "--pack", str(pack), given=b":quit\n").stdout
    assert b"(Enter keeps 2x)" in said


def test_what_cannot_be_read_is_said_at_once_and_not_offered_again(sit: Sit, store: Store) -> None:
    said = sit("2 foo", "2x", "x^2", "4x", "4x^2")
    assert said.index("That could not be read") < said.index("[2 of 4]")
    assert "“foo” is not one of the names here" in said
    assert "Enter keeps" not in said
    found = [event.answer for event in store.events() if isinstance(event, Attempted)]
    assert found == [("2x", "x^2", "4x", "4x^2")]


def test_only_the_last_blank_is_asked_again_when_it_cannot_be_read(sit: Sit, store: Store) -> None:
    said = sit("2x", "x^2", "4x", "4 foo", "", "4x^2")
    assert said.count("[1 of 4]") == 1
    assert "Enter keeps" not in said
    found = [event.outcome for event in store.events() if isinstance(event, Attempted)]
    assert found == ["unreadable", "correct"]


def test_a_draft_of_the_app_that_cannot_be_read_is_offered_once(sit: Sit, kept: Path) -> None:
    drafts.keep(kept, {TABLE: ("2 foo", "x^2", "", "")})
    said = sit("", "", "2x", "", "4x", "4x^2")
    assert said.count("(Enter keeps 2 foo)") == 1
    assert "The answer is checked once every blank is filled in" in said
    assert "That is right." in said
