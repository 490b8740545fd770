"""One worker process: started, spoken to in lines, and ended without leaving anything behind."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import tutor
from tutor.checking.service.resource_limits import IDLE

LAUNCH = "import sys; sys.path[:0] = sys.argv[3:]; from tutor.checking.service.worker import main; main()"
"""What the child runs: `-P` keeps the student's folder out of its path, the arguments add ours."""
SPENT = 3
"""The worker's exit code when its memory ran out."""
RESTING = 4
"""The same when it had nothing to do for a while."""


ENDING = 5.0
"""Seconds that the system may take to clear a process away whose output has ended."""


class Process:
    """A running worker.

    Args:
        memory: bytes that it may take above its start.
        idle: seconds without a request after which it ends.
    """

    def __init__(self, memory: int, idle: float = IDLE) -> None:
        root = str(Path(tutor.__file__).resolve().parents[1])
        installed = any(part in ("site-packages", "dist-packages") for part in Path(root).parts)
        # SymPy walks sets of names: their order, and with it what it finds, is to be the same everywhere.
        environment = {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONHASHSEED": "0"}
        environment.pop("PYTHONINSPECT", None)
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-c", LAUNCH, str(memory), str(idle), *([] if installed else [root])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
        self._replies: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._ready = False
        self.ended = False
        self.gone: Callable[[Process], object] = lambda process: None
        """Called in a thread of its own when the child has ended, whatever ended it."""
        self._listener = threading.Thread(target=self._listen, name="checker-replies", daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def _listen(self) -> None:
        output = self._child.stdout
        assert output is not None
        with suppress(OSError, ValueError):
            for line in output:
                with suppress(ValueError):
                    self._replies.put(json.loads(line))
        self._replies.put(None)
        self.gone(self)

    @property
    def failed(self) -> bool:
        """Whether a child that is ending was ready and fell: it ended for no want of work, nor of input."""
        return self._ready and self._code() not in (0, RESTING, None)

    @property
    def rested(self) -> bool:
        """Whether a child that is ending had nothing to do."""
        return self._code() == RESTING

    def _code(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._child.wait(ENDING)
        return None

    def wait_until_ready(self, seconds: float) -> bool:
        """Whether the child has said that it is ready, in this time, and still runs."""
        limit = monotonic() + seconds
        while not self._ready and not self.ended:
            reply = self.receive(limit - monotonic())
            if reply is None:
                return False
            self._ready = bool(reply.get("ready"))
        return self._child.poll() is None

    def send(self, line: bytes) -> bool:
        """Whether a line could be handed over."""
        pipe = self._child.stdin
        assert pipe is not None
        try:
            pipe.write(line)
            pipe.flush()
        except (OSError, ValueError):
            return False
        return True

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """The next reply, or None if none came in this time or the child ended (then `ended` is set)."""
        if self.ended:
            return None
        try:
            reply = self._replies.get(timeout=max(seconds, 0.0))
        except queue.Empty:
            return None
        self.ended = reply is None
        return reply

    @property
    def spent(self) -> bool:
        """Whether the child, once it was ended, turns out to have stopped for want of memory.

        A process that cannot even grow its stack is stopped by a signal of the system instead.
        """
        return self._child.returncode in (SPENT, -signal.SIGSEGV, -signal.SIGABRT)

    def end(self) -> None:
        """Kill the child, reap it, and close every pipe."""
        with suppress(OSError):
            self._child.kill()
        self._child.wait()
        if self._child.stdin is not None:
            with suppress(OSError, ValueError):
                self._child.stdin.close()
        if threading.current_thread() is not self._listener:
            self._listener.join(timeout=5)
        if self._child.stdout is not None:
            with suppress(OSError, ValueError):
                self._child.stdout.close()
