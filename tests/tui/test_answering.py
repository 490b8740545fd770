"""Answering: from the first key to the card with the verdict."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.tui.conftest import (
    burst,
    desk,
    hand_in,
    opened,
    part_screen,
    press,
    seen,
    settled,
    text_of,
    titles,
    type_in,
)
from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.store import Store
from tutor.tui.answering.reading_preview import Preview, Remark
from tutor.tui.app.app import TutorApp
from tutor.tui.study.problem_screen import ProblemScreen
from tutor.tutoring.event import Attempted

pytestmark = pytest.mark.slow

STEP = "steps/warm-up/step"


def preview(pilot: object) -> str:
    return text_of(part_screen(pilot).query_one(Preview))  # type: ignore[arg-type]


def remark(pilot: object) -> str:
    return text_of(part_screen(pilot).query_one(Remark))  # type: ignore[arg-type]


async def test_a_spelling_with_two_meanings_has_a_note_with_the_other_one(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "1/2 alpha")
        assert "was read as (1/2)·alpha, from left to right; type 1/(2 alpha)" in remark(pilot)
        await press(pilot, *["backspace"] * 6)
        assert "was read as" not in remark(pilot)


async def test_what_is_typed_is_drawn_in_two_dimensions_at_every_key(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, r"\alpha/2")
        lines = preview(pilot).splitlines()
        assert [line.strip() for line in lines[-3:]] == ["α", "──", "2"] or "α" in lines[-3]
        await press(pilot, "backspace")
        assert "α" in preview(pilot)


async def test_an_unknown_name_gets_a_caret_under_it(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "alpha h")
        await pilot.pause()
        lines = seen(pilot).splitlines()
        row = next(y for y, line in enumerate(lines) if "alpha h" in line)
        assert lines[row + 1][lines[row].index("alpha h") + 6] == "^"


async def test_f5_takes_the_correction_that_is_offered(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "sing(g)")
        assert "F5 ▸ sign(g)" in remark(pilot)
        await press(pilot, "f5")
        assert part_screen(pilot).panel.part_form.answer == ("sign(g)",)
        assert "F5" not in remark(pilot)


async def test_a_right_answer_is_told_and_followed_by_all_that_comes_after_one(checker: Checker) -> None:
    async with opened(checker, STEP, size=(120, 50)) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        assert titles(pilot) == ["✓ Correct  try 1", "● Solved at the first try"]
        screen = seen(pilot)
        assert "What would a larger α do?" in screen
        assert "Worked solution" in screen
        assert "Race the models" in screen
        assert "never put right" in screen
        assert "Next: Where does it land?" in screen
        assert desk(pilot).state(STEP).status == "unaided"


async def test_a_recognised_mistake_gets_its_own_message(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "-alpha g")
        assert titles(pilot) == ["✗ Not yet  try 1"]
        assert "taken for another one" in seen(pilot)


async def test_no_card_of_a_refused_answer_scolds_or_holds_the_key(checker: Checker) -> None:
    async with opened(checker, STEP, size=(120, 60)) as pilot:
        for answer in ("g", "-3 alpha g", "sign(g)"):
            await hand_in(pilot, answer)
        screen = seen(pilot).casefold()
        assert "wrong." not in screen and "wrong!" not in screen and "incorrect" not in screen
        assert "-(alpha/2)" not in screen and "2 u" not in screen


async def test_markup_in_a_message_is_shown_as_it_stands(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "(alpha/2) g")
        assert "direction [/b] of" in seen(pilot)


async def test_an_unreadable_answer_does_not_count(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "-(alpha/2 g")
        assert titles(pilot) == ["? Not an answer yet  not counted"]
        assert desk(pilot).state(STEP).attempts == 0


async def test_an_empty_answer_gets_a_kind_sentence_and_no_event(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        before = len(desk(pilot).study.conversation(STEP))
        await press(pilot, "enter", "space", "enter")
        assert "nothing to check yet" in remark(pilot)
        assert len(desk(pilot).study.conversation(STEP)) == before
        assert titles(pilot) == []


async def test_enter_twice_hands_in_once(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "g")
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert desk(pilot).state(STEP).attempts == 1


async def test_enter_hands_in_what_stands_there_whatever_is_typed_after_it(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "-(alpha/2) g")
        burst(pilot, "enter", "ctrl+a", "ctrl+k")
        await settled(pilot)
        assert [event.answer for event in attempts(pilot)] == [("-(alpha/2) g",)]
        assert desk(pilot).state(STEP).status == "unaided"
        assert part_screen(pilot).panel.part_form.answer == ("",)


async def test_answers_that_are_typed_ahead_are_checked_one_after_the_other(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        for letter in "gabg":
            burst(pilot, "ctrl+u", "2", letter, "enter")
        await settled(pilot)
        await settled(pilot)
        assert [event.answer for event in attempts(pilot)] == [("2g",), ("2a",), ("2b",), ("2g",)]


class Patient(Checker):
    """A checker that gives its verdict once it is let go."""

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self._checker = checker
        self.go = Event()

    def check(self, question: Question, answer: Answer) -> Verdict:
        assert self.go.wait(60)
        return self._checker.check(question, answer)


async def test_an_answer_handed_in_is_judged_however_quickly_the_part_is_left(checker: Checker) -> None:
    for key in ("ctrl+n", "escape"):
        patient = Patient(checker)
        async with opened(patient, STEP) as pilot:
            await type_in(pilot, "-(alpha/2) g")
            burst(pilot, "enter", key)
            for _ in range(20):
                await pilot.pause()
            patient.go.set()
            await settled(pilot)
            assert [event.answer for event in attempts(pilot)] == [("-(alpha/2) g",)]
            assert desk(pilot).state(STEP).status == "unaided"
            at = pilot.app.screen
            assert (at.place.part.id if isinstance(at, ProblemScreen) else "home") == LEADS_TO[key]


LEADS_TO = {"ctrl+n": "plane", "escape": "home"}


async def test_an_answer_handed_in_is_recorded_before_the_app_ends(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, STEP, store=store) as pilot:
        record = desk(pilot).study
        await type_in(pilot, "-alpha g")
        burst(pilot, "enter", "ctrl+q")
        await settled(pilot)
    assert [event.answer for event in record.conversation(STEP) if isinstance(event, Attempted)] == [
        ("-alpha g",)
    ]


def attempts(pilot: Pilot[None]) -> list[Attempted]:
    return [event for event in desk(pilot).study.conversation(STEP) if isinstance(event, Attempted)]


async def test_up_and_down_recall_earlier_answers_and_keep_what_was_being_typed(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "g")
        await hand_in(pilot, "-g")
        await press(pilot, "ctrl+u")
        await type_in(pilot, "2")
        form = part_screen(pilot).panel.part_form
        await press(pilot, "up", "up")
        assert form.answer == ("g",)
        await press(pilot, "up", "down")
        assert form.answer == ("-g",)
        await press(pilot, "down")
        assert form.answer == ("2",)


async def test_earlier_answers_are_recalled_after_a_restart(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, STEP, store=store) as pilot:
        await hand_in(pilot, "-alpha g")
    store = copy_of(store)
    async with opened(checker, STEP, store=store) as pilot:
        assert titles(pilot) == ["✗ Not yet  try 1"]
        await press(pilot, "up")
        assert part_screen(pilot).panel.part_form.answer == ("-alpha g",)


async def test_a_draft_waits_for_its_part(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "-(al")
        await press(pilot, "escape", "enter")
        assert part_screen(pilot).panel.part_form.answer == ("-(al",)
        await press(pilot, "ctrl+n", "ctrl+b")
        assert part_screen(pilot).panel.part_form.answer == ("-(al",)


async def test_next_and_previous_part_work_while_the_input_has_the_focus(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await press(pilot, "ctrl+n", "ctrl+n")
        assert part_screen(pilot).place.part.id == "grid"
        await press(pilot, "ctrl+b")
        assert part_screen(pilot).place.part.id == "plane"


async def test_a_paste_that_is_too_long_is_refused_in_words(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        focused = pilot.app.focused
        assert focused is not None
        focused.post_message(Paste("x" * 1_000_000))
        await pilot.pause()
        assert "1,000,000 characters" in remark(pilot)
        assert part_screen(pilot).panel.part_form.answer == ("",)


async def test_a_paste_is_cleaned_and_becomes_one_line(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        focused = pilot.app.focused
        assert focused is not None
        focused.post_message(Paste("-(alpha\x00/2)\n\x1b[31m g"))
        await pilot.pause()
        (answer,) = part_screen(pilot).panel.part_form.answer
        assert answer.startswith("-(alpha/2)") and answer.endswith(" g")
        assert "\x1b" not in answer and "\x00" not in answer


async def test_hostile_texts_get_a_verdict_or_a_sentence(checker: Checker) -> None:
    async with opened(checker, STEP, size=(60, 20)) as pilot:
        for text in ("9^9^9^9", "__import__('os')", "[/b]", "((((((((", "[bold]g[/bold]", "||||", "{}", "\\"):
            await hand_in(pilot, text)
        assert len(titles(pilot)) == 8
        assert desk(pilot).state(STEP).solved is False


async def test_a_row_for_a_column_is_counted_and_pointed_out(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/plane") as pilot:
        await hand_in(pilot, "[100/101, 10/101]")
        assert titles(pilot)[0] == "✓ Correct, written as a row  try 1"
        assert desk(pilot).state("steps/warm-up/plane").settled


async def test_trouble_inside_is_a_sentence_and_the_answer_stays(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:

        def fails(*_: object) -> None:
            raise RuntimeError("no [/b] luck")

        desk(pilot).checker = Failing(fails)  # type: ignore[assignment]
        await hand_in(pilot, "g")
        assert "Something went wrong inside the tutor" in remark(pilot)
        assert part_screen(pilot).panel.part_form.answer == ("g",)


async def test_an_app_that_ends_knows_what_could_not_be_saved(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    async with opened(checker, STEP, store=Store.open(tmp_path / "file" / "record.db")) as pilot:
        await hand_in(pilot, "g")
        app = pilot.app
    assert isinstance(app, TutorApp) and app.unsaved == 2
    async with opened(checker, STEP, store=Store.open(tmp_path / "record.db")) as pilot:
        await hand_in(pilot, "g")
        app = pilot.app
    assert isinstance(app, TutorApp) and app.unsaved == 0


class Failing:
    """A checker that does not check."""

    def __init__(self, check: object) -> None:
        self.check = check

    def expect(self) -> None:
        """An answer is being typed."""


def copy_of(store: Store) -> Store:
    """The same record, as another start of the program finds it."""
    other = Store.memory()
    for event in store.events():
        other.append(event)
    return other
