"""The verdict on a number within a tolerance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.tolerances import tolerance
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, latex, parse
from tutor.notation.tree import nodes as t

if TYPE_CHECKING:
    from tutor.checking.numbers.complex_floats import Approximate


def mark_number(compiled: Compiled, number: int, blank: NumberBlank, typed: str) -> Judged:
    """A number within the tolerance of the key."""
    read = _number(compiled, typed)
    if isinstance(read, Judged):
        return read
    value, reading = read
    wanted = _number(compiled, blank.key)
    if isinstance(wanted, Judged):
        return unreadable("This question has a fault: its key is no number.")
    if _within(value, wanted[0], blank):
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, reading), credit=True)
    for mistake, found in compiled.patterns_for(number):
        for pattern in found:
            if pattern.kind == "number" or (
                pattern.kind == "equal" and _near(compiled, pattern, value, blank)
            ):
                return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, reading))
    one, two, _ = _alike(value, wanted[0])
    said = "This number is too large." if one > two else "This number is too small."
    return Judged(Cell(Outcome.WRONG, None, said, reading))


def _near(compiled: Compiled, pattern: Pattern, value: Any, blank: NumberBlank) -> bool:
    read = _number(compiled, pattern.text)
    return not isinstance(read, Judged) and _within(value, read[0], blank)


def _within(value: Any, key: Any, blank: NumberBlank) -> bool:
    """Whether a number is within the tolerance of a key, one of them perhaps not a fraction."""
    if isinstance(value, Fraction) and isinstance(key, Fraction):
        return abs(value - key) <= tolerance(blank.tolerance, key)
    one, two, field = _alike(value, key)
    width = field.number(tolerance(blank.tolerance, Fraction(1)))
    if "%" in blank.tolerance:
        return bool(abs(one - two) <= width * abs(two))
    return bool(abs(one - two) <= width + field.tiny)


def _alike(value: Any, key: Any) -> tuple[Any, Any, Approximate]:
    """Both numbers to many digits, so that a fraction and a logarithm can be compared; and their field."""
    from tutor.checking.numbers.complex_floats import Approximate

    field = Approximate()
    one, two = (field.number(x) if isinstance(x, Fraction) else x for x in (value, key))
    return one, two, field


def _number(compiled: Compiled, text: str) -> tuple[Any, str] | Judged:
    """The value of a typed number, exact where it is rational; or why it is none."""
    expression = parse(text, compiled.vocabulary)
    if isinstance(expression, Complaint):
        return unreadable(expression.sentence, expression.span, expression.correction)
    tree = expression.tree
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        tree = tree.operands[1]
    reading = latex(expression.tree)
    try:
        value = evaluate(tree, {}, compiled.vocabulary)
    except CannotEvaluate as fault:
        return unreadable(f"A number is asked for here. {fault.sentence}", reading=reading)
    if isinstance(value, tuple) or not _is_real(value):
        return unreadable("One real number is asked for here.", reading=reading)
    return value, reading


def _is_real(value: Any) -> bool:
    return isinstance(value, Fraction) or not getattr(value, "imag", 0)
