"""The guide's table of ambiguous spellings is what the parser does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.notation.names import ascii_of
from tutor.notation import Complaint, Expression, Vocabulary, parse, vocabulary, write
from tutor.notation.parser.ambiguities import GIVEN, READINGS, Row, renewed

_found = vocabulary(*GIVEN)
assert isinstance(_found, Vocabulary)
NAMES: Vocabulary = _found
GUIDE = Path(__file__).parents[2] / "content" / "README.md"

_ONLY_EQUAL = {
    "log x": "log(x)",
    "e": "e",
    "(1, 2)": "(1, 2)",
}
"""Rows whose meaning is said in other words than the tree's own."""


@pytest.mark.parametrize("row", [row for row in READINGS if row.read], ids=lambda row: row.spelling)
def test_a_spelling_is_read_as_the_table_says(row: Row) -> None:
    found, meant = parse(row.spelling, NAMES), parse(row.read, NAMES)
    assert isinstance(found, Expression)
    assert isinstance(meant, Expression)
    if row.spelling in _ONLY_EQUAL:
        assert write(found.tree) == _ONLY_EQUAL[row.spelling]
    else:
        assert write(found.tree) == write(meant.tree)
        assert found.tree == meant.tree


@pytest.mark.parametrize("row", READINGS, ids=lambda row: row.spelling)
def test_a_note_or_a_complaint_stands_where_the_table_says(row: Row) -> None:
    found = parse(row.spelling, NAMES)
    if not row.read:
        assert isinstance(found, Complaint)
        return
    assert isinstance(found, Expression)
    assert bool(found.notes) == row.noted


@pytest.mark.parametrize("row", [row for row in READINGS if row.noted], ids=lambda row: row.spelling)
def test_what_the_table_offers_instead_is_read_as_something_else(row: Row) -> None:
    other = parse(row.other.split("`")[1], NAMES)
    found = parse(row.spelling, NAMES)
    assert isinstance(other, Expression)
    assert isinstance(found, Expression)
    assert other.tree != found.tree
    assert not other.notes


def test_the_guide_has_the_table_that_the_code_writes() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert renewed(guide) == guide


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1/2x", "1/2x was read as (1/2)·x, from left to right; type 1/(2x) if that is meant."),
        ("sin 2x", "sin 2x was read as sin(2x); type sin(2)·x if that is meant."),
        ("sin x^2", "sin x^2 was read as sin(x^2); type sin(x)^2 if that is meant."),
        ("log2 x", "log2 x was read as log(2 x); type log_2(x) if that is meant."),
        ("2^3^4", "2^3^4 was read as 2^(3^4); type (2^3)^4 if that is meant."),
        ("2^nx", "2^nx was read as (2^n)·x; type 2^(nx) if that is meant."),
        ("e^-nx^2 + 1", "e^-nx^2 was read as (e^-n)·x^2; type e^(-nx^2) if that is meant."),
        ("e^-nx y", "e^-nx was read as (e^-n)·x; type e^(-nx) if that is meant."),
        ("e^-2xy", "e^-2xy was read as (e^-2)·xy; type e^(-2xy) if that is meant."),
        ("2^-alpha x", "2^-alpha x was read as (2^-alpha)·x; type 2^(-alpha x) if that is meant."),
        ("e^αx", "e^αx was read as (e^α)·x; type e^(αx) if that is meant."),
        ("2n!", "2n! was read as 2·(n!); type (2n)! if that is meant."),
        ("1.000", "1.000 was read as 1: a point begins decimals; type 1000 for thousands."),
        ("|x|y|n|", "Bars were paired from left to right; type abs(…) for bars inside bars."),
    ],
)
def test_a_note_names_the_other_meaning(text: str, note: str) -> None:
    found = parse(text, NAMES)
    assert isinstance(found, Expression)
    assert found.notes == (note,)


POWERS = (
    "e^-n x",
    "2^n x",
    "e^(-n)x",
    "e^-n*x",
    "e^(-nx)",
    "x^2y",
    "x^-1y",
    "2^n(n+1)",
    "e^-n sin(x)",
    "e^α x",
    "2^ng",
)
"""A space, parentheses or a sign between say what is raised, and a vector cannot be."""


@pytest.mark.parametrize(
    "text", ["1/(2x)", "sin(x)^2", "|x| y |n|", "|x|+y+|n|", "2 n!", "1.05", "2^(3^4)", *POWERS]
)
def test_plain_spellings_have_no_note(text: str) -> None:
    found = parse(text, NAMES)
    assert isinstance(found, Expression)
    assert found.notes == ()
    assert ascii_of(write(found.tree), NAMES) == write(found.tree)
