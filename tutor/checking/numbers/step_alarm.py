"""A time budget for one step of a check, inside the worker: an alarm that interrupts pure Python.

It counts the processor's time, so that a machine at work on other things gives the same verdicts.
"""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.01
"""Seconds until the alarm rings again, where it could not be heard: no step notices so little."""


class BudgetSpent(Exception):  # noqa: N818 (not an error, an outcome)
    """The step took longer than it was given."""


@contextmanager
def seconds(budget: float) -> Iterator[None]:
    """Raise `BudgetSpent` in the body after that many seconds of processor time.

    Where alarms do not exist (Windows) or belong to somebody else (outside the main thread), nothing happens
    and the worker's deadline is the only limit.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not usable:
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        if _is_deaf(frame):
            signal.setitimer(signal.ITIMER_VIRTUAL, AGAIN)
        else:
            raise BudgetSpent

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, budget)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _is_deaf(frame: FrameType | None) -> bool:
    """Whether Python swallows what is raised here: in a callback of the garbage collector, or a finalizer."""
    deaf = {getattr(callback, "__code__", None) for callback in gc.callbacks}
    while frame is not None:
        if frame.f_code in deaf or frame.f_code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False
