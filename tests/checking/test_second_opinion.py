"""A second opinion: wherever plain SymPy settles a case of the corpus by itself, it says what we say.

`make soak` asks it about the whole corpus, this run about a part.
"""

from __future__ import annotations

from typing import Any

import pytest
import sympy

from tests.checking.corpus import Case, cases
from tutor.checking.compare_texts import names, with_loose_names
from tutor.checking.equality.by_sympy import Symbolic, symbols_of
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.interpreter import Interpreter
from tutor.notation import Complaint, parse
from tutor.notation.lexicon.vocabulary import Vocabulary

pytestmark = pytest.mark.slow

STEP = 6
"""Every so-manyth case is asked about."""
BUDGET = 2.0
"""Seconds for one case; simplifying takes for ever where it fails."""
FIELDS = ("complex", "discrete", "explog", "numbers", "polynomials", "powers", "slips", "trig")


def in_sympy(case: Case) -> tuple[Any, Any] | None:
    """Both sides as SymPy's own objects, built node by node; None where they are no numbers."""
    known = names(case.given)
    assert isinstance(known, Vocabulary)
    trees = []
    for text in (case.reference, case.answer):
        read = parse(text, known)
        if isinstance(read, Complaint):
            return None
        trees.append(read.tree)
    known = with_loose_names(known, trees)
    symbols = {one.name: symbols_of(one, {}) for one in known.declarations if one.form == "scalar"}
    try:
        one, two = (Interpreter(Symbolic(), symbols, known).of(tree) for tree in trees)
    except CannotEvaluate:
        return None
    return (one, two) if isinstance(one, sympy.Expr) and isinstance(two, sympy.Expr) else None


def opinion(one: Any, two: Any) -> str | None:
    """`equal`, `different` or None, by `simplify` and by numbers."""
    try:
        with seconds(BUDGET):
            difference = sympy.simplify(one - two)
            if difference == 0:
                return "equal"
            return "different" if difference.is_number and difference.is_zero is False else None
    except (BudgetSpent, RecursionError, TypeError, ValueError, ArithmeticError, NotImplementedError):
        return None


def settled(case: Case) -> bool:
    """Whether SymPy settles a case, as the corpus does.

    Raises:
        AssertionError: it settles the case the other way.
    """
    try:
        with seconds(BUDGET):
            pair = in_sympy(case)
    except (BudgetSpent, RecursionError):
        pair = None
    said = opinion(*pair) if pair is not None else None
    both = f"{case.name}: {case.reference} and {case.answer}"
    assert said in (None, case.expected), f"{both}: SymPy says {said}"
    return said is not None


def of_field(field: str) -> list[Case]:
    """The cases of one field."""
    return [case for case in cases() if case.name.startswith(f"{field}-")]


@pytest.mark.parametrize("field", FIELDS)
def test_sympy_agrees_wherever_it_settles_a_case(field: str) -> None:
    assert sum(settled(case) for case in of_field(field)[::STEP]) > 0
