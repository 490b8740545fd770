"""A seeded sample of the attacks on verdicts: nothing false is called equal, and nothing true different."""

from __future__ import annotations

from collections import Counter
from itertools import islice

import pytest

from tests.checking.attacks import dressed, never_different, never_equal, planted, same_both_ways
from tests.checking.dressers import DRESSERS
from tests.checking.planters import PLANTERS

SAMPLE = 500
"""Of each, in a test run; `make soak` goes on without end."""
TURNED = 64
"""Of each, looked at with either of the two as the key."""
UNDECIDED = 0.1
"""At most so large a part of what is equal may be left undecided."""


@pytest.mark.slow
def test_no_planted_difference_is_called_equal() -> None:
    for attack in islice(planted(1), SAMPLE):
        never_equal(attack)


@pytest.mark.slow
def test_no_identity_in_odd_dress_is_called_different_and_hardly_any_is_left_open() -> None:
    said = Counter(map(never_different, islice(dressed(1), SAMPLE)))
    assert said["undecided"] <= UNDECIDED * SAMPLE


@pytest.mark.slow
def test_which_of_the_two_is_the_key_does_not_matter() -> None:
    for attack in (*islice(planted(2), TURNED), *islice(dressed(2), TURNED)):
        same_both_ways(attack)


def test_each_sort_of_difference_has_its_planter() -> None:
    planters, dressers = len(PLANTERS), len(DRESSERS)
    assert len({attack.sort for attack in islice(planted(1), planters)}) == planters
    assert len({attack.sort for attack in islice(dressed(1), dressers)}) == dressers
