"""One checker, one simulated class and its report for all tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.classroom.simulated import class_of, planned, written
from tests.content.desk import pack
from tutor.checking import Checker
from tutor.classroom.gather import Gathered, gather
from tutor.classroom.model import Report
from tutor.classroom.report import report


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    """A running checker with a generous deadline: these tests ask what is decided, not how soon."""
    with Checker(deadline=20.0) as running:
        yield running


@pytest.fixture(scope="session")
def folder(checker: Checker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-ins of a hundred simulated students."""
    return written(class_of(checker, planned()), tmp_path_factory.mktemp("class"))


@pytest.fixture(scope="session")
def gathered(folder: Path) -> Gathered:
    """The students, as they are read from their files."""
    return gather([str(folder)])


@pytest.fixture(scope="session")
def made(gathered: Gathered, checker: Checker) -> Report:
    """The report on them."""
    return report(gathered, (pack(),), checker, seconds=600)
