"""The simulation averages, and its counts are the homework's table."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.experiments.allreduce.simulation import PARADIGMS, simulate

WORKERS = (2, 3, 4, 5, 6)


@pytest.mark.parametrize("n", WORKERS)
def test_all_to_all_sends_whole_vectors_over_every_pair(n: int) -> None:
    p = 2 * n
    found = simulate("all-to-all", n, p)
    assert (found.messages, found.size, found.volume) == (n * (n - 1), p, n * (n - 1) * p)
    assert len(found.by_link) == n * (n - 1) // 2
    assert {volume for _, volume in found.by_link} == {2 * p}
    assert set(dict(found.sent).values()) == {(n - 1) * p}
    assert found.steps == 1


@pytest.mark.parametrize("n", WORKERS)
def test_everything_passes_the_servers_link(n: int) -> None:
    p = 3 * n
    found = simulate("parameter-server", n, p)
    assert (found.messages, found.size, found.volume) == (2 * n, p, 2 * n * p)
    assert found.busiest_link == ("server", 2 * n * p)
    assert dict(found.by_link)["worker 1 – server"] == 2 * p
    assert dict(found.received)["server"] == n * p
    assert found.steps == 2


@pytest.mark.parametrize("n", WORKERS)
def test_the_ring_sends_more_but_smaller_messages_and_loads_all_links_alike(n: int) -> None:
    p = 4 * n
    found = simulate("ring", n, p)
    assert (found.messages, found.size, found.volume) == (2 * n * (n - 1), p // n, 2 * (n - 1) * p)
    assert len(found.by_link) == n
    assert {volume for _, volume in found.by_link} == {2 * (n - 1) * p // n}
    assert found.busiest_link == ("worker 1 → worker 2", 2 * (n - 1) * p // n)
    assert found.steps == 2 * (n - 1)


@pytest.mark.parametrize("paradigm", PARADIGMS)
def test_the_mean_is_exact_and_one_worker_alone_has_it_already(paradigm: str) -> None:
    # Worker k starts with ((3k + 1)² + 7j) for j = 0, 1, …
    assert simulate(paradigm, 3, 3).mean == (Fraction(22), Fraction(29), Fraction(36))  # type: ignore[arg-type]
    alone = simulate(paradigm, 1, 2)  # type: ignore[arg-type]
    assert alone.mean == (Fraction(1), Fraction(8))
    assert alone.volume == (4 if paradigm == "parameter-server" else 0)


def test_without_messages_no_link_is_busy() -> None:
    assert simulate("ring", 1, 4).busiest_link == ("", 0)


def test_messages_are_logged_in_steps_with_their_place() -> None:
    log = simulate("ring", 2, 4).log
    assert [(m.step, m.sender, m.receiver, m.first, m.size) for m in log] == [
        (0, "worker 1", "worker 2", 0, 2),
        (0, "worker 2", "worker 1", 2, 2),
        (1, "worker 1", "worker 2", 2, 2),
        (1, "worker 2", "worker 1", 0, 2),
    ]


@pytest.mark.parametrize(
    ("paradigm", "n", "p", "sentence"),
    [
        ("ring", 3, 4, "equal chunks"),
        ("ring", 0, 4, "1 to 64 workers"),
        ("ring", 65, 65, "1 to 64 workers"),
        ("star", 2, 2, "no paradigm 'star'"),
    ],
)
def test_what_cannot_be_simulated_is_refused_with_a_sentence(
    paradigm: str, n: int, p: int, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        simulate(paradigm, n, p)  # type: ignore[arg-type]
