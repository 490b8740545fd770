"""Pictures are rows of inked text that compose, with and without colour."""

from __future__ import annotations

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS
from tutor.plots.canvas.picture import ANSI, INKS, beside, picture, stacked, text


def test_lines_carry_ansi_codes_only_when_colour_is_asked_for() -> None:
    one = picture([[("ab", "blue"), ("  ", "text")]])
    assert one.lines(colour=False) == ("ab",)
    assert one.lines(colour=True) == (f"\x1b[{ANSI['blue']}mab\x1b[0m  ",)


def test_blank_pieces_and_plain_ink_take_no_code() -> None:
    assert picture([[("  ", "blue"), ("x", "text")]]).lines() == ("  x",)


def test_pictures_stand_side_by_side_with_tops_level() -> None:
    both = beside(text("a", "bbb"), text("c"), gap=1)
    assert both.lines(colour=False) == ("a   c", "bbb")
    assert both.width == 5


def test_pictures_stand_one_below_the_other() -> None:
    assert stacked(text("a"), text("b", "c")).lines(colour=False) == ("a", "b", "c")


def test_an_empty_picture_has_no_size() -> None:
    assert (picture([]).width, picture([]).height) == (0, 0)


def test_every_ink_has_a_code_of_its_own_among_the_rules() -> None:
    rules = [ANSI[name] for name in (*(one.ink for one in OPTIMIZERS), "you", "plane")]
    assert len(set(rules)) == len(rules)
    assert set(INKS) == set(ANSI)
