"""One simulated class and its report for all tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.desk import pack
from tests.course.simulated import class_of, planned, written
from tutor.checking import Checker
from tutor.course.analysis.class_report import report
from tutor.course.handins.gather import Gathered, gather
from tutor.course.model.class_model import Report


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
