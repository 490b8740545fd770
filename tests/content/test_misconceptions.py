"""Every wrong answer that is known from real attempts is recognised by its name, however it is spelt."""

from __future__ import annotations

import pytest

from tests.content.desk import asked, pack, verdict, whole
from tests.content.known import KNOWN
from tests.content.rows import Known
from tutor.checking import Checker


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_a_known_wrong_answer_is_recognised_by_name_in_every_spelling(checker: Checker, row: Known) -> None:
    name, variant, mistake, answers = row
    for typed in answers:
        said = verdict(checker, name, variant, whole(name, variant, typed))
        found = {cell.mistake for cell in said.cells} | {said.mistake}
        assert mistake in found, f"{typed}: {said.outcome}, {sorted(map(str, found))}, {said.message}"
        own = next(known for known in asked(name, variant).mistakes if known.name == mistake)
        assert own.message in said.message or any(own.message in cell.message for cell in said.cells)


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_a_known_wrong_answer_is_not_accepted(checker: Checker, row: Known) -> None:
    name, variant, mistake, answers = row
    for typed in answers:
        said = verdict(checker, name, variant, whole(name, variant, typed))
        assert said.credit is (mistake == "row-for-column"), f"{typed}: {said.outcome}"


def test_every_mistake_of_the_pack_has_a_wrong_answer_that_shows_it() -> None:
    shown = {(name, mistake) for name, _, mistake, _ in KNOWN}
    declared = {
        (f"{problem.id}/{part.id}", mistake.name)
        for problem in pack().problems
        for part in problem.parts
        for mistake in part.mistakes
    }
    assert declared - shown == set()
