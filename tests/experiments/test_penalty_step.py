"""The best step of a p-norm in closed form: against the search that knows no formula, and in its cases."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tutor.experiments.penalty.best_step import conjugate, dual_vector, least, objective
from tutor.experiments.penalty.convex_minimum import penalised, search
from tutor.experiments.penalty.penalty_study import confirmed, penalty_study
from tutor.experiments.penalty.slices import ball_rim, level_lines
from tutor.experiments.requests.penalty_request import POWERS, PenaltyRequest

G = np.array([3.0, -1.0])


def test_the_step_turns_from_one_coordinate_through_minus_g_to_all_signs() -> None:
    assert least(G, 1.0, 1.0).step.tolist() == [-1.5, 0.0]
    assert least(G, 1.0, 2.0).step == pytest.approx([-1.5, 0.5])
    assert least(G, 1.0, math.inf).step.tolist() == [-2.0, 2.0]


def test_the_value_is_minus_a_quarter_of_alpha_times_the_squared_dual_norm() -> None:
    assert [least(G, 2.0, p).value for p in (1.0, math.inf)] == [-4.5, -8.0]
    assert least(G, 2.0, 2.0).value == pytest.approx(-5.0)


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, 4.0, math.inf])
@pytest.mark.parametrize("g", [(3.0, -1.0), (0.5, 2.0, -1.0)])
def test_the_search_that_knows_no_formula_finds_the_same_least(p: float, g: tuple[float, ...]) -> None:
    found = search(penalised(np.array(g), 0.7, p), len(g))
    assert found.value == pytest.approx(least(np.array(g), 0.7, p).value, rel=1e-7)


@pytest.mark.parametrize("p", POWERS)
def test_the_dual_vector_has_norm_one_and_gains_the_dual_norm(p: float) -> None:
    g = np.array([2.0, -1.0, 0.5, 0.0])
    v = dual_vector(g, p)
    assert np.linalg.norm(v, p) == pytest.approx(1.0)
    assert g @ v == pytest.approx(np.linalg.norm(g, conjugate(p)))


def test_without_the_square_there_are_three_cases() -> None:
    # ‖g‖₁ = 4, so they meet at α = 1/4.
    assert [least(G, alpha, math.inf, squared=False).case for alpha in (0.2, 0.25, 0.3)] == [
        "stands still",
        "ties",
        "falls",
    ]
    assert least(G, 0.3, math.inf, squared=False).value == -math.inf


def test_a_gradient_of_zero_and_a_tie_are_told() -> None:
    still = least(np.zeros(3), 1.0, 2.0)
    assert (still.case, still.step.tolist(), still.value) == ("stands still", [0.0, 0.0, 0.0], 0.0)
    assert least(np.array([1.0, -1.0]), 1.0, 1.0).tied
    assert not least(np.array([1.0, -1.0]), 1.0, 2.0).tied


@pytest.mark.parametrize("p", [1.0, 2.0, 3.0, math.inf])
def test_a_level_line_has_its_level_everywhere(p: float) -> None:
    best = least(G, 1.0, p)
    (line,) = level_lines(np.array([best.value + 1.0]), best, G, (1.0, p, True), (0, 1), 50.0)
    assert np.abs(objective(line, G, 1.0, p) - best.value - 1.0).max() < 1e-4


def test_a_level_that_is_never_reached_has_no_line() -> None:
    best = least(G, 1.0, 2.0)
    assert level_lines(np.array([best.value - 1.0]), best, G, (1.0, 2.0, True), (0, 1), 50.0) == []


def test_the_rim_of_a_cut_ball_has_the_size_of_the_ball() -> None:
    g = np.array([3.0, -1.0, 2.0])
    best = least(g, 1.0, 2.0)
    rim = ball_rim(2.0, 2.0, best, (0, 1))
    assert np.hypot(np.hypot(rim[:, 0], rim[:, 1]), best.step[2]) == pytest.approx(np.full(len(rim), 2.0))
    assert len(ball_rim(0.5, 2.0, best, (0, 1))) == 0


@pytest.mark.parametrize(
    ("step", "length", "value"),
    [
        ((-3.0, 1.0), "long", 0.0),
        ((-0.15, 0.05), "short", -0.475),
        ((-1.5, 0.5), "right", -2.5),
        ((3.0, -1.0), "up", 20.0),
        ((0.0, 0.0), "up", 0.0),
    ],
)
def test_a_students_step_is_long_short_or_right_for_its_direction(
    step: tuple[float, ...], length: str, value: float
) -> None:
    trial = penalty_study(PenaltyRequest(), step=step).trial
    assert trial is not None
    assert (trial.length, trial.value) == (length, pytest.approx(value))


def test_without_the_square_a_length_is_long_where_the_price_is_above_the_gain() -> None:
    for alpha, length in ((0.2, "long"), (0.25, "right"), (0.3, "short")):
        found = penalty_study(PenaltyRequest(p=math.inf), alpha=alpha, squared=False, step=(-1.0, 1.0))
        assert found.trial is not None and found.trial.length == length


def test_a_step_of_another_size_is_left_out() -> None:
    assert penalty_study(PenaltyRequest(), step=(1.0, 2.0, 3.0)).trial is None
    assert penalty_study(PenaltyRequest(), step=(math.nan, 0.0)).trial is None


def test_the_data_confirm_the_formula_by_search() -> None:
    study = penalty_study(PenaltyRequest(p=1.0))
    assert confirmed(study)["value"] == pytest.approx(study.least.value)
    assert confirmed(penalty_study(PenaltyRequest(), alpha=10.0, squared=False)) == {
        "point": None,
        "value": None,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"g": ()},
        {"g": (math.nan, 1.0)},
        {"g": (1e9, 1.0)},
        {"g": (1.0,) * 13},
        {"alpha": 0.0},
        {"alpha": math.inf},
        {"p": 0.5},
    ],
)
def test_what_cannot_be_drawn_is_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        PenaltyRequest(**wrong)  # type: ignore[arg-type]
