"""A derivation on its card: its lines with their numbers, and the sentence on them in view."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Size

from tests.tui.conftest import opened, press, seen, type_in
from tutor.checking import Checker
from tutor.notation import draw
from tutor.tui.answering.derivation_card import derived, rows

PACK = Path(__file__).parents[2] / "content" / "optimizers"


def test_rows_of_a_matrix_stay_together() -> None:
    matrix = r"\begin{bmatrix} 1 \\ 2 \end{bmatrix}"
    reading = rf"\begin{{aligned}} a = {matrix} \\ b = 2 \end{{aligned}}"
    assert rows(reading) == [f"a = {matrix}", "b = 2"]
    assert rows("a = 1") == []


def test_each_line_is_drawn_with_its_number_and_else_shown_as_it_was_typed() -> None:
    size = Size(40, 9)
    read = list(derived("u=g\nu=2g", r"\begin{aligned} u = g \\ u = 2 g \end{aligned}"))
    assert draw("1 \\quad u = g") == ("1  u = g",)
    assert [line.plain for one in read for line in one._fit(40)] == ["1  u = g", "2  u = 2g"]
    typed = list(derived("\n".join(["u="] * 10), ""))
    assert [one._fit(40)[0].plain for one in typed][8:] == [" 9  u=", "10  u="]
    assert typed[0].get_content_height(size, size, 40) == 1


@pytest.mark.slow
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_the_sentence_that_names_the_line_is_in_view(checker: Checker, size: tuple[int, int]) -> None:
    async with opened(checker, "penalized-updates/linf", size=size, pack=PACK) as pilot:
        await press(pilot, "f8")
        for line in ("u = -z sign(g)", "g^T u = -z ||g||_2", "z = alpha ||g||_1/2", ""):
            await type_in(pilot, line)
            await press(pilot, "enter")
        assert "Line 2 does not follow" in seen(pilot)
        assert "2 ✗ g^T u = -z ||g||_2" in seen(pilot)
        if size == (120, 40):
            assert "2  gᵀu = −z‖g‖₂" in seen(pilot)
