"""Runs land where the theory says, and never hold anything but finite numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.experiments.trajectories.runs import (
    RULES,
    Constant,
    Geometric,
    Harmonic,
    Plane,
    land,
    limit,
    natural_step,
    run,
    stable_step,
)

PLANES = [
    (1.0, 0.1, 0.01),
    (2.0, 0.5, 0.125),
    (3.0, 1.0, 0.2),
    (1.0, -0.1, 0.01),
    (-2.0, -0.5, -4.0),
    (1.0, 2.0),
    (0.3,),
    (1.0, 0.0, -0.25),
    (5.0, 4.0, 3.0, 2.0, 1.0, -1.0),
]
LANDING = ("sgd", "o", "sign", "rescaled")

entries = st.one_of(st.floats(0.01, 50.0), st.floats(-50.0, -0.01))
vectors = st.lists(entries, min_size=1, max_size=6).map(np.array)


@pytest.mark.parametrize("a", PLANES)
@pytest.mark.parametrize("rule", LANDING)
def test_runs_from_zero_stand_on_their_exact_limit(rule: str, a: tuple[float, ...]) -> None:
    plane = Plane(np.array(a))
    end = limit(rule, plane)
    assert end is not None
    assert land(rule, plane).end == pytest.approx(end, abs=1e-9, rel=1e-9)


def test_the_limits_of_the_homework_plane_are_these_fractions() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    assert limit("sgd", plane) == pytest.approx(np.array([10000, 1000, 100]) / 10101, rel=1e-14)
    assert limit("o", plane) == pytest.approx(np.full(3, 100 / 111), rel=1e-14)
    assert limit("sign", plane) == pytest.approx(np.full(3, 100 / 111), rel=1e-14)
    assert limit("rescaled", plane) == pytest.approx([1 / 3, 10 / 3, 100 / 3], rel=1e-14)
    assert limit("adam", plane) is None


@pytest.mark.slow
@given(vectors, st.sampled_from(LANDING), st.floats(-9, 9))
def test_every_limit_lies_on_the_plane(a: np.ndarray, rule: str, target: float) -> None:
    plane = Plane(a, target)
    end = limit(rule, plane)
    assert end is not None
    assert plane.residual(end) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.slow
@given(vectors, st.sampled_from(LANDING))
def test_runs_land_from_any_start(a: np.ndarray, rule: str) -> None:
    start = np.linspace(-1.0, 2.0, a.size)
    plane = Plane(a)
    end = limit(rule, plane, start)
    assert end is not None
    size = max(1.0, float(np.abs(end).max()))
    assert np.abs(land(rule, plane, start).end - end).max() <= 1e-9 * size


@pytest.mark.slow
@given(vectors)
def test_no_point_of_the_plane_is_shorter_than_the_limits_in_their_own_norms(a: np.ndarray) -> None:
    plane = Plane(a)
    random = np.random.default_rng(a.size)
    limits = {rule: limit(rule, plane) for rule in LANDING}
    assert all(end is not None for end in limits.values())
    for _ in range(20):
        theta = random.standard_normal(a.size)
        theta = theta + plane.residual(theta) * a / plane.square
        assert np.linalg.norm(limits["sgd"]) <= np.linalg.norm(theta) + 1e-9
        assert np.abs(limits["o"]).max() <= np.abs(theta).max() + 1e-9
        assert np.linalg.norm(a * limits["rescaled"]) <= np.linalg.norm(a * theta) + 1e-9


def test_sgd_comes_to_the_plane_just_below_its_bound_and_not_at_it_or_above() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    bound = stable_step("sgd", plane)
    assert bound == pytest.approx(1 / 1.0101, rel=1e-15)
    below, at, above = (run("sgd", plane, 2000, factor * bound) for factor in (0.99, 1.0, 1.01))
    assert abs(below.residual[-1]) < 1e-9
    assert abs(at.residual[-1]) == pytest.approx(1.0, rel=1e-6)
    assert not below.diverged
    assert above.diverged


def test_normalised_rules_have_no_bound_and_rescaled_sgd_has_one_over_d() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    assert stable_step("rescaled", plane) == pytest.approx(1 / 3)
    assert [stable_step(rule, plane) for rule in ("o", "sign", "adam")] == [np.inf] * 3


@pytest.mark.parametrize("rule", ["o", "sign"])
def test_a_constant_step_ends_in_a_two_cycle_around_the_plane(rule: str) -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    residual = run(rule, plane, 101, 0.07).residual
    assert residual[-1] == pytest.approx(residual[-3], abs=1e-12)
    assert residual[-1] * residual[-2] < 0
    assert abs(residual[-1] - residual[-2]) == pytest.approx(0.07 * 1.11, rel=1e-9)


def test_a_falling_step_that_adds_up_to_too_little_stops_short() -> None:
    plane = Plane(np.array([1.0, 1.0]))
    found = run("sign", plane, 400, Geometric(0.1, 0.5))
    assert found.end == pytest.approx([0.2, 0.2], abs=1e-12)


def test_steps_that_fall_like_one_over_t_come_nearer_for_ever() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    residual = np.abs(run("o", plane, 20_000, Harmonic(0.5)).residual)
    assert residual[-1] <= 0.5 * 1.11 / 20_000


def test_a_run_that_blows_up_is_flagged_and_held_at_the_ceiling() -> None:
    found = run("sgd", Plane(np.array([1.0, 0.1, 0.01])), 5000, 50.0)
    assert found.diverged
    assert np.all(np.isfinite(found.theta))
    assert np.all(np.isfinite(found.residual))
    assert np.abs(found.theta).max() == 1e12
    assert found.theta.shape == (5001, 3)


def test_a_run_that_grows_without_having_reached_the_ceiling_is_flagged_too() -> None:
    plane = Plane(np.array([1.0]))
    assert run("sgd", plane, 12, 1.05).diverged
    assert not run("sgd", plane, 12, 0.95).diverged


@pytest.mark.slow
@example("rescaled", np.array([0.01]), 953709109.0)
@given(st.sampled_from(RULES), vectors, st.floats(1e-6, 1e9))
def test_no_step_size_puts_anything_but_finite_numbers_into_a_run(
    rule: str, a: np.ndarray, alpha: float
) -> None:
    found = run(rule, Plane(a), 60, alpha)
    assert np.all(np.isfinite(found.theta))
    assert np.all(np.isfinite(found.residual))


def test_a_feature_that_is_always_zero_keeps_its_component_where_it_started() -> None:
    plane = Plane(np.array([1.0, 0.0, 0.5]))
    for rule in RULES:
        assert np.all(run(rule, plane, 50, 0.1, [0.0, 7.0, 0.0]).theta[:, 1] == 7.0)
    assert limit("rescaled", plane) == pytest.approx([0.5, 0.0, 1.0])


def test_a_start_on_the_plane_stays_there() -> None:
    plane = Plane(np.array([1.0, 1.0]))
    for rule in RULES:
        assert run(rule, plane, 10, start=[0.5, 0.5]).end == pytest.approx([0.5, 0.5])


@pytest.mark.parametrize(
    ("a", "sentence"),
    [
        ([0.0, 0.0], "Every entry of a is zero"),
        ([], "1 to 100 numbers"),
        ([[1.0]], "1 to 100 numbers"),
        ([1.0] * 101, "1 to 100 numbers"),
        ([float("nan")], "finite"),
        ([float("inf"), 1.0], "finite"),
        ([1e12], "between 1e-9 and 1e9"),
        ([1.0, 1e-12], "between 1e-9 and 1e9"),
    ],
)
def test_what_is_no_plane_is_refused_with_a_sentence(a: list[float], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Plane(np.array(a))


@pytest.mark.parametrize("alpha", [0.0, -1.0, float("nan"), float("inf")])
def test_step_sizes_that_are_not_positive_are_refused(alpha: float) -> None:
    with pytest.raises(ValueError, match="positive number"):
        run("sgd", Plane(np.array([1.0])), 3, alpha)


def test_runs_that_are_too_long_or_negative_are_refused() -> None:
    for steps in (-1, 100_001):
        with pytest.raises(ValueError, match="0 to 100000 steps"):
            run("sgd", Plane(np.array([1.0])), steps, 0.1)


def test_adam_is_not_said_to_land_anywhere() -> None:
    with pytest.raises(ValueError, match="no theory names the point"):
        land("adam", Plane(np.array([1.0])))


def test_the_natural_step_of_a_normalised_rule_is_the_way_to_the_plane() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    assert natural_step("o", plane) == pytest.approx(1 / 1.11)
    assert run("o", plane, 1, natural_step("o", plane)).residual[-1] == pytest.approx(0.0, abs=1e-15)


def test_schedules_know_what_they_add_up_to() -> None:
    assert Constant(2.0).total == np.inf
    assert Harmonic(2.0).sizes(3).tolist() == [2.0, 1.0, 2.0 / 3.0]
    assert Geometric(1.0, 0.75).total == 4.0
    with pytest.raises(ValueError, match="ratio"):
        Geometric(1.0, 0.4)
