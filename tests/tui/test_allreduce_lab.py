"""The all-reduce lab at work: paradigm, n, p and time, by key and by mouse, at every size."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from tutor.experiments.allreduce.replay import follow
from tutor.experiments.requests.allreduce_request import PARADIGMS, AllReduceRequest
from tutor.plots.allreduce import wiring_view
from tutor.tui.labs import allreduce_state
from tutor.tui.labs.allreduce_lab import AllReduceLabScreen
from tutor.tui.labs.allreduce_state import PHASES, AllReduceState, opened
from tutor.tui.shared.chip_bar import ChipBar
from tutor.tui.shared.picture import PictureWidget

pytestmark = pytest.mark.slow


class Host(App[None]):
    def __init__(self, request: AllReduceRequest) -> None:
        super().__init__()
        self.request = request

    def on_mount(self) -> None:
        self.push_screen(AllReduceLabScreen(self.request))


async def ready(pilot: Pilot[None]) -> AllReduceLabScreen:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, AllReduceLabScreen)
    return screen


def drawn(screen: AllReduceLabScreen, place: str = "main") -> str:
    picture = screen.query_one(f"#stage-{place}", PictureWidget).drawn()
    return "" if picture is None else "\n".join(picture.lines(colour=False))


async def click(pilot: Pilot[None], screen: AllReduceLabScreen, action: str) -> None:
    await pilot.click(offset=screen.query_one(ChipBar).region_of(action).offset)


async def test_it_opens_with_messages_half_way_and_the_counters_beside() -> None:
    async with Host(AllReduceRequest()).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert all(letter in drawn(screen) for letter in "abcd")
        assert "0 of 6 done, step 1 under way" in drawn(screen, "side")
        assert "ring" in drawn(screen, "table")
        await pilot.press("v")
        assert "n →" in drawn(screen, "side")


async def test_arrows_go_half_a_step_and_end_goes_to_the_mean() -> None:
    async with Host(AllReduceRequest(workers=2)).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("right")
        assert screen.state.tick == PHASES
        await pilot.press("left", "left", "left")
        assert screen.state.tick == 0
        await pilot.press("end")
        assert screen.state.tick == 2 * PHASES
        assert "checked to hold the mean" in str(screen.query_one("#stage-remarks", Static).content)
        await pilot.press("r")
        assert screen.state.tick == 0


async def test_it_plays_and_pauses() -> None:
    # Thirty rounds, so that the film is not over before a slow machine has looked at it.
    async with Host(AllReduceRequest(workers=16)).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert screen._timer is None
        await pilot.press("space")
        assert screen.state.playing and screen._timer is not None
        await pilot.press("space")
        assert not screen.state.playing and screen._timer is None


async def test_paradigm_n_and_p_change() -> None:
    async with Host(AllReduceRequest()).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("1", "plus")
        assert (screen.state.paradigm, screen.state.workers) == ("all-to-all", 5)
        await pilot.press("2", "minus", "minus", "down")
        assert (screen.state.paradigm, screen.state.workers, screen.state.chunk) == ("parameter-server", 3, 5)
        await pilot.press("v", "v", "m")
        assert "a machine sends one message at a time" in drawn(screen)
        await pilot.press("v")
        assert "busiest link" in drawn(screen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_control_is_on_the_screen_at_every_size(size: tuple[int, int]) -> None:
    async with Host(AllReduceRequest(workers=16)).run_test(size=size) as pilot:
        screen = await ready(pilot)
        bar = screen.query_one(ChipBar)
        assert len(bar.chips) == 17
        for chip in bar.chips:
            assert screen.region.contains_region(bar.region_of(chip.action)) and chip.key and chip.tip


async def test_a_click_does_what_the_key_does() -> None:
    async with Host(AllReduceRequest()).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        await click(pilot, screen, "choose('all-to-all')")
        await ready(pilot)
        await click(pilot, screen, "man(1)")
        await ready(pilot)
        assert (screen.state.paradigm, screen.state.workers) == ("all-to-all", 5)
        await click(pilot, screen, "back")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, AllReduceLabScreen)


@pytest.mark.parametrize("paradigm", PARADIGMS)
@pytest.mark.parametrize("workers", [1, 2, 7])
def test_the_screen_counts_steps_as_the_simulation_does(paradigm: str, workers: int) -> None:
    state = AllReduceState(AllReduceRequest(), paradigm, workers, 1)
    assert state.steps == follow(paradigm, workers, 1).traffic.steps
    assert allreduce_state.PHASES == wiring_view.PHASES


def test_settings_stay_in_their_bounds() -> None:
    state = opened(AllReduceRequest(chunk=7))
    assert state.manned(99).workers == 16 and state.manned(-99).workers == 1
    assert state.sized(99).chunk == 10 and state.sized(-99).chunk == 1
    assert state.moved(99).tick == state.last and state.moved(-99).tick == 0
    playing = state.played()
    for _ in range(playing.last):
        playing = playing.ticked()
    assert not playing.playing and playing.played().tick == 0


def test_the_screen_can_be_imported_without_numpy_plotext_or_sympy() -> None:
    code = "import sys, tutor.tui.labs.allreduce_lab; print({'numpy', 'plotext', 'sympy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
