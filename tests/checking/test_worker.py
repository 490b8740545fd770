"""What the worker takes for a want of memory: its exit code decides what a student reads."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tutor.checking.service.process import SPENT
from tutor.checking.service.worker import starved

pytestmark = pytest.mark.slow

FAULTY = """
import sys
from tutor.checking import compare_texts
from tutor.checking.service import worker
from tutor.checking.contract.comparison import Comparison

def broken(reference, answer, given):
    if answer == "raise":
        raise OSError("a file that could not be read")
    return Comparison("undecided")

compare_texts.compare = broken
sys.argv = ["worker", sys.argv[1]]
worker.main()
"""
REQUEST = b'{"id": 7, "do": "compare", "reference": "x", "answer": "%s", "given": []}\n'


def _last_words(memory: int, way: bytes) -> tuple[bytes, int]:
    """What a worker says last, and ends with, whose check fails in a `way` that is not called memory."""
    command = [sys.executable, "-c", FAULTY, str(memory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(REQUEST % way)
        child.stdin.flush()
        lines = [child.stdout.readline() for _ in range(3)]
        child.stdin.close()
        return lines[-1], child.wait(timeout=60)


def test_only_a_want_of_memory_is_one() -> None:
    assert starved(MemoryError())
    assert not starved(ValueError())


def test_a_fault_of_ours_is_told_and_the_worker_goes_on() -> None:
    said, code = _last_words(10**9, b"raise")
    assert said.startswith(b'{"id":7,"failed":"OSError"')
    assert code == 0


def test_a_check_without_a_decision_is_told_as_it_is() -> None:
    said, code = _last_words(10**9, b"shrug")
    assert said.startswith(b'{"id":7,"comparison":{"outcome":"undecided"')
    assert code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
@pytest.mark.parametrize("way", [b"raise", b"shrug"])
def test_where_memory_is_spent_that_is_the_reason_whatever_a_library_makes_of_it(way: bytes) -> None:
    assert _last_words(100_000, way) == (b"", SPENT)
