"""Steps a second on the homework problem beside PyTorch, and what a sweep over 1,000 step sizes costs.

All of it is time of the processor, so that what else a busy machine does falls on neither side.

PyTorch is no dependency: it is taken from this Python, or from the one that TORCH_PYTHON names, and left out
where neither has it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tutor.experiments.optimizers.optimizer_registry import LABELS, RULES
from tutor.experiments.trajectories.runs import Plane
from tutor.experiments.trajectories.runs import run as run_rule
from tutor.experiments.trajectories.step_size_sweep import sweep

STEPS = 1_000
ROUNDS = 9
HOMEWORK = Plane([1.0, 0.1, 0.01])
MANY = np.geomspace(1e-4, 0.9, 1_000)


def _once(action: Callable[[], object]) -> float:
    begun = time.thread_time()
    action()
    return (time.thread_time() - begun) / STEPS * 1e6


def _torch() -> dict[str, float]:
    """One round of PyTorch's, empty where there is none."""
    python = os.environ.get("TORCH_PYTHON", sys.executable)
    script = Path(__file__).with_name("torch_steps.py")
    done = subprocess.run([python, str(script)], capture_output=True, text=True, check=False)
    return dict(json.loads(done.stdout)["steps"]) if done.returncode == 0 else {}


def run() -> None:
    """Print the figures."""
    ours: dict[str, list[float]] = {name: [] for name in RULES}
    sweeps: dict[str, list[float]] = {name: [] for name in RULES}
    theirs: list[dict[str, float]] = []
    for turn in range(ROUNDS):
        for name in RULES:
            ours[name].append(_once(lambda: run_rule(name, HOMEWORK, STEPS, 0.05)))  # noqa: B023
            sweeps[name].append(_once(lambda: sweep(name, HOMEWORK, STEPS, MANY)))  # noqa: B023
        if turn == 0 or (theirs and turn < 4):
            found = _torch()
            theirs += [found] if found else []
    print(
        f"Optimizers on the homework problem: microseconds a step, median of {ROUNDS} runs of {STEPS} steps"
    )
    if not theirs:
        print(
            "  PyTorch is not installed here (nor where TORCH_PYTHON points), so that its column is left out."
        )
    print(f"  {'':<14}{'tutor':>8}{'PyTorch':>10}{'ratio':>9}   {'a sweep of 1,000 costs':>24}")
    for name in RULES:
        one = statistics.median(ours[name])
        torch = statistics.median(found[name] for found in theirs) if theirs and name in theirs[0] else None
        beside = f"{torch:>10.1f}{torch / one:>8.0f}×" if torch else f"{'–':>10}{'–':>9}"
        cost = statistics.median(sweeps[name]) / one
        print(f"  {LABELS[name]:<14}{one:>8.2f}{beside}   {cost:>13.1f} single runs")
