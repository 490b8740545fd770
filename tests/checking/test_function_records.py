"""The records of functions: one for each that is read, and every kind of number finds its meaning there."""

from __future__ import annotations

import pytest

from tutor.checking.functions.registry import FAMILIES, FUNCTIONS
from tutor.checking.numbers.rationals import Exact
from tutor.notation.lexicon import functions as words


def test_every_function_that_is_read_has_a_record_and_every_record_is_read() -> None:
    assert sorted(FUNCTIONS) == sorted(words.FUNCTIONS)


def test_a_function_is_registered_once() -> None:
    names = [record.name for family in FAMILIES for record in family.RECORDS]
    assert len(names) == len(set(names))


def test_an_operator_over_an_index_says_what_it_makes_of_its_values() -> None:
    assert {name for name, record in FUNCTIONS.items() if record.over is not None} == set(words.OVER)


@pytest.mark.parametrize("name", [name for name, record in FUNCTIONS.items() if record.of_values is None])
def test_a_function_of_numbers_has_a_meaning_in_balls_or_for_whole_numbers_only(name: str) -> None:
    record = FUNCTIONS[name]
    assert record.erratic or record.formula is not None or record.balls is not None


def test_a_declared_function_has_one_value_for_each_choice_of_arguments() -> None:
    field = Exact()
    one, two = field.number(1), field.number(2)  # type: ignore[arg-type]
    assert field.declared("f", (one,)) == field.declared("f", (one,))
    assert len({field.declared("f", (one,)), field.declared("f", (two,)), field.declared("h", (one,))}) == 3
