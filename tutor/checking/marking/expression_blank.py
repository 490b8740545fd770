"""The verdict on one typed expression."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.checking.contract.verdict import Cell, Evidence, Outcome
from tutor.checking.equality.decide import EXACTLY, Decision
from tutor.checking.marking import meant_otherwise as meant
from tutor.checking.marking import other_feedback as feedback
from tutor.checking.marking import rounded_key
from tutor.checking.marking.authored_mistakes import of_another_shape, recognised
from tutor.checking.marking.beliefs.elementwise_reading import mistake_of, spread_out
from tutor.checking.marking.common_mistake_feedback import general_mistake
from tutor.checking.marking.compiled_question import Compiled, Key, bare
from tutor.checking.marking.forms import ends_let_in, form_rules
from tutor.checking.marking.forms.remainders import without_modulus
from tutor.checking.marking.forms.unordered_lists import is_unordered, one_list
from tutor.checking.marking.general_solutions import is_union_of_families, with_loose_integer
from tutor.checking.marking.integration_constants import with_loose_constant
from tutor.checking.marking.nearness import near_key
from tutor.checking.marking.one_side import one_side_alone
from tutor.checking.marking.points_and_lines import coordinates, line_value, listed_point, read_as, with_axes
from tutor.checking.marking.read_answer import read_answer
from tutor.checking.marking.right_components import holds_here_alone, right_components
from tutor.checking.marking.row_or_column import side
from tutor.checking.marking.small_cases import number
from tutor.checking.marking.typed_solutions import (
    SET_FOR_VALUE,
    SET_FOR_VECTOR,
    as_solutions,
    not_together,
    slip_of_signs,
    solution,
    values_in_brackets,
    without_set_label,
)
from tutor.checking.marking.typed_solutions import components as listed_components
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components
from tutor.checking.relations.equivalent import is_condition, is_set
from tutor.checking.relations.in_one_form import endless
from tutor.checking.relations.interval_answers import is_infinite, open_at_infinity
from tutor.checking.relations.no_value import without_value
from tutor.checking.semantics.profile import Profile
from tutor.notation import Complaint, Expression, latex, shape_of, write
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.tree import nodes as t

ROW = "row-for-column"
RIGHT = "Right."
HERE_ALONE = "That holds for the numbers given here; for others your formula would give something else."
RIGHT_NUMERICALLY = "Right, as far as numbers can tell: it agrees at {points} points to {digits} digits."
OPEN_END = (
    "This could not be decided either way. It does not count as an attempt; try writing it more simply."
)
SEVERAL = "A ± stands for two values, and one is asked for here."
NO_END_THERE = "Infinity is not a number, so no interval holds it: put a round bracket at that end."


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on one blank, with what it rests on and whether it earns the credit."""

    cell: Cell
    evidence: Evidence = EXACTLY
    credit: bool = False


def judge_value(compiled: Compiled, number: int, text: str) -> Judged:
    """The verdict on an expression typed into a blank, as far as it is a value.

    Raises:
        BrokenQuestion: the key cannot be read.
    """
    key, text = with_loose_integer(with_loose_constant(compiled.key(number), text), text)
    expression = _read(key, text)
    if isinstance(expression, Complaint):
        return _refused(expression)
    reading = latex(expression.tree)
    key = as_solutions(key, expression.tree)
    tree = _asked(key, expression)
    if isinstance(tree, str):
        return unreadable(tree, reading=reading)
    if isinstance(tree, Complaint):
        return _refused(tree, reading)
    kind = shape_of(tree, key.vocabulary)
    if isinstance(kind, Complaint):
        return _misfit(key, tree, kind, reading)
    misfit = None if is_union_of_families(key, tree) else meant.kind_misfit(key, kind, tree)
    if misfit is not None:
        return _of_another_kind(key, tree, misfit, expression.text, reading)
    if (opened := _opened(key, tree)) is not None:
        return opened
    answer = Profile(tree, key.scene)
    try:
        decision = near_key(key, answer, expression.text)
    except CannotEvaluate as fault:
        return unreadable(fault.sentence, reading=reading)
    pair = isinstance(tree, t.Vector) and is_condition(key.profile.tree)
    valued = not (is_condition(tree) or is_set(tree) or pair)
    if decision.answer == "equal":
        # A tree equals itself, also 1/(a - a). Infinity may well be what is asked.
        if valued and not is_infinite(tree) and (why := without_value(answer)):
            return unreadable(why, reading=reading)
        return _equal(compiled, key, answer, expression.text, reading, decision)
    if kind.form == "set" and key.shape.form not in ("condition", "set") and not is_set(key.profile.tree):
        return _braced(key, tree, expression.text, reading)
    if valued and not _both_infinite(key, tree) and (why := without_value(answer)):
        return unreadable(why, reading=reading)
    if (slip := _slip(key, answer, expression.text)) is not None:
        return _refused(slip, reading)
    if decision.answer == "unknown":
        return Judged(Cell(Outcome.UNDECIDED, None, OPEN_END, reading), Evidence())
    if rounded_key.rounded(key, answer, expression.text):
        return Judged(Cell(Outcome.WRONG, rounded_key.NAME, rounded_key.SENTENCE, reading), decision.evidence)
    return _different(compiled, key, answer, reading, decision)


def _both_infinite(key: Key, tree: t.Node) -> bool:
    """Whether ∞ or -∞ is typed where one of them is asked for: the other one is wrong, and no slip."""
    return bool(endless(tree)) and is_infinite(key.profile.tree)


def _read(key: Key, text: str) -> Expression | Complaint:
    """The answer as mathematics, without a `(mod 7)` that the part asks for."""
    alone = without_modulus(text, key.blank.forms, key.scene)
    if isinstance(alone, Complaint):
        return alone
    return read_answer(alone, key.blank.forms, key.vocabulary, key.blank.left)


def _asked(key: Key, expression: Expression) -> t.Node | Complaint | str:
    """The answer as what is asked for: without its left side or its label, a point or a line as the key's."""
    typed = with_axes(key, with_zero_vectors(expression.tree, key.vocabulary))
    slip = not_together(typed, expression.text, key.profile.tree)
    if key.shape.form == "vector" and slip is not None:
        return slip
    point = coordinates(key, line_value(key, typed))
    tree = point if isinstance(point, Complaint) else value_side(key, point)
    if isinstance(tree, Complaint | str):
        return tree
    tree = meant.in_each_place(key, tree)
    bracketed = values_in_brackets(key, tree, expression.text)
    if bracketed is not None:
        return bracketed
    if is_unordered(key.blank.forms):
        tree = one_list(tree, key.vocabulary)
    return solution(key, without_set_label(key, tree))


def _misfit(key: Key, tree: t.Node, found: Complaint, reading: str) -> Judged:
    """What does not fit together: a known mistake if it is one component by component, else no answer."""
    spread = spread_out(key, tree)
    own = None if spread is None else mistake_of(key, spread)
    if spread is None or own is None:
        return unreadable(found.sentence, found.span, write(spread) if spread else found.correction, reading)
    cell = Cell(Outcome.WRONG, own.name, own.message, latex(spread), further=own.further)
    return Judged(cell, EXACTLY)


def _of_another_kind(key: Key, tree: t.Node, misfit: str, text: str, reading: str) -> Judged:
    """What is said of a number for a vector and the like: a mistake that names it, else no attempt."""
    own = of_another_shape(key, Profile(tree, key.scene))
    if own is not None:
        return Judged(Cell(Outcome.WRONG, own.name, own.message, reading))
    other = meant.of_another_kind(tree, text, key.shape, key.vocabulary)
    return unreadable(misfit, reading=reading) if other is None else _refused(other, reading)


def _braced(key: Key, tree: t.Node, text: str, reading: str) -> Judged:
    """What is said of braces where a vector or one value is asked for, no LaTeX group."""
    listed = listed_components(tree, text) if key.shape.form == "vector" else None
    if listed is not None:
        return _refused(listed, reading)
    return unreadable(SET_FOR_VECTOR if key.shape.form == "vector" else SET_FOR_VALUE, reading=reading)


def _slip(key: Key, answer: Profile, text: str) -> Complaint | None:
    """What was most likely meant by an answer that is not right as it was read."""
    if (slip := slip_of_signs(key, answer.tree, text)) is not None:
        return slip
    if is_condition(key.profile.tree):
        return not_together(answer.tree, text, key.profile.tree) or listed_point(key, answer.tree, text)
    return meant.another_base(key.profile, answer, text) or meant.said_twice(answer, text)


def _opened(key: Key, tree: t.Node) -> Judged | None:
    """The cure for an interval that counts infinity in, where an interval or a condition is asked for."""
    asked, opened = key.profile.tree, open_at_infinity(tree)
    if opened == tree or not (is_condition(asked) or isinstance(asked, t.Interval) or is_infinite(asked)):
        return None
    return unreadable(NO_END_THERE, correction=write(opened), reading=latex(tree))


def unreadable(
    sentence: str, span: t.Span | None = None, correction: str | None = None, reading: str = ""
) -> Judged:
    """An answer that is no answer yet.

    Args:
        sentence: what is in the way, for the student.
        span: where in the typed text, if at one place.
        correction: a whole text that could be meant, if there is one.
        reading: what was understood, if anything.
    """
    return Judged(Cell(Outcome.UNREADABLE, None, sentence, reading, span, correction), Evidence())


def _refused(complaint: Complaint, reading: str = "") -> Judged:
    return unreadable(complaint.sentence, complaint.span, complaint.correction, reading)


def value_side(key: Key, tree: t.Node) -> t.Node | str | Complaint:
    """What stands after an accepted `name =`; or a sentence on a left side that is not accepted."""
    if is_condition(key.profile.tree) or key.shape.form == "set" or not isinstance(tree, t.Relation):
        return tree
    if set(tree.operators) != {"="}:
        return "A value is asked for here, and this is a condition. Type the value alone."
    if len(tree.operands) > 2:
        return "Here are several equals signs. Type the last formula alone."
    left, right = tree.operands
    if bare(left) in key.left:
        return right
    if bare(right) in key.left:
        return left
    if not key.left:
        labelled = next((two for one, two in ((left, right), (right, left)) if _is_label(one, key)), None)
        if labelled is not None:
            return labelled
        return one_side_alone(key, left, right)
    names = " or ".join(dict.fromkeys(meant.shown(name) for name in key.left))
    return f"The left side should be {names}, or be left out: type the right side alone."


def _is_label(side: t.Node, key: Key) -> bool:
    """Whether a side of an equation only names the answer: `T_n`, `w_(t+1)`, with undeclared names."""
    if not isinstance(side, t.Component) or not isinstance(side.vector, t.Name):
        return False
    names = {node.name for node in t.walk(side) if isinstance(node, t.Name)}
    return any(key.vocabulary.get(name) is None for name in names - set(key.scene.symbolic))


def _equal(
    compiled: Compiled, key: Key, answer: Profile, text: str, reading: str, decision: Decision
) -> Judged:
    """An equal answer, perhaps not in the form that was asked for."""
    if (end := ends_let_in.end_let_in(key, answer.tree)) is not None:
        said = ends_let_in.SENTENCE.format(end=number(end))
        return Judged(Cell(Outcome.WRONG, ends_let_in.NAME, said, reading), decision.evidence)
    stands = side(answer)
    forms = tuple(form for form in key.blank.forms if form != stands)
    broken = form_rules.broken(forms, answer.tree, text)
    if is_set(key.profile.tree) and (unsolved := form_rules.solved_or_bounded(answer.tree, text)):
        return Judged(Cell(Outcome.FORM, None, unsolved, reading), decision.evidence)
    if broken is not None:
        form, sentence = broken
        mistake = ROW if form == "column" else None
        own = next((found for found, _ in key.patterns if found.name == mistake), None)
        if not key.blank.strict:
            sentence = form_rules.counted(sentence)
        if own is not None and own.message:
            sentence = own.message
        return Judged(Cell(Outcome.FORM, mistake, sentence, reading), decision.evidence, not key.blank.strict)
    evidence = decision.evidence
    said = RIGHT
    if evidence.kind == "numeric":
        said = RIGHT_NUMERICALLY.format(points=evidence.points, digits=evidence.digits)
    if holds_here_alone(compiled, key, answer):
        said = f"{said} {HERE_ALONE}"
    return Judged(Cell(Outcome.CORRECT, None, said, reading), evidence, True)


def _different(compiled: Compiled, key: Key, answer: Profile, reading: str, decision: Decision) -> Judged:
    """A refused answer: recognised if it can be, with the components that are right if there are any."""
    right = right_components(compiled, key, answer)
    own = recognised(key, answer, partly=bool(right))
    name, message = (own.name, own.message) if own is not None else (None, "")
    if own is None:
        general = general_mistake(compiled, key, answer)
        if general is not None:
            name, message = general
    outcome = Outcome.WRONG
    if right:
        outcome = Outcome.PARTLY
        size = len(components(answer.at(0)[1]))
        message = " ".join(filter(None, (feedback.partly(right, size), message)))
    elif not message:
        other = feedback.unrecognised(key.profile, answer, key.blank.forms)
        message = SEVERAL if _several(key, answer) else other
        message = " ".join(filter(None, (read_as(key, answer.tree), message)))
    further = own.further if own is not None else None
    return Judged(Cell(outcome, name, message, reading, further=further), decision.evidence)


def _several(key: Key, answer: Profile) -> bool:
    """Whether a ± makes two values of an answer where one is asked for."""
    one = not is_condition(key.profile.tree) and not is_set(key.profile.tree)
    return one and not is_condition(answer.tree) and is_set(answer.tree)
