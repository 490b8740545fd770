"""How long a synchronisation takes in the α–β model, and where one paradigm becomes faster than another.

A message of m numbers takes α + β m, α the latency and β the time for each number (Hockney 1994; Thakur,
Rabenseifner & Gropp 2005, section 3). A link of the paradigm's own wiring carries one message at a time, in
either direction; links work side by side; a step ends when its last link is done. With `ports`, it is the
machine that sends one message at a time and receives one at a time (the one-port model of the same paper).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from tutor.experiments.allreduce.simulation import Traffic
from tutor.experiments.requests.allreduce_request import PARADIGMS


@dataclass(frozen=True, slots=True)
class Model:
    """α and β in seconds, the number of parameters p, and whether machines instead of links are the limit."""

    latency: float
    per_number: float
    parameters: float
    ports: bool = False


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where two paradigms take the same time: the number of workers (not whole, in general) and the time."""

    first: str
    second: str
    workers: float
    time: float


def time(paradigm: str, workers: float, model: Model) -> float:
    """Seconds that one synchronisation of n workers takes; 0 for a single one (but for the server's)."""
    n, p = workers, model.parameters
    if paradigm == "ring":
        return 2.0 * (n - 1.0) * (model.latency + model.per_number * p / n)
    whole = model.latency + model.per_number * p
    if paradigm == "parameter-server":
        return 2.0 * n * whole
    if n <= 1.0:
        return 0.0
    return ((n - 1.0) if model.ports else 2.0) * whole


def measured(traffic: Traffic, model: Model) -> float:
    """The same, added up from the messages of a simulation: in each step the busiest link, or machine."""
    busy: dict[int, dict[str, float]] = {}
    for message in traffic.log:
        took = model.latency + model.per_number * message.size
        if model.ports:
            places = [f"{message.sender} sends", f"{message.receiver} receives"]
        else:
            places = list(message.links)
        for place in places:
            step = busy.setdefault(message.step, {})
            step[place] = step.get(place, 0.0) + took
    return sum(max(step.values()) for step in busy.values())


def crossings(model: Model, most: float = 1024.0) -> tuple[Crossing, ...]:
    """Where the curves over n from 2 to `most` change places, in the order of n."""
    found = []
    for at, first in enumerate(PARADIGMS):
        for second in PARADIGMS[at + 1 :]:
            found += _between(first, second, model, most)
    return tuple(sorted(found, key=lambda crossing: crossing.workers))


def _between(first: str, second: str, model: Model, most: float) -> list[Crossing]:
    """Sign changes of the difference, found on a grid and then by halving."""

    def lead(n: float) -> float:
        return time(first, n, model) - time(second, n, model)

    count = 200
    grid = [2.0 * (most / 2.0) ** (index / count) for index in range(count + 1)]
    found = []
    for low, high in pairwise(grid):
        before, after = lead(low), lead(high)
        if before * after < 0.0:
            a, b = low, high
            for _ in range(60):
                middle = math.sqrt(a * b)
                a, b = (middle, b) if lead(middle) * before > 0.0 else (a, middle)
            found.append(Crossing(first, second, a, time(first, a, model)))
    return found
