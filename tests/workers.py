"""Workers of the checker that outlive their checker: starting one costs more than most tests."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from tutor.checking.service.process import Process


class Shelf:
    """Idle workers, by the memory that they may take."""

    def __init__(self) -> None:
        self._idle: dict[int, list[KeptProcess]] = {}
        self._closed = False

    def take(self, memory: int) -> KeptProcess:
        """A worker that waits already, or else a new one."""
        idle = self._idle.setdefault(memory, [])
        while idle:
            process = idle.pop()
            if process.idle:
                return process
            process.end()
        return KeptProcess(memory, self)

    def put(self, process: KeptProcess) -> bool:
        """Whether a worker was taken back, to be used again."""
        if self._closed:
            return False
        self._idle.setdefault(process.memory, []).append(process)
        return True

    def __enter__(self) -> Shelf:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed = True
        for idle in self._idle.values():
            while idle:
                idle.pop().end()


class KeptProcess(Process):
    """A worker that goes back to its shelf when it is ended with nothing left to answer."""

    def __init__(self, memory: int, shelf: Shelf) -> None:
        super().__init__(memory)
        self.memory = memory
        self._shelf = shelf
        self._owed = 0

    @property
    def idle(self) -> bool:
        """Whether it runs and owes no answer."""
        return not self.ended and self._owed == 0 and self._child.poll() is None

    def send(self, line: bytes) -> bool:
        """As a worker does; the answer is owed from now on."""
        self._owed += 1
        return super().send(line)

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """As a worker does; an answer with a number is one that was owed."""
        reply = super().receive(seconds)
        if reply is not None and "id" in reply:
            self._owed -= 1
        return reply

    def end(self) -> None:
        """Go back to the shelf if that can be done, or else end as a worker does."""
        if not (self.idle and self._shelf.put(self)):
            super().end()
