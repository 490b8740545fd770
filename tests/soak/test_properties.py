"""Random eigenvectors, bases and factorisations without end: each verdict is that of plain linear algebra."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tests.checking.test_property_soundness import KINDS, agree
from tests.soak.soak import Soak

pytestmark = pytest.mark.soak


def attempts(seed: int) -> Iterator[tuple[str, int]]:
    """A kind, and what its next answer is made from."""
    for number in count(seed):
        yield from ((kind, number) for kind in KINDS)


def test_what_is_judged_by_a_property_gets_the_verdict_of_linear_algebra(soak: Soak) -> None:
    soak.withstand(attempts(soak.seed), lambda attempt: agree(attempt[0], 1, attempt[1]))
