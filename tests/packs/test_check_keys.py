"""What `pack check` holds against a key that is an equation, infinity or a rounded number."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checking.typed_rows import Row, checked
from tutor.checking import Checker
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.notation import Complaint, vocabulary
from tutor.packs.check.kinds.other_formulas import others

PLANE = ("x in R", "y in R", "z in R")
ROUNDED = "Form: 3 significant figures"


def said(key: str, folder: Path, checker: Checker, given: tuple[str, ...] = (), *fields: str) -> str:
    """What the check says of a pack whose one part has this key."""
    return checked(Row("", "pack check", key, fields, given, "", ()), folder, checker)


@pytest.mark.parametrize(
    "key",
    [
        "x^2 + y^2 = 4",
        "(x - 1)^2 + (y + 2)^2 = 9",
        "x^2/4 - y^2/9 = 1",
        "y^2 = 4 x",
        "x y = 1",
        "2 x + 3 y = 5",
        "0 = x - y",
        "x^2 - y = 0",
        "2 x + 3 y - z = 5",
        "x + y + z = 0",
        "x^2 + y^2 + z^2 = 1",
        "z = x^2 + y^2",
    ],
)
def test_a_curve_or_a_plane_may_be_a_key(key: str, tmp_path: Path, checker: Checker) -> None:
    assert said(key, tmp_path, checker, PLANE) == "no error"


@pytest.mark.parametrize("key", ["A x = b", "x^T A x = 1", "a^T x = 1"])
def test_an_equation_in_vectors_may_be_a_key(key: str, tmp_path: Path, checker: Checker) -> None:
    given = ("A in R^(2 x 2)", "a in R^2", "b in R^2", "x in R^2")
    assert said(key, tmp_path, checker, given) == "no error"


@pytest.mark.parametrize("key", ["inf", "-inf", "∞", "infinity"])
def test_infinity_may_be_a_key(key: str, tmp_path: Path, checker: Checker) -> None:
    assert said(key, tmp_path, checker) == "no error"


@pytest.mark.parametrize("key", ["1230", "-1230", "4.41*10^11", "123000", "1.23", "0.00123", "6.02*10^23"])
def test_a_number_of_any_size_may_be_asked_for_in_significant_figures(
    key: str, tmp_path: Path, checker: Checker
) -> None:
    assert said(key, tmp_path, checker, (), ROUNDED) == "no error"


@pytest.mark.parametrize("key", ["x - x", "0 x", "inf - 1"])
def test_a_key_without_a_value_of_its_own_is_still_refused(
    key: str, tmp_path: Path, checker: Checker
) -> None:
    assert said(key, tmp_path, checker, ("x in R",), ROUNDED) != "no error"


def test_the_others_of_an_equation_are_equations() -> None:
    names = vocabulary("x in R", "y in R")
    assert not isinstance(names, Complaint)
    assert list(others(ExpressionBlank("x y = 4"), names)) == [
        "x y = (4) + 1",
        "x y = 2 (4) + (4)/7",
        "x y = -3 (4)",
    ]
    assert list(others(ExpressionBlank("inf"), names)) == ["0", "-inf"]
    assert list(others(ExpressionBlank("-inf"), names)) == ["0", "inf"]


@pytest.mark.parametrize(
    "key", ["{1, 2}", "1, 2", "(2, 1)", "1 or 2", "x = 1 or x = 2", "x = ±3", "{7}", "{(1, 2), (3, 4)}"]
)
def test_a_list_in_any_order_may_be_a_key_in_every_spelling(
    key: str, tmp_path: Path, checker: Checker
) -> None:
    assert said(key, tmp_path, checker, (), "Form: up to order") == "no error"


@pytest.mark.parametrize("key", ["{1, 1/(2 - 2)}", "x = 1 or x = 0/0", "x = 1 or y = 2"])
def test_a_list_that_is_no_answer_to_itself_is_refused(key: str, tmp_path: Path, checker: Checker) -> None:
    assert said(key, tmp_path, checker, (), "Form: up to order") != "no error"
