"""The verdict on a number within a tolerance."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.beliefs.said_words import said as said_mistake
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.forms.tolerances import tolerance
from tutor.checking.marking.read_answer import without_left
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import shape
from tutor.checking.relations.equivalent import is_condition, is_set
from tutor.checking.semantics.evaluate import evaluate_enclosed
from tutor.notation import Complaint, latex, parse
from tutor.notation.tree import nodes as t
from tutor.notation.tree.degrees import without_degrees

ONE_NUMBER = "Type one number alone."
NEITHER = "This is not the number that is asked for."
ROUNDING = Fraction(1, 10**60)
"""What the balls around a value and a key may be off by."""


def mark_number(compiled: Compiled, number: int, blank: NumberBlank, typed: str) -> Judged:
    """A number within the tolerance of the key."""
    read = _number(compiled, typed)
    if isinstance(read, Judged):
        own = said_mistake(compiled.patterns_for(number), typed)
        return read if own is None else Judged(Cell(Outcome.WRONG, own.name, own.message))
    value, reading = read
    wanted = _number(compiled, blank.key)
    if isinstance(wanted, Judged):
        return unreadable("This question has a fault: its key is no number.")
    counted = _number(compiled, typed, degrees=True)
    plain = value if isinstance(counted, Judged) else counted[0]
    if _within(value, wanted[0], blank) or _within(plain, wanted[0], blank):
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, reading), credit=True)
    for mistake, found in compiled.patterns_for(number):
        for pattern in found:
            if pattern.kind == "number" or (
                pattern.kind == "equal" and _near(compiled, pattern, value, blank)
            ):
                return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, reading))
    above = {_gap(number, wanted[0]) > 0 for number in (value, plain)}
    said = NEITHER if len(above) > 1 else f"This number is too {'large' if above.pop() else 'small'}."
    return Judged(Cell(Outcome.WRONG, None, said, reading))


def _near(compiled: Compiled, pattern: Pattern, value: Any, blank: NumberBlank) -> bool:
    read = _number(compiled, pattern.text)
    return not isinstance(read, Judged) and _within(value, read[0], blank)


def _within(value: Any, key: Any, blank: NumberBlank) -> bool:
    """Whether a number is within the tolerance of a key, one of them perhaps not a fraction."""
    if isinstance(value, Fraction) and isinstance(key, Fraction):
        return abs(value - key) <= tolerance(blank.tolerance, key)
    from tutor.checking.numbers.balls import middle

    size = key if isinstance(key, Fraction) else middle(key)
    return abs(_gap(value, key)) <= tolerance(blank.tolerance, size) + ROUNDING * (1 + abs(size))


def _gap(value: Any, key: Any) -> Fraction:
    """How far a number is above a key, at least one of them in a ball, to sixty digits."""
    from tutor.checking.numbers.balls import middle

    one, two = (x if isinstance(x, Fraction) else middle(x) for x in (value, key))
    return one - two


def _number(compiled: Compiled, text: str, degrees: bool = False) -> tuple[Any, str] | Judged:
    """The value of a typed number, exact where it is rational; or why it is none.

    With `degrees` it is 30 for `30°`, and not π/6.
    """
    expression = parse(without_left(text, (), compiled.vocabulary), compiled.vocabulary)
    if isinstance(expression, Complaint):
        return unreadable(expression.sentence, expression.span, expression.correction)
    tree = expression.tree
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        tree = tree.operands[1]
    reading = latex(expression.tree)
    tree = without_degrees(tree, expression.text) if degrees else tree
    try:
        value = evaluate_enclosed(tree, {}, compiled.vocabulary)
    except CannotEvaluate as fault:
        several = is_condition(tree) or is_set(tree)
        sentence = ONE_NUMBER if several else f"A number is asked for here. {fault.sentence}"
        return unreadable(sentence, reading=reading)
    if shape(value) or not _is_real(value):
        return unreadable("One real number is asked for here.", reading=reading)
    return value, reading


def _is_real(value: Any) -> bool:
    return isinstance(value, Fraction) or bool(value.imag.contains(0))
