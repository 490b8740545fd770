"""Numbers as people type them: read where there is no doubt, and with a cure where there is one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.notation.names import ascii_of, complaint
from tutor.notation import EMPTY, OPEN, Expression, Vocabulary, parse, vocabulary
from tutor.notation.tokenizer.numerals import repeating, value

_found = vocabulary("x in R", "e in R", "E > 0", "X > 0", "h > 0")
assert isinstance(_found, Vocabulary)
TAKEN: Vocabulary = _found
"""Where the letters of `6.02 x 10^23`, `1 e10` and `2 h` are names."""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("6.02x10^23", "6.02*10^23"),
        ("6.02 x 10^23", "6.02*10^23"),
        ("6.02X10^23", "6.02*10^23"),
        ("-1.38 x 10^-23", "-1.38*10^(-23)"),
        ("1.38x10^{-23}", "1.38*10^(-23)"),
        ("2 x 10^3 + 1", "2*10^3 + 1"),
        ("3 x 4", "3*4"),
        ("1 e10", "10000000000"),
        ("1e 10", "10000000000"),
        ("6.02 E 23", "602e21"),
        ("2 e - 3", "2 e - 3"),
        ("0.(3)", "1/3"),
        ("1.(09)", "12/11"),
        ("0.333...", "1/3"),
        ("0.333…", "1/3"),
        ("0.1666…", "1/6"),
        ("0.33\\ldots", "1/3"),
        ("-0.1818\\dots", "-2/11"),
        ("0.\\overline{3}", "1/3"),
        ("0.1\\overline{6}", "1/6"),
        ("0.\\dot{3}", "1/3"),
        ("0.3\u0305", "1/3"),
        ("0.99…", "1"),
        ("2^0.(3)", "2^(1/3)"),
        ("= 0.05", "0.05"),
        ("≈ 0.05", "0.05"),
        ("\\approx 0.05", "0.05"),
        ("0.05.", "0.05"),
        ("(1, -2).", "(1, -2)"),
        ("\\text{13}", "13"),
        ("\\$13.70", "13.7"),
        ("30°", "30 (pi/180)"),
        ("30º", "30 (pi/180)"),
        ("30^\\circ", "30 (pi/180)"),
        ("30^{\\circ}", "30 (pi/180)"),
        ("30^∘", "30 (pi/180)"),
        ("-30°", "-30 (pi/180)"),
        ("\\cos 60^\\circ", "cos(60 (pi/180))"),
        ("sin 30°", "sin(30 (pi/180))"),
        ("$13.70", "13.7"),
    ],
)
def test_a_number_without_doubt_is_read(typed: str, read: str) -> None:
    assert ascii_of(typed, EMPTY) == read


@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        ("2 1/2", "2 + 1/2"),
        ("-2 1/2", "-(2 + 1/2)"),
        ("2 1/2 + 1", "(2 + 1/2) + 1"),
        ("2\\frac12", "2 + \\frac12"),
        ("2\\frac{1}{2}", "2 + \\frac{1}{2}"),
        ("-5½", "-(5 + ½)"),
        ("-2 2", "-2*2"),
        ("2^2 2^2", "2^2*2^2"),
        ("1 000", "1000"),
        ("602 000 000 000", "602000000000"),
        ("43 279.168 29", "43279.16829"),
        ("42,136", "42136"),
        ("1,000,000", "1000000"),
        ("\\$1,000", "\\$1000"),
        ("1\\2", "1/2"),
        ("50%", "50/100"),
        ("50\\%", "50/100"),
        ("1/50%", "1/(50/100)"),
        ("30 degrees", "30°"),
        ("45deg", "45°"),
        ("3.14…", "3.14"),
        ("19 cm", "19"),
        ("19cm", "19"),
        ("19 CM", "19"),
        ("9.8 m/s²", "9.8"),
        ("9.8 m s^-2", "9.8"),
        ("9.8 \\text{m/s}^2", "9.8"),
        ("3*10^8 m/s", "3*10^8"),
        ("2.5 h", "2.5"),
        ("150 min", "150"),
        ("1250 dollars", "1250"),
        ("USD 1250", "1250"),
        ("€5", "5"),
        ("about 0.05", "0.05"),
        ("2h30", "2 + 30/60"),
        ("2:30", "2 + 30/60"),
        ("[1 2; 3 4]", "[1, 2; 3, 4]"),
        ("[1 -2 3]", "[1, -2, 3]"),
    ],
)
def test_a_number_in_doubt_has_a_cure(typed: str, cure: str) -> None:
    found = complaint(typed, EMPTY)
    assert found.correction == cure
    assert isinstance(parse(cure, EMPTY), Expression)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2 x", "2 x"),
        ("6.02 X", "6.02 X"),
        ("2 e - 3", "2 e - 3"),
        ("2 h", "2 h"),
        ("2 E*3", "2 E*3"),
    ],
)
def test_a_declared_name_wins_over_a_spelling_of_numbers(typed: str, read: str) -> None:
    assert ascii_of(typed, TAKEN) == read


@pytest.mark.parametrize(
    ("typed", "cure"),
    [("6.02 x 10^23", "6.02*10^23"), ("6.02x10^23", "6.02*10^23"), ("6.02 e 23", "6.02 e*23")],
)
def test_where_the_letter_is_a_name_no_number_is_guessed(typed: str, cure: str) -> None:
    assert complaint(typed, TAKEN).correction == cure


def test_any_letter_may_be_a_name_where_names_are_open() -> None:
    assert ascii_of("6.02 x 10^23", OPEN) == "6.02*10^23"
    assert complaint("2 x 3", OPEN).correction == "2 x*3"


def test_a_power_of_ten_after_a_space_is_remarked_on() -> None:
    found = parse("1 e10", EMPTY)
    assert isinstance(found, Expression)
    assert found.notes == ("1 e10 was read as 1e10, a power of ten; type 1 e*10 if that is meant.",)


def test_a_decimal_before_parentheses_is_a_product_and_says_so() -> None:
    found = parse("0.1(6)", EMPTY)
    assert isinstance(found, Expression)
    assert found.notes == ("0.1(6) was read as 0.1·6; type 0.1666… if that is meant.",)


@pytest.mark.parametrize(
    ("typed", "exact"),
    [("0.(142857)", Fraction(1, 7)), ("12.3(45)", Fraction(679, 55)), ("0.(0)", Fraction(0))],
)
def test_what_repeats_is_exact(typed: str, exact: Fraction) -> None:
    assert value(typed) == exact


@pytest.mark.parametrize("typed", ["3.14159…", "1.2...", "0.3…", f"0.{'12' * 40}…"])
def test_what_does_not_show_how_it_repeats_is_not_guessed(typed: str) -> None:
    assert repeating(typed) is None


def test_a_name_that_looks_like_a_unit_is_not_taken_for_one() -> None:
    names = vocabulary("x in R", "n in N")
    assert isinstance(names, Vocabulary)
    assert complaint("5 N", names).correction == "5 n"
    assert "which are: x, n" in complaint("3 m", names).sentence
