"""No verdict hangs on the clock: it is a net far above what an answer needs, on a slow machine as well."""

from __future__ import annotations

import gc
import signal
import subprocess
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
import sympy
from sympy.core.cache import CACHE

from tests.checking.attacks import dressed, outcome, planted
from tests.checking.corpus import cases
from tests.checking.dressers import DRESSERS
from tests.checking.planters import PLANTERS
from tutor.checking.compare_texts import compare
from tutor.checking.equality.at_branch_points import at_switches
from tutor.checking.equality.by_sympy import forgetful
from tutor.checking.equality.decide import compare_values
from tutor.checking.numbers import step_alarm
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.service import process
from tutor.checking.service.resource_limits import MEMORY
from tutor.checking.service.worker import warm_up
from tutor.notation import Complaint, parse, vocabulary

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no alarms here")

HASTE = 10
"""How many times too fast the clock runs."""


def hurry(monkeypatch: pytest.MonkeyPatch, haste: float) -> None:
    """Let every budget of a step end so many times too soon."""
    timer = signal.setitimer
    monkeypatch.setattr(step_alarm.signal, "setitimer", lambda which, left: timer(which, left / haste))


@pytest.fixture
def swept() -> Iterator[None]:
    """The collector of garbage does not walk what all other tests have left, as that is no step of ours."""
    warm_up()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.slow
@pytest.mark.usefixtures("swept")
def test_a_clock_that_runs_ten_times_too_fast_moves_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch, HASTE)
    moved = []
    for case in cases():
        outcome = compare(case.reference, case.answer, case.given).outcome
        if outcome != case.expected:
            moved.append(f"{case.name}: {case.reference} ~ {case.answer}: {outcome}")
    assert moved == []


def test_what_could_not_be_looked_at_in_time_is_not_called_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    def spent(budget: float) -> None:
        raise step_alarm.BudgetSpent

    monkeypatch.setattr("tutor.checking.equality.at_branch_points.seconds", spent)
    names = vocabulary("x in R")
    one, two = parse("1", names), parse("sign(x^2 - 4)^2", names)
    assert not isinstance(names, Complaint) and not isinstance(one, Complaint)
    assert not isinstance(two, Complaint)
    scene = Scene(names)
    assert at_switches(Profile(one.tree, scene), Profile(two.tree, scene), compare_values) == "unknown"


def test_each_worker_walks_sets_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "random")
    seeds = []
    start = subprocess.Popen

    def noted(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        seeds.append(options["env"]["PYTHONHASHSEED"])
        return start(command, **options)

    monkeypatch.setattr(process.subprocess, "Popen", noted)
    process.Process(MEMORY).end()
    assert seeds == ["0"]


@pytest.mark.slow
@pytest.mark.usefixtures("swept")
def test_a_hurried_clock_moves_no_verdict_on_attacks(monkeypatch: pytest.MonkeyPatch) -> None:
    attacks = [*islice(planted(3), 2 * len(PLANTERS)), *islice(dressed(3), 4 * len(DRESSERS))]
    usual = [outcome(attack) for attack in attacks]
    hurry(monkeypatch, HASTE)
    assert [outcome(attack) for attack in attacks] == usual


def test_what_sympy_worked_out_for_other_answers_is_forgotten() -> None:
    sympy.expand((sympy.Symbol("x") + 1) ** 3)
    forgetful()
    assert not any(cached.cache_info().currsize for cached in CACHE)
