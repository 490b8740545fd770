"""What was tried out is told apart from what is said of a line, where the two are about different lines."""

from __future__ import annotations

import pytest

from tests.content.desk import asked, find
from tutor.checking import Checker
from tutor.packs.evidence.answer_evidence import LAST, evidence, with_evidence


@pytest.mark.parametrize(
    ("typed", "line", "apart"),
    [
        ("-g + (2/alpha) u = 0\n\nu = -(alpha/3) g", 1, True),
        ("g + (2/alpha) u = 0\nu = -(alpha/3) g", 2, False),
    ],
)
def test_it_is_said_when_another_line_than_the_one_that_fails_is_tried(
    checker: Checker, typed: str, line: int, apart: bool
) -> None:
    name = "penalized-updates/l2"
    part, answer = find(name)[1], (typed,)
    verdict = checker.check(asked(name, 0), answer)
    assert verdict.cells[0].line == line
    tried = evidence(part, 0, answer, named=verdict.mistake is not None)
    assert tried is not None
    lead = f"{LAST}\n\n" if apart else ""
    assert with_evidence(part, 0, answer, verdict).message == f"{verdict.message}\n\n{lead}{tried}"
