"""The lab screen: opens beside a thread, answers every key and click, and draws the student's point."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.app import App
from textual.pilot import Pilot

from tutor.experiments.request import LabRequest
from tutor.tui.screens.lab import LabScreen
from tutor.tui.widgets.lab_chip import LabChip
from tutor.tui.widgets.lab_state import PACES, LabState, arranged, opened
from tutor.tui.widgets.picture import DARK, LIGHT, PictureWidget

HALF = LabRequest(student_point=(0.5, 0.5, 0.5), part="optimizers/solution-plane/sgd")


class Host(App[None]):
    """The least app that a lab can be opened in."""

    def __init__(self, request: LabRequest) -> None:
        super().__init__()
        self._request = request

    def on_mount(self) -> None:
        self.push_screen(LabScreen(self._request))


def lab(pilot: Pilot[None]) -> LabScreen:
    screen = pilot.app.screen
    assert isinstance(screen, LabScreen)
    return screen


async def ready(pilot: Pilot[None]) -> LabScreen:
    """The lab, once its thread has loaded what it needs."""
    screen = lab(pilot)
    await pilot.app.workers.wait_for_complete(list(screen.workers))
    await pilot.pause()
    return screen


def drawn(screen: LabScreen, name: str = "main") -> str:
    picture = screen.query_one(f"#lab-{name}", PictureWidget).drawn()
    return "" if picture is None else "\n".join(picture.lines(colour=False))


def said(screen: LabScreen) -> str:
    return str(screen.query_one("#lab-remarks").render())


async def test_it_opens_with_the_whole_run_and_the_students_point_among_the_paths() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "★ you, (0.5, 0.5, 0.5)" in drawn(screen)
        assert "step →" in drawn(screen, "side")
        assert "(0.900901, 0.900901, 0.900901)" in drawn(screen, "table")
        assert "off the plane: aᵀθ = 0.555" in said(screen)
        assert "step 120 of 120" in str(screen.query_one("#lab-title").render())


async def test_number_keys_switch_optimizers_off_and_on() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "●" in drawn(screen)
        await pilot.press("1")
        assert "●" not in drawn(screen)
        assert not screen.query_one("#chip-rule-sgd", LabChip).lit
        await pilot.press("1")
        assert "●" in drawn(screen)


async def test_with_every_optimizer_off_the_plane_is_still_drawn() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("1", "2", "3", "4", "5")
        assert "aᵀθ = 1" in drawn(screen)
        assert "No optimizer is shown." in drawn(screen, "table")
        assert said(screen).startswith("★ Your point is off the plane")


async def test_arrows_step_and_r_goes_back_to_the_start() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("left", "left", "right")
        assert screen.state.step == 119
        await pilot.press("r")
        assert screen.state.step == 0
        assert "○" in drawn(screen)
        await pilot.press("left", "shift+right", "end")
        assert screen.state.step == 120


async def test_space_plays_from_the_start_and_pauses() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("space")
        assert screen.state.playing
        assert screen._timer is not None
        assert screen.query_one("#chip-play", LabChip).label == "pause"
        await pilot.press("space")
        assert not screen.state.playing
        assert screen._timer is None
        assert screen.state.step < 120


async def test_nothing_ticks_while_the_lab_stands_still() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert screen._timer is None


async def test_longer_steps_past_the_edge_are_said_to_run_away() -> None:
    async with Host(LabRequest(shown=("sgd",))).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press(*["plus"] * 8)
        assert screen.state.factor == 11.0
        assert "SGD overshoots more with every step and runs away." in said(screen)
        assert "runs away" in drawn(screen, "table")
        await pilot.press("minus", "minus")
        assert "runs away" not in said(screen)


async def test_constant_steps_of_o_are_said_to_go_to_and_fro() -> None:
    async with Host(LabRequest(shown=("o",))).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("d")
        assert "O: with steps of one length, to and fro across the plane." in said(screen)
        assert not screen.query_one("#chip-falling", LabChip).lit


async def test_i_turns_to_the_next_pair_of_axes() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert "θ₂ ↑" in drawn(screen)
        await pilot.press("i")
        assert "θ₃ ↑" in drawn(screen)
        await pilot.press("i", "i")
        assert "θ₂ ↑" in drawn(screen)


async def test_a_narrow_screen_shows_one_picture_and_v_changes_it() -> None:
    async with Host(HALF).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        assert not screen.query_one("#lab-side").display
        assert "θ₁ →" in drawn(screen)
        await pilot.press("v")
        assert "step →" in drawn(screen)
        await pilot.press("v")
        assert "own end, ±" in drawn(screen)
        await pilot.press("tab")
        assert "θ₁ →" in drawn(screen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_control_is_on_the_screen_at_every_size(size: tuple[int, int]) -> None:
    async with Host(HALF).run_test(size=size) as pilot:
        screen = await ready(pilot)
        chips = list(screen.query(LabChip))
        assert len(chips) == 15
        for chip in chips:
            assert chip.region.width > 3
            assert screen.region.contains_region(chip.region)


async def test_a_click_on_a_control_does_what_its_key_does() -> None:
    async with Host(HALF).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        await pilot.click("#chip-rule-adam")
        await ready(pilot)
        assert "adam" not in screen.state.shown
        await pilot.click("#chip-restart")
        await ready(pilot)
        assert screen.state.step == 0
        await pilot.click("#chip-pace-1")
        await ready(pilot)
        assert screen.state.factor == 1.5


async def test_escape_leaves_the_lab() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, LabScreen)


async def test_a_resize_arranges_the_pictures_anew() -> None:
    async with Host(HALF).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        await pilot.resize_terminal(130, 44)
        await pilot.pause()
        assert screen.query_one("#lab-side").display
        assert "step →" in drawn(screen, "side")
        assert screen.query_one("#lab-table").display


async def test_both_grounds_have_a_colour_of_their_own_for_every_ink() -> None:
    assert set(DARK) == set(LIGHT)
    assert len(set(DARK.values())) == len(DARK)
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        widget = screen.query_one("#lab-main", PictureWidget)
        for theme, inks in (("textual-dark", DARK), ("textual-light", LIGHT)):
            pilot.app.theme = theme
            await pilot.pause()
            colours = {
                segment.style.color.get_truecolor().hex
                for y in range(widget.size.height)
                for segment in widget.render_line(y)
                if segment.style is not None and segment.style.color is not None
            }
            assert {inks["sgd"], inks["rescaled"], inks["you"], inks["frame"]} <= colours


async def test_a_plane_that_is_none_is_a_sentence() -> None:
    async with Host(LabRequest(a=(0.0, 0.0))).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert "Every entry of a is zero" in said(screen)
        await pilot.press("space", "plus", "i", "1", "v", "left")
        assert "Every entry of a is zero" in said(screen)


async def test_a_point_of_another_size_is_left_out_and_the_lab_says_how_to_get_one() -> None:
    request = LabRequest(student_point=(1.0, 2.0), part="optimizers/solution-plane/sgd")
    async with Host(request).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert "★" not in drawn(screen)
        assert said(screen).startswith("Answer a part with a vector")


async def test_planes_of_one_and_of_many_dimensions_open_too() -> None:
    for a in ((2.0,), (1.0, -1.0, 0.5, 0.25, 3.0)):
        async with Host(LabRequest(a=a)).run_test(size=(80, 24)) as pilot:
            screen = await ready(pilot)
            await pilot.press("i", "v", "v", "r", "right")
            assert screen.state.step == 1


def test_the_arrangement_uses_the_room_there_is() -> None:
    assert arranged(120, 40, "plane").table
    assert arranged(120, 20, "table").side == "table"
    assert arranged(80, 40, "table").main == "plane"
    assert arranged(60, 20, "table").main == "table"


def test_settings_stay_in_their_bounds() -> None:
    state: LabState = opened(LabRequest(steps=3))
    assert state.moved(5).step == 3
    assert state.moved(-9).step == 0
    assert state.paced(99).factor == PACES[-1]
    assert state.paced(-99).factor == PACES[0]
    assert state.played().step == 0
    assert state.played().ticked().ticked().ticked().playing is False


def test_the_screen_can_be_imported_without_numpy_plotext_or_sympy() -> None:
    code = "import sys, tutor.tui.screens.lab; print({'numpy', 'plotext', 'sympy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
