"""An expression's key in other spellings, and other values than it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.marking.forms.unordered_lists import as_list, is_unordered, one_list
from tutor.notation import Complaint, parse, shape_of, write
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree.nodes import Name, Negative, Node, Number, Product, Quotient, Relation, Sum


def respelled(blank: ExpressionBlank, names: Vocabulary) -> Iterator[str]:
    """The key in Unicode, in LaTeX, reordered, multiplied out and factored; nothing if its form binds."""
    read = parse(blank.key, names)
    if isinstance(read, Complaint) or blank.strict:
        return
    tree = read.tree
    yield write(tree, "unicode")
    yield write(tree, "latex")
    for change in (_reordered, _multiplied_out, _factor_out):
        yield write(change(tree))


def _reordered(tree: Node) -> Node:
    """Every sum from its end to its beginning."""
    if isinstance(tree, Sum):
        return Sum(tuple(_reordered(term) for term in reversed(tree.terms)))
    if isinstance(tree, Relation):
        return replace(tree, operands=tuple(map(_reordered, tree.operands)))
    if isinstance(tree, Product):
        return Product(tuple(map(_reordered, tree.factors)))
    if isinstance(tree, Quotient):
        return Quotient(_reordered(tree.top), _reordered(tree.bottom))
    return Negative(_reordered(tree.operand)) if isinstance(tree, Negative) else tree


def _multiplied_out(tree: Node) -> Node:
    """The first sum in a product distributed over it; the order stays, for the sake of matrices."""
    if isinstance(tree, Relation):
        return replace(tree, operands=tuple(map(_multiplied_out, tree.operands)))
    if isinstance(tree, Product):
        at = next((i for i, factor in enumerate(tree.factors) if isinstance(factor, Sum)), None)
        if at is not None:
            before, inner, after = tree.factors[:at], tree.factors[at], tree.factors[at + 1 :]
            assert isinstance(inner, Sum)
            return Sum(tuple(_signed(before, term, after) for term in inner.terms))
    return tree


def _signed(before: tuple[Node, ...], term: Node, after: tuple[Node, ...]) -> Node:
    if isinstance(term, Negative):
        return Negative(Product((*before, term.operand, *after)))
    return Product((*before, term, *after))


def _factor_out(tree: Node) -> Node:
    """Half of it, doubled; of an equation's last side."""
    if isinstance(tree, Relation):
        if tree.operators != ("=",):
            return tree
        return replace(tree, operands=(*tree.operands[:-1], _factor_out(tree.operands[-1])))
    two = Number(Fraction(2))
    if isinstance(tree, Sum):
        halves = tuple(
            Negative(Quotient(term.operand, two)) if isinstance(term, Negative) else Quotient(term, two)
            for term in tree.terms
        )
        return Product((two, Sum(halves)))
    return tree


def others(blank: ExpressionBlank, names: Vocabulary) -> Iterator[str]:
    """Other values, by construction: of scalars, vectors and matrices that are not zero, and of equations."""
    listed = as_list(blank.key) if is_unordered(blank.forms) else None
    read = parse(listed or blank.key, names)
    if isinstance(read, Complaint):
        return
    tree = one_list(read.tree, names) if listed else read.tree
    equation = isinstance(tree, Relation) and tree.operators == ("=",)
    value = tree.operands[-1] if isinstance(tree, Relation) and equation else tree
    shape = shape_of(value, names)
    if isinstance(shape, Complaint) or shape.form not in ("scalar", "vector", "matrix"):
        return
    if _infinite(value):
        texts = ["0", write(value.operand) if isinstance(value, Negative) else f"-{write(value)}"]
    else:
        # One more than a large number may be the same in as many figures as count.
        rounded = any("significant" in form for form in blank.forms)
        texts = list(_other_values(write(value), shape.form == "scalar" and not rounded))
    if isinstance(tree, Relation) and equation and not isinstance(tree.operands[0], Name):
        left = write(replace(tree, operands=tree.operands[:-1], operators=tree.operators[:-1]))
        texts = [f"{left} = {text}" for text in texts]
    yield from texts


def _infinite(value: Node) -> bool:
    bare = value.operand if isinstance(value, Negative) else value
    return isinstance(bare, Name) and bare.name == "inf"


def _other_values(text: str, shifted: bool) -> Iterator[str]:
    if shifted:
        yield f"({text}) + 1"
    yield f"2 ({text}) + ({text})/7" if text != "0" else "1/7"
    yield f"-3 ({text})" if text != "0" else "-1/3"
