"""What is said of a condition that does not hold: the condition, and what its two sides come to."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from tutor.checking.marking.properties.answer_put_in import Given, claims_with
from tutor.checking.marking.properties.claims import truth_of
from tutor.checking.marking.properties.conditions import Condition
from tutor.checking.marking.small_cases import listed, number
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Mat, Value, Vec, shape
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t

NOT_SO = "With this answer it does not hold that `{text}`."
SIDES = "The left side becomes {left}, the right side {right}."
MOST_CLAIMS = 20
LONGEST = 60


def said_of(condition: Condition, answers: Mapping[str, Given], scene: Scene) -> str:
    """The sentence on a condition that fails; for one equation of numbers also what its sides are worth."""
    said = NOT_SO.format(text=condition.text)
    sides = _sides(condition, answers, scene)
    return f"{said} {SIDES.format(left=sides[0], right=sides[1])}" if sides else said


def _sides(condition: Condition, answers: Mapping[str, Given], scene: Scene) -> tuple[str, str] | None:
    tree = condition.tree
    if not isinstance(tree, t.Relation) or tree.operators != ("=",):
        return None
    try:
        for claim in islice(claims_with(condition, answers, scene), MOST_CLAIMS):
            if isinstance(claim, t.Relation) and truth_of(claim, scene).answer == "fails":
                left, right = (_worth(Profile(side, scene)) for side in claim.operands)
                return (left, right) if left and right and left != right else None
    except CannotEvaluate:
        pass
    return None


def _worth(profile: Profile) -> str:
    """An exact value for a sentence, or "" where there is none or it is long."""
    if profile.names:
        return ""
    mode, value = profile.at(0)
    text = _written(value) if mode == "exact" else ""
    return text if len(text) <= LONGEST else ""


def _written(value: Value) -> str:
    if isinstance(value, Vec):
        return listed(value.items)
    if isinstance(value, Mat):
        return "[" + ", ".join(f"[{', '.join(map(number, row))}]" for row in value.rows) + "]"
    return number(value) if not shape(value) else ""
