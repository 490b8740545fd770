"""A signal that asks the program to end lets it close the record first."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")


@contextmanager
def ends_with_all_kept() -> Iterator[None]:
    """Inside, such a signal is as `sys.exit`, with the code by which a shell knows of it."""
    before = {}
    for name in ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(ValueError):  # not in the main thread, where signals are nobody's business
                before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
