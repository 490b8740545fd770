"""What the all-reduce lab is made of: the simulation step by step, and the time model with its crossings."""

from __future__ import annotations

import pytest

from tutor.experiments.allreduce.replay import follow
from tutor.experiments.allreduce.simulation import simulate
from tutor.experiments.allreduce.time_model import Model, crossings, measured, time
from tutor.experiments.requests.allreduce_request import PARADIGMS, AllReduceRequest


@pytest.mark.parametrize("paradigm", PARADIGMS)
@pytest.mark.parametrize("workers", [1, 2, 3, 5, 16])
def test_in_the_end_every_worker_holds_everybodys_numbers(paradigm: str, workers: int) -> None:
    progress = follow(paradigm, workers, 2)
    everybody = frozenset(range(workers))
    last = progress.held[-1]
    for worker in range(workers):
        assert set(last[f"worker {worker + 1}"]) == {everybody}
    assert progress.sent(len(progress.steps)) == (progress.traffic.messages, progress.traffic.volume)
    assert dict(progress.loads(len(progress.steps))) == dict(progress.traffic.by_link)


def test_half_way_round_the_ring_each_worker_has_one_complete_chunk() -> None:
    progress = follow("ring", 4, 1)
    complete = [sum(len(part) == 4 for part in parts) for parts in progress.held[3].values()]
    assert complete == [1, 1, 1, 1]
    assert sorted(len(part) for part in progress.held[1]["worker 1"]) == [1, 1, 1, 2]


@pytest.mark.parametrize("paradigm", PARADIGMS)
@pytest.mark.parametrize("workers", [2, 3, 4, 7])
@pytest.mark.parametrize("ports", [False, True])
def test_the_time_formula_is_what_the_messages_add_up_to(paradigm: str, workers: int, ports: bool) -> None:
    model = Model(1e-5, 4e-10, 6 * workers, ports)
    traffic = simulate(paradigm, workers, 6 * workers)  # type: ignore[arg-type]
    assert measured(traffic, model) == pytest.approx(time(paradigm, workers, model))


def test_curves_cross_where_their_formulas_are_equal() -> None:
    # 2(n−1)(α + βp/n) = 2(α + βp) where n(n−2) = βp/α, here 48, so n = 8.
    (crossing,) = crossings(Model(1.0, 48.0, 1.0))
    assert (crossing.first, crossing.second) == ("all-to-all", "ring")
    assert crossing.workers == pytest.approx(8.0)
    assert crossing.time == pytest.approx(98.0)


def test_when_machines_are_the_limit_all_to_all_stops_to_be_cheap() -> None:
    # (n−1)(α + βp) = 2(n−1)(α + βp/n) where n = 2βp/(βp − α), here 200/90.
    (crossing,) = crossings(Model(1.0, 10.0, 1.0, ports=True))
    assert crossing.workers == pytest.approx(20.0 / 9.0)


def test_curves_that_never_change_places_have_no_crossing() -> None:
    assert crossings(Model(1.0, 0.0, 1.0)) == ()


def test_a_single_worker_takes_no_time() -> None:
    assert [time(name, 1, Model(1.0, 1.0, 1.0)) for name in ("all-to-all", "ring")] == [0.0, 0.0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"paradigm": "tree"},
        {"workers": 0},
        {"workers": 17},
        {"chunk": 0},
        {"latency": -1.0},
        {"per_number": 1e9},
    ],
)
def test_what_cannot_be_simulated_is_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        AllReduceRequest(**wrong)  # type: ignore[arg-type]
