"""The checker on its corpus, beside plain SymPy and Math-Verify: how often right, and how quick.

Math-Verify is optional: `pip install "math-verify[antlr4_13_2]"` into a Python of its own, and name that
Python in MATH_VERIFY_PYTHON. Both rivals run in a process that is killed after ten seconds on one case.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from typing import Any

from tests.benchmarks.figures import percentile
from tests.checking.corpus import Case, cases
from tutor.checking import Checker
from tutor.checking.compare_texts import compare, names
from tutor.checking.service.worker import warm_up
from tutor.notation import Complaint, latex, parse
from tutor.notation.lexicon.vocabulary import Vocabulary

LIMIT = 10.0
"""Seconds for one case."""
KEPT_BACK = "kept back"
"""Texts that are program code are not given to the rivals, one of which would run them."""
ABSENT = "  Math-Verify is not installed here; see the head of tests/benchmarks/checker.py for how to add it."


@dataclass
class Figures:
    """What one checker said of every case, and how long it took."""

    name: str
    said: list[str]
    milliseconds: list[float]

    def line(self) -> str:
        """One row of the table, over all cases."""
        return self.row(self.name, lambda case: True)

    def row(self, title: str, counted: Callable[[Case], bool]) -> str:
        """How often right among some of the cases, and how quick."""
        counts: Counter[str] = Counter()
        times = []
        for case, said, spent in zip(cases(), self.said, self.milliseconds, strict=True):
            if said != KEPT_BACK and counted(case):
                counts[judged(case.expected, said)] += 1
                times.append(spent)
        share = 100 * counts["right"] / max(counts.total(), 1)
        tail = "".join(f"{percentile(times, percent):9.2f}" for percent in (50, 95, 99))
        return (
            f"  {title:<24}{share:7.1f} %{counts['false accept']:8}{counts['false reject']:8}"
            f"{counts['error']:8}{tail}{max(times):10.1f}"
        )


def judged(expected: str, said: str) -> str:
    """What a reply is worth. Refusing what cannot be read is right, in whatever words."""
    if expected == "equal":
        return "right" if said == "equal" else "false reject" if said == "different" else "error"
    if said == "equal":
        return "false accept"
    if expected == "different" and said not in ("different", "unreadable"):
        return "error"
    return "right"


class Rival:
    """Another checker in a process of its own, started again when it takes too long."""

    def __init__(self, which: str, python: str) -> None:
        self.command = [python, str(Path(__file__).with_name("rival.py")), which]
        self.replies: SimpleQueue[str] = SimpleQueue()
        self.child: subprocess.Popen[str] | None = None

    def start(self) -> bool:
        """Whether it runs; False if it is not installed."""
        self.replies = SimpleQueue()
        self.child = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        Thread(target=self._listen, args=(self.child, self.replies), daemon=True).start()
        try:
            return bool(self.replies.get(timeout=60))
        except Empty:
            return False

    @staticmethod
    def _listen(child: subprocess.Popen[str], replies: SimpleQueue[str]) -> None:
        assert child.stdout is not None
        for line in child.stdout:
            replies.put(line)
        replies.put("")

    def ask(self, row: dict[str, Any]) -> tuple[str, float]:
        """What it says, and the milliseconds it took."""
        if self.child is None and not self.start():
            return "error", 0.0
        assert self.child is not None and self.child.stdin is not None
        self.child.stdin.write(json.dumps(row) + "\n")
        self.child.stdin.flush()
        try:
            reply = json.loads(self.replies.get(timeout=LIMIT) or '{"said": "error", "milliseconds": 0}')
        except Empty:
            self.end()
            return "error", LIMIT * 1000
        return reply["said"], reply["milliseconds"]

    def end(self) -> None:
        """Kill the process."""
        if self.child is not None:
            self.child.kill()
            self.child.wait()
            self.child = None


def ours() -> Figures:
    """Our checker in this process, warm: everything imported, every case seen once."""
    warm_up()
    said, times = [], []
    for turn in range(2):
        said, times = [], []
        for case in cases():
            names.cache_clear()
            begun = perf_counter()
            outcome = compare(case.reference, case.answer, case.given).outcome
            times.append((perf_counter() - begun) * 1000)
            said.append(outcome)
        del turn
    return Figures("tutor", said, times)


def rival(which: str, title: str, python: str) -> Figures | None:
    """The same cases for another checker; the first one twice, so that its imports do not count."""
    other = Rival(which, python)
    if not other.start():
        other.end()
        return None
    said, times = [], []
    for number, case in enumerate(cases()):
        if case.heading == "Code":
            said.append(KEPT_BACK)
            times.append(0.0)
            continue
        row = {"given": list(case.given), **_texts(case, which)}
        if number == 0:
            other.ask(row)
        one, spent = other.ask(row)
        said.append(one)
        times.append(spent)
    other.end()
    return Figures(title, said, times)


def by_kind(figures: list[Figures]) -> str:
    """For each kind of case a row of each checker, ours first."""
    rows = []
    for kind in dict.fromkeys(case.field for case in cases()):
        for one in figures:
            title = f"{kind}: {one.name}"
            rows.append(one.row(title, lambda case, kind=kind: case.field == kind))  # type: ignore[misc]
    return "\n".join(rows)


def _texts(case: Case, which: str) -> dict[str, str]:
    """The two texts: as typed, or in LaTeX for a checker that reads LaTeX."""
    texts = {"reference": case.reference, "answer": case.answer}
    known = names(case.given)
    if which != "math-verify" or not isinstance(known, Vocabulary):
        return texts
    for side, text in texts.items():
        read = parse(text, known)
        if not isinstance(read, Complaint):
            texts[side] = latex(read.tree)
    return texts


TOO_MUCH = {
    "10,001 characters": "x" * 10_001,
    "nested 201 times": "(" * 201 + "x" + ")" * 201,
    "3,000 terms": "+".join(["x"] * 3_000),
    "3,100 digits": "9" * 3_100,
    "99999999999!": "99999999999!",
    "9^9^9^9": "9^9^9^9",
    "sin(10^(10^5))": "sin(10^(10^5))",
}


def refusals() -> str:
    """How long it takes to refuse what passes the limits; the slowest of a few tries counts least."""
    times = {}
    for name, text in TOO_MUCH.items():
        times[name] = min(_timed(lambda text=text: compare("x", text)) for _ in range(3))  # type: ignore[misc]
    slowest = max(times, key=lambda name: times[name])
    return (
        f"  {len(times)} texts beyond the limits refused, the slowest ({slowest}) in {times[slowest]:.1f} ms"
    )


def stream() -> str:
    """How many comparisons a second go through the worker process and back, one after another."""
    with Checker() as checker:
        for case in cases()[:200]:
            checker.compare(case.reference, case.answer, case.given)
        spent = _timed(lambda: [checker.compare(case.reference, case.answer, case.given) for case in cases()])
    return f"  through the worker: {len(cases()) / spent * 1000:.0f} comparisons a second"


def _timed(action: Callable[[], object]) -> float:
    begun = perf_counter()
    action()
    return (perf_counter() - begun) * 1000


def run() -> None:
    """Print the table."""
    counts = Counter(case.expected for case in cases())
    print(
        f"The checker on its corpus: {len(cases())} cases, "
        + ", ".join(f"{n} {k}" for k, n in counts.items())
    )
    heads = "".join(f"{head:>9}" for head in ("p50 ms", "p95", "p99"))
    print(f"  {'':<24}{'right':>9}{'false+':>8}{'false-':>8}{'errors':>8}{heads}{'max':>10}")
    figures = [ours()]
    print(figures[0].line(), flush=True)
    for which, title, python, absent in (
        ("sympy", "SymPy", sys.executable, "  SymPy could not be started."),
        ("math-verify", "Math-Verify", os.environ.get("MATH_VERIFY_PYTHON", sys.executable), ABSENT),
    ):
        found = rival(which, title, python)
        print(found.line() if found else absent, flush=True)
        figures += [found] if found else []
    print(by_kind(figures))
    print(stream())
    print(refusals())
