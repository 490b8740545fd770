"""Whether an answer is its key, the same general solution, or as near as the part allows."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.equality.decide import Decision
from tutor.checking.equality.real_domain import is_asked_of_reals
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.forms.tolerant_equality import allowed
from tutor.checking.marking.general_solutions import same_solutions
from tutor.checking.relations.equivalent import equivalent, is_condition
from tutor.checking.semantics.profile import Profile
from tutor.notation.lexicon.functions_of_numbers import ROOT
from tutor.notation.tree import nodes as t
from tutor.notation.tree.degrees import without_degrees
from tutor.notation.tree.rewrite import rebuilt

_HIGHEST = 99
"""Of the roots that are looked at."""


def near_key(key: Key, answer: Profile, text: str) -> Decision:
    """The comparison; an angle typed in degrees counts as its number, too, for degrees may be asked for.

    Raises:
        CannotEvaluate: the answer has parts that do not fit, or is too large.
    """
    decision = _near(key, answer)
    if decision.answer != "equal" and is_asked_of_reals(key.profile, answer):
        decision = _with_real_roots(key, answer) or decision
    counted = answer.tree if decision.answer == "equal" else without_degrees(answer.tree, text)
    if counted == answer.tree:
        return decision
    in_degrees = _near(key, Profile(counted, answer.scene))
    return in_degrees if in_degrees.answer == "equal" else decision


def _with_real_roots(key: Key, answer: Profile) -> Decision | None:
    """Equal where `x^(1/3)` is the real root on both sides, as `cbrt(x)` is; else None."""
    trees = [rebuilt(side.tree, _real_root) for side in (key.profile, answer)]
    if trees == [key.profile.tree, answer.tree] or is_condition(answer.tree):
        return None
    decision = equivalent(Profile(trees[0], key.scene), Profile(trees[1], answer.scene))
    return decision if decision.answer == "equal" else None


def _real_root(node: t.Node) -> t.Node | None:
    """`root(3, x)^2` for `x^(2/3)`; None for any other node."""
    exponent = _fraction(node.exponent) if isinstance(node, t.Power) else None
    if not isinstance(node, t.Power) or exponent is None:
        return None
    if exponent.denominator % 2 == 0 or not 1 < exponent.denominator <= _HIGHEST:
        return None
    inside = rebuilt(node.base, _real_root)
    root = t.Apply(ROOT.name, (t.Number(Fraction(exponent.denominator)), inside))
    power = t.Number(Fraction(abs(exponent.numerator)))
    return t.Power(root, power if exponent > 0 else t.Negative(power))


def _fraction(tree: t.Node) -> Fraction | None:
    """The value of an exponent that is typed as a number or a quotient of two."""
    if isinstance(tree, t.Negative):
        inside = _fraction(tree.operand)
        return None if inside is None else -inside
    if isinstance(tree, t.Quotient) and isinstance(tree.bottom, t.Number) and tree.bottom.value:
        top = _fraction(tree.top)
        return None if top is None else top / tree.bottom.value
    return tree.value if isinstance(tree, t.Number) else None


def _near(key: Key, answer: Profile) -> Decision:
    decision = equivalent(key.profile, answer)
    if decision.answer != "equal":
        decision = same_solutions(key.profile, answer) or decision
    if decision.answer != "equal" and not is_condition(answer.tree):
        decision = allowed(key.blank.forms, key.profile, answer) or decision
    return decision
