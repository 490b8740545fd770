"""The labs' opening in a terminal, and the evidence against wrong answers."""

from __future__ import annotations

from tests.benchmarks import labs_opening
from tests.benchmarks.figures import milliseconds, row
from tests.content.desk import find, whole
from tests.content.known import KNOWN
from tutor.packs.evidence.answer_evidence import evidence


def run(rounds: int = 8) -> None:
    """Print the figures."""
    labs_opening.run(rounds)
    _evidence()


def _evidence() -> None:
    print("What an experiment says of a wrong answer")
    cases = [
        (find(name)[1], variant, whole(name, variant, typed))
        for name, variant, _, answers in KNOWN
        for typed in answers
        if find(name)[1].experiment
    ]
    for case in cases:
        evidence(*case)
    print(row("every known wrong answer, warm", [milliseconds(lambda: evidence(*c)) for c in cases]))  # noqa: B023
