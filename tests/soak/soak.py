"""One long test: its minutes, its seed, and attempts that are made until the minutes are over."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from types import FrameType
from typing import TypeVar

T = TypeVar("T")
TOLD = 20
"""Broken attempts that are told; one fault often breaks thousands."""
SHOWN = 300
"""Characters of an attempt that are told."""


class Hang(Exception):  # noqa: N818 - it interrupts, and is reported like any other exception
    """An attempt that took too long."""


@dataclass(frozen=True, slots=True)
class Soak:
    """How long one test goes on, and with which luck."""

    minutes: float
    seed: int

    def withstand(self, attempts: Iterable[T], trial: Callable[[T], object], hang: int | None = None) -> None:
        """Try attempt after attempt until the time is over; the slowest one is printed.

        Args:
            attempts: made from `seed`, without end.
            trial: raises, as an assertion does, where an attempt broke a law.
            hang: seconds that no attempt may take; not for trials that set an alarm of their own.

        Raises:
            AssertionError: attempts broke a law; it names them and their number.
        """
        tried, broken, longest, slowest = 0, 0, 0.0, ""
        told: list[str] = []
        for attempt in self.in_time(attempts):
            tried += 1
            begun = monotonic()
            try:
                with at_most(hang):
                    trial(attempt)
            except Exception:
                broken += 1
                if len(told) < TOLD:
                    told.append(f"{attempt!r:.{SHOWN}}\n{traceback.format_exc(limit=-3)}")
            if monotonic() - begun > longest:
                longest, slowest = monotonic() - begun, f"{attempt!r:.{SHOWN}}"
        print(f"{tried:,} attempts, seed {self.seed}; the slowest took {longest:.3f} s: {slowest}")
        assert tried, "the time was over before the first attempt"
        assert not broken, f"{broken:,} of {tried:,} attempts, seed {self.seed}:\n\n" + "\n".join(told)

    def in_time(self, attempts: Iterable[T], least: int = 1) -> Iterator[T]:
        """Attempts, as long as there is time, and in any case the first few of them."""
        end = monotonic() + 60 * self.minutes
        for number, attempt in enumerate(attempts, 1):
            yield attempt
            if number >= least and monotonic() > end:
                return


@contextmanager
def at_most(seconds: int | None) -> Iterator[None]:
    """Interrupt what takes longer, where the system can.

    Raises:
        Hang: it took longer.
    """
    if seconds is None or not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hang(f"longer than {seconds} seconds, in {frame.f_code.co_name if frame else '?'}")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
