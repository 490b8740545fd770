"""The alarm of a step is heard, also where it first rings in a place that swallows what is raised there."""

from __future__ import annotations

import gc
import signal
from contextlib import suppress

import pytest

from tutor.checking.numbers.step_alarm import AnswerSpent, BudgetSpent, seconds, whole_answer

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no alarms here")

LONG = 3_600
MANY = 10**10


def _busy() -> None:
    for _ in range(MANY):
        pass


def test_a_step_ends_when_the_alarm_rings() -> None:
    with pytest.raises(BudgetSpent), seconds(LONG):
        signal.raise_signal(signal.SIGVTALRM)


def test_a_step_inside_a_whole_answer_leaves_the_alarm_of_the_answer_as_it_is() -> None:
    with pytest.raises(AnswerSpent), whole_answer(LONG):
        with pytest.raises(BudgetSpent), seconds(LONG):
            signal.raise_signal(signal.SIGVTALRM)
        signal.raise_signal(signal.SIGPROF)


def test_nothing_on_the_way_takes_the_end_of_an_answer_for_a_fault_of_its_own() -> None:
    with pytest.raises(AnswerSpent), whole_answer(LONG), suppress(Exception):
        signal.raise_signal(signal.SIGPROF)


@pytest.mark.slow
def test_an_alarm_in_a_callback_of_the_garbage_collector_rings_again() -> None:
    rung = []

    def ring(phase: str, info: dict[str, int]) -> None:
        if not rung:
            rung.append(phase)
            signal.raise_signal(signal.SIGVTALRM)

    gc.callbacks.append(ring)
    try:
        with pytest.raises(BudgetSpent), seconds(LONG):
            gc.collect()
            _busy()
    finally:
        gc.callbacks.remove(ring)
    assert rung


def test_an_alarm_in_a_finalizer_rings_again() -> None:
    class Last:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGVTALRM)

    with pytest.raises(BudgetSpent), seconds(LONG):
        Last()
        _busy()
