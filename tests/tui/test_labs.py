"""Which lab opens: from a part its own, from home the one that is chosen."""

from __future__ import annotations

import pytest
from click import Context

from tests.tui.conftest import opened, press, seen, settled, type_in
from tutor.checking import Checker
from tutor.cli.lab import COMMANDS, lab
from tutor.cli.plain import lab_picture
from tutor.experiments.requests import labs
from tutor.packs.library.library import shipped
from tutor.packs.trials import lab_requests
from tutor.tui.home.home_screen import HomeScreen
from tutor.tui.labs import lab_registry
from tutor.tui.labs.allreduce_lab import AllReduceLabScreen
from tutor.tui.labs.lab_chooser import LabsScreen
from tutor.tui.labs.lab_stage import StageScreen
from tutor.tui.labs.penalty_lab import PenaltyLabScreen
from tutor.tui.labs.trajectories_lab import LabScreen

pytestmark = pytest.mark.slow

FOLDER = shipped() / "optimizers"


@pytest.mark.parametrize(
    ("part", "screen"),
    [
        ("penalized-updates/linf", PenaltyLabScreen),
        ("penalized-updates/linf-unsquared", PenaltyLabScreen),
        ("distributed-training/messages", AllReduceLabScreen),
        ("solution-plane/sgd", LabScreen),
    ],
)
async def test_a_part_opens_its_own_lab(checker: Checker, part: str, screen: type) -> None:
    async with opened(checker, part, (120, 40), pack=FOLDER) as pilot:
        await press(pilot, "f3")
        assert isinstance(pilot.app.screen, screen)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, screen)


@pytest.mark.slow
async def test_what_an_open_part_asks_for_is_not_told_and_an_example_stands_beside_it(
    checker: Checker,
) -> None:
    async with opened(checker, "solution-plane/adam", (80, 24), pack=FOLDER) as pilot:
        await press(pilot, "f3")
        shown = seen(pilot)
        assert "yours" in shown and "an example, a = (1, 0.5)" in shown and "where they end" in shown
        await press(pilot, "a")
        assert "an example" not in seen(pilot) and "the last stretch of their way" in seen(pilot)
        await press(pilot, "v", "v", "v", "v", "v", "v")
        assert "? solve the part to see it" in seen(pilot) and "0.9" not in seen(pilot)


async def test_the_penalty_lab_tries_what_is_being_typed(checker: Checker) -> None:
    async with opened(checker, "penalized-updates/linf", (120, 40), pack=FOLDER) as pilot:
        await type_in(pilot, "-alpha g")
        await press(pilot, "f3")
        screen = pilot.app.screen
        assert isinstance(screen, PenaltyLabScreen)
        assert screen.state.request.typed == "-alpha g"


@pytest.mark.parametrize(
    ("key", "screen"), [("1", LabScreen), ("2", PenaltyLabScreen), ("3", AllReduceLabScreen)]
)
async def test_from_home_a_lab_is_chosen_by_its_key(checker: Checker, key: str, screen: type) -> None:
    async with opened(checker) as pilot:
        await press(pilot, "f3")
        assert isinstance(pilot.app.screen, LabsScreen)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, screen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_the_labs_are_chosen_by_arrows_and_by_mouse_too_or_left(checker: Checker) -> None:
    async with opened(checker, size=(60, 20)) as pilot:
        await press(pilot, "f3", "down", "enter")
        assert isinstance(pilot.app.screen, PenaltyLabScreen)
        await press(pilot, "escape", "f3")
        await pilot.click("#lab-allreduce")
        await settled(pilot)
        assert isinstance(pilot.app.screen, AllReduceLabScreen)
        await press(pilot, "escape", "f3", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_the_all_reduce_lab_draws_what_was_typed_on_every_picture(checker: Checker) -> None:
    async with opened(checker, "distributed-training/messages", (80, 24), pack=FOLDER) as pilot:
        await type_in(pilot, "n^2")
        await press(pilot, "f3")
        for _ in range(3):
            assert "★ you: messages n² = 16" in seen(pilot)
            await press(pilot, "v")
        assert "★ all-to-all, messages" in seen(pilot)
        assert "n² = 4" in seen(pilot)


async def test_the_penalty_lab_of_an_open_part_keeps_the_best_step_to_itself_until_it_is_solved(
    checker: Checker,
) -> None:
    async with opened(checker, "penalized-updates/l2", (120, 40), pack=FOLDER) as pilot:
        await press(pilot, "f3")
        assert "told once the part is solved or shown" in seen(pilot)
        assert "the step goes along −g" not in seen(pilot)
        await press(pilot, "escape")
        await type_in(pilot, "-alpha/2 g")
        await press(pilot, "enter")
        await press(pilot, "f3")
        assert "the step goes along −g" in seen(pilot)
        assert "told once the part is solved or shown" not in seen(pilot)


def test_every_lab_has_a_screen_a_request_for_parts_a_command_and_a_plain_picture() -> None:
    assert tuple(one.name for one in lab_registry.SCREENS) == labs.NAMES
    assert tuple(lab_requests.REQUESTS) == labs.NAMES
    assert tuple(lab_picture.PICTURES) == labs.NAMES
    assert tuple(COMMANDS) == labs.NAMES
    for name in labs.NAMES:
        assert lab.get_command(Context(lab), name) is not None
        assert isinstance(lab_registry.usual(name), StageScreen)


def test_a_request_opens_the_screen_of_its_own_lab() -> None:
    for one in lab_registry.SCREENS:
        assert type(lab_registry.screen_of(one.request())).__name__ == one.screen
