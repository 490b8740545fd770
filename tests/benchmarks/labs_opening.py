"""Opening the labs in a terminal: from the key that is pressed to the first picture that is painted."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect

from tests.benchmarks.figures import row
from tests.journeys.terminal import COLOURFUL, KEYS, surroundings

TUTOR = str(Path(sys.executable).with_name("tutor"))

LABS = {
    "trajectories": ("solution-plane/sgd", "1", "θ₁ →"),
    "penalty": ("penalized-updates/l2", "2", "u₁ →"),
    "allreduce": ("distributed-training/messages", "3", "has everything"),
}
"""Each lab: a part that has it, its key at home, and words that are in its first picture."""

AGAIN = 3
READING = 1.5
"""Seconds before the first key: a student who has just arrived reads before asking for the lab."""


def run(rounds: int = 8) -> None:
    """Print the figures."""
    print("Opening a lab in a terminal of 120×40, from the key to its first picture (to be within 150 ms)")
    for lab in LABS:
        for where, wait in (("part", READING), ("part", 0.0), ("home", READING)):
            found = [_opened(lab, where, wait) for _ in range(rounds)]
            came = "at once" if not wait else f"after {wait:g} s"
            print(row(f"{lab} from {where}, first, {came}", [times[0] for times in found]))
            if wait:
                print(row(f"{lab} from {where}, later", [one for times in found for one in times[1:]]))
        print(row(f"tutor lab {lab}, the whole command", [_command(lab) for _ in range(rounds)]))


def _opened(lab: str, where: str, wait: float) -> list[float]:
    """Milliseconds of the first opening, and of later ones, in one process."""
    part, key, words = LABS[lab]
    with tempfile.TemporaryDirectory() as folder:
        child = _spawn(["start", part] if where == "part" else ["start"], folder)
        child.expect_exact("Your answers, what" if where == "part" else "solved")
        time.sleep(wait)
        found = []
        for _ in range(1 + AGAIN):
            if where == "home":
                child.send(KEYS["f3"])
                child.expect_exact("Which lab?")
            begun = time.perf_counter()
            child.send(KEYS["f3"] if where == "part" else key)
            child.expect_exact(words)
            found.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.3)
            child.send(KEYS["escape"])
            time.sleep(0.3)
        child.close(force=True)
        return found


def _command(lab: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        child = _spawn(["lab", lab], folder)
        child.expect_exact(LABS[lab][2])
        found = (time.perf_counter() - begun) * 1000
        child.close(force=True)
        return found


def _spawn(arguments: Sequence[str], folder: str) -> pexpect.spawn[str]:
    return pexpect.spawn(
        TUTOR,
        list(arguments),
        dimensions=(40, 120),
        env={**surroundings(), **COLOURFUL, "TUTOR_DATA": folder},
        encoding="utf-8",
        timeout=20,
    )
