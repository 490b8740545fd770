"""Operations in words are told what to type for them, and a correction never loses what a word says."""

from __future__ import annotations

import pytest

from tutor.notation import Complaint, Vocabulary, parse, vocabulary

_found = vocabulary("x in R", "n in N")
assert isinstance(_found, Vocabulary)
NAMES: Vocabulary = _found


def corrected(text: str) -> str | None:
    """The correction that a text is offered."""
    found = parse(text, NAMES)
    assert isinstance(found, Complaint), text
    return found.correction


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("square root of 2", "sqrt(2)"),
        ("the square root of 3", "sqrt(3)"),
        ("root 2", "sqrt(2)"),
        ("2 times square root of 5", None),
        ("sqrt of 7", "sqrt(7)"),
        ("cube root of 9", "root(3, 9)"),
        ("x to the power of 3", "x^3"),
        ("x to the n", "x^n"),
        ("absolute value of x", "|x|"),
        ("x divided by 2", "x/2"),
        ("x multiplied by 3", "x*3"),
        ("all reals but 2", "R \\ {2}"),
        ("all real numbers except 0", "R \\ {0}"),
        ("all real numbers except -1 and 4", "R \\ {-1, 4}"),
        ("every real number except x = 5", "R \\ {5}"),
        ("all x except 3, 4", "R \\ {3, 4}"),
        ("from -3 to 4", None),
        ("-3 to 4", None),
        ("negative 7", "- 7"),
        ("everywhere", "R"),
    ],
)
def test_an_operation_in_words_is_corrected_with_all_that_it_says(typed: str, meant: str | None) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0,375", "0.375"),
        ("0,005", "0.005"),
        ("1,234", "1234"),
        ("12,500", "12500"),
        ("7,3", "7.3"),
        ("149.597.870", "149597870"),
        ("1.000.000", "1000000"),
        ("6.674x10-11", "6.674*10^-11"),
        ("1.6 x 10-19", "1.6*10^-19"),
        ("sqrt(2) ≈ 1.414", "sqrt(2)"),
        ("2/3 ≈ 0.667", "2/3"),
        ("x ≈ 3", "x = 3"),
        ("x != 1, x != 2", "x != 1 and x != 2"),
        ("x ≠ 1, 2", "x ≠ 1 and x ≠ 2"),
        ("x \\ne 1, x \\ne 2", "x \\ne 1 and x \\ne 2"),
        ("(3|4), (4|3)", "(3, 4), (4, 3)"),
        ("{(1|2); (2|1)}", "{(1, 2); (2, 1)}"),
        ("3 & 7", "3 or 7"),
        ("(3x^2)' = 6x", "6x"),
    ],
)
def test_a_correction_keeps_the_size_and_the_number_of_values(typed: str, meant: str) -> None:
    assert corrected(typed) == meant
