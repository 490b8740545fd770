"""Bars pair up as a reader would pair them."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("|x||y|", "|x| |y|"),
        ("|x| |y|", "|x| |y|"),
        ("|x|y|x|", "|x| y |x|"),
        ("2|x||y|", "2 |x| |y|"),
        ("|x - |y||", "abs(x - |y|)"),
        ("||x| - |y||", "abs(|x| - |y|)"),
        ("|2 |x||", "abs(2 |x|)"),
        ("|-x|", "|-x|"),
        ("| x |", "|x|"),
        ("|x|-|y|", "|x| - |y|"),
        ("|x|^2", "|x|^2"),
        ("||g||_1||g||_inf", "||g||_1 ||g||_inf"),
        ("||g|| ||a||", "||g||_2 ||a||_2"),
        ("|| |g| ||_1", "norm(|g|, 1)"),
        ("|(|x|)|", "abs(|x|)"),
        ("|sin(|x|)|", "abs(sin(|x|))"),
        ("\\left|x\\right|\\left|y\\right|", "|x| |y|"),
        ("\\lvert\\lvert x\\rvert - y\\rvert", "abs(|x| - y)"),
        ("‖g‖₁‖g‖₂", "||g||_1 ||g||_2"),
        ("ln|x|y", "ln(|x|) y"),
        ("|x|/|y|", "|x|/|y|"),
        ("x|y|", "x |y|"),
        ("|||g||_1 - x|", "abs(||g||_1 - x)"),
    ],
)
def test_bars_pair_up(text: str, written: str) -> None:
    assert ascii_of(text) == written
