"""plotext draws a whole picture: frame, curves, signs and inks; and nothing of it is left behind."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tutor.plots.canvas.chart import box, chart, chart_cells, frame
from tutor.plots.canvas.picture import INKS, Picture
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.output.ascii import in_ascii
from tutor.plots.output.svg import COLOURS, svg

X, Y = Axis(0.0, 10.0, ((0.0, "0"), (5.0, "5"), (9.9, "9.9")), "x →"), Axis(-2.0, 4.0, ((2.0, "2"),), "y ↑")


def plain(scene: Scene, width: int = 50, height: int = 14) -> tuple[str, ...]:
    return chart(scene, width, height).lines(colour=False)


def inks_of(drawn: Picture, letters: str) -> set[str]:
    return {ink for row in drawn.rows for text, ink in row if set(text) & set(letters)}


@pytest.mark.parametrize(("width", "height"), [(50, 14), (24, 6), (260, 90), (1, 1)])
def test_the_picture_has_the_size_that_was_asked_for_or_the_smallest(width: int, height: int) -> None:
    drawn = chart(Scene(X, Y, (Curve([(0, 0), (10, 4)], "blue"),)), width, height)
    assert (drawn.width, drawn.height) == (max(width, 24), max(height, 6))
    assert all(sum(len(text) for text, _ in row) == drawn.width for row in drawn.rows)


def test_around_the_curves_there_is_the_frame_of_every_other_picture() -> None:
    rows = plain(Scene(X, Y, (Curve([(0, 0), (10, 4)], "blue"),)))
    left, right, top, bottom = box(rows)
    for at, (ours, empty) in enumerate(zip(rows, frame(X, Y, 50, 14), strict=True)):
        if top < at < bottom:
            ours = ours[: left + 1] + empty[left + 1 : right] + ours[right:]
        assert ours.rstrip() == empty.rstrip()
    assert rows[1].startswith("y ↑┤")
    assert rows[-1].rstrip().endswith("x →") and "9.9" not in rows[-1]


def test_lines_are_of_braille_dots_and_signs_in_their_inks() -> None:
    drawn = chart(
        Scene(
            X,
            Y,
            (Curve([(0, -2), (10, 4)], "blue"), Curve([(0, 3), (10, 3)], "you", "∗")),
            (Mark(5, 0, "★", "you"), Mark(2, 2, "●", "orange")),
        ),
        50,
        14,
    )
    braille = {
        ink for row in drawn.rows for text, ink in row if any("\u2800" < sign <= "\u28ff" for sign in text)
    }
    assert braille == {"blue"}
    assert inks_of(drawn, "★∗") == {"you"}
    assert inks_of(drawn, "●") == {"orange"}
    assert inks_of(drawn, "┌┤0") == {"frame"}


@pytest.mark.parametrize("ink", [ink for ink in INKS if ink != "text"])
def test_every_ink_comes_back_from_the_colours_that_plotext_writes(ink: str) -> None:
    drawn = chart(Scene(X, Y, (Curve([(0, 0), (10, 3)], ink),), (Mark(5, -1, "★", ink),)), 40, 12)
    assert inks_of(drawn, "★") == {ink}


def test_dots_that_are_not_joined_stand_for_themselves() -> None:
    drawn = plain(Scene(X, Y, (Curve([(1, 1), (5, 1), (9, 1)], "blue", joined=False),)))
    assert sum("\u2800" < sign <= "\u28ff" for sign in "".join(drawn)) == 3


def test_a_curve_that_leaves_the_frame_is_not_joined_outside_of_it() -> None:
    rows = plain(Scene(X, Y, (Curve([(0, 0), (1, 1e12), (9, 1e12), (10, 0)], "blue", "*"),)))
    middle = [row[15:35] for row in rows]
    assert not any("*" in row for row in middle)
    assert sum("*" in row for row in rows) >= 8


@pytest.mark.slow
@examples(40)
@given(
    st.lists(st.tuples(st.floats(0.0, 10.0), st.floats(-2.0, 4.0)), min_size=1, max_size=12),
    st.integers(24, 90),
    st.integers(6, 40),
)
def test_marks_stand_in_the_cells_that_are_told_and_later_ones_on_top(
    points: list[tuple[float, float]], width: int, height: int
) -> None:
    scene = Scene(
        X, Y, (), tuple(Mark(px, py, chr(ord("a") + at), "you") for at, (px, py) in enumerate(points))
    )
    rows = chart(scene, width, height).lines(colour=False)
    left, _, top, _ = box(frame(X, Y, width, height))
    last = {cell: mark.sign for mark, cell in chart_cells(scene, width, height)}
    for (row, column), sign in last.items():
        assert rows[top + 1 + row][left + 1 + column] == sign


def test_marks_outside_the_frame_are_left_out() -> None:
    assert not any("★" in row for row in plain(Scene(X, Y, (), (Mark(11, 2, "★", "you"),))))


def test_nothing_of_one_picture_is_in_the_next_nor_in_plotexts_own_figure() -> None:
    import plotext

    before = str(plotext.figure.build().string())
    first = chart(Scene(X, Y), 40, 12)
    chart(Scene(Axis(-3, 3), Axis(-1, 1), (Curve([(0, 0), (1, 1)], "orange", "#"),)), 60, 20)
    frame(Axis(-5, 3), Axis(-1, 1), 61, 21)
    assert chart(Scene(X, Y), 40, 12) == first
    assert str(plotext.figure.build().string()) == before


def test_it_reads_in_ascii_and_is_drawn_as_svg() -> None:
    drawn = chart(Scene(X, Y, (Curve([(0, 0), (10, 4)], "green"),), (Mark(5, 2, "★", "you"),)), 50, 14)
    assert "\n".join(in_ascii(drawn).lines(False)).isascii()
    assert COLOURS["green"] in svg(drawn) and "★" in svg(drawn)


def test_plotext_is_not_imported_before_something_is_drawn() -> None:
    code = "import sys, tutor.plots.canvas.chart; print('plotext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
