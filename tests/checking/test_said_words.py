"""The words of a `says` pattern are found in a text, whatever stands around them."""

from __future__ import annotations

import pytest

from tutor.checking.marking.beliefs.said_words import holds_words, says

PLANE = "not unique | infinite* many | any … plane | any theta"


@pytest.mark.parametrize(
    "text",
    [
        "not unique",
        "The solution is NOT unique!",
        "infinitely many",
        "there are infinitely-many solutions",
        "any point of the plane",
        "any θ on the whole solution plane",
        "any \\theta",
        "any θ",
        "Any plane",
    ],
)
def test_words_are_found_in_their_order(text: str) -> None:
    assert says(text, PLANE)


@pytest.mark.parametrize(
    "text",
    [
        "unique",
        "not very unique",
        "many",
        "the plane, any",
        "company on a plane",
        "not any point of the plane",
        "any one of all the many other points that lie on the plane",
        "",
        "a/||a||_2^2",
    ],
)
def test_other_words_another_order_and_denials_are_not(text: str) -> None:
    assert not says(text, PLANE)


def test_letters_with_subscripts_and_hyphens_are_words() -> None:
    assert says("-alpha S_λ(g)", "S lambda")
    assert says("soft-threshold(g)", "soft threshold")
    assert says("it is clipped", "clip*") and not says("it is eclipsed", "clip*")
    assert says("a … b", "a ... b")


def test_an_alternative_without_a_word_is_told() -> None:
    assert holds_words("not unique") and not holds_words(" … ") and not holds_words("*")
    assert not says("anything", "… | *")
