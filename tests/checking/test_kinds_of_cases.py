"""Each kind of case has cases enough in the corpus, and what is right stands beside what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.checking.corpus import Case, cases

LEAST = 30
KINDS: dict[str, tuple[str, ...]] = {
    "look-alikes that only a proof tells apart": ("look_alikes",),
    "what takes many steps, and is decided alike on every machine": ("heavy",),
    "the domain of real names": ("domain",),
    "names and functions": ("functions", "papers", "elementwise", "parts/functions"),
    "indices, matrices and facts about them": ("indices", "matrices", "facts", "parts/indices"),
    "equations, solutions and sets": (
        *("equations", "sets", "parts/solutions", "parts/lists", "parts/sets", "parts/general_solutions"),
    ),
    "numbers as people type them": ("numbers", "parts/numbers", "parts/tolerances"),
    "labels, and what is said of what cannot be read": ("parts/labels", "spelling"),
}
"""The files in which the cases of a kind stand."""


def opposed(place: str) -> Iterator[Case]:
    """The cases of a file whose line has an answer that is right and one that is not."""
    folder, _, field = place.rpartition("/")
    lines: dict[str, list[Case]] = {}
    for case in cases(folder):
        if case.field == field:
            lines.setdefault(case.name.partition(".")[0], []).append(case)
    for line in lines.values():
        right = [case.expected == "equal" for case in line]
        if any(right) and not all(right):
            yield from line


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_cases_enough_that_stand_beside_their_opposite(kind: str) -> None:
    found = [case for place in KINDS[kind] for case in opposed(place)]
    right = sum(case.expected == "equal" for case in found)
    assert len(found) >= LEAST
    assert 4 * right >= len(found) and 4 * (len(found) - right) >= len(found)


def test_every_file_of_answers_to_parts_belongs_to_a_kind() -> None:
    named = {place.removeprefix("parts/") for places in KINDS.values() for place in places if "/" in place}
    assert {case.field for case in cases("parts")} == named
