"""The records of functions: one for each that is read, and every kind of number finds its meaning there."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.checking.equality.values_at_turns import holds_at
from tutor.checking.functions.registry import FAMILIES, FUNCTIONS
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, Undefined
from tutor.checking.numbers.rationals import Exact
from tutor.checking.numbers.real_balls import RealBalls
from tutor.checking.semantics.profile import Scene
from tutor.notation import vocabulary
from tutor.notation.lexicon import functions as words
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree import nodes as t

_known = vocabulary("x in R", "y in R", "z in R")
assert isinstance(_known, Vocabulary)
VOCABULARY: Vocabulary = _known


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


PLACES = tuple(Fraction(k, 7) + Fraction(1, 50) for k in range(-20, 21))
OF_NUMBERS = {name for name, record in FUNCTIONS.items() if not (record.of_values or record.erratic)}
NOT_REAL = {"cis", "atan2"}
"""Made of complex numbers: among real balls they have no value at all."""


@pytest.mark.parametrize("name", sorted(OF_NUMBERS - NOT_REAL))
def test_a_function_is_real_where_its_record_says_so_and_nowhere_else(name: str) -> None:
    record, field = FUNCTIONS[name], RealBalls()
    count = words.FUNCTIONS[name].least
    names = tuple(t.Name(letter) for letter in ("x", "y", "z")[:count])
    conditions = [] if record.domain is None else record.domain(*names)
    others = tuple(Fraction(3) for _ in names[1:])
    for place in PLACES:
        values = dict(zip(("x", "y", "z"), (place, *others), strict=False))
        if name == "root":
            values = {"x": Fraction(3), "y": place}
        scene = Scene(VOCABULARY)
        inside = all(holds_at(condition, scene, values, rough=False) for condition in conditions)
        balls = [field.number(values[letter]) for letter in ("x", "y", "z")[:count]]
        try:
            found = field.apply(record, balls) is not None
        except Undefined:
            continue  # a pole, or a factorial below 0
        except OutsideArithmetic:
            found = False
        assert found == inside, place
