"""A value that is to minimise something is tried out on simple numbers, and the key is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.packs.evidence.answer_evidence import evidence
from tutor.packs.model.pack import Part
from tutor.packs.reading.load import load

PAGE = """# One weight

- Id: weight
- Given: `a > 0`, `lambda > 0`, `w in R`

## Part least: where is it least?

- Answer: `w = a/(a^2 + lambda)`
- Experiment: minimise `(1 - a w)^2 + lambda w^2` over `w`

Where?

## Part whole: which number of steps?

- Given: `n in N`, `c < 0`
- Answer: `k = n`
- Experiment: minimise `(k - n)^2 - c` over `k`

Which?
"""


@pytest.fixture
def parts(tmp_path: Path) -> dict[str, Part]:
    (tmp_path / "pack.md").write_text("# P\n\n- Id: p\n- Version: 1\n- Problems: weight\n")
    (tmp_path / "weight.md").write_text(PAGE)
    return {part.id: part for part in load(tmp_path).problems[0].parts}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        # a = 2, λ = 3: (1 − 2w)² + 3w², least 3/7 at 2/7.
        ("1/a", "your w = 0.5 reaches 0.75. The least is 3/7. A smaller w gets lower."),
        ("w = 0", "your w = 0 reaches 1. The least is 3/7. A larger w gets lower."),
        ("a/lambda", "your w = 2/3 reaches 13/9. The least is 3/7. A smaller w gets lower."),
    ],
)
def test_what_a_value_reaches_is_set_against_the_least(parts: dict[str, Part], typed: str, said: str) -> None:
    assert evidence(parts["least"], 0, (typed,)) == f"Tried out with a = 2, λ = 3: {said}"


def test_values_are_drawn_as_they_are_declared(parts: dict[str, Part]) -> None:
    assert evidence(parts["whole"], 0, ("n + 1",)) == (
        "Tried out with n = 2, c = −3: your k = 3 reaches 4. The least is 3. A smaller k gets lower."
    )


@pytest.mark.parametrize("typed", ["a/(lambda + a^2)", "1 - a w", "1/(a-a)", "[1, 2]", "q", "", "w ="])
def test_of_the_key_and_of_what_is_no_value_nothing_is_said(parts: dict[str, Part], typed: str) -> None:
    assert evidence(parts["least"], 0, (typed,)) is None
