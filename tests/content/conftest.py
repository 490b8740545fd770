"""One checker for all tests of the content: starting it costs more than most of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tutor.checking import Checker


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    """A running checker with a generous deadline: these tests ask what is decided, not how soon."""
    with Checker(deadline=20.0) as running:
        yield running
