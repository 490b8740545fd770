"""Whether a wrong answer is one that an author described."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import PLANES, Pattern
from tutor.checking.equality.decide import POINTS, Decision, decide, sample
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.multiples import Negated, Way, multiple
from tutor.checking.marking.put_into import satisfies
from tutor.checking.marking.row_or_column import side
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Mat, shape
from tutor.checking.relations.equivalent import equivalent, is_condition
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

WAYS: dict[str, tuple[Way, ...]] = {
    "proportional": ("same",),
    "along": ("same",),
    "against": ("opposite",),
    "either": ("same", "opposite", "either"),
}
"""Which way a multiple has to point, by the pattern's kind."""

_SHAPED = ("equal", "number", "vector")
"""The kinds of patterns that say themselves what shape an answer has."""

TURNED = "Once you turn the sign round, this is left:"
"""Before what is said of an answer's opposite."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A mistake that was found in an answer.

    Attributes:
        name: the mistake's.
        message: what is said of it.
        further: the name of the mistake that the answer, negated, is, where the message goes on with it.
    """

    name: str
    message: str
    further: str | None = None


def recognised(key: Key, answer: Profile, *, partly: bool = False) -> Recognised | None:
    """The first of the part's own mistakes that the answer is.

    Args:
        key: of the blank.
        answer: one that was refused.
        partly: whether some of its components are right, so that its sign as a whole is not to be turned.
    """
    others = [(mistake, patterns) for mistake, patterns in key.patterns if not mistake.turned]
    found = _first(key, answer, others if partly else key.patterns)
    if found is None:
        return None
    turned = Negated(answer) if found.turned and not is_condition(answer.tree) else None
    further = None if turned is None or same(key.profile, turned) else _first(key, turned, others)
    if further is None:
        return Recognised(found.name, found.message)
    return Recognised(found.name, f"{found.message}\n\n{TURNED}\n\n{further.message}", further.name)


def of_another_shape(key: Key, answer: Profile) -> Recognised | None:
    """The first of the part's own mistakes that names an answer which is of another shape than the key.

    Only a pattern that says what such an answer is can name it: `5`, `any number`.
    """
    for mistake, patterns in key.patterns:
        if any(pattern.kind in _SHAPED and matches(key, answer, pattern) for pattern in patterns):
            return Recognised(mistake.name, mistake.message)
    return None


def _first(key: Key, answer: Profile, among: Iterable[tuple[Mistake, tuple[Pattern, ...]]]) -> Mistake | None:
    for mistake, patterns in among:
        if any(matches(key, answer, pattern) for pattern in patterns):
            return mistake
    return None


def matches(key: Key, answer: Profile, pattern: Pattern) -> bool:
    """Whether an answer fits one pattern. What cannot be worked out does not fit."""
    try:
        return _matches(key, answer, pattern)
    except CannotEvaluate:
        return False


def _matches(key: Key, answer: Profile, pattern: Pattern) -> bool:
    kind = pattern.kind
    if kind == "mentions":
        return mentions(answer.tree, pattern.text)
    if kind in ("number", "vector"):
        size = () if is_condition(answer.tree) else shape(answer.at(0)[1])
        return not is_condition(answer.tree) and bool(size) == (kind == "vector")
    if kind in (*PLANES, "where"):
        return satisfies(key, answer, pattern) is (kind != "off")
    if kind in ("negated", "transposed", "squared"):
        return _transformed(key, answer, kind)
    read = key.read.get(pattern)
    if read is None:
        return False
    if kind == "equal":
        return same(read, answer)
    if kind == "times":
        return same(Profile(t.Product((read.tree, key.profile.tree)), key.scene), answer)
    return kind in WAYS and multiple(read, answer, free=kind != "proportional") in WAYS[kind]


def same(pattern: Profile, answer: Profile) -> bool:
    """Equality by samples alone: the answer is refused already, this only names it."""
    if is_condition(pattern.tree) != is_condition(answer.tree):
        return False
    return equivalent(pattern, answer, _sampled).answer == "equal"


def _sampled(one: Profile, two: Profile) -> Decision:
    constant = not one.names and not two.names
    return decide(one, two) if constant else sample(one, two, POINTS)


def _transformed(key: Key, answer: Profile, kind: str) -> bool:
    tree = key.profile.tree
    if is_condition(tree):
        return False
    if kind == "negated":
        return same(Profile(t.Negative(tree), key.scene), answer)
    if kind == "squared":
        return same(Profile(t.Power(tree, t.Number(Fraction(2))), key.scene), answer)
    value = answer.at(0)[1]
    if isinstance(value, Mat):
        return same(Profile(t.Transpose(tree), key.scene), answer)
    return side(answer) != side(key.profile) and same(key.profile, answer)


def mentions(tree: t.Node, word: str) -> bool:
    """Whether a name, a function or an operator of that name occurs."""
    for node in t.walk(tree):
        if isinstance(node, t.Name | t.Call) and node.name == word:
            return True
        if isinstance(node, t.Apply) and node.function == word:
            return True
        if isinstance(node, t.Over) and node.operator == word:
            return True
    return False
