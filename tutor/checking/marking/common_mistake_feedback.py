"""Slips of every subject: a lost sign, a factor of two, a norm's partner, an answer to something else."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.equality.decide import aligned
from tutor.checking.marking.authored_mistakes import same
from tutor.checking.marking.compiled_question import Compiled, Key
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.relations.equivalent import is_condition, is_set
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

TWO = t.Number(Fraction(2))

SIGN = "The size is right, but the sign is not. Follow the signs through your steps once more."
SIGNS = "Every component has the right size, but not every sign is right."
FACTOR = "This is right up to a factor of 2 or 1/2. Look for the step where a 2 slipped in or was lost."
PARTNER = (
    "The form is right, but not the norm in it. Go to the line of your derivation in which that norm first "
    "stands, and ask what it has to measure there."
)
VARIANT = "This is right for other numbers than the ones given here. Check which values this version uses."
PART = "This is the answer to another part of the problem ({name}). Compare what is asked there and here."


def general_mistake(compiled: Compiled, key: Key, answer: Profile) -> tuple[str, str] | None:
    """The name of a general mistake and what to say about it, or None."""
    try:
        return _values(key, answer) or _others(compiled, key, answer)
    except CannotEvaluate:
        return None


def _values(key: Key, answer: Profile) -> tuple[str, str] | None:
    tree = key.profile.tree
    if any(is_condition(node) or is_set(node) for node in (tree, answer.tree)):
        return None
    if same(Profile(t.Negative(tree), key.scene), answer):
        return "general-sign", SIGN
    if _sizes_agree(key, answer):
        return "general-sign", SIGNS
    if key.partner is not None and _measures(answer.tree) and same(key.partner, answer):
        return "general-dual-norm", PARTNER
    for changed in (t.Product((TWO, tree)), t.Quotient(tree, TWO)):
        if same(Profile(changed, key.scene), answer):
            return "general-factor-of-two", FACTOR
    return None


def _measures(tree: t.Node) -> bool:
    """Whether a norm stands in it, or a function that may be one: a number alone has none to be wrong."""
    return any(isinstance(node, t.Norm | t.Over | t.Apply) for node in t.walk(tree))


def _sizes_agree(key: Key, answer: Profile) -> bool:
    """Whether a vector of numbers differs from the key in signs only."""
    if key.profile.names or answer.names:
        return False
    pair = aligned(key.profile, answer, 0)
    if pair is None or pair[0] != "exact" or not shape(pair[1]) or shape(pair[1]) != shape(pair[2]):
        return False
    return all(abs(x) == abs(y) for x, y in zip(components(pair[1]), components(pair[2]), strict=True))


def _others(compiled: Compiled, key: Key, answer: Profile) -> tuple[str, str] | None:
    """The key of another variant or part, where the answer's names mean what they mean there."""
    for what, name, other in compiled.others(key):
        if is_condition(other.tree) != is_condition(answer.tree):
            continue
        try:
            if not same(other, Profile(answer.tree, other.scene)):
                continue
        except CannotEvaluate:
            continue
        if what == "variant":
            return "general-other-variant", VARIANT
        return "general-other-part", PART.format(name=name)
    return None
