"""Several training points: limits by the pseudo-inverse, step bounds by the curvature, and honest endings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.experiments.geometry.shortest_norm import shortest
from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import Options
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.endings import ending
from tutor.experiments.trajectories.exact_limits import limit, stable_step
from tutor.experiments.trajectories.runs import Cosine, Plane, Points, Root, land, points, run
from tutor.experiments.trajectories.trajectories_study import study

WIDE = points([[1.0, 2.0, 0.0], [0.0, 1.0, -1.0]], [1.0, 2.0])
TALL = points([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]], [0.0, 1.0, 1.0])


def drawn(seed: int, count: int, dimension: int) -> Points:
    random = np.random.default_rng(seed)
    return Points(random.standard_normal((count, dimension)), random.standard_normal(count))


@pytest.mark.parametrize("rule", ["sgd", "rescaled", "momentum", "nesterov"])
@pytest.mark.parametrize("of", [WIDE, TALL])
def test_linear_rules_land_on_the_pseudo_inverses_point_also_where_no_theta_fits(
    of: Points, rule: str
) -> None:
    start = np.linspace(0.5, -1.0, of.dimension)
    end = limit(rule, of, start)
    assert end is not None
    assert land(rule, of, start).end == pytest.approx(end, abs=1e-9)
    gradient = of.rows.T @ of.residuals(end)
    assert gradient == pytest.approx(np.zeros(of.dimension), abs=1e-9)


@pytest.mark.slow
@given(st.integers(0, 200), st.integers(1, 6), st.integers(1, 20))
def test_the_limit_of_sgd_is_the_nearest_minimiser(seed: int, count: int, dimension: int) -> None:
    of = drawn(seed, count, dimension)
    end = limit("sgd", of)
    assert end is not None
    least, *_ = np.linalg.lstsq(of.rows, of.labels, rcond=None)
    assert end == pytest.approx(least, abs=1e-8)


@pytest.mark.parametrize("rule", ["sgd", "momentum", "nesterov", "rescaled"])
@pytest.mark.parametrize("seed", range(5))
def test_a_step_just_below_the_curvatures_bound_converges_and_one_above_does_not(
    rule: str, seed: int
) -> None:
    of = drawn(seed, 4, 3)
    bound = stable_step(rule, of)
    lowest = of.loss(of.nearest(np.zeros(3)))
    start = [1.0, -2.0, 0.5]
    below, above = (run(rule, of, 3000, factor * bound, start) for factor in (0.999, 1.01))
    assert below.loss[-1] - lowest < 0.02 * (below.loss[0] - lowest)
    assert above.loss[-1] > 1e6 * above.loss[0]


def test_one_point_at_a_time_lands_where_all_labels_fit_and_circles_where_they_do_not() -> None:
    end = limit("sgd", WIDE, batch="one")
    assert end is not None
    found = run("sgd", WIDE, 4000, 0.5 * stable_step("sgd", WIDE, batch="one"), batch="one")
    assert found.end == pytest.approx(end, abs=1e-9)
    assert limit("sgd", TALL, batch="one") is None
    circling = run("sgd", TALL, 4000, 0.1, batch="one")
    assert ending(circling, None).kind == "circling"
    assert ending(circling, None).error == pytest.approx(0.0725, abs=1e-4)


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, 3.0, np.inf])
def test_steepest_descent_ends_in_its_norms_nearest_point_of_the_plane(p: float) -> None:
    plane = Plane(np.array([1.0, 0.5, -0.25]))
    options = Options(p=p)
    end = limit("steepest", plane, options=options)
    assert end is not None
    assert plane.residual(end) == pytest.approx(0.0, abs=1e-12)
    assert land("steepest", plane, options=options).end == pytest.approx(end, abs=1e-9)
    random = np.random.default_rng(1)
    for _ in range(200):
        other = end + random.standard_normal(3)
        other += plane.residual(other) * plane.a / plane.square
        assert np.linalg.norm(end, p) <= np.linalg.norm(other, p) + 1e-12
    found = shortest(end, plane)
    assert found is not None
    assert found.p == pytest.approx(p)


@pytest.mark.parametrize("rule", ["adam", "rmsprop", "adagrad"])
def test_without_epsilon_every_adaptive_rule_moves_along_the_signs(rule: str) -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    options = Options(epsilon=0.0)
    end = limit(rule, plane, options=options)
    assert end == pytest.approx(np.full(3, 100 / 111))
    path = run(rule, plane, 50, 0.05, options=options).theta
    assert np.ptp(path, axis=1).max() <= 1e-12
    assert limit(rule, plane) is None


def test_the_weighted_norm_of_rescaling_is_recognised_and_another_is_told_by_its_weights() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    rescaled = shortest(np.array([1 / 3, 10 / 3, 100 / 3]), plane)
    assert rescaled is not None and rescaled.squares
    other = shortest(np.array([0.9, 0.9, 1.0]), plane)
    assert other is not None and other.weights[0] == 1.0 and not other.squares
    assert shortest(np.array([1.1, -1.0, 0.0]), plane) is None


def test_a_settling_run_is_told_with_a_bound_that_holds() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    short, long = (run("adagrad", plane, steps, 0.5) for steps in (400, 40_000))
    found = ending(short, None)
    assert found.kind == "settling"
    assert np.linalg.norm(long.end - short.end) <= found.error


def test_schedules_fall_as_their_names_say() -> None:
    assert Root(2.0).sizes(4).tolist() == pytest.approx([2.0, 2 / 2**0.5, 2 / 3**0.5, 1.0])
    assert Cosine(1.0).sizes(4).tolist() == pytest.approx(
        [1.0, 0.5 + 0.5 * 0.5**0.5, 0.5, 0.5 - 0.5 * 0.5**0.5]
    )


def test_the_stable_schedule_is_just_below_the_bound() -> None:
    found = study(LabRequest(schedule="stable", shown=("sgd",))).runs["sgd"]
    assert found.steps[0] == pytest.approx(0.95 / 1.0101)
    assert not found.diverged


def test_what_is_special_about_the_points_is_said() -> None:
    def said(rows: list[list[float]], labels: list[float]) -> str:
        return " ".join(Points(np.array(rows), np.array(labels)).remarks())

    assert said([[1.0, 0.0]], [1.0]).startswith("The feature of θ2 is always 0")
    assert "count twice" in said([[1.0, 2.0], [1.0, 2.0]], [1.0, 1.0])
    assert "No θ fits every label" in said([[1.0, 2.0], [1.0, 2.0]], [1.0, 2.0])
    assert "Only one θ fits" in said([[1.0, 0.0], [0.0, 1.0]], [1.0, 2.0])
    assert said([[1.0, 0.1, 0.01]], [1.0]) == ""


@pytest.mark.parametrize("batch", ["full", "one"])
@pytest.mark.parametrize("schedule", ["own", "constant", "1/t", "1/sqrt(t)", "cosine", "stable"])
def test_every_rule_runs_on_twenty_points_of_twenty_features_under_every_schedule(
    batch: str, schedule: str
) -> None:
    of = drawn(3, 20, 20)
    rows = [tuple(row) for row in of.rows.tolist()]
    more = tuple(zip(rows[1:], of.labels.tolist()[1:], strict=True))
    request = LabRequest(
        rows[0], float(of.labels[0]), None, None, RULES, None, 40, more, (0.5,) * 20, batch, schedule
    )
    found = study(request)
    for name in RULES:
        assert np.all(np.isfinite(found.runs[name].theta))
        assert np.all(np.isfinite(found.runs[name].loss))


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (LabRequest(more=(((1.0,), 1.0),)), "same number of components"),
        (LabRequest(start=(1.0,)), "vector of 3 finite numbers"),
        (LabRequest(schedule="weekly"), "no schedule 'weekly'"),
        (LabRequest(batch="some"), "no way 'some'"),
    ],
)
def test_requests_that_make_no_sense_are_refused_with_a_sentence(request_: LabRequest, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        study(request_)
