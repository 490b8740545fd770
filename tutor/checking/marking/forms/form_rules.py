"""Form rules: an answer may be equal to the key and still not written as it was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import gcd

from tutor.checking.marking.forms.factored import factors_further, reducible
from tutor.checking.marking.forms.simplified import worked_out
from tutor.checking.marking.forms.tolerances import FIGURES, shown
from tutor.checking.marking.row_or_column import column, row
from tutor.notation.lexicon.functions import CONSTANTS
from tutor.notation.lexicon.functions_of_numbers import ABS
from tutor.notation.tree import nodes as t

Rule = Callable[[t.Node, str], str | None]
"""From the tree and the text of an answer: a sentence on what to mend, or None if the form is as asked."""


def exact(tree: t.Node, text: str) -> str | None:
    """No decimals."""
    if re.search(r"\d\.\d|\d[eE][-+]?\d|(?<!\d)\.\d", text):
        return "The value is right. Write it exactly, as a fraction or a root and without decimals."
    return None


def lowest_terms(tree: t.Node, text: str) -> str | None:
    """Every fraction of whole numbers is reduced, and every fraction of polynomials."""
    for node in t.walk(tree):
        if isinstance(node, t.Quotient) and reducible(node.top, node.bottom):
            return "The value is right. Cancel what the top and the bottom of the fraction share."
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


def factored(tree: t.Node, text: str) -> str | None:
    """A product of polynomials none of which can be factored further."""
    for node in _factors(tree):
        if isinstance(node, t.Sum) and factors_further(node):
            return "The value is right. Factor it completely, as a product."
    return None


def _factors(node: t.Node) -> Iterator[t.Node]:
    """What is multiplied and divided at the top."""
    if isinstance(node, t.Product | t.Quotient | t.Negative):
        for child in t.children(node):
            yield from _factors(child)
    elif isinstance(node, t.Power):
        yield from _factors(node.base)
    else:
        yield node


def expanded(tree: t.Node, text: str) -> str | None:
    """No product and no whole power of a sum."""
    for node in t.walk(tree):
        sums = 0
        if isinstance(node, t.Product):
            sums = sum(isinstance(factor, t.Sum) for factor in node.factors)
        elif isinstance(node, t.Power) and isinstance(node.base, t.Sum):
            sums = isinstance(node.exponent, t.Number) and node.exponent.value.denominator == 1
        elif isinstance(node, t.Negative):
            sums = isinstance(node.operand, t.Sum)
        if sums:
            return "The value is right. Multiply the parentheses out."
    return None


def single_fraction(tree: t.Node, text: str) -> str | None:
    """At most one fraction, with everything over one denominator."""
    top = tree.operand if isinstance(tree, t.Negative) else tree
    inner = t.children(top) if isinstance(top, t.Quotient) else (top,)
    if no_negative_exponents(tree, text) or any(
        isinstance(node, t.Quotient) for child in inner for node in t.walk(child)
    ):
        return "The value is right. Write it as one fraction, over one denominator."
    return None


def no_negative_exponents(tree: t.Node, text: str) -> str | None:
    """Powers stand in the denominator rather than with a minus sign."""
    for node in t.walk(tree):
        if isinstance(node, t.Power) and _is_negative(node.exponent):
            return "The value is right. Write it without negative exponents, with a fraction."
    return None


def _is_negative(exponent: t.Node) -> bool:
    if isinstance(exponent, t.Product):
        return any(isinstance(factor, t.Negative) for factor in exponent.factors)
    if isinstance(exponent, t.Quotient):
        return _is_negative(exponent.top)
    return isinstance(exponent, t.Negative)


def solved(tree: t.Node, text: str) -> str | None:
    """In each comparison a name stands alone, and nowhere else in it."""
    for node in t.walk(tree):
        if isinstance(node, t.Relation) and not any(
            _alone(side, at, node.operands) for at, side in enumerate(node.operands)
        ):
            return (
                "This is right, but not yet an answer. Solve it: the unknown should stand alone, as in "
                "`x < 2`."
            )
    return None


def solved_or_bounded(tree: t.Node, text: str) -> str | None:
    """In each comparison a name stands alone, or a distance does, as in `|x - 3| < 2`."""
    if any(isinstance(node, t.Apply) and node.function == ABS.name for node in t.walk(tree)):
        return None
    return solved(tree, text)


def _alone(side: t.Node, place: int, sides: tuple[t.Node, ...]) -> bool:
    if not isinstance(side, t.Name) or side.name in CONSTANTS:
        return False
    others = (other for at, other in enumerate(sides) if at != place)
    return not any(isinstance(part, t.Name) and part.name == side.name for o in others for part in t.walk(o))


def significant(figures: int) -> Rule:
    """The number shows that many significant figures."""

    def rule(tree: t.Node, text: str) -> str | None:
        found = shown(text.rpartition("=")[2])
        if found is None or not found[0] <= figures <= found[1]:
            return f"The value is right. Give it with {figures} significant figures."
        return None

    return rule


RULES: dict[str, Rule] = {
    "column": column,
    "row": row,
    "exact": exact,
    "lowest terms": lowest_terms,
    "decimal": decimal,
    "factored": factored,
    "expanded": expanded,
    "single fraction": single_fraction,
    "no negative exponents": no_negative_exponents,
    "worked out": worked_out,
    "solved": solved,
}
"""The rules by the names that authors write."""


def rule_for(form: str) -> Rule | None:
    """The rule of that name, or None if the words name none."""
    form = " ".join(form.casefold().split())
    figures = FIGURES.fullmatch(form)
    if figures:
        return significant(int(figures[1]))
    return decimal if form.startswith("decimal within") else RULES.get(form)


def broken(forms: tuple[str, ...], tree: t.Node, text: str) -> tuple[str, str] | None:
    """The first rule that an answer breaks, and the sentence that says so."""
    for form in forms:
        rule = rule_for(form)
        sentence = rule(tree, text) if rule is not None else None
        if sentence is not None:
            return form, sentence
    return None


OPENINGS = ("The value is right. ", "This is right, but not yet an answer. ")
"""What a rule says before it says what to mend."""


def counted(sentence: str) -> str:
    """The sentence of a broken rule where the answer counts all the same."""
    for opening in OPENINGS:
        if sentence.startswith(opening):
            rest = sentence.removeprefix(opening)
            return f"That counts. For a nicer form, {rest[:1].lower()}{rest[1:]}"
    return f"That counts. {sentence}"
