"""Every row of the transcripts' tables gets its due: a message, a hint that does the same, or credit."""

from __future__ import annotations

import pytest

from tests.content.desk import find, verdict, whole
from tests.content.plays import Sitting
from tests.content.rows import Text
from tests.content.transcript_rows import FOLLOWUPS, NEVER, RIGHT, WRONG, Followup, Given
from tutor.checking import Checker
from tutor.packs.model.pack import Part, Rung
from tutor.packs.model.versions import in_version
from tutor.tutoring.event import Attempted


def climbed(checker: Checker, name: str, typed: Text, count: int) -> tuple[Part, str, list[Rung]]:
    """The part, the message of an answer, and the hints that follow it, asked for one after the other."""
    _, part = find(name)
    sitting = Sitting(name, checker)
    answer = whole(name, 0, typed)
    said = verdict(checker, name, 0, answer)
    sitting.study.answer(name, 0, answer, said)
    rungs = []
    for _ in range(count):
        step = sitting.study.next_rung(name, part, waiting=False)
        assert step.rung is not None
        sitting.study.show(name, part, step.rung)
        rungs.append(step.rung)
    (first,) = (event for event in sitting.study.conversation(name) if isinstance(event, Attempted))
    return part, first.message, rungs


@pytest.mark.parametrize("row", FOLLOWUPS, ids=lambda row: row.row)
def test_a_followup_that_worked_has_a_hint_or_a_message_that_does_the_same(
    checker: Checker, row: Followup
) -> None:
    _, message, rungs = climbed(checker, row.name, row.typed, len(row.comes))
    came = tuple(f"{rung.kind}{f' for {rung.mistake}' if rung.mistake else ''}" for rung in rungs)
    assert came == row.comes
    assert row.says in " ".join(" ".join((message, *(rung.text for rung in rungs))).split())


@pytest.mark.parametrize("row", NEVER, ids=lambda row: f"{row[0]}-{row[2]}")
def test_what_did_not_work_is_none_of_the_hints_that_come(
    checker: Checker, row: tuple[str, str, str, str]
) -> None:
    _, name, typed, words = row
    part, _, rungs = climbed(checker, name, typed, 3)
    assert not any(words in rung.text for rung in rungs)
    assert not any(rung.kind == "tell" for rung in part.ladder[:-1])


def test_the_misprint_of_one_copy_has_a_part_of_its_own_and_both_are_told_apart() -> None:
    _, misprint = find("penalized-updates/linf-unsquared")
    _, meant = find("penalized-updates/linf")
    assert "One copy of this homework had lost" in misprint.statement
    assert r"\|\Delta\theta\|_\infty^2" in meant.statement


@pytest.mark.slow
@pytest.mark.parametrize("row", (*WRONG, *RIGHT), ids=lambda row: f"{row.row}-{row.name.split('/')[1]}")
def test_an_answer_of_the_record_gets_what_its_row_says(checker: Checker, row: Given) -> None:
    for variant in row.variants:
        for typed in row.typed:
            said = verdict(checker, row.name, variant, whole(row.name, variant, typed))
            assert said.outcome in row.outcome.split(" or "), f"{typed}, variant {variant}: {said.message}"
            named = {said.mistake, *(cell.mistake for cell in said.cells)} - {None}
            assert named == ({row.mistake} if row.mistake else set()), f"{typed}: {said.message}"
            assert said.credit is (row in RIGHT)
            assert row.says in said.message, f"{typed}: {said.message}"


def test_a_message_about_an_uphill_step_praises_nothing_before_the_sign(checker: Checker) -> None:
    said = verdict(checker, "penalized-updates/linf", 0, ("||g||_inf sign(g)",)).message
    assert said.startswith("The sign first")
    assert "The direction makes sense" not in said.split("Once you turn the sign round", 1)[0]


def test_every_wrong_answer_of_the_record_has_other_words_for_the_second_time() -> None:
    for name, variant, mistake in sorted(
        (row.name, row.variants[0], row.mistake) for row in WRONG if row.mistake
    ):
        part = in_version(find(name)[1], variant)
        assert part.sequel(mistake).again, f"{name}: {mistake}"
