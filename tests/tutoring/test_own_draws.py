"""A student's own draw: the same whenever they look, another for the next, and the next one is the twin."""

from __future__ import annotations

from pathlib import Path

from tutor.packs.model.pack import Part, Variant
from tutor.store.folder.student_seed import FILE, student_seed
from tutor.tutoring.event import Event, Opened
from tutor.tutoring.state import EMPTY, PartState
from tutor.tutoring.study import Study
from tutor.tutoring.twin import Draws, following

DRAWN = Part(
    "zero", "Zero", "", (), (), variants=tuple(Variant((f"a = {n}",), drawn=True) for n in range(40))
)
VARIED = Part("zero", "Zero", "", (), (), variants=tuple(Variant((f"a = {n}",)) for n in range(40)))
KEY = "pack/line/zero"


def begun(seed: int, key: str = KEY, part: Part = DRAWN, number: int = 0) -> int:
    return Draws(lambda: seed, number).on_desk(key, part, PartState())


def test_a_student_has_the_same_draw_whenever_they_look_and_another_one_another() -> None:
    assert begun(5) == begun(5)
    assert len({begun(seed) for seed in range(100)}) > 20


def test_the_parts_of_a_problem_begin_with_one_draw_and_problems_with_their_own() -> None:
    assert begun(5, "pack/line/area") == begun(5)
    assert len({begun(5, f"pack/problem-{number}/zero") for number in range(30)}) > 5


def test_what_only_varies_begins_with_its_first_version() -> None:
    assert {begun(seed, part=VARIED) for seed in range(20)} == {0}


def test_a_draw_that_is_named_is_opened() -> None:
    assert begun(5, number=7) == 6
    assert begun(5, number=47) == 6
    assert begun(5, part=VARIED, number=7) == 0


def test_what_was_opened_stays_and_the_next_draw_is_the_twin() -> None:
    written: list[Event] = []
    study = Study(EMPTY, written.append, draws=Draws(lambda: 5))
    state = study.open(KEY, DRAWN)
    assert state.variant == begun(5)
    assert written[-1] == Opened(KEY, begun(5), "")
    later = Study(study.record, written.append, draws=Draws(lambda: 6))
    assert later.open(KEY, DRAWN).variant == begun(5)
    assert following(DRAWN, state) == (begun(5) + 1) % 40


def test_the_seed_is_made_once_and_kept(tmp_path: Path) -> None:
    made = student_seed(tmp_path / "data")
    assert (tmp_path / "data" / FILE).read_text().strip() == str(made)
    assert student_seed(tmp_path / "data") == made
    (tmp_path / "data" / FILE).write_text("no number")
    assert student_seed(tmp_path / "data") >= 0
