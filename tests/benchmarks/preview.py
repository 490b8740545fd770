"""From keystroke to preview: every prefix of every typed answer, read, checked for kinds, and drawn."""

from __future__ import annotations

from functools import partial

from tests.benchmarks.corpus import typed
from tests.benchmarks.figures import milliseconds, row
from tutor.tui.answering.live_reading import read, words


def run() -> None:
    """Print the figures."""
    times = []
    for question, answer in typed():
        known = words(question.given)
        for blank, text in zip(question.blanks, answer, strict=True):
            prefixes = (text[:end] for end in range(1, len(text) + 1))
            times.extend(milliseconds(partial(read, prefix, blank, known)) for prefix in prefixes)
    print("From keystroke to the drawn preview (a frame at 60 a second is 16.7 ms)")
    print(row("every prefix of every answer", times))
