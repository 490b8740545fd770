"""Points are placed beside the plane, the paths and the limits, and said so truly."""

from __future__ import annotations

import numpy as np
import pytest

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.placement import place, sentence
from tutor.experiments.trajectories.trajectories_study import study


def told(*point: float, shown: tuple[str, ...] = ("sgd", "o", "rescaled")) -> str:
    return study(LabRequest(student_point=point)).sentence(shown)


def test_an_exact_limit_is_recognised_with_the_rules_that_end_there() -> None:
    assert told(100 / 111, 100 / 111, 100 / 111) == (
        "Your point is on the plane: aᵀθ = 1. It is where simplified Adam (O) ends."
    )


def test_a_limit_rounded_to_three_digits_is_on_the_plane_up_to_rounding() -> None:
    assert told(0.99, 0.099, 0.0099).startswith(
        "Your point is on the plane up to rounding: aᵀθ = 0.999999. It is where SGD ends."
    )


def test_a_point_off_the_plane_is_told_by_how_much() -> None:
    text = told(1.0101, 10.101, 101.01)
    assert "off the plane: aᵀθ = 3.0303, not 1, 2.02 away from it" in text


def test_a_point_under_way_is_on_the_path_and_not_at_the_limit() -> None:
    assert "The path of SGD passes it without ending there." in told(0.5, 0.05, 0.005)


def test_a_point_of_the_plane_on_no_path_says_which_comes_nearest() -> None:
    assert told(1.0, 0.0, 0.0) == (
        "Your point is on the plane: aᵀθ = 1. No path that is shown passes it; SGD comes nearest, to 0.1."
    )


def test_with_nothing_shown_only_the_plane_is_spoken_of() -> None:
    assert told(1.0, 0.0, 0.0, shown=()) == "Your point is on the plane: aᵀθ = 1."


def test_two_rules_that_end_in_one_point_are_named_together() -> None:
    assert "where simplified Adam (O) and sign descent end." in told(
        100 / 111, 100 / 111, 100 / 111, shown=("o", "sign")
    )


def test_numbers_of_a_placement_are_exact() -> None:
    plane = Plane(np.array([3.0, 4.0]))
    found = place([1.0, 1.0], plane, [])
    assert (found.value, found.residual, found.distance) == (7.0, -6.0, pytest.approx(1.2))
    assert not found.on_plane
    assert sentence(found).startswith("Your point is off the plane: aᵀθ = 7, not 1, 1.2 away")


@pytest.mark.parametrize("point", [[1.0], [1.0, float("nan")]])
def test_points_that_do_not_fit_are_refused(point: list[float]) -> None:
    with pytest.raises(ValueError, match="2 finite numbers"):
        place(point, Plane(np.array([1.0, 2.0])), [])


def test_a_study_leaves_out_a_point_of_another_size() -> None:
    found = study(LabRequest(student_point=(1.0, 2.0)))
    assert found.point is None
    assert found.sentence() == ""


def test_a_study_starts_every_rule_at_the_asked_step_size_times_the_pace() -> None:
    found = study(LabRequest(step_size=0.2), pace=2.0)
    assert {float(run.steps[0]) for run in found.runs.values()} == {0.4}


def test_without_falling_steps_o_keeps_circling() -> None:
    assert abs(study(LabRequest(), falling=True).runs["o"].residual[-1]) < 1e-2
    cycling = study(LabRequest(), falling=False, pace=1.3).runs["o"].residual
    assert abs(cycling[-1]) == pytest.approx(abs(cycling[-3]), rel=1e-9)


def test_the_request_can_be_named_without_numpy() -> None:
    import subprocess
    import sys

    code = "import sys, tutor.experiments.requests.trajectories_request; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
