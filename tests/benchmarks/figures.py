"""How a list of timings is boiled down and printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence


def milliseconds(action: Callable[[], object]) -> float:
    """How long one call of `action` takes."""
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which `percent` of the sorted values lie, nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(percent / 100 * (len(ordered) - 1)))]


def row(name: str, values: Sequence[float], note: str = "") -> str:
    """One printed line: median and tail in milliseconds."""
    middle, most = statistics.median(values), max(values)
    tail = f"p95 {percentile(values, 95):8.2f}  p99 {percentile(values, 99):8.2f}  max {most:8.2f}"
    return f"  {name:<38} n {len(values):>5}  p50 {middle:8.2f}  {tail} ms  {note}".rstrip()


def in_turn(rounds: int, *actions: Callable[[], float]) -> list[list[float]]:
    """Measure several things in turn, so that what else the machine does falls on all of them alike."""
    results: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, found in zip(actions, results, strict=True):
            found.append(action())
    return results
