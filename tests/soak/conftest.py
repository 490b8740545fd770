"""The minutes and the seed of each soak test."""

from __future__ import annotations

import os
from math import ceil
from random import SystemRandom

import pytest

from tests.soak.soak import Soak

MINUTES = 60.0
"""For all soak tests together, unless TUTOR_SOAK_MINUTES says otherwise."""


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> Soak:
    """A fair share of the minutes, and a seed of its own unless TUTOR_SOAK_SEED names one."""
    tests = sum(item.get_closest_marker("soak") is not None for item in request.session.items)
    rounds = ceil(tests / int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))
    minutes = float(os.environ.get("TUTOR_SOAK_MINUTES", MINUTES))
    seed = os.environ.get("TUTOR_SOAK_SEED") or SystemRandom().randrange(10**6)
    return Soak(minutes / rounds, int(seed))
