"""Verifies a long record while the student works, in a process of its own that the store can end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from tutor.store.record.verification import Findings
from tutor.tutoring.folding.plain_values import codec


class Verifier:
    """A verification that is going on.

    Args:
        path: the record's file.
        tell: given the findings, in a thread of their own; not called if there are none to be had.
    """

    def __init__(self, path: Path, tell: Callable[[Findings], None]) -> None:
        self._tell = tell
        self._process: subprocess.Popen[bytes] | None = None
        # -P: nothing that lies in the folder where the student works is imported.
        command = (sys.executable, "-P", "-m", "tutor.store.record.verification", str(path))
        with suppress(OSError):
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        self._thread = Thread(target=self._listen, name="record-verifier", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Return once the findings were told, or there are none to be had."""
        self._thread.join()

    def end(self) -> None:
        """End it, finished or not; the record is nobody's but the store's when this returns."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _listen(self) -> None:
        if self._process is None:
            return
        assert self._process.stdout is not None
        with self._process.stdout as output:
            line = output.read()
        self._process.wait()
        try:
            findings: Findings = codec(Findings).decode(json.loads(line))
        except (TypeError, ValueError):
            return
        self._tell(findings)
