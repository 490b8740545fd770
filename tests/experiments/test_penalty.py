"""The search finds the least value of convex objectives, kinks or not, without knowing their formula."""

from __future__ import annotations

import numpy as np
import pytest

from tutor.experiments.penalty.convex_minimum import confirm, minimise, penalised, search, unbounded


def key(g: np.ndarray, alpha: float, p: float) -> np.ndarray:
    """The penalised update for p = 1, 2 or infinity."""
    if p == 2:
        return -(alpha / 2) * g
    if p == np.inf:
        return -(alpha / 2) * np.abs(g).sum() * np.sign(g)
    u = np.zeros_like(g)
    j = int(np.abs(g).argmax())
    u[j] = -(alpha / 2) * g[j]
    return u


@pytest.mark.slow
@pytest.mark.parametrize("d", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("p", [1, 2, np.inf])
def test_the_keys_of_the_squared_penalties_are_confirmed(p: float, d: int) -> None:
    random = np.random.default_rng(17 + d)
    for _ in range(4):
        g, alpha = random.standard_normal(d), float(random.uniform(0.2, 4.0))
        u = key(g, alpha, p)
        objective = penalised(g, alpha, p)
        found = confirm(objective, u, d)
        assert found.agrees
        assert found.least_value == pytest.approx(found.candidate_value, rel=1e-9)
        assert minimise(objective, d) == pytest.approx(u, abs=1e-6 * max(1.0, float(np.abs(u).max())))


@pytest.mark.parametrize(("p", "q"), [(1.5, 3.0), (3.0, 1.5)])
def test_the_general_dual_norm_gives_the_least_value(p: float, q: float) -> None:
    g, alpha = np.array([3.0, -1.0, 0.5]), 0.7
    least = -(alpha / 4) * float(np.linalg.norm(g, q)) ** 2
    assert search(penalised(g, alpha, p), 3).value == pytest.approx(least, rel=1e-10)


@pytest.mark.parametrize(
    "wrong",
    [
        -1.0 * np.array([3.0, -1.0]),
        -0.5 * 3.0 * np.array([1.0, -1.0]),
        -0.5 * 2.0 * np.array([1.0, -1.0]),
        -0.5 * 4.0 * np.array([1.0, -1.0]) * 1.001,
        np.array([0.0, 0.0]),
    ],
)
def test_wrong_updates_for_the_maximum_norm_are_not_confirmed(wrong: np.ndarray) -> None:
    found = confirm(penalised(np.array([3.0, -1.0]), 1.0, np.inf), wrong, 2)
    assert not found.agrees
    assert found.least_value == pytest.approx(-4.0, abs=1e-9)
    assert found.gap > 0.0


def test_a_tie_between_coordinates_leaves_every_minimiser_confirmed() -> None:
    objective = penalised(np.array([1.0, 1.0]), 1.0, 1)
    for candidate in ([-0.5, 0.0], [0.0, -0.5], [-0.25, -0.25]):
        assert confirm(objective, np.array(candidate), 2).agrees


def test_a_minimum_far_from_zero_is_found() -> None:
    centre = np.array([2000.0, -700.0])
    assert minimise(lambda u: float(np.abs(u - centre).sum()), 2) == pytest.approx(centre, abs=1e-5)


@pytest.mark.slow
def test_the_unsquared_maximum_norm_falls_without_end_only_beyond_its_threshold() -> None:
    g = np.array([0.5, -0.7, 0.2])
    threshold = 1 / 1.4
    assert unbounded(penalised(g, 0.98 * threshold, np.inf, squared=False), 3) is None
    ray = unbounded(penalised(g, 1.02 * threshold, np.inf, squared=False), 3)
    assert ray is not None
    assert np.sign(ray.direction).tolist() == [-1.0, 1.0, -1.0]
    assert ray.slope < 0.0


def test_below_the_threshold_the_unsquared_penalty_is_least_at_zero() -> None:
    objective = penalised(np.array([0.5, -0.7]), 0.5, np.inf, squared=False)
    assert confirm(objective, np.zeros(2), 2).agrees
    assert minimise(objective, 2) == pytest.approx([0.0, 0.0], abs=1e-9)


def test_squared_penalties_are_never_unbounded() -> None:
    for p in (1, 2, np.inf):
        assert unbounded(penalised(np.array([30.0, -7.0]), 5.0, p), 2) is None


def test_an_objective_that_falls_for_ever_is_refused_by_the_search() -> None:
    with pytest.raises(ValueError, match="keeps falling"):
        minimise(lambda u: float(u[0]), 2)


def test_an_objective_that_is_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        minimise(lambda u: float("nan"), 2)


def test_dimensions_and_candidates_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="1 to 12 dimensions"):
        minimise(lambda u: 0.0, 13)
    with pytest.raises(ValueError, match="2 components"):
        confirm(lambda u: float(u @ u), np.zeros(3), 2)
    with pytest.raises(ValueError, match="α > 0"):
        penalised(np.ones(2), 0.0, 2)
