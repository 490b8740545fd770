"""Starting: the first painted frame beside a bare Textual app's, and `tutor --help` beside a bare Python."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import in_turn, milliseconds, row
from tests.journeys.terminal import Terminal

TUTOR = str(Path(sys.executable).with_name("tutor"))
FIRST_TEXT = "tutor"


def _first_frame(command: list[str], text: str, folder: str) -> float:
    begun = time.perf_counter()
    with Terminal(command, columns=80, rows=24, environment={"TUTOR_DATA": folder}) as terminal:
        terminal.wait_for(text)
        return (time.perf_counter() - begun) * 1000


def run(rounds: int = 15) -> None:
    """Print the figures."""
    print("First painted frame, in a pseudo-terminal at 80×24")
    with tempfile.TemporaryDirectory() as folder:
        bare_command = [sys.executable, "-m", "tests.benchmarks.bare_app"]
        bare, ours = in_turn(
            rounds,
            lambda: _first_frame(bare_command, "bare app painted", folder),
            lambda: _first_frame([TUTOR, "start"], FIRST_TEXT, folder),
        )
    ratio = statistics.median(ours) / statistics.median(bare)
    print(row("bare Textual app", bare))
    print(row("tutor start", ours, f"{ratio:.2f} × bare"))

    def spawn(*command: str) -> float:
        return milliseconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))

    print("Help")
    python, helped = in_turn(
        rounds, lambda: spawn(sys.executable, "-c", "pass"), lambda: spawn(TUTOR, "--help")
    )
    print(row("python -c pass", python))
    print(row("tutor --help", helped))
