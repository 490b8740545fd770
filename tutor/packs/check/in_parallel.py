"""Checks a pack on several cores: one process for each, which examines problems with a checker of its own.

Rules run NumPy, draw formulas and parse Markdown in Python, so threads would wait for each other.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path

from tutor.checking import Checker
from tutor.packs.check.check_pack import Examined, examined, reported
from tutor.packs.check.files.size_bounds import opened
from tutor.packs.check.subject.findings import Report
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load

FEWEST_PROBLEMS = 2
AT_A_TIME = 8
"""Problems that a process takes at once: fewer messages, and still an even share."""

_pack: Pack | None = None
_checker: Checker | None = None


def cores() -> int:
    """How many processes may run side by side here."""
    if hasattr(os, "sched_getaffinity"):
        return max(len(os.sched_getaffinity(0)), 1)
    return os.cpu_count() or 1


def check_on(
    folder: Path,
    jobs: int,
    progress: Callable[[int, int], None] = lambda done, count: None,
    every: bool = False,
) -> Report:
    """Check the pack in `folder` with `jobs` processes; the report is the same for any number of them.

    Args:
        folder: the pack.
        jobs: how many processes, at least 1.
        progress: called with the number of problems examined and of all, each time that more are done.
        every: whether all draws are examined where numbers are drawn, and not ten of them.
    """
    pack = opened(folder)
    if isinstance(pack, Report):
        return pack
    count = len(pack.problems)
    if jobs < 2 or count < FEWEST_PROBLEMS:
        return _alone(pack, progress, every)
    found: dict[int, Examined] = {}
    share = max(1, min(AT_A_TIME, count // (2 * jobs)))
    spans = [(start, min(start + share, count)) for start in range(0, count, share)]
    # A fresh process: a copy of one with threads in it may inherit their locks.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(folder,)) as pool:
        waiting: dict[Future[list[Examined]], int] = {
            pool.submit(_examine, start, end, every): start for start, end in spans
        }
        try:
            for done in as_completed(waiting):
                found.update(enumerate(done.result(), waiting[done]))
                progress(len(found), count)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return reported(pack, [found[number] for number in range(count)])


def _alone(pack: Pack, progress: Callable[[int, int], None], every: bool) -> Report:
    found = []
    with Checker() as checker:
        for problem in pack.problems:
            found.append(examined(pack, problem, checker, every=every))
            progress(len(found), len(pack.problems))
    return reported(pack, found)


def _begin(folder: Path) -> None:
    """In a process of the pool: read the pack and start a checker, once."""
    global _pack, _checker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it ends the pool
    _pack, _checker = load(folder), Checker()


def _examine(start: int, end: int, every: bool) -> list[Examined]:
    assert _pack is not None
    assert _checker is not None
    return [examined(_pack, problem, _checker, every=every) for problem in _pack.problems[start:end]]
