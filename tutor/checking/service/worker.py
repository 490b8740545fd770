"""The process that decides: reads requests as JSON lines, answers in them, can be killed at any moment.

Run by `tutor.checking.service.client` as `python -m tutor.checking.service.worker [BYTES [SECONDS]]`; BYTES
is the memory that it may take above its start, and after SECONDS without a request it ends. It ignores
Ctrl-C, which is meant for the app, and ends when its input does.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from contextlib import suppress
from io import TextIOWrapper
from time import perf_counter
from typing import Any, BinaryIO

from tutor.checking.numbers.step_alarm import AnswerSpent, whole_answer
from tutor.checking.service.process import RESTING, SPENT
from tutor.checking.service.resource_limits import IDLE, MEMORY, NICENESS, PROCESSOR

PROBE = 1024 * 1024
"""Bytes that can be had unless memory is as good as spent."""
BROKEN = 1
"""The exit code after a fault of ours that is no want of memory."""


def main() -> None:
    """Serve until the input ends."""
    requests, answers = _private_pipes()
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(NICENESS)
    sys.setrecursionlimit(20_000)
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    warm_up()
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY)
    idle = float(sys.argv[2]) if len(sys.argv) > 2 else IDLE
    _say(answers, {"ready": True})
    try:
        while True:
            line = waiting.get(timeout=idle)
            _say(answers, {"begun": True})
            _say(answers, respond(line))
    except queue.Empty:
        os._exit(RESTING)
    except BaseException as fault:
        # Nothing more is said: even one line of JSON might not fit. The exit code tells.
        os._exit(SPENT if starved(fault) else BROKEN)


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Input and output of our own, so that a stray `print` cannot break the protocol."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    sys.stdout = TextIOWrapper(os.fdopen(nowhere, "wb"), encoding="utf-8")
    return requests, answers


def _listen(requests: BinaryIO, waiting: queue.SimpleQueue[bytes]) -> None:
    """Pass lines on, and end the process at once when the parent is gone, even in the middle of a check."""
    try:
        for line in requests:
            waiting.put(line)
    except MemoryError:
        os._exit(SPENT)
    os._exit(0)


def _say(answers: BinaryIO, values: dict[str, Any]) -> None:
    try:
        answers.write(json.dumps(values, separators=(",", ":")).encode() + b"\n")
        answers.flush()
    except OSError:
        os._exit(0)


def respond(line: bytes) -> dict[str, Any]:
    """The reply to one request. A fault of ours becomes an honest `undecided`, never a silence.

    Of a check that took too long the reply says so; what it left half done is not to be gone on with.

    Raises:
        Exception: the limit of memory was reached; the process should be replaced.
    """
    from tutor.checking.compare_texts import compare
    from tutor.checking.contract import wire
    from tutor.checking.judge import judge_encoded

    started = perf_counter()
    number: Any = None
    try:
        request = json.loads(line)
        number = request["id"]
        with whole_answer(PROCESSOR):
            if request["do"] == "compare":
                found = compare(request["reference"], request["answer"], tuple(request["given"]))
                outcome, decided = str(found.outcome), {"comparison": wire.encode_comparison(found)}
            else:
                verdict = judge_encoded(request["question"], tuple(request["answer"]))
                outcome, decided = str(verdict.outcome), {"verdict": wire.encode_verdict(verdict)}
        if outcome == "undecided" and starved():
            raise MemoryError
        return {"id": number, **decided}
    except AnswerSpent:
        return {"id": number, "slow": True}
    except Exception as fault:
        if starved(fault):
            raise
        spent = (perf_counter() - started) * 1000
        return {"id": number, "failed": type(fault).__name__, "milliseconds": spent}


def warm_up() -> None:
    """Import everything, SymPy included, and walk the usual paths once, so that the first answer is quick."""
    from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
    from tutor.checking.contract.question import Mistake, Question
    from tutor.checking.equality import by_sympy  # noqa: F401
    from tutor.checking.judge import judge

    given = ("g in R^d", "alpha > 0", "j = argmax_i |g_i|")
    mistakes = (Mistake("none", "proportional to `sign(g)`", ""),)
    question = Question(given, (ExpressionBlank("-(alpha/2) ||g||_1 sign(g)", ("u",)),), mistakes)
    for answer in (
        "u = -alpha/2 ||g||_1 sign(g)",
        "-alpha ||g||_2 g",
        "-alpha ||g||_inf sign(g_j) e_j",
        "[1, 2",
    ):
        judge(question, (answer,))


def starved(fault: BaseException | None = None) -> bool:
    """Whether memory is as good as spent, so that a fault, or a check without a decision, comes of that.

    A library, or the import of a module, may turn a `MemoryError` into an error of its own, or swallow it.
    """
    if isinstance(fault, MemoryError):
        return True
    try:
        bytearray(PROBE)
    except MemoryError:
        return True
    return False


def limit_memory(extra: int) -> None:
    """Allow that many bytes above what is in use now, where the system can limit memory."""
    try:
        import resource
        from pathlib import Path

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + extra
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ImportError, OSError, ValueError):
        return


if __name__ == "__main__":
    main()
