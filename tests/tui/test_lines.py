"""Answering line by line: F8 begins a derivation, Enter ends a line, Enter on an empty one hands all in."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.tui.conftest import (
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
from tutor.packs.trials.lab_requests import point
from tutor.store import Store
from tutor.tui.answering.derivation_lines import ChainLine, LinesField
from tutor.tui.answering.live_reading import words
from tutor.tui.answering.reading_preview import Preview, Remark

pytestmark = pytest.mark.slow

PACK = Path(__file__).parents[2] / "content" / "optimizers"
L2 = "optimizers/penalized-updates/l2"
SGD = "optimizers/solution-plane/sgd"


def field(pilot: Pilot[None]) -> LinesField:
    """The field of the part's one blank."""
    (found,) = part_screen(pilot).panel.part_form.fields
    assert isinstance(found, LinesField)
    return found


async def lines(pilot: Pilot[None], *typed: str) -> None:
    """Type lines, each ended by Enter."""
    for line in typed:
        await type_in(pilot, line)
        await press(pilot, "enter")


async def test_a_derivation_is_typed_line_by_line_and_checked_as_a_whole(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "(2/alpha) u = -g", "u = -(alpha/2) g")
        assert titles(pilot) == []
        assert "1  g + (2/alpha) u = 0" in seen(pilot)
        assert "3  u = -(alpha/2) g" in seen(pilot)
        await press(pilot, "enter")
        assert titles(pilot)[0] == "✓ Correct  try 1"
        assert "Every line follows." in seen(pilot)
        assert desk(pilot).state(L2).status == "unaided"


async def test_the_first_false_line_is_named_with_its_mistake(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "(2/alpha) u = g", "")
        assert titles(pilot) == ["✗ Not yet  try 1"]
        assert "Line 2 does not follow from what stands before it." in seen(pilot)
        assert desk(pilot).state(L2).last_mistake == "uphill"


async def test_each_line_bears_its_own_sign_and_the_empty_one_bears_none(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "(2/alpha) u = g", "u = alpha g/2", "")
        assert [line.strip() for line in text_of(field(pilot).query_one(".lines-above")).split("\n")] == [
            "1 ✓ g + (2/alpha) u = 0",
            "2 ✗ (2/alpha) u = g",
            "3   u = alpha g/2",
        ]
        assert text_of(field(pilot).query_one(".field-mark")) == ""
        await press(pilot, "backspace")
        assert "✗" not in text_of(field(pilot).query_one(".lines-above"))
        await press(pilot, "ctrl+u", "backspace", "ctrl+u")
        await lines(pilot, "(2/alpha) u = -g", "u = -(alpha/2) g", "")
        assert text_of(field(pilot).query_one(".lines-above")).count("✓") == 3
        assert text_of(field(pilot).query_one(".field-mark")) == ""


async def test_the_plain_answer_works_as_before(checker: Checker) -> None:
    async with opened(checker, L2, pack=PACK) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        assert titles(pilot)[0] == "✓ Correct  try 1"


async def test_each_line_is_drawn_as_it_is_typed_and_complained_of(checker: Checker) -> None:
    async with opened(checker, SGD, size=(120, 40), pack=PACK) as pilot:
        screen = part_screen(pilot)
        await press(pilot, "f8")
        await type_in(pilot, "theta = c a")
        assert "θ = c" in text_of(screen.query_one(Preview))
        assert text_of(screen.query_one(Remark)).strip() == ""
        await press(pilot, "enter")
        await type_in(pilot, "k = 2c")
        await press(pilot, "enter")
        await type_in(pilot, "theta = k q")
        assert "q" in text_of(screen.query_one(Remark))
        await press(pilot, "backspace")
        await type_in(pilot, "a")
        assert text_of(screen.query_one(Remark)).strip() == ""


async def test_a_correction_replaces_the_line_only(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 40), pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0")
        await type_in(pilot, "u = -sing(g)")
        await press(pilot, "f5")
        assert field(pilot).value == "g + (2/alpha) u = 0\nu = -sign(g)"


async def test_backspace_in_an_empty_input_takes_lines_back_and_leaves_the_derivation(
    checker: Checker,
) -> None:
    async with opened(checker, L2, pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "u = g", "u = 2")
        await press(pilot, "backspace")
        assert (field(pilot).above, field(pilot).typed) == (("u = g",), "u = 2")
        await press(pilot, *["backspace"] * 6)
        assert field(pilot).value == "u = g"
        await press(pilot, *["backspace"] * 6)
        assert field(pilot).value == ""
        assert not field(pilot).chained
        await press(pilot, "f8", "f8")
        assert not field(pilot).chained


async def test_f8_leaves_a_derivation_and_brings_it_back(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, L2, pack=PACK, store=store) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "(2/alpha) u = -g")
        await type_in(pilot, "u =")
        await press(pilot, "f8")
        assert (field(pilot).value, field(pilot).chained) == ("", False)
        assert "F8 brings your lines back" in seen(pilot)
        await type_in(pilot, "-g")
        await press(pilot, "f8")
        assert (field(pilot).above, field(pilot).typed) == (
            ("g + (2/alpha) u = 0", "(2/alpha) u = -g"),
            "u =",
        )
        await press(pilot, "f8")
        assert field(pilot).value == "-g"
        await press(pilot, "escape", "enter")
        assert field(pilot).value == "-g"
        await press(pilot, "f8")
        assert field(pilot).value == "g + (2/alpha) u = 0\n(2/alpha) u = -g\nu ="


async def test_the_signs_of_the_lines_are_there_again_after_f8_and_back(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "(2/alpha) u = g", "")
        await press(pilot, "f8")
        assert text_of(field(pilot).query_one(".lines-above")) == ""
        await press(pilot, "f8")
        assert text_of(field(pilot).query_one(".lines-above")).split() == [
            *("1", "✓", "g", "+", "(2/alpha)", "u", "=", "0"),
            *("2", "✗", "(2/alpha)", "u", "=", "g"),
        ]
        assert text_of(field(pilot).query_one(".field-mark")) == ""
        await press(pilot, "backspace", "f8", "f8")
        assert "✗" not in text_of(field(pilot).query_one(".lines-above"))


async def test_f8_leaves_a_derivation_that_was_right(checker: Checker) -> None:
    async with opened(checker, L2, pack=PACK) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0", "u = -(alpha/2) g", "")
        await press(pilot, "f8", "escape", "f8")
        assert (field(pilot).value, field(pilot).chained) == ("", False)
        await press(pilot, "f8")
        assert field(pilot).above == ("g + (2/alpha) u = 0", "u = -(alpha/2) g")


async def test_f8_says_so_where_no_derivation_is_taken(checker: Checker) -> None:
    async with opened(checker, "optimizers/solution-plane/rescaled", pack=PACK) as pilot:
        await press(pilot, "f8")
        assert "no lines of a derivation" in text_of(part_screen(pilot).query_one(Remark))


async def test_a_paste_of_several_lines_stays_several_lines(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        pasted = "g + (2/alpha) u = 0\n\n(2/alpha) u = -g\nu = -(alpha/2) "
        pilot.app.screen.query_one(ChainLine).post_message(Paste(pasted))
        await settled(pilot)
        await type_in(pilot, "g")
        assert field(pilot).value.split("\n") == [
            "g + (2/alpha) u = 0",
            "(2/alpha) u = -g",
            "u = -(alpha/2) g",
        ]
        await press(pilot, "enter", "enter")
        assert titles(pilot)[0] == "✓ Correct  try 1"


async def test_up_recalls_a_derivation_whole_and_down_brings_back_what_was_typed(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 50), pack=PACK) as pilot:
        await hand_in(pilot, "-alpha g")
        await press(pilot, "ctrl+u", "f8")
        await lines(pilot, "g + (1/alpha) u = 0", "u = -alpha g", "")
        field(pilot).put("")
        await press(pilot, "f8")
        await lines(pilot, "u = g")
        await type_in(pilot, "u")
        await press(pilot, "up")
        assert field(pilot).value == "g + (1/alpha) u = 0\nu = -alpha g"
        await press(pilot, "up")
        assert (field(pilot).value, field(pilot).chained) == ("-alpha g", False)
        await press(pilot, "down", "down")
        assert field(pilot).value == "u = g\nu"


async def test_lines_that_were_not_sent_are_there_on_return(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, L2, pack=PACK, store=store) as pilot:
        await press(pilot, "f8")
        await lines(pilot, "g + (2/alpha) u = 0")
        await type_in(pilot, "u =")
        await press(pilot, "escape", "enter")
        assert field(pilot).value == "g + (2/alpha) u = 0\nu ="
        assert "1  g + (2/alpha) u = 0" in seen(pilot)


async def test_the_key_is_in_the_footer_and_in_help_only_where_it_does_something(checker: Checker) -> None:
    async with opened(checker, L2, size=(120, 40), pack=PACK) as pilot:
        assert "F8 Lines" in seen(pilot)
        await press(pilot, "f1")
        assert "Answer by a derivation" in seen(pilot)
    async with opened(checker, "optimizers/solution-plane/adam", size=(120, 40), pack=PACK) as pilot:
        assert "F8" not in seen(pilot)


async def test_lines_fit_on_a_small_screen(checker: Checker) -> None:
    async with opened(checker, L2, size=(60, 20), pack=PACK) as pilot:
        await press(pilot, "f8")
        field(pilot).put("\n".join(["g = g"] * 12 + ["u = g"]))
        await settled(pilot)
        assert " 12  g = g" in seen(pilot)
        assert " 13  u = g" in seen(pilot)


def test_the_lab_shows_the_point_on_the_last_line() -> None:
    known = words(("a = [1, 2]",))
    assert point("theta = c a\ntheta = (1/5, 2/5)", known, 2) == (0.2, 0.4)
    assert point("theta = c a\ntheta = c (1, 2)", known, 2) is None


async def test_a_burst_of_keys_keeps_every_line(checker: Checker) -> None:
    async with opened(checker, L2, pack=PACK) as pilot:
        await pilot.press("f8", *"u=g", "enter", *"u=2g", "enter", *"u=3", "backspace", *"4g")
        await settled(pilot)
        assert field(pilot).value == "u=g\nu=2g\nu=4g"
