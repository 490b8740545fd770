"""Claims about messages, their sizes and links: a synchronisation is carried out and counted."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from tests.content.claims.claim import Claim, Holds
from tutor.experiments.allreduce.replay import follow
from tutor.experiments.allreduce.simulation import SERVER, Message

Log = tuple[Message, ...]
ALL, STAR, RING = "all-to-all", "parameter-server", "ring"


def carried_out(way: str, n: int, chunk: int) -> Log:
    """The messages of one synchronisation of n workers with p = n times the chunk."""
    return follow(way, n, chunk).traffic.log


def moved(log: Log) -> int:
    return sum(message.size for message in log)


def links(log: Log) -> Counter[str]:
    """How many numbers pass each link."""
    found: Counter[str] = Counter()
    for message in log:
        for link in message.links:
            found[str(link)] += message.size
    return found


def counted(way: str, holds: Callable[[Log, int, int], bool]) -> Holds:
    """Whether something holds of the messages for a number of workers and p."""

    def tried(s: random.Random) -> bool:
        n, chunk = s.randint(2, 7), s.randint(1, 5)
        return holds(carried_out(way, n, chunk), n, n * chunk)

    return tried


def rounds(log: Log) -> int:
    return len({message.step for message in log})


def in_round(log: Log, step: int) -> Log:
    return tuple(message for message in log if message.step == step)


_ALL_COUNT = counted(ALL, lambda log, n, p: len(log) == n * (n - 1) and {m.size for m in log} == {p})
_STAR = counted(
    STAR, lambda log, n, p: len(log) == 2 * n and {m.size for m in log} == {p} and moved(log) == 2 * n * p
)
_TO_SERVER = counted(STAR, lambda log, n, p: sum(m.receiver == SERVER for m in log) == n)
_RING = counted(
    RING,
    lambda log, n, p: (
        rounds(log) == 2 * (n - 1)
        and all(len(in_round(log, m.step)) == n for m in log)
        and {m.size for m in log} == {p // n}
        and moved(log) == 2 * (n - 1) * p
    ),
)


def _two_workers(s: random.Random) -> bool:
    ring, everyone = carried_out(RING, 2, 1), carried_out(ALL, 2, 1)
    return len(ring) == 4 and len(everyone) == 2 and moved(ring) == moved(everyone)


def _chunks_of_three(s: random.Random) -> bool:
    log = carried_out(RING, 3, 1)
    return (
        rounds(log) == 4
        and {m.size for m in log} == {1}
        and len({m.sender for m in log}) == 3
        and moved(log) == 12
    )


COUNTS = (
    Claim(
        "messages",
        "one hop to be complete, and one more until both have",
        lambda s: rounds(carried_out(RING, 2, 1)) == 2,
    ),
    Claim(
        "messages",
        "This is the number of *pairs*",
        lambda s: len(carried_out(ALL, n := s.randint(2, 7), 1)) == 2 * (n * (n - 1) // 2),
    ),
    Claim(
        "messages",
        "With this count each worker also sends its gradient to itself",
        counted(ALL, lambda log, n, p: len(log) + n == n * n),
    ),
    Claim("messages", "This counts rounds, or the messages of one worker", _RING),
    Claim(
        "messages",
        "So many messages there are if each worker sends a single one",
        counted(ALL, lambda log, n, p: len({m.sender for m in log}) == n),
    ),
    Claim("messages", "$2n$ messages: $n$ of them go to the server", _TO_SERVER),
    Claim("messages", "which makes $n(n-1)$ messages", _ALL_COUNT),
    Claim("messages", "until it is complete, and then $n - 1$ further workers", _RING),
    Claim("messages", "That is $2(n-1)$ rounds of $n$ messages", _RING),
    Claim(
        "messages",
        "The ring sends *twice* as many messages as all-to-all",
        lambda s: len(carried_out(RING, n := s.randint(2, 7), 1)) == 2 * len(carried_out(ALL, n, 1)),
    ),
    Claim(
        "messages",
        "from three workers on the total goes",
        lambda s: all(
            (moved(carried_out(RING, n, 2)) < moved(carried_out(ALL, n, 2))) == (n >= 3) for n in range(2, 8)
        ),
    ),
    Claim("volume", "There are three chunks of one number each", _chunks_of_three),
    Claim("volume", r"$n(n-1)\cdot p$ for all-to-all, $2n\cdot p$", lambda s: _ALL_COUNT(s) and _STAR(s)),
    Claim(
        "volume",
        "the ring's total is less than $2p$ however many",
        counted(RING, lambda log, n, p: moved(log) / n < 2 * p),
    ),
    Claim(
        "volume",
        "The ring sends less than twice that",
        counted(RING, lambda log, n, p: p <= moved(log) / n < 2 * p and (n > 2 or moved(log) / n == p)),
    ),
    Claim(
        "volume",
        "So much travels if each worker sends its gradient a single time",
        counted(ALL, lambda log, n, p: sum({m.sender: m.size for m in log}.values()) == n * p),
    ),
    Claim(
        "bottleneck",
        "a pair's link carries one gradient each way, $2p$",
        counted(ALL, lambda log, n, p: set(links(log).values()) == {2 * p}),
    ),
    Claim(
        "bottleneck",
        "all $2n$ messages of size $p$",
        counted(STAR, lambda log, n, p: max(links(log).values()) == 2 * n * p),
    ),
    Claim(
        "bottleneck",
        "one chunk passes each link in each of the $2(n-1)$ rounds",
        counted(RING, lambda log, n, p: set(links(log).values()) == {2 * (n - 1) * p // n}),
    ),
    Claim(
        "bottleneck",
        "There are several links, and they share it evenly",
        counted(RING, lambda log, n, p: len(links(log)) == n and len(set(links(log).values())) == 1),
    ),
    Claim(
        "bottleneck",
        "never carries more than $2p$",
        counted(RING, lambda log, n, p: max(links(log).values()) < 2 * p),
    ),
    Claim(
        "gemini",
        "each $n$ times smaller, the ring would move an $n$-th",
        lambda s: all(n * (n - 1) * (p // n) * n == n * (n - 1) * p for n, p in ((2, 4), (3, 9), (5, 20))),
    ),
    Claim("gemini", "These are the rounds", _RING),
    Claim(
        "gemini",
        "all-to-all moves $6p$, the ring $4p$",
        lambda s: moved(carried_out(ALL, 3, 2)) == 36 and moved(carried_out(RING, 3, 2)) == 24,
    ),
    Claim("gemini", "in each of four rounds, which makes 12", _chunks_of_three),
    Claim("gemini", "there are $2(n-1)$ rounds, and each of them has $n$ messages", _RING),
    Claim("gemini", "All-to-all has $n(n-1)$", _ALL_COUNT),
    Claim("gemini", "the ring and all-to-all move the same amount", _two_workers),
    Claim(
        "gemini",
        "the ring has $n$ links",
        counted(RING, lambda log, n, p: len(links(log)) == n and sum(links(log).values()) == moved(log)),
    ),
)
