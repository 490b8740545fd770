"""Every case of the corpus is decided, and decided right."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.checking.corpus import Case, cases
from tutor.checking.compare_texts import compare

FIELDS = sorted({case.name.partition("-")[0] for case in cases()})


def told(case: Case, outcome: str) -> str:
    """A line that shows what went wrong with a case."""
    given = f" given {'; '.join(case.given)}" if case.given else ""
    return f"{case.name}: {case.reference!r} and {case.answer!r}{given}: {outcome}, not {case.expected}"


@pytest.mark.slow
@pytest.mark.parametrize("field", FIELDS)
def test_every_case_of_the_corpus_is_decided_right(field: str) -> None:
    wrong = []
    for case in cases():
        if case.name.startswith(f"{field}-"):
            outcome = compare(case.reference, case.answer, case.given).outcome
            if outcome != case.expected:
                wrong.append(told(case, outcome))
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("field", [field for field in FIELDS if field not in ("unreadable", "spelling")])
def test_no_verdict_depends_on_which_of_the_two_is_the_reference(field: str) -> None:
    turned = []
    for case in cases():
        if case.name.startswith(f"{field}-") and case.expected != "unreadable":
            outcome = compare(case.answer, case.reference, case.given).outcome
            if outcome != case.expected:
                turned.append(told(case, outcome))
    assert turned == []


def test_the_corpus_is_large_and_most_of_it_is_to_be_refused() -> None:
    counts = Counter(case.expected for case in cases())
    assert len(cases()) >= 2_000
    assert counts["different"] + counts["unreadable"] >= 1_000
    assert counts["equal"] >= 1_000
    assert len({case.name for case in cases()}) == len(cases())


def test_what_cannot_be_read_is_answered_with_a_sentence() -> None:
    for case in cases():
        if case.expected == "unreadable":
            found = compare(case.reference, case.answer, case.given)
            assert found.message.endswith((".", "?", ")")), case.name
