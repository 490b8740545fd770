"""Numbers too large for any library: each text gets an answer, and the worker that gave it lives on."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.checking.large_numbers import pairs
from tutor.checking import Checker
from tutor.checking.service.client import FAILED
from tutor.checking.service.resource_limits import TOO_SLOW

pytestmark = pytest.mark.slow

PAIRS = 80
PATIENCE = 60.0
"""Seconds: the test is of what ends a worker, not of how soon it answers on a busy machine."""


@pytest.mark.slow
def test_no_number_ends_the_worker() -> None:
    with Checker(deadline=PATIENCE) as checker:
        checker.compare("x", "x")
        for pair in islice(pairs(seed=11), PAIRS):
            worker = checker.pid
            found = checker.compare(pair.reference, pair.answer, pair.given)
            in_time = found.message == TOO_SLOW and found.milliseconds < 1000 * PATIENCE
            assert in_time or checker.pid == worker, pair
            assert found.message != FAILED, pair
