"""What was typed can be taken back, in steps that a person would take."""

from __future__ import annotations

import pytest

from tests.tui.conftest import opened, part_screen, type_in
from tutor.checking import Checker
from tutor.tui.answering.formula_field import Line
from tutor.tui.shared.edit_history import MOST, EditHistory, changed_until
from tutor.tui.terminal import terminal_driver


def typed(*texts: str) -> EditHistory:
    history = EditHistory()
    for text in texts:
        history.note(text)
    return history


def test_letters_in_a_row_are_one_change_and_signs_end_it() -> None:
    history = typed("a", "al", "alp", "alp ", "alp g", "alp g1")
    assert [history.step(-1) for _ in range(4)] == ["alp ", "alp", "", None]
    assert [history.step(1) for _ in range(4)] == ["alp", "alp ", "alp g1", None]


def test_letters_taken_away_in_a_row_are_one_change() -> None:
    history = typed("alpha", "alph", "alp", "al", "alx")
    assert [history.step(-1) for _ in range(3)] == ["al", "alpha", ""]


def test_what_was_undone_is_gone_once_something_else_is_typed() -> None:
    history = typed("x+1", "x+2")
    assert history.step(-1) == "x+1"
    history.note("x+1")
    history.note("y")
    assert history.step(1) is None
    assert [history.step(-1) for _ in range(2)] == ["x+1", ""]


def test_the_oldest_changes_are_forgotten() -> None:
    history = typed(*(f"+{number}-" for number in range(3 * MOST)))
    assert sum(history.step(-1) is not None for _ in range(3 * MOST)) == MOST - 1


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [("", "abc", 3), ("abc", "", 0), ("a+c", "a+bc", 3), ("aa", "aaa", 3), ("abc", "axc", 2), ("x", "x", 1)],
)
def test_the_cursor_goes_where_the_change_was(before: str, after: str, at: int) -> None:
    assert changed_until(before, after) == at


@pytest.mark.slow
async def test_ctrl_z_takes_back_what_was_typed_and_elsewhere_looks_for_a_shell(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal_driver, "has_shell", lambda: False)
    async with opened(checker, "steps/warm-up/step") as pilot:
        line = part_screen(pilot).query(Line).first()
        await type_in(pilot, "2 pi")
        await pilot.press("ctrl+u")
        assert line.value == ""
        await pilot.press("ctrl+z")
        assert (line.value, line.cursor_position) == ("2 pi", 4)
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert line.value == ""
        await pilot.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert line.value == "2 pi"
        pilot.app.set_focus(None)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert line.value == "2 pi"
        assert any("There is no shell" in note.message for note in pilot.app._notifications)
