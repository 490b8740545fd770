"""The canvas draws what it is given, inside the frame, and keeps nothing of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.plots.canvas.canvas import draw
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene, clipped

X, Y = Axis(0.0, 10.0, ((0.0, "0"), (5.0, "5"), (9.9, "9.9")), "x →"), Axis(0.0, 4.0, ((2.0, "2"),), "y ↑")


def plain(scene: Scene, width: int = 40, height: int = 12) -> tuple[str, ...]:
    return draw(scene, width, height).lines(colour=False)


def test_the_picture_has_the_size_that_was_asked_for() -> None:
    drawn = draw(Scene(X, Y), 50, 14)
    assert (drawn.width, drawn.height) == (50, 14)


def test_a_picture_larger_than_the_terminal_is_not_cut() -> None:
    assert draw(Scene(X, Y), 260, 90).width == 260


def test_too_small_a_size_is_drawn_in_the_smallest() -> None:
    assert (draw(Scene(X, Y), 1, 1).width, draw(Scene(X, Y), 1, 1).height) == (24, 6)


def test_axis_names_stand_at_the_ends_in_place_of_ticks_too_near() -> None:
    rows = plain(Scene(X, Y))
    assert rows[1].startswith("y ↑┤")
    assert rows[-1].rstrip().endswith("x →")
    assert "9.9" not in rows[-1]
    assert " 5 " in rows[-1]


def test_marks_lie_over_curves_in_their_own_ink() -> None:
    drawn = draw(Scene(X, Y, (Curve([(0, 2), (10, 2)], "blue"),), (Mark(5, 2, "★", "you"),)), 40, 12)
    stars = [piece for row in drawn.rows for piece in row if "★" in piece[0]]
    assert stars == [("★", "you")]
    assert any(ink == "blue" and set(text) & {"⠒", "⠤"} for row in drawn.rows for text, ink in row)


def test_marks_outside_the_frame_are_left_out() -> None:
    assert not any("★" in row for row in plain(Scene(X, Y, (), (Mark(11, 2, "★", "you"),))))


def test_a_point_at_the_end_of_the_world_is_cut_at_the_frame() -> None:
    rows = plain(Scene(X, Y, (Curve([(0, 0), (1e12, 4e11)], "blue", "*"),)))
    assert sum("*" in row for row in rows) == 9


def test_nothing_of_one_picture_is_left_in_the_next() -> None:
    first = draw(Scene(X, Y), 40, 12)
    draw(Scene(Axis(-3, 3), Axis(-1, 1), (Curve([(0, 0), (1, 1)], "orange", "#"),)), 60, 20)
    assert draw(Scene(X, Y), 40, 12) == first


@pytest.mark.slow
@given(st.lists(st.tuples(st.floats(-1e13, 1e13), st.floats(-1e13, 1e13)), min_size=2, max_size=12))
def test_what_is_clipped_lies_in_the_frame(points: list[tuple[float, float]]) -> None:
    for piece in clipped(points, X, Y):
        assert len(piece) >= 2
        for x, y in piece:
            assert math.isfinite(x) and math.isfinite(y)
            assert -1e-2 <= x <= 10.01
            assert -1e-2 <= y <= 4.01


@pytest.mark.parametrize(
    ("points", "pieces"),
    [
        ([(1, 1), (2, 2), (3, 1)], [[(1, 1), (2, 2), (3, 1)]]),
        ([(-5, 2), (15, 2)], [[(0, 2), (10, 2)]]),
        ([(5, -2), (5, -1)], []),
        ([(1, 1), (1, 9), (3, 9), (3, 1)], [[(1, 1), (1, 4)], [(3, 4), (3, 1)]]),
    ],
)
def test_polylines_are_cut_where_they_leave_the_frame(points: list, pieces: list) -> None:
    assert clipped(points, X, Y) == pieces
