"""Lion is the published one, and ends where sign descent does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tutor.experiments.geometry.training_points import Points
from tutor.experiments.optimizers.step_schedules import Cosine
from tutor.experiments.trajectories.exact_limits import limit, natural_step, stable_step
from tutor.experiments.trajectories.runs import Plane, land, points, run

entries = st.one_of(st.floats(0.01, 50.0), st.floats(-50.0, -0.01))
vectors = st.lists(entries, min_size=1, max_size=6).map(np.array)


def published(
    of: Points, alphas: list[float], start: list[float], beta1: float = 0.9, decay: float = 0.0
) -> list[list[float]]:
    """Algorithm 2 of Chen et al. 2023, component by component, β₂ = 0.99; the gradient of the mean square."""
    theta, m, found = list(start), [0.0] * len(start), [list(start)]
    for alpha in alphas:
        g = [0.0] * len(theta)
        for row, label in zip(of.rows.tolist(), of.labels.tolist(), strict=True):
            off = sum(a * x for a, x in zip(row, theta, strict=True)) - label
            g = [old + 2.0 * off * a / of.count for old, a in zip(g, row, strict=True)]
        for i in range(len(theta)):
            c = beta1 * m[i] + (1.0 - beta1) * g[i]
            way = 1.0 if c > 0.0 else -1.0 if c < 0.0 else 0.0
            theta[i] -= alpha * (way + decay * theta[i])
            m[i] = 0.99 * m[i] + 0.01 * g[i]
        found.append(list(theta))
    return found


@pytest.mark.parametrize("decay", [0.0, 0.3])
@pytest.mark.parametrize("beta1", [0.9, 0.5])
def test_lion_follows_its_algorithm_written_out_plainly(beta1: float, decay: float) -> None:
    plane, start = Plane([2.0, 0.5, -0.125], 0.7), [0.3, 0.0, -0.2]
    found = run("lion", plane, 90, 0.03, start, beta1=beta1, decay=decay)
    assert found.theta == pytest.approx(
        np.array(published(plane, [0.03] * 90, start, beta1, decay)), abs=1e-12, rel=0
    )


def test_lion_follows_its_algorithm_on_several_points_too() -> None:
    three, start = points([[1.0, 2.0, 0.0], [0.0, 1.0, -1.0], [0.5, 0.5, 0.25]], [1.0, 2.0, 0.3]), [0.0] * 3
    sizes = Cosine(0.1).sizes(60)
    found = run("lion", three, 60, Cosine(0.1), start)
    assert found.theta == pytest.approx(np.array(published(three, sizes.tolist(), start)), abs=1e-12, rel=0)


def test_its_first_step_moves_every_component_by_alpha_toward_the_plane() -> None:
    found = run("lion", Plane([5.0, -0.001, 0.0]), 1, 0.2)
    assert found.end.tolist() == [0.2, -0.2, 0.0]


def test_momentum_carries_it_past_the_plane_where_sign_descent_turns() -> None:
    plane = Plane([1.0, 0.1, 0.01])
    lion, sign = (run(rule, plane, 40, 0.05).residual for rule in ("lion", "sign"))
    assert sign.min() > -0.05 * 1.11
    assert lion.min() < -4 * 0.05 * 1.11


@pytest.mark.slow
@examples(30)
@given(vectors, st.floats(-9.0, 9.0).filter(lambda target: abs(target) > 1e-3))
def test_with_one_point_it_lands_in_the_point_nearest_in_the_maximum_norm(
    a: np.ndarray, target: float
) -> None:
    plane, start = Plane(a, target), np.linspace(-1.0, 2.0, a.size)
    end = limit("lion", plane, start)
    assert end is not None
    assert end == pytest.approx(limit("sign", plane, start))
    assert np.abs(land("lion", plane, start).end - end).max() <= 1e-9 * max(1.0, float(np.abs(end).max()))


def test_with_a_decay_or_with_several_points_no_theory_names_its_end() -> None:
    plane = Plane([1.0, 0.1])
    assert run("lion", plane, 5, 0.1, decay=0.1).theta.shape == (6, 2)
    assert limit("lion", points([[1.0, 0.0], [0.0, 1.0]], [1.0, 2.0])) is None
    with pytest.raises(ValueError, match="no theory names the point"):
        land("lion", points([[1.0, 0.0], [0.0, 1.0]], [1.0, 2.0]))


def test_it_has_no_longest_stable_step_but_with_a_decay_two_over_it() -> None:
    plane = Plane([1.0, 0.1, 0.01])
    assert stable_step("lion", plane) == np.inf
    assert natural_step("lion", plane) == pytest.approx(1 / 1.11)
    decayed = run("lion", plane, 400, 2.5, decay=1.0)
    assert decayed.diverged
    assert not run("lion", plane, 400, 1.9, decay=1.0).diverged
