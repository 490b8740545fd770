"""A sweep ends where its runs end one by one, for every rule, and knows which of them ran away."""

from __future__ import annotations

import numpy as np
import pytest

from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.step_schedules import Harmonic
from tutor.experiments.trajectories.runs import Plane, points, run
from tutor.experiments.trajectories.step_size_sweep import ray, sweep

HOMEWORK = Plane(np.array([1.0, 0.1, 0.01]))
THREE = points([[1.0, 2.0, 0.0], [0.0, 1.0, -1.0], [0.5, 0.5, 0.25]], [1.0, 2.0, 0.0])
FIRSTS = np.geomspace(1e-3, 0.5, 7)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("of", [HOMEWORK, THREE], ids=["one point", "three points"])
@pytest.mark.parametrize(
    "options",
    [Options(), Options(p=3.0, epsilon=0.0, reading="before"), Options(decay=0.1, bias_correction=False)],
    ids=["usual", "other", "decay"],
)
def test_a_sweep_ends_where_its_runs_end(rule: str, of: Plane, options: Options) -> None:
    start = [0.25, -0.5, 1.0]
    found = sweep(rule, of, 25, FIRSTS, start=start, options=options)
    for index, alpha in enumerate(FIRSTS):
        single = run(rule, of, 25, float(alpha), start, options=options).end
        assert found.theta[:, index] == pytest.approx(single, rel=1e-9, abs=1e-10)


@pytest.mark.parametrize("batch", ["full", "one"])
def test_a_sweep_takes_schedules_and_points_in_turn(batch: str) -> None:
    found = sweep("adam", THREE, 40, [0.1, 0.2], Harmonic(1.0), batch=batch)
    single = run("adam", THREE, 40, Harmonic(0.2), batch=batch)
    assert found.theta[:, 1] == pytest.approx(single.end, abs=1e-12)
    assert found.residual[1] == pytest.approx(single.residual[-1], abs=1e-12)


def test_the_runs_past_the_bound_are_those_that_ran_away() -> None:
    bound = 1 / 1.0101
    found = sweep("sgd", HOMEWORK, 2000, np.array([0.5, 0.99, 1.01, 1.5, 100.0]) * bound)
    assert found.diverged.tolist() == [False, False, True, True, True]
    assert np.all(np.isfinite(found.theta)) and np.all(np.isfinite(found.residual))


def test_with_one_point_these_rules_go_along_one_ray() -> None:
    options = Options(p=1.0)
    directions = {rule: ray(rule, HOMEWORK, options) for rule in RULES}
    assert [name for name, along in directions.items() if along is None] == ["adam", "rmsprop", "adagrad"]
    assert directions["o"] == pytest.approx([1.0, 1.0, 1.0])
    assert directions["steepest"] == pytest.approx([1.0, 0.0, 0.0])
    assert ray("sgd", THREE, options) is None


@pytest.mark.parametrize("firsts", [[], [0.0], [-1.0], [float("nan")], np.ones(10_001), [[1.0]]])
def test_step_sizes_that_make_no_sweep_are_refused_with_a_sentence(firsts: list[float]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        sweep("sgd", HOMEWORK, 5, firsts)
