"""Reads what was typed where any answer with a property is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.checking.equality.decide import POINTS
from tutor.checking.marking.loose_names import with_constant
from tutor.checking.marking.properties.answer_put_in import Given
from tutor.checking.marking.properties.claims import FAILS, HOLDS, Truth, all_of, truth_of
from tutor.checking.marking.properties.conditions import Asked
from tutor.checking.marking.read_answer import read_answer
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import components
from tutor.checking.relations.no_value import without_value
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, latex, shape_of
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

MOST_VECTORS = 8
ZERO = t.Number(Fraction(0))
SQUARE_LIST = "These brackets may be rows or columns. Write the vectors one after the other: (1, 0), (0, 1)."
WANTED = "{wanted} is asked for here, and this is {found}."
TOO_LONG = f"A list has at most {MOST_VECTORS} vectors here."
CONDITION = "This is a condition. Type the answer alone."
OF_DOMAIN = {
    "natural": "a whole number from 1 on",
    "integer": "a whole number",
    "rational": "a fraction of whole numbers",
    "real": "real",
    "complex": "a number",
}
"""What each number of an answer has to be, for a sentence."""
_AROUND = re.compile(r"^\s*(?:\\?(?:span|basis)|\\operatorname\{span\})\s*(?=[\\({\[])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer that could be read.

    Attributes:
        given: the answer, as conditions take it.
        reading: as LaTeX.
        known: the names that occur in it: the question's, and a constant that it adds.
    """

    given: Given
    reading: str
    known: Vocabulary


@dataclass(frozen=True, slots=True)
class Misread:
    """An answer that is none: what is said of it, and how it was read as far as it could be."""

    complaint: Complaint
    reading: str = ""


def read_typed(text: str, asked: Asked, known: Vocabulary, loose: bool) -> Typed | Misread:
    """The answer that a text is.

    Args:
        text: as it was typed.
        asked: what is asked for.
        known: the names of the question.
        loose: whether a constant may be added that nobody declared, the C of an antiderivative.
    """
    known = with_constant(text, known) if loose else known
    if asked.listed:
        text = _AROUND.sub(lambda found: " " * len(found[0]), text)
    found = read_answer(text, (), known)
    if isinstance(found, Complaint):
        return Misread(found)
    reading = latex(found.tree)
    tree = _right_side(found.tree)
    items = _items(tree, asked) if asked.listed else (tree,)
    if isinstance(items, Complaint):
        return Misread(items, reading)
    fitted = []
    for item in items:
        fit = _fitted(item, asked.declared, known)
        if isinstance(fit, Complaint):
            return Misread(fit, reading)
        fitted.append(fit)
    scene = Scene(known)
    why = next(filter(None, (without_value(Profile(item, scene)) for item in fitted)), "")
    if why:
        return Misread(Complaint(why, (0, len(text))), reading)
    return Typed(Given(asked.declared, tuple(fitted), asked.listed), reading, known)


def _right_side(tree: t.Node) -> t.Node:
    """What stands after `v =`."""
    if isinstance(tree, t.Relation) and tree.operators == ("=",) and isinstance(tree.operands[0], t.Name):
        return tree.operands[1]
    return tree


def _items(tree: t.Node, asked: Asked) -> tuple[t.Node, ...] | Complaint:
    """The vectors of a list: `(1, 0), (0, 1)`, `{…}`, `… and …`, or a matrix of which only one side fits."""
    size = asked.declared.dims[0]
    items: tuple[t.Node, ...] = (tree,)
    if isinstance(tree, t.SetOf | t.Both) or (
        isinstance(tree, t.Vector) and any(isinstance(item, t.Vector) for item in tree.items)
    ):
        items = tree.items
    elif isinstance(tree, t.Matrix):
        rows, columns = len(tree.rows), len(tree.rows[0])
        if rows == columns == size:
            return Complaint(SQUARE_LIST, tree.span)
        lines = tree.rows if columns == size else tuple(zip(*tree.rows, strict=True))
        items = tuple(t.Vector(tuple(line), "tuple") for line in lines)
    if not items:
        return Complaint("Here is no vector yet.", tree.span)
    return items if len(items) <= MOST_VECTORS else Complaint(TOO_LONG, tree.span)


def _fitted(tree: t.Node, declared: Declaration, known: Vocabulary) -> t.Node | Complaint:
    """The answer as what is asked for; 0 is the zero vector or matrix."""
    if isinstance(tree, t.Relation | t.Member | t.Either | t.Both):
        return Complaint(CONDITION, tree.span)
    sizes = [dim if isinstance(dim, int) else 0 for dim in declared.dims]
    if tree == ZERO and sizes and all(sizes):
        if len(sizes) == 1:
            return t.Vector((ZERO,) * sizes[0], "column")
        return t.Matrix(((ZERO,) * sizes[1],) * sizes[0])
    found = shape_of(tree, known)
    if isinstance(found, Complaint):
        return found
    if found.form == "row" and declared.form == "vector":
        tree, found = t.Transpose(tree), Shape("vector", found.dims)
    wanted = Shape(declared.form, declared.dims)  # type: ignore[arg-type]
    fits = all(have is None or have == dim for have, dim in zip(found.dims, wanted.dims, strict=False))
    if found.form != wanted.form or len(found.dims) != len(wanted.dims) or not fits:
        said = wanted.description
        sentence = WANTED.format(wanted=said[:1].upper() + said[1:], found=found.description)
        return Complaint(sentence, tree.span)
    return _standing(tree)


def _standing(tree: t.Node) -> t.Node:
    """The same with every vector in it as a column, so that conditions may transpose it."""

    def change(node: t.Node) -> t.Node | None:
        if isinstance(node, t.Transpose) and isinstance(node.operand, t.Vector):
            return replace(node.operand, layout="column")
        if isinstance(node, t.Transpose | t.Apply | t.Norm):
            return node
        return replace(node, layout="column") if isinstance(node, t.Vector) else None

    return rebuilt(tree, change)


def of_its_set(typed: Typed, scene: Scene) -> tuple[Truth, str]:
    """Whether an answer is in the set that it is declared to be in, and what is said if it is not."""
    declared = typed.given.declared
    for item in typed.given.items:
        if not _in_domain(item, declared, scene):
            noun = declared.name if declared.form == "scalar" else f"Every number in {declared.name}"
            return FAILS, f"{noun} has to be {OF_DOMAIN[declared.domain]}."
    bounds = [
        t.Relation((sign,), (item, _number(bound)))
        for item in typed.given.items
        for sign, bound in (declared.bounds if declared.form == "scalar" else ())
    ]
    truth = all_of(truth_of(bound, scene) for bound in bounds)
    said = ", ".join(f"{sign} {bound}" for sign, bound in declared.bounds)
    return truth if bounds else HOLDS, f"{declared.name} has to be {said}."


def _number(value: Fraction) -> t.Node:
    size = t.Number(abs(value))
    return t.Negative(size) if value < 0 else size


def _in_domain(item: t.Node, declared: Declaration, scene: Scene) -> bool:
    """Whether the values at the sample points are in the domain, as far as they are known."""
    profile = Profile(item, scene)
    for number in range(POINTS if profile.names else 1):
        try:
            mode, value = profile.at(number)
        except CannotEvaluate:
            continue
        if mode is None:
            continue
        for part in components(value):
            if mode == "complex":
                if declared.domain != "complex" and not profile.names and not part.imag.contains(0):
                    return False
                continue
            if declared.domain in ("real", "complex"):
                continue
            if mode != "exact":
                return declared.domain == "rational" and profile.names != frozenset()
            whole = part.denominator == 1
            if declared.domain != "rational" and not (whole and (declared.domain == "integer" or part >= 1)):
                return False
    return True
