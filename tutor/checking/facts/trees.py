"""Small trees to build the solutions of facts from, and what is certain of a tree."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tutor.notation.lexicon.functions_of_numbers import EXP, SQRT
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import (
    Apply,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    walk,
)

ZERO, ONE, TWO = (Number(Fraction(value)) for value in (0, 1, 2))
Declared = Callable[[str], Declaration | None]


def minus(left: Node, right: Node) -> Node:
    """left - right."""
    return left if right == ZERO else Sum((left, Negative(right)))


def times(left: Node, right: Node) -> Node:
    """left · right."""
    return right if left == ONE else left if right == ONE else Product((left, right))


def over(top: Node, bottom: Node) -> Node:
    """top / bottom."""
    return top if bottom == ONE else Quotient(top, bottom)


def sqrt(inside: Node) -> Node:
    """√inside."""
    return Apply(SQRT.name, (inside,))


def mentions(tree: Node, name: str) -> bool:
    """Whether a name occurs in a tree."""
    return Name(name) in walk(tree)


def names_in(tree: Node) -> tuple[str, ...]:
    """The names in a tree, in order, each once."""
    return tuple(dict.fromkeys(node.name for node in walk(tree) if isinstance(node, Name)))


def linear_in(tree: Node, name: str) -> tuple[Node, Node] | None:
    """Coefficient and rest of a number that is linear in a name; None where it is not seen to be."""
    if not mentions(tree, name):
        return ZERO, tree
    match tree:
        case Name():
            return ONE, ZERO
        case Negative(inner):
            found = linear_in(inner, name)
            return None if found is None else (Negative(found[0]), Negative(found[1]))
        case Sum(terms):
            parts = [linear_in(term, name) for term in terms]
            known = [part for part in parts if part is not None]
            if len(known) < len(parts):
                return None
            return _summed([part[0] for part in known]), _summed([part[1] for part in known])
        case Product(factors):
            (held, *more) = [factor for factor in factors if mentions(factor, name)]
            found = None if more else linear_in(held, name)
            if found is None:
                return None
            rest = Product(tuple(factor for factor in factors if factor is not held) or (ONE,))
            return tuple(times(rest, part) if part != ZERO else ZERO for part in found)  # type: ignore[return-value]
        case Quotient(top, bottom) if not mentions(bottom, name):
            found = linear_in(top, name)
            return None if found is None else (over(found[0], bottom), over(found[1], bottom))
        case _:
            return None


def _summed(terms: list[Node]) -> Node:
    left = [term for term in terms if term not in (ZERO, Negative(ZERO))]
    return ZERO if not left else left[0] if len(left) == 1 else Sum(tuple(left))


def sign_of(tree: Node, declared: Declared) -> int | None:
    """1 or -1 where a number certainly is positive or negative; None says nothing."""
    match tree:
        case Number(value):
            return (value > 0) - (value < 0) or None
        case Name(name):
            return _sign_of_name(name, declared(name))
        case Negative(inner):
            sign = sign_of(inner, declared)
            return None if sign is None else -sign
        case Sum(terms):
            signs = {sign_of(term, declared) for term in terms}
            return signs.pop() if len(signs) == 1 else None
        case Product(parts):
            return _product_of_signs(parts, declared)
        case Quotient(top, bottom):
            return _product_of_signs((top, bottom), declared)
        case Power(base, exponent):
            if sign_of(base, declared) == 1:
                return 1
            even = isinstance(exponent, Number) and exponent.value % 2 == 0
            return 1 if even and is_nonzero(base, declared) else None
        case Apply(EXP.name):
            return 1
        case Apply(SQRT.name, (inner,)):
            return 1 if sign_of(inner, declared) == 1 else None
        case _:
            return None


def _product_of_signs(parts: tuple[Node, ...], declared: Declared) -> int | None:
    result = 1
    for part in parts:
        sign = sign_of(part, declared)
        if sign is None:
            return None
        result *= sign
    return result


def _sign_of_name(name: str, known: Declaration | None) -> int | None:
    if known is None:
        return 1 if name in ("pi", "e") else None
    if known.form != "scalar" or known.domain == "complex":
        return None
    if known.domain == "natural":
        return 1
    for operator, bound in known.bounds:
        if (operator == ">" and bound >= 0) or (operator == ">=" and bound > 0):
            return 1
        if (operator == "<" and bound <= 0) or (operator == "<=" and bound < 0):
            return -1
    return None


def is_nonzero(tree: Node, declared: Declared) -> bool:
    """Whether a number certainly is not 0."""
    if sign_of(tree, declared) is not None:
        return True
    match tree:
        case Name(name):
            known = declared(name)
            return known is not None and ("!=", Fraction(0)) in known.bounds
        case Negative(inner):
            return is_nonzero(inner, declared)
        case Product(parts):
            return all(is_nonzero(part, declared) for part in parts)
        case Quotient(top, bottom):
            return is_nonzero(top, declared) and is_nonzero(bottom, declared)
        case Power(base):
            return is_nonzero(base, declared)
        case _:
            return False
