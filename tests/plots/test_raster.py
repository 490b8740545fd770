"""The raster sets the dots that it is told to, and keeps one ink a cell."""

from __future__ import annotations

import numpy as np
import pytest

from tutor.plots.canvas.braille_raster import Raster, along
from tutor.plots.canvas.thinned_paths import thinned

INKS = ("text", "blue", "orange")


def test_each_dot_of_a_cell_has_its_own_bit() -> None:
    seen = set()
    for x in range(2):
        for y in range(4):
            raster = Raster(1, 1)
            raster.dots(np.array([[x, y]], dtype=float), 1)
            [[(text, ink)]] = raster.rows(INKS)
            assert ink == "blue"
            seen.add(ord(text) - 0x2800)
    assert seen == {1, 2, 4, 8, 16, 32, 64, 128}


def test_dots_of_two_inks_in_one_cell_are_all_kept_in_the_later_ink() -> None:
    raster = Raster(2, 1)
    raster.dots(np.array([[0.0, 0.0]]), 1)
    raster.dots(np.array([[1.0, 3.0], [9.0, 0.0], [-1.0, 0.0]]), 2)
    assert raster.rows(INKS) == [[("⢁", "orange"), (" ", "text")]]


def test_signs_lie_over_dots_and_outside_nothing_is_drawn() -> None:
    raster = Raster(2, 1)
    raster.dots(np.array([[0.0, 0.0]]), 1)
    raster.signs(np.array([[0.5, 1.5], [99.0, 99.0]]), "★", 2)
    assert raster.rows(INKS) == [[("★", "orange"), (" ", "text")]]


def test_a_line_leaves_no_gap_and_ends_where_it_should() -> None:
    points = along(np.array([[0.0, 0.0], [7.0, 3.0], [7.0, 3.0], [5.0, -4.0]]))
    assert np.abs(np.diff(points, axis=0)).max() <= 1.0
    assert points[0].tolist() == [0.0, 0.0]
    assert points[-1].tolist() == [5.0, -4.0]
    assert any(np.array_equal(point, [7.0, 3.0]) for point in points)


@pytest.mark.parametrize("count", [300, 20_000])
def test_a_long_path_is_thinned_to_about_a_point_a_cell_and_keeps_its_ends(count: int) -> None:
    x = np.linspace(0.0, 50.0, count)
    path = np.stack([x, np.sin(x)], axis=1)
    kept = thinned(path, path)
    assert 60 <= len(kept) <= 220
    assert kept[0].tolist() == path[0].tolist() and kept[-1].tolist() == path[-1].tolist()
    assert np.linalg.norm(np.diff(kept, axis=0), axis=1).max() <= 1.0
