"""SymPy by itself is asked about the whole corpus, case by case: it never settles a case the other way."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.checking.corpus import Case
from tests.checking.test_second_opinion import FIELDS, of_field, settled
from tests.soak.soak import Soak

pytestmark = pytest.mark.soak


def shuffled(seed: int) -> Iterator[Case]:
    """Every case once, in an order of its own."""
    found = [case for field in FIELDS for case in of_field(field)]
    random.Random(seed).shuffle(found)
    yield from found


def test_sympy_agrees_wherever_it_settles_a_case(soak: Soak) -> None:
    soak.withstand(shuffled(soak.seed), settled)
