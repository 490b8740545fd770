"""Whether an answer is its key, the same general solution, or as near as the part allows."""

from __future__ import annotations

from tutor.checking.equality.decide import Decision
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.forms.tolerant_equality import allowed
from tutor.checking.marking.general_solutions import same_solutions
from tutor.checking.relations.equivalent import equivalent, is_condition
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree.degrees import without_degrees


def near_key(key: Key, answer: Profile, text: str) -> Decision:
    """The comparison; an angle typed in degrees counts as its number, too, for degrees may be asked for.

    Raises:
        CannotEvaluate: the answer has parts that do not fit, or is too large.
    """
    decision = _near(key, answer)
    counted = answer.tree if decision.answer == "equal" else without_degrees(answer.tree, text)
    if counted == answer.tree:
        return decision
    in_degrees = _near(key, Profile(counted, answer.scene))
    return in_degrees if in_degrees.answer == "equal" else decision


def _near(key: Key, answer: Profile) -> Decision:
    decision = equivalent(key.profile, answer)
    if decision.answer != "equal":
        decision = same_solutions(key.profile, answer) or decision
    if decision.answer != "equal" and not is_condition(answer.tree):
        decision = allowed(key.blank.forms, key.profile, answer) or decision
    return decision
