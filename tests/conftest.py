"""What every room's tests share: one running checker, and workers that are kept for the next test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.examples import examples
from tests.workers import Shelf
from tutor.checking import Checker
from tutor.checking.service import client

settings.register_profile("tutor", examples(100))
settings.load_profile("tutor")


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    """One running checker for all tests that ask it something: starting it costs more than most of them.

    Its deadline is generous, because a test machine may be busy; the tests ask what is decided, not how soon.
    """
    with Checker(deadline=30.0) as running:
        yield running


@pytest.fixture(scope="session")
def shelf() -> Iterator[Shelf]:
    """Workers that wait for the next checker."""
    with Shelf() as shelf:
        yield shelf


@pytest.fixture
def kept_workers(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every checker that is made in this process takes its worker from the shelf, and puts it back.

    Not for tests of the worker process itself: how it starts, ends, is killed or runs out of memory.
    """
    monkeypatch.setattr(client, "Process", shelf.take)
