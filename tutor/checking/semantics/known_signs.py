"""Signs that are certain wherever the declared names are: for x >= 1, |ln(x)| is ln(x)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.checking.algebra.rational_functions import Line
from tutor.checking.algebra.univariate_polynomials import real_roots
from tutor.checking.functions.algebraic import ABS, CBRT, SIGN, SQRT
from tutor.checking.functions.exponential import EXP, LN, SIGMOID
from tutor.checking.functions.extremes import MAX, MIN, RELU
from tutor.checking.functions.hyperbolic import ASINH, COSH, SINH, TANH
from tutor.checking.functions.probability import ERF
from tutor.checking.functions.trigonometric import ATAN, COS, SIN
from tutor.checking.functions.whole_numbers import FLOOR
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Scene
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt, with_children

ONE, _ZERO = t.Number(Fraction(1)), t.Number(Fraction(0))
_LIKE_THEIR_ARGUMENT = (SINH.name, TANH.name, ATAN.name, ASINH.name, ERF.name, CBRT.name)
"""Odd and growing, so that their sign is that of what stands in them."""
_ABOVE_ZERO = (EXP.name, COSH.name, SIGMOID.name)
_REAL = (*_LIKE_THEIR_ARGUMENT, *_ABOVE_ZERO, ABS.name, SIGN.name, SIN.name, COS.name, FLOOR.name)
_NEARLY = Fraction(1, 10**30)


@dataclass(frozen=True, slots=True)
class Sign:
    """What is certain of a real number: `way` is 1 or -1, and `strict` whether it is never 0."""

    way: int
    strict: bool


def without_known_switches(tree: t.Node, scene: Scene) -> t.Node:
    """The tree without |u|, sign(u), max and min of which it is certain how they turn."""
    children = [without_known_switches(child, scene) for child in t.children(tree)]
    node = with_children(tree, children)
    if not isinstance(node, t.Apply) or not node.arguments:
        return node
    first, *others = node.arguments
    if node.function in (MAX.name, MIN.name) and len(others) == 1:
        gap = sign_of(t.Sum((first, t.Negative(others[0]))), scene)
        if gap is None:
            return node
        return first if (gap.way > 0) == (node.function == MAX.name) else others[0]
    if node.function not in (ABS.name, SIGN.name, RELU.name) or others:
        return node
    found = sign_of(first, scene)
    if found is None or (node.function == SIGN.name and not found.strict):
        return node
    if node.function == SIGN.name:
        return t.Number(Fraction(1)) if found.way > 0 else t.Negative(ONE)
    if found.way > 0:
        return first
    return t.Negative(first) if node.function == ABS.name else t.Number(Fraction(0))


def without_unseen_sides(tree: t.Node, scene: Scene) -> t.Node:
    """`t sqrt(t)` for `|t| sqrt(t)`, of which real names see the side only where t is not below 0.

    Beside one root or logarithm of u a product of real factors is, where u < 0, real only where it is 0: it
    does not matter there which of its factors have their sign turned.
    """
    factors = _factors(tree)
    insides = [inside for factor in factors if (inside := _never_real_below(factor)) is not None]
    others = [factor for factor in factors if _never_real_below(factor) is None]
    if len(insides) != 1 or not others or not all(_is_real(factor, scene) for factor in others):
        return tree
    seen = _where_not_below(insides[0], scene)
    if seen is None:
        return tree

    def change(node: t.Node) -> t.Node | None:
        return without_known_switches(node, seen) if node in others else None

    return rebuilt(tree, change)


def _factors(tree: t.Node) -> list[t.Node]:
    """What is multiplied and divided by in a product; signs and numbers in front are left away."""
    match tree:
        case t.Negative(operand=operand):
            return _factors(operand)
        case t.Product(factors=factors):
            return [part for factor in factors for part in _factors(factor)]
        case t.Quotient(top=top, bottom=bottom):
            return [*_factors(top), *_factors(bottom)]
    return [tree]


def _never_real_below(factor: t.Node) -> t.Node | None:
    """u of sqrt(u), ln(u) and u^(3/2), which are not real where u < 0."""
    match factor:
        case t.Apply(function=function, arguments=(inside,)) if function in (SQRT.name, LN.name):
            return inside
        case t.Power(base=base, exponent=t.Number(value=value)) if value.denominator == 2:
            return base
        case t.Power(base=base, exponent=t.Quotient(top=t.Number(value=top), bottom=t.Number(value=bottom))):
            return base if bottom == 2 and top.denominator == 1 and top % 2 else None
    return None


def _where_not_below(inside: t.Node, scene: Scene) -> Scene | None:
    """The scene with x >= c, for u = x or u = x - c."""
    name, end = inside, Fraction(0)
    match inside:
        case t.Sum(terms=(t.Name() as first, t.Negative(operand=t.Number(value=value)))):
            name, end = first, value
        case t.Sum(terms=(t.Name() as first, t.Number(value=value))):
            name, end = first, -value
    declared = scene.vocabulary.get(name.name) if isinstance(name, t.Name) else None
    if declared is None or (declared.form, declared.domain) != ("scalar", "real"):
        return None
    if declared.definition is not None or scene.vocabulary.facts:
        return None
    others = tuple(one for one in scene.vocabulary.declarations if one.name != declared.name)
    bounded = replace(declared, bounds=(*declared.bounds, (">=", end)))
    return Scene(replace(scene.vocabulary, declarations=(*others, bounded)), scene.dimensions)


def sign_of(tree: t.Node, scene: Scene) -> Sign | None:
    """The sign of a real number for all values of the names; None where it is not known, or not real."""
    return _of_rational(tree, scene) or _of_node(tree, scene)


def _of_node(tree: t.Node, scene: Scene) -> Sign | None:
    match tree:
        case t.Number(value=value):
            return Sign(1 if value > 0 else -1, True) if value else None
        case t.Name(name=name):
            return _of_name(name, scene)
        case t.Negative(operand=operand):
            inner = sign_of(operand, scene)
            return None if inner is None else Sign(-inner.way, inner.strict)
        case t.Product(factors=factors):
            return _multiplied([sign_of(factor, scene) for factor in factors])
        case t.Quotient(top=top, bottom=bottom):
            return _multiplied([sign_of(top, scene), sign_of(bottom, scene)])
        case t.Sum(terms=terms):
            return _of_sum(terms, scene)
        case t.Power(base=base, exponent=exponent):
            return _of_power(base, exponent, scene)
        case t.Apply(function=function, arguments=(argument,)):
            return _of_function(function, argument, scene)
    return None


def _of_name(name: str, scene: Scene) -> Sign | None:
    declared = scene.vocabulary.get(name)
    if declared is None:
        return Sign(1, True) if name in ("pi", "e") and name not in scene.symbolic else None
    if declared.form != "scalar" or declared.domain == "complex" or declared.definition is not None:
        return None
    return None if declared.sign is None else Sign(declared.sign, not allowed(declared, Fraction(0)))


def _multiplied(signs: list[Sign | None]) -> Sign | None:
    way, strict = 1, True
    for sign in signs:
        if sign is None:
            return None
        way, strict = way * sign.way, strict and sign.strict
    return Sign(way, strict)


def _of_sum(terms: tuple[t.Node, ...], scene: Scene) -> Sign | None:
    terms = tuple(term for term in terms if term not in (_ZERO, t.Negative(_ZERO)))
    exponential = [_exponent(term) for term in terms]
    if len(terms) == 2 and t.Negative(ONE) in terms and any(exponential):
        exponent = exponential[0] or exponential[1]
        return sign_of(exponent, scene) if exponent is not None else None  # e^u - 1
    signs = [sign_of(term, scene) for term in terms]
    ways = {sign.way for sign in signs if sign is not None}
    if None in signs or len(ways) != 1:
        return None
    return Sign(ways.pop(), any(sign is not None and sign.strict for sign in signs))


def _exponent(tree: t.Node) -> t.Node | None:
    if isinstance(tree, t.Apply) and tree.function == EXP.name:
        return tree.arguments[0]
    return tree.exponent if isinstance(tree, t.Power) and tree.base == t.Name("e") else None


def _of_power(base: t.Node, exponent: t.Node, scene: Scene) -> Sign | None:
    below = sign_of(base, scene)
    if below is not None and below.way > 0 and below.strict and _is_real(exponent, scene):
        return Sign(1, True)
    if isinstance(exponent, t.Number) and exponent.value.denominator == 1 and exponent.value > 0:
        if exponent.value % 2:
            return below
        return Sign(1, below is not None and below.strict) if _is_real(base, scene) else None
    return None


def _of_function(function: str, argument: t.Node, scene: Scene) -> Sign | None:
    if function in _LIKE_THEIR_ARGUMENT:
        return sign_of(argument, scene)
    if function in _ABOVE_ZERO:
        return Sign(1, True) if _is_real(argument, scene) else None
    inner = sign_of(argument, scene)
    if function == ABS.name and (inner is not None or _is_real(argument, scene)):
        return Sign(1, inner is not None and inner.strict)
    if inner is None:
        return None
    if function == SQRT.name:
        return inner if inner.way > 0 else None
    if function == LN.name:
        return sign_of(t.Sum((argument, t.Negative(ONE))), scene) if inner == Sign(1, True) else None
    if function == FLOOR.name:
        beyond = sign_of(t.Sum((argument, t.Negative(ONE))), scene) if inner.way > 0 else None
        whole = beyond is not None and beyond.way > 0
        return Sign(1, whole) if inner.way > 0 else inner
    return inner if function == SIGN.name else None


def _is_real(tree: t.Node, scene: Scene) -> bool:
    """Whether a tree is surely a real number wherever it has a value."""
    match tree:
        case t.Number():
            return True
        case t.Name(name=name):
            declared = scene.vocabulary.get(name)
            if declared is None:
                return name in ("pi", "e")
            real = declared.form == "scalar" and declared.domain != "complex"
            return real and declared.definition is None
        case t.Sum() | t.Product() | t.Negative() | t.Quotient():
            return all(_is_real(child, scene) for child in t.children(tree))
        case t.Power(base=base, exponent=t.Number(value=value)) if value.denominator == 1:
            return _is_real(base, scene)
        case t.Apply(function=function, arguments=(argument,)) if function in _REAL:
            return _is_real(argument, scene)
    return sign_of(tree, scene) is not None if isinstance(tree, t.Apply | t.Power) else False


def _of_rational(tree: t.Node, scene: Scene) -> Sign | None:
    """The sign of a rational function of one number, which turns nowhere inside the range of that number."""
    names = scene.names(tree)
    (name, *others) = sorted(names) or ("",)
    declared, inside = scene.vocabulary.get(name), scene.point(0).values.get(name)
    if others or declared is None or declared.domain == "complex" or not isinstance(inside, Fraction):
        return None
    line = Line(inside)
    here = scene.interpreter_with(line, {})
    here.environment[name] = line.variable()
    try:
        found = here.scalar(tree)
        places = [root.value for part in (found.top, found.bottom) for root in real_roots(part)]
    except CannotEvaluate:
        return None
    value = found.at(inside)
    if line.rounded or line.turns or not value or any(_turns_inside(declared, place) for place in places):
        return None
    return Sign(1 if value > 0 else -1, not any(allowed(declared, place) for place in places))


def _turns_inside(declared: Declaration, place: Fraction) -> bool:
    """Whether numbers on either side of a place are allowed, or it can hardly be told from an end."""
    low = max((bound for operator, bound in declared.bounds if operator in (">", ">=")), default=None)
    high = min((bound for operator, bound in declared.bounds if operator in ("<", "<=")), default=None)
    if declared.domain == "natural":
        low = max(low or Fraction(1), Fraction(1))
    if any(end is not None and end != place and abs(end - place) < _NEARLY for end in (low, high)):
        return True
    return (low is None or low < place) and (high is None or place < high)
