"""Line by line, numbers are those of the pack on the desk, and a path reaches every pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import PACK, STEPS, SUMS
from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Opened
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study

Sit = Callable[..., str]


@pytest.fixture
def store() -> Store:
    """A record in memory."""
    return Store.memory()


@pytest.fixture
def sit(pack: Path, tmp_path: Path, checker: Checker, store: Store) -> Sit:
    """One sitting in `other`, a pack like `tiny` that comes after it; returns everything that was said."""
    folder = tmp_path / "other"
    folder.mkdir()
    for name, text in (("pack.md", PACK), ("sums.md", SUMS), ("steps.md", STEPS)):
        (folder / name).write_text(text.replace("tiny", "other").replace("Tiny", "Other"), encoding="utf-8")

    def sitting(*typed: str, at: str = "other/steps/grow") -> str:
        said: list[str] = []
        lines = iter(typed)
        voice = Voice(lambda prompt: next(lines, None), said.append)
        study = Study(fold(store.events()), store.append)
        Lesson((load(pack), load(folder)), study, checker, voice, store.news).run(at)
        return "\n".join(said)

    return sitting


def opened(store: Store) -> list[str]:
    """The parts that were put on the desk, in order."""
    return [event.part for event in store.events() if isinstance(event, Opened)]


def test_a_number_goes_to_a_part_of_the_pack_on_the_desk(sit: Sit, store: Store) -> None:
    said = sit(":go 2", ":go 4", ":go 5")
    assert opened(store) == ["other/steps/grow", "other/sums/table", "other/steps/grow"]
    assert "This pack has 4 parts." in said


def test_a_path_reaches_every_pack_and_means_this_one_where_it_could_be_several(
    sit: Sit, store: Store
) -> None:
    sit(":go tiny/sums/name", ":go table", ":go other", ":go sums/name")
    assert opened(store)[1:] == ["tiny/sums/name", "tiny/sums/table", "other/sums/double", "other/sums/name"]


def test_parts_lists_the_pack_on_the_desk_and_says_how_to_see_another(sit: Sit) -> None:
    said = sit(":parts")
    assert said.count("not begun") == 4
    assert "   1. twice a number: not begun" in said
    assert "-> 4. the doubled vector: not begun" in said
    assert "Of another pack, :parts and its name: :parts tiny." in said
    elsewhere = sit(":parts tiny")
    assert elsewhere.count("not begun") == 4
    assert "   twice a number (tiny/sums/double): not begun" in elsewhere
    assert "Go to one with :go and its path." in elsewhere
    assert "Did you mean “tiny”?" in sit(":parts tinny")


def test_the_example_of_help_leads_to_a_part_that_there_is(sit: Sit, store: Store) -> None:
    said = sit(":help")
    assert ":go - to a part: :go 1, or :go double" in said
    sit(":go 1", ":go double")
    assert opened(store)[-2:] == ["other/sums/double", "other/sums/double"]


def test_the_heading_names_the_number_where_the_problem_counts_otherwise(sit: Sit) -> None:
    assert "Part 1 of 1: the doubled vector (other/steps/grow), number 4 in :parts" in sit()
    assert "number" not in sit(at="other/sums/table").split("table)")[1].split("\n")[0]


def test_go_by_itself_says_what_to_type(sit: Sit, store: Store) -> None:
    assert "Say where to: :go 1, or :go double." in sit(":go")
    assert opened(store) == ["other/steps/grow"]
