"""A series is drawn with few points, and looks as if it were drawn with all."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.plots.canvas.series_paths import PASSES, SLACK, binned, lightened, reduced


def series(heights: list[float], width: float = 100.0) -> np.ndarray:
    return np.stack([np.linspace(0.0, width, len(heights)), np.array(heights)], axis=1)


def test_a_straight_line_needs_its_ends_and_at_most_one_point_more() -> None:
    kept = lightened(series([0.3 * at for at in range(200)]))
    assert len(kept) <= 3
    assert (kept[0], kept[-1]) == (0, 199)


def test_corners_are_kept() -> None:
    line = series([0.0] * 50 + [20.0] * 50)
    assert {49, 50} <= set(lightened(line).tolist())


@pytest.mark.slow
@given(st.lists(st.floats(0.0, 60.0), min_size=2, max_size=150))
def test_no_point_is_farther_from_the_line_than_the_passes_allow(heights: list[float]) -> None:
    line = series(heights)
    kept = lightened(line)
    assert (kept[0], kept[-1]) == (0, len(line) - 1)
    assert np.all(np.diff(kept) > 0)
    for first, last in pairwise(kept.tolist()):
        start, along = line[first], line[last] - line[first]
        off = line[first : last + 1] - start
        away = np.abs(off[:, 0] * along[1] - off[:, 1] * along[0]) / np.hypot(*along)
        assert away.max() <= PASSES * SLACK + 1e-9


def test_a_long_series_keeps_what_it_reaches_in_every_half_column() -> None:
    line = series((30.0 + 30.0 * np.sin(np.arange(20_000) * 1.7)).tolist())
    kept = line[binned(line, line)]
    assert len(kept) <= 4 * 201
    for column in range(200):
        inside = (line[:, 0] * 2.0 // 1 == column, kept[:, 0] * 2.0 // 1 == column)
        assert kept[inside[1], 1].max() == line[inside[0], 1].max()
        assert kept[inside[1], 1].min() == line[inside[0], 1].min()


def test_a_short_series_is_left_whole() -> None:
    line = series([1.0, 5.0, 2.0])
    assert binned(line, line).tolist() == [0, 1, 2]


@pytest.mark.parametrize("joined", [True, False])
def test_a_single_point_stays(joined: bool) -> None:
    assert reduced(series([4.0]), series([4.0]), joined).tolist() == [0]


def test_loose_dots_in_one_place_are_one() -> None:
    dots = np.array([[0.0, 1.0], [0.01, 1.01], [0.02, 9.0], [30.0, 1.0]])
    assert reduced(dots, dots, joined=False).tolist() == [0, 2, 3]
