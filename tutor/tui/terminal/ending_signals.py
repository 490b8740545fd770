"""Signals of the system: those that end the app end it with all kept, the others end nothing.

A handler only says what came, in the app's own loop. Where that does not answer within a few seconds, because
the terminal takes no more output or the disk hangs, a thread keeps what can be kept and ends the process.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT", "SIGXCPU", "SIGPWR")
"""What asks a program to end: the system going down, a terminal that is closed, a limit that is reached."""
PASSING = ("SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGIO")
"""What would end a program that does not know it, and means nothing to this one."""
GRACE = 4.0
"""Seconds in which the app is to end by itself; whoever shuts a machine down waits for ten."""


class EndingSignals:
    """Handles the signals of this process from now on. To be made in its main thread.

    Args:
        say: tells the app which signal asks it to end; called in the main thread, in the middle of anything.
        at_once: keeps what can be kept, and restores the terminal; called in a thread of its own.
    """

    def __init__(self, say: Callable[[int], None], at_once: Callable[[], None]) -> None:
        self._say = say
        self._at_once = at_once
        self._came = False
        for name in ENDING:
            self._handle(name, self._heard)
        for name in PASSING:
            self._handle(name, _pass_over)

    @staticmethod
    def _handle(name: str, handler: Callable[[int, FrameType | None], None]) -> None:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(OSError, ValueError):
                signal.signal(number, handler)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self._came:
            return
        self._came = True
        watch = threading.Timer(GRACE, self._end, (number,))
        watch.daemon = True
        watch.start()
        self._say(number)

    def _end(self, number: int) -> None:
        # Nor may this wait for ever, for a lock that the app holds or for the disk.
        last = threading.Timer(GRACE, os._exit, (exit_code(number),))
        last.daemon = True
        last.start()
        with suppress(Exception):
            self._at_once()
        os._exit(exit_code(number))


def _pass_over(_number: int, _frame: FrameType | None) -> None:
    """Do nothing. Unlike SIG_IGN, a program that this one starts does not inherit it."""


def exit_code(number: int) -> int:
    """The exit code by which a shell knows that a signal has ended a program."""
    return 128 + number
