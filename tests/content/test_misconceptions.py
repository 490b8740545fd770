"""Every wrong answer that is known from real attempts is recognised by its name, however it is spelt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.content.desk import asked, find, in_blank, pack, verdict, whole
from tests.content.known import KNOWN
from tests.content.known.recorded import RECORDED, Recorded
from tests.content.rows import Known
from tutor.checking import Checker
from tutor.checking.contract.when import parse_when
from tutor.packs.model.versions import in_version

ANSWERS = {"equal", "option", "line", "term"}
"""Patterns that are answers as they stand, which `tutor pack check` tries."""


@pytest.mark.slow
@pytest.mark.parametrize("row", KNOWN, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_a_known_wrong_answer_is_recognised_by_name_in_every_spelling(checker: Checker, row: Known) -> None:
    name, variant, mistake, answers = row
    for typed in answers:
        said = verdict(checker, name, variant, whole(name, variant, typed))
        found = {cell.mistake for cell in said.cells} | {said.mistake}
        assert mistake in found, f"{typed}: {said.outcome}, {sorted(map(str, found))}, {said.message}"
        own = next(known for known in asked(name, variant).mistakes if known.name == mistake)
        assert own.message in said.message or any(own.message in cell.message for cell in said.cells)


@pytest.mark.slow
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


def test_every_mistake_of_another_version_has_one_where_its_patterns_are_no_answers_themselves() -> None:
    shown = {(name, in_version(find(name)[1], variant).asks, mistake) for name, variant, mistake, _ in KNOWN}
    for problem in pack().problems:
        for part in problem.parts:
            for other in part.others:
                for mistake in other.mistakes if other.mistakes != part.mistakes else ():
                    kinds = {pattern.kind for pattern in parse_when(mistake.when)[0]}
                    name = f"{problem.id}/{part.id}"
                    assert kinds & ANSWERS or (name, other.asks, mistake.name) in shown, (name, mistake.name)


@pytest.mark.parametrize("row", RECORDED, ids=lambda row: f"{row[0]}-{row[2]}-{row[3]}")
def test_what_a_language_model_got_wrong_is_recognised_by_name(checker: Checker, row: Recorded) -> None:
    name, typed, mistake, _ = row
    said = verdict(checker, name, 0, whole(name, 0, typed))
    assert mistake in {said.mistake, *(cell.mistake for cell in said.cells)}


def _formulas() -> Iterator[tuple[str, int, int, str]]:
    """Part, variant, blank and formula: every mistake's patterns that are an answer as they stand."""
    for problem in pack().problems:
        for part in problem.parts:
            for variant in range(len(part.variants)):
                for mistake in in_version(part, variant).mistakes:
                    for pattern in parse_when(mistake.when)[0]:
                        if pattern.kind == "equal":
                            yield f"{problem.id}/{part.id}", variant, mistake.blank or 0, pattern.text


@pytest.mark.slow
def test_every_formula_of_every_mistake_is_refused_and_named_on_every_variant(checker: Checker) -> None:
    formulas = list(_formulas())
    assert len(formulas) > 200
    for name, variant, blank, formula in formulas:
        said = verdict(checker, name, variant, in_blank(name, variant, blank, formula))
        own = {known.name for known in asked(name, variant).mistakes}
        assert not said.credit, f"{name}, variant {variant}: {formula}"
        assert said.cells[blank].mistake in own, f"{name}, variant {variant}: {formula}"
