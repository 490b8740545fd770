"""The penalty lab at work: p, α, the square and the ball, by key and by mouse, at every size."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.packs.trials.lab_requests import trial_of
from tutor.tui.labs.penalty_lab import PenaltyLabScreen
from tutor.tui.labs.penalty_state import FRAMES, NOTCH, WEIGHTS, dual_norm, opened
from tutor.tui.shared.chip_bar import ChipBar
from tutor.tui.shared.picture import PictureWidget

pytestmark = pytest.mark.slow

GIVEN = ("g in R^d", "alpha > 0", "eta > 0", "j = argmax_i |g_i|")
LINF = PenaltyRequest(p=math.inf, typed="u = -alpha ||g||_inf sign(g)", given=GIVEN)


class Host(App[None]):
    def __init__(self, request: PenaltyRequest) -> None:
        super().__init__()
        self.request = request

    def on_mount(self) -> None:
        self.push_screen(PenaltyLabScreen(self.request))


async def ready(pilot: Pilot[None]) -> PenaltyLabScreen:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, PenaltyLabScreen)
    return screen


def drawn(screen: PenaltyLabScreen, place: str = "main") -> str:
    picture = screen.query_one(f"#stage-{place}", PictureWidget).drawn()
    return "" if picture is None else "\n".join(picture.lines(colour=False))


def said(screen: PenaltyLabScreen) -> str:
    return str(screen.query_one("#stage-remarks", Static).content)


async def click(pilot: Pilot[None], screen: PenaltyLabScreen, action: str) -> None:
    await pilot.click(offset=screen.query_one(ChipBar).region_of(action).offset)


async def test_it_opens_with_the_students_step_beside_the_best_one() -> None:
    async with Host(LINF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "★ you, (−3, 3)" in drawn(screen)
        assert "Your step reaches −3; the least is −4. It is too long" in said(screen)
        assert "objective ↑" in drawn(screen, "side")
        assert "(−2, 2)" in drawn(screen, "table")


async def test_p_slides_and_the_step_turns() -> None:
    async with Host(PenaltyRequest(p=2.0)).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "the step goes along −g" in said(screen)
        await pilot.press(*["left"] * 9)
        assert screen.state.p == 1.0
        assert "one coordinate" in said(screen)
        await pilot.press(*["right"] * 20)
        assert screen.state.p == math.inf
        assert "by its sign" in said(screen)


async def test_without_the_square_alpha_slides_across_the_three_cases() -> None:
    async with Host(PenaltyRequest(p=math.inf)).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("s")
        assert screen.state.alpha == 0.25
        assert "in balance" in said(screen)
        await pilot.press("plus")
        assert "there is no least step" in said(screen)
        await pilot.press("minus", "minus")
        assert "stand still" in said(screen)


async def test_the_ball_grows_and_stops_and_starts_again() -> None:
    async with Host(LINF).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await pilot.press("r")
        assert screen.state.frame == 0
        await pilot.press("up")
        assert screen.state.frame == NOTCH
        await pilot.press("down", "down")
        assert screen.state.frame == 0
        await pilot.press("space")
        assert screen.state.playing and screen._timer is not None
        await pilot.press("space")
        assert not screen.state.playing and screen._timer is None


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_control_is_on_the_screen_at_every_size(size: tuple[int, int]) -> None:
    async with Host(LINF).run_test(size=size) as pilot:
        screen = await ready(pilot)
        bar = screen.query_one(ChipBar)
        assert len(bar.chips) == 14
        for chip in bar.chips:
            assert screen.region.contains_region(bar.region_of(chip.action)) and chip.key and chip.tip


async def test_a_click_does_what_the_key_does() -> None:
    async with Host(LINF).run_test(size=(60, 20)) as pilot:
        screen = await ready(pilot)
        await click(pilot, screen, "square")
        await ready(pilot)
        assert not screen.state.squared
        await click(pilot, screen, "slide(-1)")
        await ready(pilot)
        assert screen.state.p == 20.0
        await click(pilot, screen, "view")
        await ready(pilot)
        assert "objective ↑" in drawn(screen)


async def test_three_dimensions_are_cut_in_each_pair_of_coordinates() -> None:
    async with Host(PenaltyRequest((3.0, -1.0, 2.0))).run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert "u₂ ↑" in drawn(screen)
        await pilot.press("i")
        assert "u₃ ↑" in drawn(screen)


async def test_escape_leaves() -> None:
    async with Host(LINF).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, PenaltyLabScreen)


def test_a_typed_update_is_worked_out_for_the_labs_gradient() -> None:
    assert trial_of(LINF, 1.0) == (-3.0, 3.0)
    assert trial_of(PenaltyRequest(typed="-eta g_j e_j", given=GIVEN), 1.0) == (-3.0, 0.0)
    for text in ("", "(", "5", "1/0", "lambda g", "[1, 2, 3]"):
        assert trial_of(PenaltyRequest(typed=text, given=GIVEN), 1.0) is None


def test_without_the_square_the_lab_opens_on_the_alpha_that_was_given() -> None:
    state = opened(PenaltyRequest((3.0, -1.0), 0.3, math.inf, squared=False))
    assert state.alpha == pytest.approx(0.3)
    assert state.weighed(-1).alpha == pytest.approx(1.1 / 4) and state.weighed(1).alpha == 1.25 / 4
    assert opened(PenaltyRequest((3.0, -1.0), p=math.inf, squared=False)).alpha == 0.25
    assert opened(PenaltyRequest((3.0, -1.0), 0.3)).alpha == 0.3


def test_settings_stay_in_their_bounds() -> None:
    state = opened(PenaltyRequest(p=2.2))
    assert state.p == 2.2
    assert state.slid(99).p == math.inf and state.slid(-99).p == 1.0
    assert state.weighed(99).weight == len(WEIGHTS) - 1 and state.weighed(-99).weight == 0
    assert state.played().playing and state.ticked().frame == state.frame + 1
    grown = state.played()
    for _ in range(FRAMES):
        grown = grown.ticked()
    assert not grown.playing
    assert dual_norm((3.0, -4.0), 2.0) == pytest.approx(5.0)


def test_the_screen_can_be_imported_without_numpy_plotext_or_sympy() -> None:
    code = "import sys, tutor.tui.labs.penalty_lab; print({'numpy', 'plotext', 'sympy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


async def test_a_terminal_without_unicode_gets_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_ASCII", "1")
    async with Host(LINF).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        for place in ("main", "side", "table"):
            assert drawn(screen, place).isascii()
        assert said(screen).isascii()
        assert all(f"{chip.key}{chip.label}".isascii() for chip in screen.query_one(ChipBar).chips)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("z = alpha ||g||_1/2", "What you typed last is not a formula for the update."),
        ("u = g / (alpha - 1)", "Your formula has no value for this g and α = 1."),
    ],
)
async def test_where_nothing_of_the_students_is_drawn_it_is_said_why_and_no_star_is_seen(
    typed: str, told: str
) -> None:
    request = PenaltyRequest(p=math.inf, typed=typed, given=GIVEN)
    async with Host(request).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert said(screen).endswith(told)
        for shown in (said(screen), drawn(screen), drawn(screen, "side"), drawn(screen, "table")):
            assert "★" not in shown
