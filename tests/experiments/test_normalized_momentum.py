"""Normalised gradient descent with momentum is the published one, and ends where SGD does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tutor.experiments.geometry.training_points import Points
from tutor.experiments.optimizers.options import Options
from tutor.experiments.trajectories.exact_limits import limit, natural_step, stable_step
from tutor.experiments.trajectories.runs import Geometric, Plane, land, points, run

entries = st.one_of(st.floats(0.01, 50.0), st.floats(-50.0, -0.01))
vectors = st.lists(entries, min_size=1, max_size=6).map(np.array)

THREE = points([[1.0, 2.0, 0.0, 1.0], [0.0, 1.0, -1.0, 0.0], [0.5, 0.5, 0.25, -1.0]], [1.0, 2.0, 0.3])


def published(of: Points, alpha: float, steps: int, start: list[float], mu: float = 0.9) -> list[list[float]]:
    """Algorithm 1 of Cutkosky & Mehta 2020: m ← μ m + (1 − μ) g, θ ← θ − α m/‖m‖₂."""
    theta, m, found = np.array(start), np.zeros(len(start)), [list(start)]
    for _ in range(steps):
        g = 2.0 / of.count * of.rows.T @ (of.rows @ theta - of.labels)
        m = mu * m + (1.0 - mu) * g
        length = sum(float(x) ** 2 for x in m) ** 0.5
        theta = theta - (alpha / length) * m if length > 0.0 else theta
        found.append(theta.tolist())
    return found


@pytest.mark.parametrize("mu", [0.9, 0.0, 0.5])
def test_it_follows_its_algorithm_written_out_plainly(mu: float) -> None:
    plane, start = Plane([2.0, 0.5, -0.125], 0.7), [0.3, 0.0, -0.2]
    found = run("ngd", plane, 80, 0.03, start, momentum=mu)
    assert found.theta == pytest.approx(np.array(published(plane, 0.03, 80, start, mu)), abs=1e-9, rel=0)


def test_it_follows_its_algorithm_on_several_points_too() -> None:
    found = run("ngd", THREE, 80, 0.03)
    assert found.theta == pytest.approx(np.array(published(THREE, 0.03, 80, [0.0] * 4)), abs=1e-9, rel=0)


@pytest.mark.slow
@given(vectors, st.floats(1e-3, 1e3))
def test_every_step_is_as_long_as_alpha(a: np.ndarray, alpha: float) -> None:
    moved = np.diff(run("ngd", Plane(a), 12, alpha).theta, axis=0)
    assert np.linalg.norm(moved, axis=1) == pytest.approx(alpha, rel=1e-6)


def test_where_there_is_no_gradient_it_stays() -> None:
    assert run("ngd", Plane([1.0, 1.0]), 9, 0.1, [0.5, 0.5]).theta.tolist() == [[0.5, 0.5]] * 10


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e6])
def test_the_size_of_the_gradient_does_not_matter(size: float) -> None:
    usual = run("ngd", Plane([1.0, 0.5]), 30, 0.1).theta
    scaled = run("ngd", Plane([size, 0.5 * size], size), 30, 0.1).theta
    assert scaled == pytest.approx(usual, abs=1e-9)


@pytest.mark.slow
@examples(30)
@given(vectors, st.floats(-9.0, 9.0).filter(lambda target: abs(target) > 1e-3))
def test_with_one_point_it_lands_in_the_point_nearest_in_the_euclidean_norm(
    a: np.ndarray, target: float
) -> None:
    plane, start = Plane(a, target), np.linspace(-1.0, 2.0, a.size)
    end = limit("ngd", plane, start)
    assert end is not None
    assert end == pytest.approx(limit("sgd", plane, start))
    assert np.abs(land("ngd", plane, start).end - end).max() <= 1e-9 * max(1.0, float(np.abs(end).max()))


@pytest.mark.slow
def test_it_stays_in_the_span_of_several_points_and_ends_where_sgd_does() -> None:
    end = limit("ngd", THREE)
    assert end == pytest.approx(limit("sgd", THREE))
    found = run("ngd", THREE, 20_000, Geometric(0.1, 0.9985))
    assert found.end == pytest.approx(end, abs=1e-6)
    with pytest.raises(ValueError, match="not known"):
        land("ngd", THREE)


@pytest.mark.slow
def test_it_lands_with_a_longer_momentum_too() -> None:
    plane = Plane([1.0, 0.1, 0.01])
    for mu in (0.0, 0.5, 0.99):
        found = land("ngd", plane, options=Options(momentum=mu))
        assert found.end == pytest.approx(limit("ngd", plane), abs=1e-9)


def test_its_natural_step_is_the_way_to_the_plane_and_it_has_no_longest_stable_one() -> None:
    plane = Plane([3.0, 4.0])
    assert stable_step("ngd", plane) == np.inf
    assert natural_step("ngd", plane) == pytest.approx(0.2)
    assert run("ngd", plane, 1, 0.2).residual[-1] == pytest.approx(0.0, abs=1e-14)
    assert not run("ngd", plane, 400, 50.0).diverged
