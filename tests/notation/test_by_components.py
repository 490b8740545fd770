"""The word `elementwise`: what does not fit together is read component by component."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.notation import Complaint, Shape, parse, shape_of, vocabulary, write
from tutor.notation.parser.component_table import renewed

GIVEN = ("g in R^d", "h in R^d", "A in R^(k x d)", "B in R^(d x d)", "p > 0")


def read(text: str, *more: str) -> tuple[str, str | None]:
    """How a text is read, and what is said where it does not fit."""
    names = vocabulary(*GIVEN, *more)
    assert not isinstance(names, Complaint)
    expression = parse(text, names)
    assert not isinstance(expression, Complaint)
    shape = shape_of(expression.tree, names)
    return write(expression.tree), None if isinstance(shape, Shape) else shape.sentence


@pytest.mark.parametrize("word", ["elementwise", "componentwise", "entrywise", "Elementwise"])
@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("1 - h", "ones - h"),
        ("h - 2", "h - 2 ones"),
        ("-1 + h", "-ones + h"),
        ("h (1 - h)", "h .* (ones - h)"),
        ("2 g h p", "2 p (g .* h)"),
        ("g^3", "(g .* g) .* g"),
        ("g^-2", "1 ./ (g .* g)"),
        ("g^{1/2}", "sqrt(g)"),
        ("g^(3/2)", "g .* sqrt(g)"),
        ("p/g", "p ./ g"),
        ("2^g", "exp(ln(2) g)"),
        ("h^T + 1", "h^T + ones^T"),
        ("1 - A", "ones(k) ones(d)^T - A"),
        ("A^2", "A .* A"),
        ("1/A", "1 ./ A"),
    ],
)
def test_what_does_not_fit_is_read_component_by_component(word: str, typed: str, reading: str) -> None:
    assert read(typed, word) == (reading, None)


@pytest.mark.parametrize(
    "typed", ["g^T h", "B h", "B^2", "A h", "g g^T", "g^T B h", "||g||^2", "g_i h_i", "p g"]
)
def test_what_fits_keeps_its_meaning(typed: str) -> None:
    assert read(typed, "elementwise") == read(typed)


@pytest.mark.parametrize("typed", ["A h + g", "g^p", "A g h", "g > 0", "g^20"])
def test_what_fits_in_no_way_is_still_explained(typed: str) -> None:
    assert read(typed, "elementwise")[1] is not None


def test_without_the_word_a_number_does_not_go_with_every_component() -> None:
    assert read("1 - h")[1] is not None


@pytest.mark.parametrize(
    ("typed", "reading"), [("A.^2", "A .* A"), ("B.^2", "B .* B"), ("p.^2", "p^2"), ("g.^3", "(g .* g) .* g")]
)
def test_the_dotted_power_is_one_of_components(typed: str, reading: str) -> None:
    assert read(typed) == (reading, None)


def test_the_guide_has_the_table_of_readings() -> None:
    guide = (Path(__file__).parents[2] / "content" / "README.md").read_text(encoding="utf-8")
    assert renewed(guide) == guide
