"""Hints: one rung at a time, a small question in between, the solution last and only after a yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sittings import kept
from tests.tui.conftest import desk, hand_in, opened, part_screen, press, seen, titles, type_in, until
from tutor.checking import Checker
from tutor.tui.shared.confirm_dialog import ConfirmScreen
from tutor.tui.study import lesson
from tutor.tutoring.event import Attempted, Hinted, Opened, Solved, Told
from tutor.tutoring.twin import LATER

pytestmark = pytest.mark.slow

STEP = "steps/warm-up/step"
PLANE = "steps/warm-up/plane"


async def test_f2_shows_the_rungs_in_order_after_new_work(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await press(pilot, "f2")
        await hand_in(pilot, "g")
        await press(pilot, "f2")
        hints = [title for title in titles(pilot) if title.startswith("✦")]
        assert hints == ["✦ Hint 1: Read it once more", "✦ Hint 2: The road, step by step"]


async def test_a_second_hint_without_new_work_waits_for_its_reading_time(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await press(pilot, "f2", "f2")
        assert len(titles(pilot)) == 1
        assert "opens when you have tried something new" in seen(pilot)


async def test_a_hint_or_the_solution_takes_back_the_word_that_offered_it(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        panel = part_screen(pilot).panel
        await press(pilot, "enter")
        assert "F2 gives a hint" in panel.said
        await press(pilot, "f2")
        assert panel.said == ""
        await press(pilot, "f2")
        assert "opens when you have tried something new" in panel.said
        await press(pilot, "f6", "y")
        assert titles(pilot)[-1].startswith("○ The worked solution")
        assert panel.said == ""


async def test_a_hint_leaves_the_complaint_about_what_is_typed(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "2 +* g")
        complaint = part_screen(pilot).panel.said
        assert complaint
        await press(pilot, "f2")
        assert part_screen(pilot).panel.said == complaint


async def test_the_seconds_to_the_next_hint_count_down_until_it_is_open(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lesson, "SECOND", 0.01)
    async with opened(checker, STEP) as pilot:
        await press(pilot, "f2")
        panel = part_screen(pilot).panel
        monkeypatch.setattr(desk(pilot), "seconds_since_hint", lambda key: 0.0)
        await press(pilot, "f2")
        first = panel.said
        for passed, wanted in ((2.0, "in 2 seconds"), (3.0, "in 1 second."), (99.0, lesson.OPEN)):
            monkeypatch.setattr(desk(pilot), "seconds_since_hint", lambda key, passed=passed: passed)
            for _ in range(500):
                if wanted in panel.said:
                    break
                await pilot.pause(0.01)
            assert wanted in panel.said
        assert "in 4 seconds" in first
        await press(pilot, "f2")
        assert len(titles(pilot)) == 2


async def test_the_countdown_leaves_another_sentence_alone(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lesson, "SECOND", 0.01)
    async with opened(checker, STEP) as pilot:
        await press(pilot, "f2", "f2")
        part_screen(pilot).whisper("Something else.")
        monkeypatch.setattr(desk(pilot), "seconds_since_hint", lambda key: 99.0)
        await pilot.pause(0.05)
        assert part_screen(pilot).panel.said == "Something else."


async def test_a_mistake_brings_its_own_rung_first(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "-alpha g")
        await press(pilot, "f2")
        assert titles(pilot)[-1] == "✦ Hint 1: Put it to the test"


async def ladder_up_to_ask(pilot: object) -> None:
    for answer in ("g", "2g"):
        await press(pilot, "f2")  # type: ignore[arg-type]
        await hand_in(pilot, answer)  # type: ignore[arg-type]
    await press(pilot, "f2")  # type: ignore[arg-type]


async def test_a_hints_question_takes_the_input_and_escape_gives_it_back(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await ladder_up_to_ask(pilot)
        panel = part_screen(pilot).panel
        assert panel.asking
        assert "Hint's question" in seen(pilot)
        await press(pilot, "escape")
        assert not panel.asking
        assert panel.part_form.answer == ("2g",)


async def test_a_right_answer_to_a_hints_question_returns_to_the_part(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await ladder_up_to_ask(pilot)
        await hand_in(pilot, "u")
        assert part_screen(pilot).panel.asking
        assert titles(pilot)[-1] == "✗ Hint's question: not yet"
        await hand_in(pilot, "(((")
        assert titles(pilot)[-1] == "? Hint's question: not an answer yet"
        await hand_in(pilot, "2u")
        assert not part_screen(pilot).panel.asking
        assert titles(pilot)[-1] == "✓ Hint's question: correct"
        assert desk(pilot).state(STEP).asked == ("ask",)
        assert desk(pilot).state(STEP).attempts == 2


async def test_a_hints_question_can_be_taken_up_again_from_its_card(checker: Checker) -> None:
    async with opened(checker, STEP, size=(120, 40)) as pilot:
        await ladder_up_to_ask(pilot)
        await press(pilot, "escape")
        await pilot.click(".-ask-button")
        await pilot.pause()
        assert part_screen(pilot).panel.asking


async def test_the_last_rung_asks_first_and_no_is_the_default(checker: Checker) -> None:
    async with opened(checker, PLANE) as pilot:
        for answer in ("[1, 2]", "[3, 4]"):
            await press(pilot, "f2")
            await hand_in(pilot, answer)
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await press(pilot, "enter")
        assert not desk(pilot).state(PLANE).told
        await pilot.press("f2")
        await pilot.pause()
        await press(pilot, "y")
        assert titles(pilot)[-1].startswith("○ The worked solution")
        assert desk(pilot).state(PLANE).status == "shown"


async def test_f6_asks_once_then_shows_the_solution_and_says_when_the_twin_comes(checker: Checker) -> None:
    async with opened(checker, PLANE, size=(120, 40)) as pilot:
        await pilot.press("f6")
        await pilot.pause()
        await press(pilot, "right", "enter")
        assert desk(pilot).state(PLANE).told
        assert "Another version of this part" in seen(pilot)
        await press(pilot, "ctrl+g")
        assert part_screen(pilot).panel.said == LATER
        await press(pilot, "escape", "down", "down", "enter")
        assert (part_screen(pilot).place.key, part_screen(pilot).variant) == (PLANE, 0)


async def test_a_twin_done_alone_turns_shown_into_assisted(checker: Checker, tmp_path: Path) -> None:
    right = Attempted(PLANE, 0, ("[8/5; 2/5]",), "correct", True)
    earlier = kept(tmp_path, Opened(PLANE), Hinted(PLANE, "orient"), Told(PLANE), right, Solved(PLANE))
    async with opened(checker, store=earlier) as pilot:
        assert "another version is due" in seen(pilot)
        await press(pilot, "enter")
        assert part_screen(pilot).variant == 1
        assert titles(pilot) == [
            "▸ An earlier version and its solution  folded until this is answered",
            "↻ Another version of this part  now a = (2, 1/2)",
        ]
        await hand_in(pilot, "[8/17; 3/17]")
        await press(pilot, "3")
        assert "try 1" in seen(pilot)
        await hand_in(pilot, "[8/17; 2/17]")
        assert desk(pilot).state(PLANE).status == "assisted"
        assert titles(pilot)[-1].endswith("Solved alone after the solution, in 2 tries")


async def test_the_tutor_offers_a_hint_after_two_different_unrecognised_answers(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "5 g")
        await hand_in(pilot, "7 g")
        assert titles(pilot)[-1].startswith("✦ Would a hint help?")


async def test_hints_stay_readable_after_a_return(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await press(pilot, "f2", "escape", "enter")
        assert titles(pilot) == ["✦ Hint 1: Read it once more"]


async def test_after_solving_a_hint_is_a_challenge(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        await press(pilot, "f2")
        assert titles(pilot)[-1] == "✦ One more thought"
        assert desk(pilot).state(STEP).status == "unaided"


async def test_what_is_typed_while_a_hint_is_asked_for_stays(checker: Checker) -> None:
    async with opened(checker, STEP) as pilot:
        await type_in(pilot, "-(alpha")
        await press(pilot, "f2")
        assert part_screen(pilot).panel.part_form.answer == ("-(alpha",)


async def test_a_twin_is_told_as_its_statement_spells_it(checker: Checker) -> None:
    content = Path(__file__).parents[2] / "content" / "optimizers"
    async with opened(checker, "solution-plane/sgd", size=(120, 40), pack=content) as pilot:
        await press(pilot, "ctrl+g")
        assert "Answer this version first" in part_screen(pilot).panel.said
        await hand_in(pilot, "a/||a||_2^2")
        await press(pilot, "ctrl+g")
        await until(pilot, lambda: titles(pilot)[-1].endswith("now a = (2, −1)"))
        assert titles(pilot)[-1].endswith("now a = (2, −1)")
        assert seen(pilot).count("a = (2, −1)") == 2
