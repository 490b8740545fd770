"""Time budgets for a step of a check and for all of it, inside the worker: alarms that interrupt Python.

They count the processor's time, so that a machine at work on other things gives the same verdicts.
"""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

AGAIN = 0.01
"""Seconds until the alarm rings again, where it could not be heard: no step notices so little."""


class BudgetSpent(Exception):  # noqa: N818 (not an error, an outcome)
    """The step took longer than it was given."""


class AnswerSpent(BaseException):
    """The whole check took longer than it was given; no step takes it for a fault of its own."""


def seconds(budget: float) -> AbstractContextManager[None]:
    """Raise `BudgetSpent` in the body of a step after that many seconds of processor time.

    Where alarms do not exist (Windows) or belong to somebody else (outside the main thread), nothing happens
    and the worker's deadline is the only limit.
    """
    return _alarm("VIRTUAL", "SIGVTALRM", budget, BudgetSpent)


def whole_answer(budget: float) -> AbstractContextManager[None]:
    """Raise `AnswerSpent` in the body after so many seconds of processor time; steps have their own alarm."""
    return _alarm("PROF", "SIGPROF", budget, AnswerSpent)


@contextmanager
def _alarm(clock: str, rings: str, budget: float, spent: type[BaseException]) -> Iterator[None]:
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not usable:
        yield
        return
    timer, number = getattr(signal, f"ITIMER_{clock}"), getattr(signal, rings)

    def ring(number: int, frame: FrameType | None) -> None:
        if _is_deaf(frame):
            signal.setitimer(timer, AGAIN)
        else:
            raise spent

    before = signal.signal(number, ring)
    signal.setitimer(timer, budget)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)


def _is_deaf(frame: FrameType | None) -> bool:
    """Whether Python swallows what is raised here: in a callback of the garbage collector, or a finalizer."""
    deaf = {getattr(callback, "__code__", None) for callback in gc.callbacks}
    while frame is not None:
        if frame.f_code in deaf or frame.f_code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False
