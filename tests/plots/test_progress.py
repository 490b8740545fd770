"""The pictures of a term: a bar a day with its number on it, and a point for each level of being sure."""

from __future__ import annotations

import pytest

from tutor.plots.progress.due_view import Day, due_chart
from tutor.plots.progress.sureness_view import POINT, Level, sureness_chart

NAMES = ("Wed 2", "Wed", "We", "W")


@pytest.mark.parametrize("width", [36, 56, 76, 118])
@pytest.mark.parametrize("due", [(1, 0, 3, 0, 12, 0, 5, 0, 0, 0, 0, 0, 2, 1), (0,) * 13 + (1,), (120,) * 14])
def test_every_day_has_its_bar_and_its_number_in_any_width(width: int, due: tuple[int, ...]) -> None:
    drawn = due_chart([Day(NAMES, number) for number in due], width)
    assert drawn.width <= width
    lines = drawn.lines(colour=False)
    pitch = (drawn.width - 2) // len(due)
    lowest = lines[-3][1:]
    bars = [lowest[pitch * day : pitch * day + pitch - 1] for day in range(len(due))]
    assert [set(bar) == {"█"} for bar in bars] == [number > 0 for number in due]
    said = [int(word) for line in lines[1:-2] for word in line.strip("│█").replace("█", " ").split()]
    assert sorted(said) == sorted(number for number in due if 0 < number < 10 ** (pitch - 1))
    assert lines[-1].split().count(next(name for name in NAMES if len(name) < pitch).split()[0]) == len(due)


def test_a_higher_bar_is_of_more_reviews() -> None:
    lines = due_chart([Day(("a",), number) for number in (1, 2, 4, 40)], 60).lines(colour=False)
    pitch = (len(lines[0]) - 2) // 4
    heights = [sum(line[1 + pitch * day] == "█" for line in lines) for day in range(4)]
    assert heights == sorted(heights) and heights[0] >= 1 and heights[-1] > heights[0]


@pytest.mark.parametrize("width", [30, 56, 118])
def test_a_level_that_was_never_said_has_no_point_and_more_right_is_higher(width: int) -> None:
    levels = [Level(("never said", "1"), 0, 0), *(Level(("level", "2"), 10, right) for right in (2, 6, 10))]
    drawn = sureness_chart(levels, width)
    assert drawn.width <= width
    rows = {column: row for row, line in enumerate(drawn.lines(colour=False)) for column in _at(line, POINT)}
    assert len(rows) == 3
    assert [rows[column] for column in sorted(rows)] == sorted(rows.values(), reverse=True)


def _at(line: str, sign: str) -> list[int]:
    return [column for column, found in enumerate(line) if found == sign]
