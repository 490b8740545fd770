"""An answer put into a condition: every name and phrase that stands for it gives way to what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from tutor.checking.functions.derivatives import derivative
from tutor.checking.functions.vectors import DOT
from tutor.checking.marking.properties.claims import HOLDS, UNKNOWN, Truth, all_of, truth_of
from tutor.checking.marking.properties.conditions import Condition
from tutor.checking.marking.properties.phrases import Phrase
from tutor.checking.marking.properties.worded import (
    INDEPENDENT,
    OF_NUMBERS,
    OF_VECTORS,
    SQUARE,
    ZERO,
    component,
    determinant,
    entries_of,
    equal,
)
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.semantics.profile import Scene
from tutor.notation import canonical, parse
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.result import Expression
from tutor.notation.tree.rewrite import rebuilt

HIGHEST_DEGREE = 24


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it is put in.

    Attributes:
        declared: the name that it takes the place of.
        items: the answer; of a list every vector of it.
        listed: whether it is a list.
    """

    declared: Declaration
    items: tuple[t.Node, ...]
    listed: bool = False

    @property
    def whole(self) -> t.Node:
        """The answer as one tree: a list as the matrix with its vectors as columns."""
        if not self.listed or len(self.items) == 1:
            return self.items[0]
        size = self.declared.dims[0]
        assert isinstance(size, int)
        if size == 1:
            return t.Vector(tuple(component(item, 0) for item in self.items), "row")
        return t.Matrix(tuple(tuple(component(item, k) for item in self.items) for k in range(size)))


def truth_with(condition: Condition, answers: Mapping[str, Given], scene: Scene) -> Truth:
    """Whether a condition holds for the answers, by name; with a list's `v_i` for each of its vectors."""
    try:
        if condition.said is not None:
            return _in_words(condition, answers[condition.said.of], scene)
        assert condition.tree is not None
        return all_of(truth_of(claim, scene) for claim in claims_with(condition, answers, scene))
    except CannotEvaluate:
        return UNKNOWN


def claims_with(condition: Condition, answers: Mapping[str, Given], scene: Scene) -> Iterator[t.Node]:
    """The condition with the answers in it: once, or for each vector of a list that it speaks of.

    Raises:
        CannotEvaluate: a derivative or a degree cannot be worked out.
    """
    assert condition.tree is not None
    whole = {name: given.whole for name, given in answers.items()}
    fixed = {
        str(canonical(phrase.stands)): _worth(phrase, answers[phrase.of], scene)
        for phrase in condition.phrases
        if phrase.sort not in ("each", "other")
    }
    each = next((phrase for phrase in condition.phrases if phrase.sort == "each"), None)
    other = next((phrase for phrase in condition.phrases if phrase.sort == "other"), None)
    spoken = each or other
    if spoken is None:
        yield put(condition.tree, {**whole, **fixed})
        return
    items = answers[spoken.of].items
    for place, item in enumerate(items):
        for against, second in enumerate(items if each and other else items[:1]):
            if each and other and against == place:
                continue
            found = {str(canonical(spoken.stands)): item}
            if each and other:
                found[str(canonical(other.stands))] = second
            yield put(condition.tree, {**whole, **fixed, **found})


def put(tree: t.Node, values: Mapping[str, t.Node]) -> t.Node:
    """The tree with trees in the place of names."""
    return rebuilt(tree, lambda node: values.get(node.name) if isinstance(node, t.Name) else None)


def _worth(phrase: Phrase, given: Given, scene: Scene) -> t.Node:
    """What stands for a phrase.

    Raises:
        CannotEvaluate: it cannot be worked out.
    """
    if phrase.sort == "counted":
        return t.Number(Fraction(len(given.items)))
    if phrase.sort == "spanned":
        return t.Number(Fraction(_rank(given, scene)))
    if phrase.sort == "degree":
        degree = _degree(given.whole, str(canonical(phrase.by)), scene)
        return t.Number(Fraction(degree)) if degree >= 0 else t.Negative(t.Number(Fraction(-degree)))
    tree = given.whole
    for _ in range(phrase.order):
        tree = derivative(tree, str(canonical(phrase.by)), _definitions(scene))
    if not phrase.at:
        return tree
    value = parse(phrase.put, scene.stated)
    if not isinstance(value, Expression):
        raise OutsideArithmetic
    return put(tree, {str(canonical(phrase.at)): value.tree})


def _definitions(scene: Scene) -> Callable[[str], t.Node | None]:
    def meant(name: str) -> t.Node | None:
        declared = scene.vocabulary.get(name)
        return None if declared is None else declared.definition

    return meant


def _in_words(condition: Condition, given: Given, scene: Scene) -> Truth:
    said = condition.said
    assert said is not None
    if said.word in OF_NUMBERS:
        return HOLDS if _is_polynomial(given.whole, str(canonical(said.by)), scene) else UNKNOWN
    if said.word in INDEPENDENT:
        rank = t.Number(Fraction(_rank(given, scene)))
        return truth_of(equal(rank, t.Number(Fraction(len(given.items)))), scene)
    dims = [dim if isinstance(dim, int) else 0 for dim in given.declared.dims]
    if not dims or 0 in dims:
        return UNKNOWN
    entries = entries_of(given.whole, dims)
    claims = (SQUARE.get(said.word) or OF_VECTORS[said.word])(entries)
    return all_of(truth_of(claim, scene) for claim in claims)


def _rank(given: Given, scene: Scene) -> int:
    """How many of the vectors are independent: Gram's determinant of some of them is not 0.

    Raises:
        OutsideArithmetic: it cannot be decided.
    """
    items = given.items
    for size in range(len(items), 0, -1):
        open_ = False
        for chosen in combinations(items, size):
            rows = [[t.Apply(DOT.name, (one, two)) for two in chosen] for one in chosen]
            truth = truth_of(equal(determinant(rows), ZERO), scene)
            if truth.answer == "fails":
                return size
            open_ = open_ or truth.answer == "unknown"
        if open_:
            raise OutsideArithmetic
    return 0


def _degree(tree: t.Node, name: str, scene: Scene) -> int:
    """The degree of a polynomial; -1 of 0.

    Raises:
        OutsideArithmetic: it is not written as a polynomial, or the degree is too high.
    """
    if not _is_polynomial(tree, name, scene):
        raise OutsideArithmetic
    for degree in range(-1, HIGHEST_DEGREE + 1):
        truth = truth_of(equal(tree, ZERO), scene)
        if truth.answer == "holds":
            return degree
        if truth.answer == "unknown":
            break
        tree = derivative(tree, name, _definitions(scene))
    raise OutsideArithmetic


def _is_polynomial(tree: t.Node, name: str, scene: Scene) -> bool:
    """Whether a number is written as a polynomial in a name: by sums, products and whole powers."""

    def free(node: t.Node) -> bool:
        return name not in scene.names(node)

    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if free(node) or isinstance(node, t.Name):
            continue
        if isinstance(node, t.Sum | t.Product | t.Negative):
            waiting.extend(t.children(node))
        elif isinstance(node, t.Quotient) and free(node.bottom):
            waiting.append(node.top)
        elif isinstance(node, t.Power) and _is_count(node.exponent):
            waiting.append(node.base)
        else:
            return False
    return True


def _is_count(node: t.Node) -> bool:
    return isinstance(node, t.Number) and node.value.denominator == 1 and node.value <= HIGHEST_DEGREE
