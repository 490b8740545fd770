"""A picture that changes in a few rows is painted anew in these rows only."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region

from tests.tui.conftest import seen
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.plots.canvas.picture import Picture, text
from tutor.tui.labs import trajectories_frames
from tutor.tui.labs.trajectories_state import opened
from tutor.tui.shared.picture import Painter, PictureWidget


class Wall(App[None]):
    def compose(self) -> ComposeResult:
        yield PictureWidget()


def showing(*lines: str) -> Painter:
    def paint(width: int, height: int) -> Picture:
        return text(*lines)

    return paint


@pytest.mark.slow
async def test_only_rows_that_differ_are_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Wall().run_test(size=(30, 8)) as pilot:
        wall = pilot.app.query_one(PictureWidget)
        wall.paint(showing("one", "two", "three", "four", "five"))
        await pilot.pause()
        asked: list[tuple[Region, ...]] = []
        refresh = wall.refresh

        def noted(*regions: Region, **more: bool) -> PictureWidget:
            asked.append(regions)
            return refresh(*regions, **more)

        monkeypatch.setattr(wall, "refresh", noted)
        wall.paint(showing("one", "TWO", "THREE", "four", "FIVE"))
        await pilot.pause()
        assert asked == [(Region(0, 1, 30, 2), Region(0, 4, 30, 1))]
        assert [line.strip() for line in seen(pilot).splitlines()[:5]] == [
            "one",
            "TWO",
            "THREE",
            "four",
            "FIVE",
        ]
        wall.paint(showing("one", "TWO", "THREE", "four", "FIVE"))
        assert len(asked) == 1  # nothing differs, nothing is painted
        wall.paint(showing("one"))
        await pilot.pause()
        assert asked[-1] == ()
        assert seen(pilot).split() == ["one"]


def test_what_does_not_move_is_drawn_once_for_all_steps() -> None:
    state = opened(LabRequest(shown=("sgd",)))
    sweeps = {id(trajectories_frames.frame(state.at(step), "sweep", 60, 16)) for step in (0, 30, 120)}
    assert len(sweeps) == 1
    assert len({trajectories_frames.frame(state.at(step), "distance", 60, 16) for step in (5, 30, 120)}) == 3
