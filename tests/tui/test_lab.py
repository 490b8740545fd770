"""The lab screen: opens beside a thread, answers every key and click, and draws the student's point."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.app import App
from textual.events import MouseMove
from textual.pilot import Pilot

from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import Options
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.plots.canvas.palette import DARK, LIGHT
from tutor.tui.labs.trajectories_lab import LabScreen
from tutor.tui.labs.trajectories_state import PACES, LabState, arranged, opened
from tutor.tui.shared.chip_bar import Chip, ChipBar, flowed
from tutor.tui.shared.picture import PictureWidget
from tutor.tui.shared.themes import look_of
from tutor.tui.shared.timeline import Timeline

pytestmark = pytest.mark.slow

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
    picture = screen.query_one(f"#stage-{name}", PictureWidget).drawn()
    return "" if picture is None else "\n".join(picture.lines(colour=False))


def chip(screen: LabScreen, action: str) -> Chip:
    return screen.query_one(ChipBar).chip(action)


async def click(pilot: Pilot[None], screen: LabScreen, action: str) -> None:
    region = screen.query_one(ChipBar).region_of(action)
    await pilot.click(offset=region.offset)
    await ready(pilot)


def said(screen: LabScreen) -> str:
    return str(screen.query_one("#stage-remarks").render())


async def test_it_opens_with_the_whole_run_and_the_students_point_among_the_paths() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "★ you, (0.5, 0.5, 0.5)" in drawn(screen)
        assert "step →" in drawn(screen, "side")
        assert "(0.900901, 0.900901, 0.900901)" in drawn(screen, "table")
        assert "off the plane: aᵀθ = 0.555" in said(screen)
        assert screen.query_one(Timeline).step == 120


async def test_number_keys_switch_optimizers_off_and_on() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "●" in drawn(screen)
        await pilot.press("1")
        assert "●" not in drawn(screen)
        assert not chip(screen, "rule('sgd')").lit
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
        assert chip(screen, "play").label == "pause"
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
        assert "SGD overshoots more with every step and runs away;" in said(screen)
        assert "runs away" in drawn(screen, "table")
        await pilot.press("minus", "minus")
        assert "runs away" not in said(screen)


async def test_constant_steps_of_o_are_said_to_go_to_and_fro() -> None:
    async with Host(LabRequest(shown=("o",))).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("d")
        assert "Simplified Adam (O): with steps of one length, to and fro across the plane." in said(screen)
        assert chip(screen, "schedule").label == "steps constant"


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
        assert not screen.query_one("#stage-side").display
        assert "θ₁ →" in drawn(screen)
        seen = {
            "solid": "dim: behind",
            "distance": "|r| ↑",
            "coordinates": "θ₁ ↑",
            "loss": "f(θ) ↑",
            "sweep": "α₀ →",
        }
        for view, sign in {**seen, "table": "own end, ±"}.items():
            await pilot.press("v")
            assert screen.state.view == view
            assert sign in drawn(screen)
        await pilot.press("tab")
        assert "θ₁ →" in drawn(screen)
        await pilot.press("shift+tab")
        assert screen.state.view == "table"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_control_is_on_the_screen_at_every_size(size: tuple[int, int]) -> None:
    async with Host(HALF).run_test(size=size) as pilot:
        screen = await ready(pilot)
        await pilot.press("6", "7", "8", "9", "0")
        bar = screen.query_one(ChipBar)
        assert {one.action for one in bar.chips} >= {
            *(f"rule('{name}')" for name in RULES),
            "play", "move(-1)", "move(1)", "restart", "pace(-1)", "pace(1)", "schedule", "turn", "view",
            "balls", "zoom", "compare", "reading", "decay", "momentum", "norm", "back",
        }  # fmt: skip
        for one in bar.chips:
            assert screen.region.contains_region(bar.region_of(one.action))
            assert one.key
        assert screen.query_one("#stage-main").size.height >= 8


async def test_a_click_on_a_control_does_what_its_key_does() -> None:
    async with Host(HALF).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        await click(pilot, screen, "rule('adam')")
        assert "adam" not in screen.state.shown
        await click(pilot, screen, "restart")
        assert screen.state.step == 0
        await click(pilot, screen, "pace(1)")
        assert screen.state.factor == 1.5


async def test_b_draws_the_norm_balls_round() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("b")
        assert screen.state.zoom == "near"
        assert "○ ‖θ‖₂  □ ‖θ‖∞  ▽ √Σaᵢ²θᵢ²" in drawn(screen)
        await pilot.press("z")
        assert screen.state.zoom == "fit"


async def test_the_solid_turns_by_keys_and_by_dragging() -> None:
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("h")
        assert screen.state.turn == 215.0
        await pilot.press("v", "l", "k")
        assert (screen.state.turn, screen.state.tilt) == (225.0, 30.0)
        await pilot.press(*["j"] * 20)
        assert screen.state.tilt == -90.0
        before = drawn(screen)
        event = MouseMove(screen.query_one("#stage-main"), 10, 5, 4, 2, 1, False, False, False)
        screen.on_mouse_move(event)
        assert (screen.state.turn, screen.state.tilt) == (213.0, -80.0)
        await pilot.pause()
        assert drawn(screen) != before


async def test_the_timeline_is_scrubbed_with_the_mouse() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        line = screen.query_one(Timeline)
        await pilot.click(line, offset=(1 + len("step 120 of 120 "), 0))
        await pilot.pause()
        assert screen.state.step == 0
        await pilot.click(line, offset=(78, 0))
        await pilot.pause()
        assert screen.state.step == 120
        await pilot.mouse_down(line, offset=(30, 0))
        await pilot.hover(line, offset=(48, 0))
        await pilot.mouse_up(line, offset=(48, 0))
        assert screen.state.step == line.step_at(47)


async def test_c_holds_a_setting_beside_the_present_one() -> None:
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("c", "plus", "plus", "d")
        assert drawn(screen).startswith("held: α ×1, steps: own")
        assert drawn(screen, "side").startswith("now: α ×2, steps: constant")
        await pilot.press("left", "v", "v")
        assert screen.state.held is not None and screen.state.held.step == 119
        assert "step →" in drawn(screen)
        await pilot.press("c")
        assert not screen.query_one("#stage-side").display


async def test_the_rules_own_numbers_are_changed_by_their_keys() -> None:
    async with Host(LabRequest(shown=RULES)).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("u", "w", "m", "p")
        assert screen.state.request.options == Options(reading="before", decay=0.01, momentum=0.99, p=1.5)
        assert chip(screen, "norm").label == "p = 1.5"
        await pilot.press("o")
        assert screen.state.request.batch == "full"


async def test_several_points_are_taken_together_or_in_turn() -> None:
    request = LabRequest((1.0, 0.5), more=(((0.5, -1.0), 2.0), ((1.0, 1.0), 0.0)), shown=("sgd", "o"))
    async with Host(request).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert "3 training points of 2 features" in str(screen.query_one("#stage-title").render())
        assert "the planes of 3 points" in drawn(screen)
        assert "No θ fits every label" in said(screen)
        await click(pilot, screen, "batch")
        assert screen.state.request.batch == "one"
        assert chip(screen, "batch").label == "one point"


async def test_an_ascii_terminal_gets_pictures_that_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_ASCII", "1")
    async with Host(HALF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        for _ in range(5):
            await pilot.press("v")
            assert drawn(screen).isascii()
        assert "* you, (0.5, 0.5, 0.5)" in drawn(screen)
        bar, line = screen.query_one(ChipBar), screen.query_one(Timeline)
        assert chip(screen, "rule('sgd')").label == "g SGD"
        for widget in (bar, line):
            for y in range(widget.size.height):
                assert "".join(piece.text for piece in widget.render_line(y)).isascii()
        assert said(screen).isascii()


def test_chips_flow_from_row_to_row_and_are_short_where_it_is_narrow() -> None:
    chips = [Chip("a", "alpha", "a", short="al"), Chip("b", "beta", "b"), Chip("c", "gamma", "c", short="")]
    assert [(r.x, r.y, r.width) for _, r in flowed(chips, 14)] == [(0, 0, 4), (6, 0, 6), (0, 1, 1)]
    assert [(r.x, r.y, r.width) for _, r in flowed(chips, 200)] == [(0, 0, 9), (10, 0, 8), (19, 0, 9)]


def test_long_runs_are_played_in_strides() -> None:
    state = opened(LabRequest(steps=10_000)).played()
    assert state.ticked().step == 42


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
        assert screen.query_one("#stage-side").display
        assert "step →" in drawn(screen, "side")
        assert screen.query_one("#stage-table").display


async def test_both_grounds_have_a_colour_of_their_own_for_every_ink() -> None:
    assert set(DARK) == set(LIGHT)
    assert len(set(DARK.values())) == len(DARK)
    async with Host(HALF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        widget = screen.query_one("#stage-main", PictureWidget)
        for theme in ("textual-dark", "textual-light"):
            pilot.app.theme = theme
            await pilot.pause()
            look = look_of(pilot.app.current_theme)
            inks = {str(look.ink(name)).lower() for name in ("blue", "violet", "you", "frame")}
            assert len(inks) == 4
            colours = {
                segment.style.color.get_truecolor().hex
                for y in range(widget.size.height)
                for segment in widget.render_line(y)
                if segment.style is not None and segment.style.color is not None
            }
            assert inks <= colours


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
    code = (
        "import sys, tutor.tui.labs.trajectories_lab; print({'numpy', 'plotext', 'sympy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
