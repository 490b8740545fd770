"""A seeded sample of the attacks on verdicts: nothing false is called equal, and nothing true different."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.checking.attacks import dressed, never_different, never_equal, planted

pytestmark = pytest.mark.slow

SAMPLE = 96
"""Of each, in a test run; `make soak` goes on without end."""


@pytest.mark.slow
def test_no_planted_difference_is_called_equal() -> None:
    for attack in islice(planted(1), SAMPLE):
        never_equal(attack)


@pytest.mark.slow
def test_no_identity_in_odd_dress_is_called_different() -> None:
    for attack in islice(dressed(1), SAMPLE):
        never_different(attack)
