"""The verdict on blanks that are not expressions: terms, numbers, choices, lines."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tutor.checking.contract.question import ChoiceBlank, LineBlank, Mistake, NumberBlank, TermBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.right_options import chosen
from tutor.checking.marking.term_words import accepts, nearly_same_term, same_term
from tutor.checking.marking.tolerances import tolerance
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, clean, latex, parse
from tutor.notation.tree import nodes as t

if TYPE_CHECKING:
    from tutor.checking.numbers.complex_floats import Approximate

Patterns = tuple[tuple[Mistake, tuple[Pattern, ...]], ...]

OTHER_TERM = (
    "That is the name of something else, or not one that is known here. Say it in the field's usual words."
)
OTHER_CHOICE = "That does not fit. Test it on a small case before you choose again."
SOME_CHOICES = "Some of these fit, but not exactly these do."
OTHER_LINE = "That line can stand. Check each line against the one before it: what makes the step true?"
ONE_CHOICE = "Choose one of the options, by its number."
LONGEST_TERM = 300


def judge_term(blank: TermBlank, patterns: Patterns, typed: str) -> Judged:
    """Words against the accepted terms; mistakes' terms are never taken for a slip."""
    text = clean(typed[: 4 * LONGEST_TERM]).strip()
    if not text:
        return unreadable("Nothing is typed yet.")
    if len(text) > LONGEST_TERM:
        return unreadable("A term is asked for here, a few words at most.")
    terms = [(mistake, p.text) for mistake, found in patterns for p in found if p.kind == "term"]
    if accepts(blank.accepted, text, [term for _, term in terms]):
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, text), credit=True)
    for alike in (same_term, nearly_same_term):
        for mistake, term in terms:
            if alike(term, text):
                return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, text))
    return Judged(Cell(Outcome.WRONG, None, OTHER_TERM, text))


def judge_choice(blank: ChoiceBlank, patterns: Patterns, typed: str) -> Judged:
    """Options against the right ones, with the option's own feedback."""
    text = clean(typed[:10_000]).strip()
    if not text:
        return unreadable("Nothing is chosen yet.")
    places = chosen(text, blank.options)
    if places is None:
        return unreadable(f"Name an option by its number, 1 to {len(blank.options)}, or by its letter.")
    if len(places) > 1 and not blank.many:
        return unreadable(ONE_CHOICE)
    reading = "; ".join(blank.options[place] for place in places)
    said = " ".join(blank.feedback[place] for place in places if place < len(blank.feedback)).strip()
    if set(places) == set(blank.keys):
        return Judged(Cell(Outcome.CORRECT, None, said or RIGHT, reading), credit=True)
    wrong = [place for place in places if place not in blank.keys]
    for mistake, found in patterns:
        if any(pattern.kind == "option" and pattern.number - 1 in wrong for pattern in found):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message or said or OTHER_CHOICE, reading))
    if blank.many and len(wrong) < len(places):
        return Judged(Cell(Outcome.PARTLY, None, SOME_CHOICES, reading))
    return Judged(Cell(Outcome.WRONG, None, said or OTHER_CHOICE, reading))


def judge_line(blank: LineBlank, patterns: Patterns, typed: str) -> Judged:
    """The number of a line."""
    text = clean(typed[:200]).strip()
    match = re.fullmatch(r"(?:line|no\.?|number|#)?\s*\(?(\d{1,4})[).:]?", text, re.IGNORECASE)
    if match is None:
        return unreadable(f"Type the number of a line, 1 to {blank.count}.")
    line = int(match[1])
    if not 1 <= line <= blank.count:
        return unreadable(f"There are {blank.count} lines; type a number from 1 to {blank.count}.")
    if line == blank.key:
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, str(line)), credit=True)
    for mistake, found in patterns:
        if any(pattern.kind == "line" and pattern.number == line for pattern in found):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, str(line)))
    return Judged(Cell(Outcome.WRONG, None, OTHER_LINE, str(line)))


def judge_number(compiled: Compiled, blank: NumberBlank, patterns: Patterns, typed: str) -> Judged:
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
    for mistake, found in patterns:
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
