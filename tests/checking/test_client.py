"""The worker process: its deadline, its memory limit, its replacement, and what it keeps from the caller."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

import tutor
from tests.checking.homework import L2, LINF
from tutor.checking import Checker, Outcome
from tutor.checking.service import client
from tutor.checking.service.process import RESTING, Process
from tutor.checking.service.resource_limits import IDLE, TOO_BIG, TOO_SLOW

pytestmark = pytest.mark.slow

ROOT = str(Path(tutor.__file__).resolve().parents[1])
ENDLESS = "sum_(i=1)^300 sum_(j=1)^300 (i j)/(i + j)^25"
"""Within every limit of size, and far too long to work out."""


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker() as made:
        yield made


def test_an_answer_is_judged_in_another_process(checker: Checker) -> None:
    verdict = checker.check(L2, ("u = -(alpha/2) g",))
    assert verdict.outcome == Outcome.CORRECT
    assert checker.pid not in (None, os.getpid())


def test_everything_in_a_verdict_comes_back(checker: Checker) -> None:
    verdict = checker.check(L2, ("-alpha g",))
    assert (verdict.outcome, verdict.mistake) == (Outcome.WRONG, "penalty-weight")
    assert verdict.cells[0].reading == r"-\alpha g"
    broken = checker.check(L2, ("-alpha ||g_1",)).cells[0]
    assert isinstance(broken.span, tuple)


def test_two_expressions_are_compared(checker: Checker) -> None:
    assert checker.compare("sqrt(x^2)", "x", ["x > 0"]).outcome == "equal"
    assert checker.compare("sqrt(x^2)", "x").outcome == "different"


def test_lone_surrogates_and_nul_travel_safely(checker: Checker) -> None:
    assert checker.check(L2, ("\ud800\x00",)).outcome == Outcome.UNREADABLE


def test_a_missed_deadline_is_undecided_and_the_next_answer_is_decided() -> None:
    with Checker(deadline=1.0) as checker:
        checker.check(L2, ("g",))
        before = checker.pid
        verdict = checker.check(L2, (f"{ENDLESS} g",))
        assert verdict.outcome == Outcome.UNDECIDED
        assert not verdict.outcome.counts
        assert "does not count" in verdict.message
        assert checker.pid not in (None, before)
        assert checker.check(L2, ("-alpha g/2",)).outcome == Outcome.CORRECT


def test_an_answer_has_so_much_time_of_the_processor_however_long_the_clock_goes_on() -> None:
    with Checker(deadline=60) as checker:
        found = checker.compare("x", f"{ENDLESS} x")
        assert (found.outcome, found.message) == ("undecided", TOO_SLOW)
        assert checker.compare("x + x", "2x").outcome == "equal"


def test_a_worker_killed_during_a_check_costs_one_undecided_answer() -> None:
    with Checker(deadline=30) as checker:
        checker.check(L2, ("g",))
        victim = checker.pid
        assert victim is not None
        killer = threading.Timer(0.2, os.kill, (victim, signal.SIGKILL))
        killer.start()
        verdict = checker.check(L2, (f"{ENDLESS} g",))
        killer.join()
        assert verdict.outcome == Outcome.UNDECIDED
        assert checker.pid != victim
        assert checker.check(LINF, ("-eta sign(g)",)).mistake == "fixed-step"


def test_a_worker_killed_while_idle_costs_nothing() -> None:
    with Checker() as checker:
        checker.check(L2, ("g",))
        victim = checker.pid
        assert victim is not None
        os.kill(victim, signal.SIGKILL)
        with suppress(ChildProcessError):  # it may be cleared away already
            os.waitid(os.P_PID, victim, os.WEXITED | os.WNOWAIT)
        assert checker.check(L2, ("-alpha g/2",)).outcome == Outcome.CORRECT


def test_a_worker_killed_while_idle_is_replaced_before_anybody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    started: queue.SimpleQueue[int] = queue.SimpleQueue()

    class Noted(Process):
        def __init__(self, memory: int) -> None:
            super().__init__(memory)
            started.put(self.pid)

    monkeypatch.setattr(client, "Process", Noted)
    with Checker() as checker:
        checker.check(L2, ("g",))
        victim = started.get()
        os.kill(victim, signal.SIGKILL)
        assert started.get(timeout=60) != victim


def test_a_worker_without_work_ends_and_the_next_answer_has_a_new_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Process] = []

    def hasty(memory: int) -> Process:
        made.append(Process(memory, idle=0.0 if not made else IDLE))
        return made[-1]

    monkeypatch.setattr(client, "Process", hasty)
    with Checker() as checker:
        checker.start()
        assert made[0]._child.wait(60) == RESTING
        assert checker.check(L2, ("-alpha g/2",)).outcome == Outcome.CORRECT
        assert len(made) == 2


def test_a_worker_starts_when_an_answer_is_expected_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: queue.SimpleQueue[Process] = queue.SimpleQueue()

    def counted(memory: int) -> Process:
        process = Process(memory)
        made.put(process)
        return process

    monkeypatch.setattr(client, "Process", counted)
    with closing(Checker()) as checker:
        assert checker.pid is None
        checker.expect()
        process = made.get(timeout=60)
        for _ in range(5):
            checker.expect()
        assert checker.check(L2, ("-alpha g/2",)).outcome == Outcome.CORRECT
        assert checker.pid == process.pid
        assert made.empty()


def _runs(pid: int) -> bool:
    """Whether a process still computes: a killed child stays as a zombie until it is reaped."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in ("Z", "X")


def test_an_answer_that_takes_too_much_memory_is_undecided() -> None:
    factors = [f"(1+{letter})" for letter in "abcdfhklmpq"]
    with Checker(deadline=20, memory=500_000) as checker:
        found = checker.compare("".join(factors), "".join(reversed(factors)))
        assert (found.outcome, found.message) == ("undecided", TOO_BIG)
        assert checker.compare("x + x", "2x").outcome == "equal"


def test_several_threads_may_ask_at_once(checker: Checker) -> None:
    outcomes: list[Outcome] = []
    threads = [
        threading.Thread(target=lambda: outcomes.append(checker.check(L2, ("-alpha g/2",)).outcome))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == [Outcome.CORRECT] * 8


def test_closing_leaves_no_process_behind() -> None:
    checker = Checker()
    checker.start()
    child = checker.pid
    assert child is not None
    checker.close()
    assert not Path(f"/proc/{child}").exists() or sys.platform != "linux"
    assert checker.pid is None
    assert checker.check(L2, ("g",)).outcome == Outcome.UNDECIDED


def test_the_caller_imports_no_library_of_numbers() -> None:
    program = (
        "import sys; from tutor.checking import Checker, ExpressionBlank, Question\n"
        "with Checker() as checker:\n"
        "    verdict = checker.check(Question(('x in R',), (ExpressionBlank('x + x'),)), ('2x',))\n"
        "print(verdict.outcome, [name for name in ('sympy', 'mpmath', 'flint') if name in sys.modules])"
    )
    assert _run(program) == "correct []"


def test_sympy_works_with_integers_that_an_alarm_can_interrupt() -> None:
    program = (
        "import tutor.checking.equality.by_sympy\n"
        "from sympy.external.gmpy import GROUND_TYPES\n"
        "print(GROUND_TYPES)"
    )
    assert _run(program) == "python"


def test_a_checker_works_without_standard_streams() -> None:
    program = (
        "import os, sys; from tutor.checking import Checker\n"
        "out = os.dup(1)\n"
        "for number in (0, 1, 2): os.close(number)\n"
        "with Checker() as checker: found = checker.compare('x + x', '2x')\n"
        "os.write(out, found.outcome.encode())"
    )
    assert _run(program) == "equal"


def test_a_file_in_the_students_folder_is_never_imported(tmp_path: Path) -> None:
    for name in ("sympy", "mpmath", "flint", "json", "tutor_marker"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported from the working folder')")
    program = (
        "from tutor.checking import Checker\n"
        "with Checker() as checker: print(checker.compare('sqrt(2) sqrt(3)', 'sqrt(6)').outcome)"
    )
    assert _run(program, tmp_path) == "equal"


def test_the_worker_ends_when_its_parent_is_gone() -> None:
    program = (
        "import os; from tutor.checking import Checker\n"
        "checker = Checker(); checker.start(); checker.compare('x', 'x')\n"
        "print(checker.pid, flush=True); os._exit(9)"
    )
    worker = int(_run(program, code=9))
    while _runs(worker):
        os.sched_yield()
    assert not _runs(worker)


def _run(program: str, folder: Path | None = None, code: int = 0) -> str:
    """What a Python program prints, run with our package and nothing of the working folder."""
    environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done.stdout.strip()


def test_the_worker_speaks_json_lines_by_itself() -> None:
    request = {"id": 7, "do": "compare", "reference": "2x", "answer": "x + x", "given": []}
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "tutor.checking.service.worker"],
        env={**os.environ, "PYTHONPATH": ROOT}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as child:  # fmt: skip
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"no json\n" + json.dumps(request).encode() + b"\n")
        child.stdin.flush()
        replies = [json.loads(child.stdout.readline()) for _ in range(5)]
        child.stdin.close()
    assert replies[0] == {"ready": True}
    assert replies[2]["failed"] == "JSONDecodeError"
    assert replies[4]["comparison"]["outcome"] == "equal"
