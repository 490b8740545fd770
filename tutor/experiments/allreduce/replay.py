"""A simulated synchronisation followed step by step: who holds whose numbers, and what was sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from tutor.experiments.allreduce.simulation import SERVER, Message, Traffic, simulate

Shares = frozenset[int]


@dataclass(frozen=True)
class Progress:
    """A simulation, and what can be said after each of its steps.

    Attributes:
        traffic: all of it.
        names: the workers, and the server if there is one.
        chunks: how many pieces the vector is looked at in: n for the ring, else 1.
    """

    traffic: Traffic
    names: tuple[str, ...]
    chunks: int

    @cached_property
    def steps(self) -> tuple[tuple[Message, ...], ...]:
        """The messages of each step."""
        found: list[list[Message]] = [[] for _ in range(self.traffic.steps)]
        for message in self.traffic.log:
            found[message.step].append(message)
        return tuple(map(tuple, found))

    @cached_property
    def held(self) -> tuple[dict[str, tuple[Shares, ...]], ...]:
        """Before the first step and after each: whose gradients are in each chunk that a machine holds."""
        n = self.traffic.workers
        start = {
            name: (frozenset({at}) if at < n else frozenset(),) * self.chunks
            for at, name in enumerate(self.names)
        }
        states = [start]
        for step in self.steps:
            before = states[-1]
            after = {name: list(parts) for name, parts in before.items()}
            for message in step:
                for chunk in self._of(message):
                    after[message.receiver][chunk] |= before[message.sender][chunk]
            states.append({name: tuple(parts) for name, parts in after.items()})
        return tuple(states)

    def sent(self, steps: int) -> tuple[int, int]:
        """Messages and numbers sent in the first so many steps."""
        done = [message for step in self.steps[:steps] for message in step]
        return len(done), sum(message.size for message in done)

    def loads(self, steps: int) -> Counter[str]:
        """Numbers that passed each link in the first so many steps."""
        passed: Counter[str] = Counter(dict.fromkeys((link for link, _ in self.traffic.by_link), 0))
        for step in self.steps[:steps]:
            for message in step:
                for link in message.links:
                    passed[link] += message.size
        return passed

    def _of(self, message: Message) -> range:
        """The chunks that a message holds."""
        size = self.traffic.parameters // self.chunks
        first = message.first // size
        return range(first, first + message.size // size)


def follow(paradigm: str, workers: int, chunk: int) -> Progress:
    """Simulate a synchronisation of n workers and p = n · chunk parameters, and keep every step.

    Raises:
        ValueError: for numbers that cannot be simulated.
    """
    traffic = simulate(paradigm, workers, workers * chunk)  # type: ignore[arg-type]
    names = tuple(f"worker {index + 1}" for index in range(workers))
    ring = paradigm == "ring"
    return Progress(
        traffic, names if paradigm != "parameter-server" else (*names, SERVER), workers if ring else 1
    )
