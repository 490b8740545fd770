"""Numbers too large without end: the worker neither ends by itself nor becomes deaf over any of them."""

from __future__ import annotations

import pytest

from tests.checking.large_numbers import Pair, pairs
from tests.soak.soak import Soak
from tutor.checking import Checker
from tutor.checking.service.client import FAILED
from tutor.checking.service.resource_limits import TOO_SLOW

pytestmark = pytest.mark.soak

PATIENCE = 20.0
"""Seconds, ten times those of the processor for an answer: what is not done by then hears no alarm."""


def test_no_number_ends_the_worker_or_makes_it_deaf(soak: Soak) -> None:
    with Checker(deadline=PATIENCE) as checker:
        checker.compare("x", "x")

        def trial(pair: Pair) -> None:
            before = checker.pid
            found = checker.compare(pair.reference, pair.answer, pair.given)
            in_time = found.message == TOO_SLOW and found.milliseconds < 1000 * PATIENCE
            assert in_time or checker.pid == before, f"the worker was replaced: {found.message}"
            assert found.message != FAILED

        soak.withstand(pairs(soak.seed), trial)
