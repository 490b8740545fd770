"""Textual's driver for a terminal of Linux or macOS, made ready for whatever a terminal does.

It waits for input without looking now and then, takes every byte, notices that the terminal is gone, and
writes to one that is gone without harm.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Protocol, TextIO, runtime_checkable

from textual import constants
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import MouseEvent
from textual.message import Message

from tutor.tui.terminal.ending_signals import EndingSignals
from tutor.tui.terminal.input_reader import InputReader
from tutor.tui.terminal.terminal_messages import Ended, Reached

CHUNK = 1 << 16
"""Bytes that are read as one burst, if they are there at once."""
TYPED = 64
"""Bytes that hands send at once, at most; behind more of them comes still more."""
BREATH = 0.03
"""Seconds within which it comes."""
MANY = 32
"""Keys after which it is asked whether the app has come to their end."""
LONGEST_WAIT = 1.0
"""Seconds that are waited for it; a dialog may keep it from answering, and keys are not to wait for that."""
MOST_GATHERED = 1 << 20
"""Bytes that are gathered; more than that waits in the terminal."""
KEYS = "\x1b[>25u"
"""What Textual asks of a terminal: all keys as sequences, none of them ambiguous, with their text."""
KEYS_WITH_PLACES = "\x1b[>29u"
"""The same, and each key's place on an American keyboard."""
PLAIN = "".join(f"\x1b[?{mode}l" for mode in (2004, 1000, 1003, 1015, 1006, 1004, 2048)) + (
    "\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""What leaves a terminal as a shell wants it: no paste marks, no mouse, its own screen and keys, a cursor."""


@runtime_checkable
class Keeper(Protocol):
    """An app that has something to keep."""

    def keep_at_once(self) -> None:
        """Write what is not written yet, without waiting for anything."""
        ...


class Forgiving:
    """The terminal as a file that may be gone: what cannot be written there is written nowhere."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if that can be done."""
        with suppress(OSError, ValueError):
            return self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, if that can be done."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class TerminalDriver(LinuxDriver):
    """Reads the keyboard and draws the screen."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        assert sys.__stderr__ is not None
        self._file: Any = Forgiving(sys.__stderr__)
        self._input = InputReader(constants.ESCAPE_DELAY)
        self._stopped, self._stop = os.pipe()
        self._heard, self._hear = os.pipe()
        self._under_way = 0
        self._waiting = False
        self._drawing = False
        self._signals = EndingSignals(self._tell, self._at_once)

    def start_application_mode(self) -> None:
        """Take the terminal over, unless it is taken over already."""
        if self._drawing:
            return
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._drawing = self._writer_thread is not None

    def write(self, data: str) -> None:
        """Write to the terminal."""
        super().write(KEYS_WITH_PLACES if data == KEYS else data)

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        if self._drawing:
            super().stop_application_mode()
            self._drawing = False

    def disable_input(self) -> None:
        """Stop reading; the thread that reads wakes up for it."""
        os.write(self._stop, b".")
        super().disable_input()
        while select.select([self._stopped], [], [], 0)[0]:
            os.read(self._stopped, CHUNK)

    def run_input_thread(self) -> None:
        """Pass on what comes, until reading is stopped or the terminal is gone.

        While the app has many keys before it, what comes is gathered, so that it does not fall behind ever
        more: a text that grows faster than it can be typed turns out to be a paste.
        """
        gathered = b""
        while not self.exit_event.is_set():
            sources = [self._stopped, self._heard, *([self.fileno] if len(gathered) < MOST_GATHERED else [])]
            ready = select.select(sources, [], [], LONGEST_WAIT if self._waiting else self._input.patience)[0]
            if self._stopped in ready:
                return
            if self.fileno in ready:
                data = self._burst()
                if not data:
                    self._tell(signal.SIGHUP)
                    return
                gathered += data
            if self._heard in ready:
                os.read(self._heard, CHUNK)
            if self._heard in ready or not ready:
                self._waiting, waited = False, self._waiting
                if not ready and not waited:
                    self._pass_on(self._input.rest())
            if gathered and not self._waiting:
                gathered, data = b"", gathered
                self._pass_on(self._input.read(data))

    def _burst(self) -> bytes:
        """What is there, and what comes at once behind it; nothing once the terminal is gone."""
        data = b""
        with suppress(OSError):
            while len(data) < CHUNK:
                more = os.read(self.fileno, CHUNK)
                data += more
                # A paste comes in pieces of what a terminal holds, each as soon as the one before is read.
                pause = BREATH if len(more) > TYPED else 0
                if not more or not select.select([self.fileno], [], [], pause)[0]:
                    break
        return data

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                self.process_message(message)
                self._under_way += 1
        if self._under_way > MANY:
            self._under_way, self._waiting = 0, True
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._app.post_message, Reached(self._all_heard))

    def _all_heard(self) -> None:
        os.write(self._hear, b".")

    def process_message(self, message: Message) -> None:
        """Pass a message on; a mouse that is outside of the screen is none."""
        if isinstance(message, MouseEvent):
            width, height = self._app.size
            if not (0 <= message.x < width and 0 <= message.y < height):
                return
        super().process_message(message)

    def _tell(self, number: int) -> None:
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._app.post_message, Ended(number))

    def _at_once(self) -> None:
        """Keep what can be kept, and restore the terminal past everything that waits to be written."""
        if isinstance(self._app, Keeper):
            self._app.keep_at_once()
        if not self._drawing:
            return
        with suppress(OSError, termios.error):
            termios.tcflush(self.fileno, termios.TCOFLUSH)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        with suppress(OSError):
            os.set_blocking(self.fileno, False)
            os.write(self.fileno, PLAIN.encode())
        with suppress(OSError):
            os.set_blocking(self.fileno, True)


def has_shell() -> bool:
    """Whether there is a shell that goes on when this program is suspended, and can bring it back."""
    if sys.platform == "win32":
        return False
    parent = os.getppid()
    try:
        return os.getsid(parent) == os.getsid(0) and os.getpgid(parent) != os.getpgrp()
    except OSError:
        return False
