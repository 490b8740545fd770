"""One checker for all the tests that ask it something."""

from collections.abc import Iterator

import pytest

from tutor.checking import Checker


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    # Generous, because a test machine may be busy; how long an answer takes is measured elsewhere.
    with Checker(deadline=30.0) as checker:
        yield checker
