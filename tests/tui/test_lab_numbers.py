"""Every number of a lab can be typed, beyond what its keys reach, and the screen says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.conftest import press, seen, type_in
from tests.tui.test_lab_keys import Host
from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.secrets import Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.tui.labs import allreduce_state, penalty_state, trajectories_state
from tutor.tui.labs.allreduce_numbers import NUMBERS as ALLREDUCE
from tutor.tui.labs.lab_numbers import Number
from tutor.tui.labs.penalty_numbers import NUMBERS as PENALTY
from tutor.tui.labs.trajectories_numbers import NUMBERS as TRAJECTORIES

OPENED: tuple[tuple[tuple[Number[object], ...], object], ...] = (
    (TRAJECTORIES, trajectories_state.opened(LabRequest())),  # type: ignore[list-item, arg-type]
    (PENALTY, penalty_state.opened(PenaltyRequest())),  # type: ignore[list-item]
    (ALLREDUCE, allreduce_state.opened(AllReduceRequest())),  # type: ignore[list-item]
)

TAKEN = [
    (0, "α", "1000", "1000"),
    (0, "α", "1/8", "0.125"),
    (0, "α", "", ""),
    (0, "a", "2, -1", "2, -1"),
    (0, "a", "[1/2; 4; 1]", "0.5, 4, 1"),
    (0, "y", "-3", "-3"),
    (0, "θ", "a/2", "0.5, 0.05, 0.005"),
    (0, "θ₀", "(1, 0, 0)", "1, 0, 0"),
    (0, "T", "5000", "5000"),
    (0, "μ", "0.99", "0.99"),
    (0, "λ", "1/10", "0.1"),
    (0, "p", "inf", "inf"),
    (1, "g", "10^3, 1/4, -2", "1000, 0.25, -2"),
    (1, "α", "1000", "1000"),
    (1, "α", "1/64", "0.015625"),
    (1, "p", "7/2", "3.5"),
    (1, "p", "∞", "inf"),
    (2, "n", "7", "7"),
    (2, "p", "4000", "4000"),
    (2, "α", "10^-3", "0.001"),
    (2, "β", "1/8", "0.125"),
]


@pytest.mark.parametrize(("lab", "label", "typed", "stands"), TAKEN)
def test_a_typed_number_stands_in_the_lab(lab: int, label: str, typed: str, stands: str) -> None:
    numbers, state = OPENED[lab]
    (one,) = [number for number in numbers if number.label == label]
    assert one.text(one.take(state, typed)) == stands


REFUSED = [
    (0, "α", "-1"),
    (0, "α", "0"),
    (0, "α", "two"),
    (0, "a", "0, 0"),
    (0, "a", ", ".join("1" * 21)),
    (0, "θ", "1, 2"),
    (0, "θ₀", "1, 2"),
    (0, "T", "1/2"),
    (0, "T", "10^5"),
    (0, "μ", "2"),
    (0, "p", "1/2"),
    (1, "g", "10^9, 1"),
    (1, "α", "0"),
    (1, "p", "0"),
    (1, "p", "(1, 2)"),
    (2, "n", "17"),
    (2, "n", "5/2"),
    (2, "p", "41"),
    (2, "β", "1/0"),
]


@pytest.mark.parametrize(("lab", "label", "typed"), REFUSED)
def test_what_cannot_be_is_said_in_a_sentence(lab: int, label: str, typed: str) -> None:
    numbers, state = OPENED[lab]
    (one,) = [number for number in numbers if number.label == label]
    with pytest.raises(ValueError, match=r"[.:]"):
        one.take(state, typed)


def test_numbers_whose_counts_an_open_part_asks_for_are_not_counted_here() -> None:
    request = AllReduceRequest(workers=7, secret=Secrets(numbers=(5040.0,)))
    (_, p, *_) = ALLREDUCE
    with pytest.raises(ValueError, match="A part asks"):
        p.take(allreduce_state.opened(request), "420")
    assert p.take(allreduce_state.opened(request), "42").chunk == 6


def test_a_typed_weight_goes_on_from_where_the_keys_left_the_rest() -> None:
    state = penalty_state.opened(PenaltyRequest((3.0, -4.0))).slid(-2).weighed(2)
    take: Callable[[object, str], penalty_state.PenaltyState] = PENALTY[1].take  # type: ignore[assignment]
    typed = take(state, "1000")
    assert (typed.alpha, typed.p) == (1000.0, state.p)
    assert typed.weighed(1).alpha > 1000.0


@pytest.mark.slow
async def test_e_types_a_step_size_and_says_what_is_amiss() -> None:
    async with Host(LabRequest(shown=("sgd",))).run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        assert "+ α = 0.099" in seen(pilot)
        await press(pilot, "e")
        await type_in(pilot, "-5")
        await press(pilot, "enter")
        assert "α: A step size has to be a positive number." in seen(pilot)
        await press(pilot, "end", "ctrl+u")
        await type_in(pilot, "1000")
        await press(pilot, "enter")
        assert "+ α = 1000" in seen(pilot) and "runs away" in seen(pilot)
        await press(pilot, "e", "escape")
        assert "+ α = 1000" in seen(pilot)
