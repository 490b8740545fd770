"""A sentence with a formula in it is told that the formula alone is wanted, and which one that may be."""

from __future__ import annotations

import pytest

from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.complaints.formula_in_words import ALONE, IN_WORDS

NAMES = vocabulary("a in R^d", "g in R^d", "alpha > 0")


def _said(text: str) -> Complaint:
    assert not isinstance(NAMES, Complaint)
    found = parse(text, NAMES)
    assert isinstance(found, Complaint), found
    return found


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("The loss is convex, so gradient descent goes to a/||a||_2^2", "a/||a||_2^2"),
        ("The loss is convex, so the minimum is unique: a/||a||^2", "a/||a||^2"),
        ("The loss is convex, so …: a/||a||^2", "a/||a||^2"),
        ("it is a/||a||_2^2", "a/||a||_2^2"),
        ("the answer is (1, 10, 100)/3.", "(1, 10, 100)/3"),
        ("a/||a||^2 because it is the minimum-norm solution", "a/||a||^2"),
        ("we get a/||a||_2^2, the point of least norm", "a/||a||_2^2"),
        ("theta is a/||a||^2", "a/||a||^2"),
        ("so theta = (1, 2, 3) is it", "theta = (1, 2, 3)"),
        ("the update is -(alpha/2) g", "-(alpha/2) g"),
        ("-alpha g as in gradient descent", "-alpha g"),
        (r"-\alpha g \text{ because it is convex}", r"-\alpha g"),
        ("it is a", "a"),
    ],
)
def test_the_formula_in_a_sentence_is_offered_by_itself(text: str, formula: str) -> None:
    found = _said(text)
    assert (found.sentence, found.correction) == (ALONE, formula)


@pytest.mark.parametrize(
    "text",
    [
        "any θ on the plane",
        "it depends on g",
        "sign of g times alpha",
        "if g > 0 then -alpha",
        "the best one",
    ],
)
def test_words_with_no_formula_or_with_two_are_offered_none(text: str) -> None:
    found = _said(text)
    assert (found.sentence, found.correction) == (IN_WORDS, None)


@pytest.mark.parametrize("text", ["-lamda sgin(g)", "beta g", "gamma beta", "sgin(g) + alhpa", "mu g"])
def test_names_that_are_not_known_or_misspelt_are_no_sentence(text: str) -> None:
    assert _said(text).sentence not in (ALONE, IN_WORDS)
