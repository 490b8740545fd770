"""One memory for all the checks of packs: most tests change one passage of one page."""

from __future__ import annotations

import pytest

from tests.packs.memory import Examinations, Remembering
from tutor.checking import Checker
from tutor.packs.check import check_pack


@pytest.fixture(scope="session")
def checker(checker: Checker) -> Remembering:
    """The running checker, which is asked each thing once."""
    return Remembering(checker)


@pytest.fixture(scope="session")
def examinations(checker: Remembering) -> Examinations:
    """What was found in the problems that were examined."""
    return Examinations(checker)


@pytest.fixture(autouse=True)
def remembered(examinations: Examinations, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem that was examined before is not examined again, if it stands there as it did."""
    monkeypatch.setattr(check_pack, "examined", examinations.examined)
