"""Form rules: an answer may be equal to the key and still not written as it was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import gcd

from tutor.checking.values import Side
from tutor.notation import tree as t

Rule = Callable[[t.Node, str], str | None]
"""From the tree and the text of an answer: a sentence on what to mend, or None if the form is as asked."""


def standing(node: t.Node) -> Side:
    """Whether a vector expression stands as a row or as a column; names of vectors are columns."""
    if isinstance(node, t.Vector):
        return "row" if node.layout == "row" else "column"
    if isinstance(node, t.Transpose):
        if isinstance(node.operand, t.Vector) and node.operand.layout != "column":
            return "column"
        return "row" if not _has_row(node.operand) else "column"
    if isinstance(node, t.Negative | t.Sum | t.Product):
        return "row" if any(standing(child) == "row" for child in _spine(node)) else "column"
    if isinstance(node, t.Quotient):
        return standing(node.top)
    if isinstance(node, t.Elementwise):
        return "row" if "row" in (standing(node.left), standing(node.right)) else "column"
    return "column"


def _spine(node: t.Node) -> tuple[t.Node, ...]:
    """The children that a row would come from; a transposed vector that meets another one makes a number."""
    below = t.children(node)
    if isinstance(node, t.Product) and any(isinstance(child, t.Transpose) for child in below[:-1]):
        last = max(k for k, child in enumerate(below) if isinstance(child, t.Transpose))
        return below[last + 2 :] if last + 1 < len(below) else below[last:]
    return below


def _has_row(node: t.Node) -> bool:
    return standing(node) == "row"


def column(tree: t.Node, text: str) -> str | None:
    """A vector is written as a column."""
    if standing(tree) == "row":
        return (
            "The components are right, and you wrote them as a row. This vector is a column: type it with "
            "semicolons, as in `[1; 2; 3]`, or transpose the row."
        )
    return None


def row(tree: t.Node, text: str) -> str | None:
    """A vector is written as a row."""
    if standing(tree) == "column" and not (isinstance(tree, t.Vector) and tree.layout == "tuple"):
        return "The components are right, and a row is asked for: type it with commas, as in `[1, 2, 3]`."
    return None


def exact(tree: t.Node, text: str) -> str | None:
    """No decimals."""
    if re.search(r"\d\.\d|\d[eE][-+]?\d|(?<!\d)\.\d", text):
        return "The value is right. Write it exactly, as a fraction or a root and without decimals."
    return None


def lowest_terms(tree: t.Node, text: str) -> str | None:
    """Every fraction of whole numbers is reduced."""
    for node in t.walk(tree):
        if isinstance(node, t.Quotient) and isinstance(node.bottom, t.Number):
            top = node.top.operand if isinstance(node.top, t.Negative) else node.top
            if isinstance(top, t.Number) and top.value.denominator == node.bottom.value.denominator == 1:
                bottom = node.bottom.value.numerator
                if gcd(top.value.numerator, bottom) != 1 or bottom == 1:
                    return "The value is right. Reduce the fraction to lowest terms."
    return None


def decimal(tree: t.Node, text: str) -> str | None:
    """Numbers are written without fractions."""
    if any(isinstance(node, t.Quotient) for node in t.walk(tree)):
        return "The value is right. Write it as a decimal number."
    return None


RULES: dict[str, Rule] = {
    "column": column,
    "row": row,
    "exact": exact,
    "lowest terms": lowest_terms,
    "decimal": decimal,
}
"""The rules by the names that authors write."""


def broken(forms: tuple[str, ...], tree: t.Node, text: str) -> tuple[str, str] | None:
    """The first rule that an answer breaks, and the sentence that says so."""
    for form in forms:
        rule = RULES.get(form)
        sentence = rule(tree, text) if rule is not None else None
        if sentence is not None:
            return form, sentence
    return None
