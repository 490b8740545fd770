"""Attacks without end: a planted difference is never equal, an identity in odd dress never different."""

from __future__ import annotations

import pytest

from tests.checking.attacks import dressed, never_different, never_equal, planted, same_both_ways
from tests.soak.soak import Soak

pytestmark = pytest.mark.soak


def test_no_planted_difference_is_called_equal(soak: Soak) -> None:
    soak.withstand(planted(soak.seed), never_equal)


def test_no_identity_in_odd_dress_is_called_different(soak: Soak) -> None:
    soak.withstand(dressed(soak.seed), never_different)


def test_which_of_the_two_is_the_key_does_not_matter(soak: Soak) -> None:
    soak.withstand(planted(soak.seed), same_both_ways)
