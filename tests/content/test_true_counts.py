"""What is said of a wrong count is true of it: everything that moves is counted, message by message."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from tests.content.desk import asked, in_blank, verdict
from tutor.checking import Checker
from tutor.experiments.allreduce.replay import follow
from tutor.experiments.allreduce.simulation import SERVER, Message

Log = tuple[Message, ...]
Count = Callable[[Log], float]
ALL, STAR, RING = "all-to-all", "parameter-server", "ring"
FIRST = "worker 1"


def moved(log: Iterable[Message]) -> int:
    """How many numbers the messages hold."""
    return sum(message.size for message in log)


def of_one(log: Log) -> Log:
    """What the first worker sends."""
    return tuple(message for message in log if message.sender == FIRST)


def with_one(log: Log) -> Log:
    """What the first worker sends or receives."""
    return tuple(message for message in log if FIRST in (message.sender, message.receiver))


def one_phase(log: Log) -> Log:
    """The first half of the steps."""
    return tuple(message for message in log if 2 * message.step < 1 + max(one.step for one in log))


def to_the_server(log: Log) -> Log:
    return tuple(message for message in log if message.receiver == SERVER)


def busiest(log: Log) -> int:
    """The most that passes one link."""
    links = {link for message in log for link in message.links}
    return max(moved(message for message in log if link in message.links) for link in links)


def workers(log: Log) -> int:
    return len({message.sender for message in log} - {SERVER})


def size(log: Log) -> int:
    return log[0].size


def whole(log: Log) -> int:
    """The size of a whole gradient, of which each worker of a ring sends a chunk in each round."""
    return size(log) * workers(log)


CLAIMS: dict[tuple[str, str, str], tuple[str, Count]] = {
    ("messages", "to-itself", "n^2"): (ALL, lambda log: len(log) + workers(log)),
    ("messages", "pairs-once", "n (n-1)/2"): (ALL, lambda log: len(log) / 2),
    ("messages", "one-sender", "n - 1"): (ALL, lambda log: len(of_one(log))),
    ("messages", "one-each", "n"): (ALL, lambda log: len({message.sender for message in log})),
    ("messages", "one-worker-only", "2 (n-1)"): (RING, lambda log: len(of_one(log))),
    ("messages", "one-worker-only", "n - 1"): (RING, lambda log: len(of_one(one_phase(log)))),
    ("messages", "full-circle", "2 n^2"): (RING, lambda log: len(log) + 2 * workers(log)),
    ("volume", "to-itself", "n^2 p"): (ALL, lambda log: moved(log) + workers(log) * size(log)),
    ("volume", "one-sender", "(n-1) p"): (ALL, lambda log: moved(of_one(log))),
    ("volume", "one-each", "n p"): (ALL, lambda log: sum({each.sender: each.size for each in log}.values())),
    ("volume", "one-way", "n p"): (STAR, lambda log: moved(to_the_server(log))),
    ("volume", "server-alone", "2 p"): (STAR, lambda log: moved(with_one(log))),
    ("volume", "chunk-forgotten", "2 n (n-1) p"): (RING, lambda log: len(log) * whole(log)),
    ("volume", "one-link", "2 (n-1) p/n"): (RING, lambda log: moved(of_one(log))),
    ("volume", "half-the-job", "(n-1) p"): (RING, lambda log: moved(one_phase(log))),
    ("bottleneck", "all-pairs", "n (n-1) p"): (ALL, lambda log: moved(log)),
    ("bottleneck", "all-pairs", "(n-1) p"): (ALL, lambda log: moved(of_one(log))),
    ("bottleneck", "one-direction", "p"): (ALL, lambda log: busiest(log) / 2),
    ("bottleneck", "spread-server", "2 p"): (STAR, lambda log: moved(with_one(log))),
    ("bottleneck", "one-way", "n p"): (STAR, lambda log: busiest(log) / 2),
    ("bottleneck", "whole-ring", "2 (n-1) p"): (RING, lambda log: moved(log)),
    ("bottleneck", "one-phase", "(n-1) p/n"): (RING, lambda log: busiest(one_phase(log))),
    ("bottleneck", "both-directions", "4 (n-1) p/n"): (RING, lambda log: 2 * busiest(log)),
    ("bottleneck", "chunk-only", "p/n"): (RING, size),
    ("bottleneck", "chunk-only", "2 p/n"): (RING, lambda log: 2 * size(log)),
}
"""Part, mistake, formula; the paradigm, and what the message says that the formula counts."""

ROWS = {ALL: "all-to-all", STAR: "parameter server", RING: "ring"}


def _log(way: str, n: int, p: int) -> Log:
    return follow(way, n, p // n).traffic.log  # type: ignore[arg-type]


def _worth(formula: str, n: int, p: int) -> float:
    """The formula in plain Python: it is a product of n, n - 1, p and numbers."""
    found = 1.0
    for factor in formula.replace("n (n-1)", "n * (n-1)").split():
        top, _, bottom = factor.partition("/")
        known = {"n": n, "p": p, "n^2": n * n, "(n-1)": n - 1, "n-1": n - 1, "*": 1, "4": 4, "2": 2, "1": 1}
        found *= known[top] / (known[bottom] if bottom else 1)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("row", CLAIMS, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_what_is_said_of_a_count_is_true_of_it_in_every_version(
    checker: Checker, row: tuple[str, str, str]
) -> None:
    part, mistake, formula = row
    name, (way, counted) = f"distributed-training/{part}", CLAIMS[row]
    for n in range(2, 9):
        p = 60 * n
        assert _worth(formula.replace("n - 1", "n-1"), n, p) == counted(_log(way, n, p)), (n, p)
    for version, n in enumerate((None, 7, 5)):
        question = asked(name, version)
        label = {"messages": "Messages", "volume": "Total volume", "bottleneck": "Busiest link"}[part]
        blank = [each.label for each in question.blanks].index(f"{ROWS[way]}, {label}")
        typed = formula if n is None else f"{_worth(formula.replace('n - 1', 'n-1'), n, 700):g}"
        said = verdict(checker, name, version, in_blank(name, version, blank, typed))
        assert said.cells[blank].mistake == mistake, f"{typed}: {said.message}"
