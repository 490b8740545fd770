"""Every control of a lab works by key and by mouse, and help explains it; the clock leaves frames out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.app import App
from textual.binding import Binding

from tests.tui.conftest import opened, press, seen, settled
from tutor.checking import Checker
from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.secrets import Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.tui.labs.lab_clock import FRAMES_PER_SECOND, OVER_A_NETWORK, Clock, sent_per_second
from tutor.tui.labs.lab_keys import ALLREDUCE, PENALTY, STAGE, TRAJECTORIES
from tutor.tui.labs.lab_layout import places
from tutor.tui.labs.lab_registry import Request, screen_of
from tutor.tui.labs.lab_stage import StageScreen
from tutor.tui.shared.chip_bar import ChipBar
from tutor.tui.shared.key_names import keys

REQUESTS = (
    LabRequest(shown=RULES, more=(((0.0, 1.0, 0.0), 1.0),), secret=Secrets(shortest=True)),
    PenaltyRequest((3.0, -1.0), secret=Secrets(every_step=True)),
    AllReduceRequest(),
)
BY_TIMELINE = {"finish", "view(-1)", "move(10)", "move(-10)"}
"""What the mouse does on the line of time, and the way back that more clicks on `v` are."""


class Host(App[None]):
    def __init__(self, request: Request) -> None:
        super().__init__()
        self._request = request

    def on_mount(self) -> None:
        self.push_screen(screen_of(self._request))


@pytest.mark.slow
@pytest.mark.parametrize("request_", REQUESTS, ids=lambda one: type(one).__name__)
async def test_every_key_is_explained_in_help_and_has_a_chip(request_: Request) -> None:
    async with Host(request_).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        screen = pilot.app.screen
        assert isinstance(screen, StageScreen)
        chips = {chip.action for chip in screen.query_one(ChipBar).chips}
        for view in ("solid", "distance") if isinstance(request_, LabRequest) else ():
            screen.become(replace(screen.state, view=view))
            chips |= {chip.action for chip in screen.chips()}
        bound = {binding.action for _, binding in screen._bindings}
        told = {binding.action: binding.tooltip for _, binding in keys(screen)}
        own = bound - {"app.help"} - {action for action in bound if action.startswith("app.")}
        unbound = {"screen.copy_text", "screen.minimize"}
        assert chips - {"app.help"} <= own
        assert own - chips - unbound <= BY_TIMELINE
        assert own - unbound <= set(told) | {"move(10)", "move(-10)"}
        assert all(len(tooltip.split()) >= 2 for action, tooltip in told.items() if action in own)


def test_ids_are_unique_so_that_keys_can_be_remapped() -> None:
    for bound in (TRAJECTORIES, PENALTY, ALLREDUCE):
        ids = [one.id for one in (*STAGE, *bound) if isinstance(one, Binding) and one.id]
        assert len(set(ids)) == len(ids)


@pytest.mark.slow
async def test_help_in_a_lab_says_what_its_keys_do(checker: Checker) -> None:
    async with opened(checker, size=(120, 60)) as pilot:
        await press(pilot, "f3", "1", "f1")
        await settled(pilot)
        shown = seen(pilot)
        assert "Show or hide SGD" in shown
        assert "Step sizes over time: what suits each rule" in shown
        assert "   v  Show the next picture" in shown
        assert "Typing mathematics" not in shown
        await press(pilot, "end")
        assert "your own answer" in seen(pilot)


def test_a_clock_in_time_gives_every_frame_and_a_late_one_leaves_some_out() -> None:
    clock = Clock(10.0)
    assert [clock.due(10.0 + frame / FRAMES_PER_SECOND) for frame in (1, 2, 3)] == [1, 1, 1]
    assert clock.due(10.0 + 3.1 / FRAMES_PER_SECOND) == 0
    assert clock.due(10.0 + 9 / FRAMES_PER_SECOND) == 6
    assert clock.due(10.0) == 0


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 20), (120, 40), (200, 60)])
def test_every_picture_and_the_table_can_be_reached_at_every_size(size: tuple[int, int]) -> None:
    views = ("one", "two", "three")
    here = places(*size, "one", views)
    shown = {here.main, here.side} | set(here.views) | ({"table"} if here.table else set())
    assert shown - {None} == {*views, "table"}


def test_over_a_network_fewer_frames_are_sent_and_none_of_the_way_is_lost() -> None:
    assert sent_per_second({}) == FRAMES_PER_SECOND
    assert sent_per_second({"SSH_CONNECTION": "10.0.0.2 50000 10.0.0.1 22"}) == OVER_A_NETWORK
    assert sent_per_second({"SSH_TTY": "/dev/pts/3"}) == OVER_A_NETWORK
    clock = Clock(10.0)
    gone = [clock.due(10.0 + tick / OVER_A_NETWORK) for tick in range(1, OVER_A_NETWORK + 1)]
    assert sum(gone) == FRAMES_PER_SECOND
