"""Names from elsewhere and words for signs are answered with what to type here."""

from __future__ import annotations

import pytest

from tutor.notation import Complaint, parse, vocabulary


def complaint(text: str, *given: str) -> Complaint:
    """What is said of a text that cannot be read."""
    names = vocabulary(*given)
    assert not isinstance(names, Complaint)
    read = parse(text, names)
    assert isinstance(read, Complaint), read
    return read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tg(x)", "tan(x)"),
        ("2 tg x", "2 tan x"),
        ("ctg(x)", "cot(x)"),
        ("cotg(x) + 1", "cot(x) + 1"),
        ("arctg(x)", "arctan(x)"),
        ("invtan(x)", "arctan(x)"),
        ("invsin(x)", "arcsin(x)"),
        ("lb(x)", "log_2(x)"),
    ],
)
def test_a_function_by_its_name_elsewhere_is_corrected(typed: str, meant: str) -> None:
    assert complaint(typed, "x > 0").correction == meant


@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        ("x squared", "a^2"),
        ("x cubed", "a^3"),
        ("x plus 2", "+"),
        ("x minus 2", "-"),
        ("x times 2", "*"),
        ("arc tan x", "arctan(x)"),
        ("x between 2 and 5", "a < x < b"),
        ("DNE", "a formula or a number"),
    ],
)
def test_a_word_that_stands_for_a_sign_is_answered_with_the_sign(typed: str, cure: str) -> None:
    sentence = complaint(typed, "x in R").sentence
    assert "type" in sentence
    assert sentence.endswith(f"{cure}.")


@pytest.mark.parametrize("typed", ["2+3j", "3j", "j^2"])
def test_the_engineers_imaginary_unit_is_corrected(typed: str) -> None:
    assert complaint(typed).correction == typed.replace("j", "i")


@pytest.mark.parametrize("name", ["tg", "lb", "squared", "times", "DNE"])
def test_a_declared_name_stays_that_name(name: str) -> None:
    names = vocabulary(f"{name} in R", "x in R")
    assert not isinstance(names, Complaint)
    assert not isinstance(parse(f"2 {name} x", names), Complaint)
