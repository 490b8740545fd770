"""Averaging vectors over workers by three paradigms, really moving the numbers, and counting what moved.

What a *link* is here: a piece of the paradigm's own wiring, counted over all messages that pass it, whichever
way they go.

- all-to-all: every pair of workers has a link of its own (`worker 1 – worker 2`);
- parameter server: the server hangs on one link (`server`), which every message passes; each worker has its
  own link to the server besides;
- ring: each worker has one link, to the next worker (`worker 1 → worker 2`), and sends on no other.

What a node sends and receives, whatever the wiring, is counted apart (`sent`, `received`).

The ring is that of Patarasuk & Yuan 2009, section 4: n − 1 steps reduce chunk by chunk, n − 1 gather; the
parameter server is that of Li et al. 2014, with one server.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

Paradigm = Literal["all-to-all", "parameter-server", "ring"]
PARADIGMS: tuple[Paradigm, ...] = get_args(Paradigm)

SERVER = "server"
MOST_WORKERS = 64
MOST_PARAMETERS = 65_536

Vector = tuple[Fraction, ...]
Numbers = Sequence[int | Fraction]
"""Whole numbers on their way, which are quick to add, and exact fractions once they are averaged."""

Nodes = dict[str, list[int | Fraction]]


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Messages of the same `step` are under way together.

    Attributes:
        step: from 0.
        sender, receiver: `worker 1` … `worker n`, or `server`.
        first: index of its first parameter.
        size: how many numbers it holds.
        links: the links that it passes.
    """

    step: int
    sender: str
    receiver: str
    first: int
    size: int
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Traffic:
    """What one synchronisation moved.

    Attributes:
        paradigm: which.
        workers: n.
        parameters: p.
        messages: how many messages.
        size: how many numbers each holds (all are of one size).
        volume: how many numbers were sent in all.
        by_link: volume over each link, both ways together, in the order of first use.
        sent: volume sent by each node.
        received: volume received by each node.
        steps: how many rounds of messages follow each other.
        log: every message, in order.
        mean: the mean vector, which every worker was checked to hold at the end; shape (p,).
    """

    paradigm: Paradigm
    workers: int
    parameters: int
    messages: int
    size: int
    volume: int
    by_link: tuple[tuple[str, int], ...]
    sent: tuple[tuple[str, int], ...]
    received: tuple[tuple[str, int], ...]
    steps: int
    log: tuple[Message, ...]
    mean: Vector

    @property
    def busiest_link(self) -> tuple[str, int]:
        """The link that most numbers pass, the first of equals, and how many; ("", 0) if there is none."""
        return max(self.by_link, key=lambda item: item[1], default=("", 0))


def simulate(paradigm: Paradigm, workers: int, parameters: int) -> Traffic:
    """One synchronisation: every worker starts with a vector of its own and ends with the mean of all.

    Args:
        paradigm: `all-to-all`, `parameter-server` or `ring`.
        workers: n, from 1 to 64.
        parameters: p, from 1 to 65,536; n divides p (the ring cuts the vector into n equal chunks).

    Raises:
        ValueError: with a sentence, for anything else.
    """
    if paradigm not in PARADIGMS:
        raise ValueError(f"There is no paradigm {paradigm!r}; there are {', '.join(PARADIGMS)}.")
    if not 1 <= workers <= MOST_WORKERS or not 1 <= parameters <= MOST_PARAMETERS:
        raise ValueError(
            f"The simulation takes 1 to {MOST_WORKERS} workers and 1 to {MOST_PARAMETERS} parameters."
        )
    if parameters % workers:
        raise ValueError(f"{workers} workers cannot cut {parameters} parameters into equal chunks.")
    names = [f"worker {index + 1}" for index in range(workers)]
    own: Nodes = {
        name: [(3 * index + 1) ** 2 + 7 * place for place in range(parameters)]
        for index, name in enumerate(names)
    }
    mean = tuple(Fraction(sum(column), workers) for column in zip(*own.values(), strict=True))
    move = {"all-to-all": _all_to_all, "parameter-server": _parameter_server, "ring": _ring}[paradigm]
    log = tuple(move(own, names))
    for name in names:
        if tuple(own[name]) != mean:
            raise AssertionError(f"{name} does not hold the mean after {paradigm}.")
    return _counted(paradigm, workers, parameters, log, mean)


def _all_to_all(own: Nodes, names: list[str]) -> Iterator[Message]:
    """Every worker sends its whole vector to every other, and each averages for itself."""
    arrived: dict[str, list[Numbers]] = {name: [list(own[name])] for name in names}
    for i, sender in enumerate(names):
        for j, receiver in enumerate(names):
            if i != j:
                arrived[receiver].append(list(own[sender]))
                link = f"{names[min(i, j)]} – {names[max(i, j)]}"
                yield Message(0, sender, receiver, 0, len(own[sender]), (link,))
    for name in names:
        own[name] = [Fraction(sum(column), len(names)) for column in zip(*arrived[name], strict=True)]


def _parameter_server(own: Nodes, names: list[str]) -> Iterator[Message]:
    """Every worker sends its vector to the server, which averages and sends the mean back."""
    total: Numbers = [0] * len(own[names[0]])
    for name in names:
        total = [held + new for held, new in zip(total, own[name], strict=True)]
        yield Message(0, name, SERVER, 0, len(total), (SERVER, f"{name} – {SERVER}"))
    mean = [Fraction(value, len(names)) for value in total]
    for name in names:
        own[name] = list(mean)
        yield Message(1, SERVER, name, 0, len(mean), (SERVER, f"{name} – {SERVER}"))


def _ring(own: Nodes, names: list[str]) -> Iterator[Message]:
    """Ring all-reduce: n − 1 steps that add up chunks on their way round, n − 1 that hand the sums round."""
    n = len(names)
    size = len(own[names[0]]) // n
    for step in range(2 * (n - 1)):
        adding = step < n - 1
        parcels = []
        for index, sender in enumerate(names):
            chunk = (index - step) % n if adding else (index + 1 - (step - (n - 1))) % n
            place = slice(chunk * size, (chunk + 1) * size)
            parcels.append((sender, names[(index + 1) % n], place, list(own[sender][place])))
        for sender, receiver, place, numbers in parcels:
            if adding:
                numbers = [held + new for held, new in zip(own[receiver][place], numbers, strict=True)]
            own[receiver][place] = numbers
            yield Message(step, sender, receiver, place.start, size, (f"{sender} → {receiver}",))
    for name in names:
        own[name] = [Fraction(value, n) for value in own[name]]


def _counted(
    paradigm: Paradigm, workers: int, parameters: int, log: tuple[Message, ...], mean: Vector
) -> Traffic:
    by_link: Counter[str] = Counter()
    sent: Counter[str] = Counter()
    received: Counter[str] = Counter()
    for message in log:
        sent[message.sender] += message.size
        received[message.receiver] += message.size
        for link in message.links:
            by_link[link] += message.size
    sizes = {message.size for message in log}
    if len(sizes) > 1:
        raise AssertionError("Messages of one synchronisation are all of one size.")
    return Traffic(
        paradigm=paradigm,
        workers=workers,
        parameters=parameters,
        messages=len(log),
        size=sizes.pop() if sizes else 0,
        volume=sum(message.size for message in log),
        by_link=tuple(by_link.items()),
        sent=tuple(sent.items()),
        received=tuple(received.items()),
        steps=max((message.step for message in log), default=-1) + 1,
        log=log,
        mean=mean,
    )
