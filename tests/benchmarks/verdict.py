"""From Enter to verdict: every key, mistake and equal form of the pack, through the worker and back."""

from __future__ import annotations

from collections import Counter

from tests.benchmarks.corpus import typed
from tests.benchmarks.figures import milliseconds, row
from tutor.checking import Checker


def run() -> None:
    """Print the figures: cold (each question's first answers), then warm."""
    rows = typed()
    outcomes: Counter[str] = Counter()
    with Checker() as checker:
        checker.check(*rows[0])

        def decide(question: object, answer: object) -> float:
            return milliseconds(lambda: outcomes.update([checker.check(question, answer).outcome.value]))  # type: ignore[arg-type]

        cold = [decide(*one) for one in rows]
        outcomes.clear()
        warm = [decide(*one) for one in rows]
    print("From Enter to verdict, over the worker process")
    print(row("first time", cold))
    print(row("warm", warm))
    print("  outcomes: " + ", ".join(f"{name} {count}" for name, count in sorted(outcomes.items())))
