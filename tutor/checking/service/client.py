"""The checker as the rest of the program sees it: a worker process with a deadline, replaced when it fails.

Importing this imports neither SymPy nor FLINT.
"""

from __future__ import annotations

import itertools
import json
import threading
import weakref
from collections.abc import Sequence
from functools import partial
from time import monotonic
from types import TracebackType
from typing import Any

from tutor.checking.contract import wire
from tutor.checking.contract.comparison import Comparison
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.checking.service.process import Process
from tutor.checking.service.resource_limits import DEADLINE, LONGEST, MEMORY, START, TOO_BIG, TOO_SLOW

STOPPED = (
    "The check was interrupted before it was done. It does not count as an attempt; please send it again."
)
FAILED = "This could not be decided. It does not count as an attempt; writing it in another way may help."
NO_WORKER = "The checker could not be started, so nothing was decided. `tutor doctor` says more."


class Checker:
    """Decides answers in a process of its own, one at a time. Safe to use from several threads.

    Args:
        deadline: seconds for one answer by the clock; those of the processor are the worker's own.
        memory: bytes that the worker may take above its start.
    """

    def __init__(self, deadline: float = DEADLINE, memory: int = MEMORY) -> None:
        self.deadline = deadline
        self.memory = memory
        self._turn = threading.Lock()
        self._guard = threading.Lock()
        self._numbers = itertools.count(1)
        self._holder: list[Process] = []
        self._closed = False
        self._finalizer = weakref.finalize(self, _end_all, self._holder)

    def start(self) -> None:
        """Begin to start the worker, without waiting for it."""
        with self._guard:
            if not self._closed and not self._holder:
                process = Process(self.memory)
                me = weakref.ref(self)  # or the worker would keep its checker alive, and that the worker
                process.gone = partial(_gone, me)
                self._holder.append(process)

    @property
    def pid(self) -> int | None:
        """The worker's process id, or None if none is running."""
        with self._guard:
            return self._holder[0].pid if self._holder else None

    def check(self, question: Question, answer: Answer) -> Verdict:
        """The verdict on an answer. Never raises for anything that was typed."""
        request = {
            "do": "check",
            "question": wire.encode_question(question),
            "answer": [text[:LONGEST] for text in answer],
        }
        reply, milliseconds = self._ask(request)
        if "verdict" in reply:
            return wire.decode_verdict(reply["verdict"])
        cells = tuple(Cell(Outcome.UNDECIDED) for _ in question.blanks)
        return Verdict(Outcome.UNDECIDED, cells=cells, message=reply["sentence"], milliseconds=milliseconds)

    def compare(self, reference: str, answer: str, given: Sequence[str] = ()) -> Comparison:
        """Whether two expressions are equal, given declarations of their names."""
        request = {
            "do": "compare",
            "reference": reference[:LONGEST],
            "answer": answer[:LONGEST],
            "given": list(given),
        }
        reply, milliseconds = self._ask(request)
        if "comparison" in reply:
            return wire.decode_comparison(reply["comparison"])
        return Comparison("undecided", milliseconds=milliseconds, message=reply["sentence"])

    def close(self) -> None:
        """End the worker. Afterwards nothing is decided any more."""
        with self._guard:
            self._closed = True
            _end_all(self._holder)

    def __enter__(self) -> Checker:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], float]:
        """The worker's reply, or a `sentence` that says why there is none; and the milliseconds waited."""
        with self._turn:
            started = monotonic()
            number = next(self._numbers)
            line = json.dumps({"id": number, **request}, separators=(",", ":")).encode() + b"\n"
            process = self._ready()
            if process is None:
                return {"sentence": NO_WORKER}, (monotonic() - started) * 1000
            started = monotonic()
            reply = self._reply(process, number, line)
            return reply, (monotonic() - started) * 1000

    def _reply(self, process: Process, number: int, line: bytes) -> dict[str, Any]:
        """What a worker replies in time. One that ended before it began, so while idle, is replaced once."""
        reply = self._try(process, number, line)
        if reply is None:
            fresh = self._ready()
            reply = self._try(fresh, number, line) if fresh is not None else None
        return reply or {"sentence": STOPPED}

    def _try(self, process: Process, number: int, line: bytes) -> dict[str, Any] | None:
        """The reply, or a sentence, or None if the worker ended without having begun."""
        begun = False
        limit = monotonic() + self.deadline
        sent = process.send(line)
        while sent:
            reply = process.receive(limit - monotonic())
            if reply is None and not process.ended:
                self._replace(process)
                return {"sentence": TOO_SLOW}
            if reply is None:
                break
            begun = begun or "begun" in reply
            if reply.get("id") == number and "slow" in reply:
                self._replace(process)
                return {"sentence": TOO_SLOW}
            if reply.get("id") == number:
                return {"sentence": FAILED} if "failed" in reply else reply
        self._replace(process)
        if process.spent:
            return {"sentence": TOO_BIG}
        return {"sentence": STOPPED} if begun else None

    def _ready(self) -> Process | None:
        """A worker that is ready, started anew if the last one ended while nobody was looking."""
        for _ in range(3):
            self.start()
            with self._guard:
                process = self._holder[0] if self._holder else None
            if process is None:
                return None
            if process.wait_until_ready(START):
                return process
            self._replace(process)
        return None

    def worker_gone(self, process: Process) -> None:
        """A worker has ended. If it fell while nobody was asking, the next one starts now, not when asked."""
        # Whoever is asking notices it, and knows more.
        if self._turn.acquire(blocking=False):
            try:
                if process in self._holder and process.failed:
                    self._replace(process)
                elif process in self._holder and process.rested:
                    self._holder.remove(process)
                    process.end()
            finally:
                self._turn.release()

    def expect(self) -> None:
        """An answer is being typed: begin to start the worker in the background, if none is there."""
        if not self._closed and not self._holder:
            threading.Thread(target=self.start, name="checker-start", daemon=True).start()

    def _replace(self, process: Process) -> None:
        """End a worker and begin to start the next one at once."""
        with self._guard:
            if process in self._holder:
                self._holder.remove(process)
        process.end()
        self.start()


def _gone(owner: weakref.ref[Checker], process: Process) -> None:
    """Tell a worker's checker, if there still is one, that it has ended."""
    checker = owner()
    if checker is not None:
        checker.worker_gone(process)


def _end_all(holder: list[Process]) -> None:
    """End every process in the holder, and empty it."""
    while holder:
        holder.pop().end()
