"""The trajectories lab: what a frame of each view costs at 120×40, and how long the lab takes to open."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.benchmarks.figures import milliseconds, row
from tutor.experiments.request import RULES, USUAL, LabRequest
from tutor.experiments.study import study
from tutor.plots.views import VIEWS, Setting, view

SIZE = (120, 40)


def run(rounds: int = 10) -> None:
    """Print the figures."""
    print(
        f"A frame of the trajectories lab, computed and drawn at {SIZE[0]}×{SIZE[1]} (16 ms is 60 a second)"
    )
    for label, rules, steps in (
        ("five rules", USUAL, 120),
        ("all ten rules", RULES, 120),
        ("10,000 steps", USUAL, 10_000),
    ):
        found = study(LabRequest(student_point=(0.5, 0.5, 0.5), shown=rules, steps=steps))
        for name in VIEWS:
            times = []
            for at in range(100):
                setting = Setting(rules, at * steps // 99, 0, True, "near", 3.6 * at, 20.0)
                view(found, name, setting, *SIZE) if at == 0 else None
                times.append(milliseconds(lambda: view(found, name, setting, *SIZE)))  # noqa: B023
            print(row(f"{name}, {label}", times))
    print("Opening the lab in an app that runs, until its first picture is drawn")
    first, again, stands = [], [], []
    for _ in range(rounds):
        command = [sys.executable, "-m", "tests.benchmarks.lab_opening"]
        done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        first.append(done["first"][1])
        stands.append(done["first"][0])
        again += [drawn for _, drawn in done["again"]]
    print(row("the screen with its controls", stands))
    print(row("first time (imports NumPy)", first))
    print(row("again", again))
