"""Facts between numbers, solved for one of them: `p + q = 1`, `x^2 + y^2 = 1`, `1/f = 1/a + 1/b`, `a > b`."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.facts.trees import (
    ONE,
    TWO,
    ZERO,
    is_nonzero,
    linear_in,
    mentions,
    minus,
    names_in,
    over,
    sign_of,
    sqrt,
    times,
)
from tutor.checking.facts.world import Solution, World
from tutor.notation.lexicon.functions_of_numbers import ABS, EXP, LN, SIGN
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
from tutor.notation.tree.rewrite import rebuilt

_HELD = Name("held°")
"""Stands for the one part of a fact that holds the name it is solved for."""
_INVERSES = {EXP.name: LN.name, LN.name: EXP.name}


def shared_sum(left: Node, right: Node, world: World) -> Solution | None:
    """`p + q = 1` for positive p and q: p = P/(P + Q), q = Q/(P + Q)."""
    if not isinstance(left, Sum) or sign_of(right, world.declared) != 1:
        return None
    found = _all_free(left.terms, right, world)
    if found is None or not all(_is_above_zero(known, right) for known in found):
        return None
    parameters = [world.parameter(known.name, _positive(known)) for known in found]
    whole = Sum(tuple(parameters))
    return {
        known.name: times(right, Quotient(parameter, whole))
        for known, parameter in zip(found, parameters, strict=True)
    }


def shared_squares(left: Node, right: Node, world: World) -> Solution | None:
    """`x^2 + y^2 = r^2`: x = r X/√(X² + Y²), y = r Y/√(X² + Y²), with the signs that are declared."""
    if not isinstance(left, Sum) or sign_of(right, world.declared) != 1:
        return None
    roots = [_root_of_square(term) for term in left.terms]
    found = None if None in roots else _all_free(tuple(root for root in roots if root), right, world)
    if found is None or any(bound for known in found for _, bound in known.bounds):
        return None
    radius = _root_of_square(right)
    if radius is None or sign_of(radius, world.declared) != 1:
        radius = ONE if right == ONE else sqrt(right)
    parameters = [world.parameter(known.name, known) for known in found]
    size = sqrt(Sum(tuple(Power(parameter, TWO) for parameter in parameters)))
    return {
        known.name: times(radius, Quotient(parameter, size))
        for known, parameter in zip(found, parameters, strict=True)
    }


def _all_free(terms: tuple[Node, ...], right: Node, world: World) -> list[Declaration] | None:
    """The declarations of several real numbers, each by its name alone, that the other side does not need."""
    found = [world.free(term.name) for term in terms if isinstance(term, Name)]
    known = [declared for declared in found if declared is not None and declared.domain == "real"]
    names = {declared.name for declared in known}
    if len(names) != len(terms) or any(world.reaches(right, name) for name in names):
        return None
    return known


def _is_above_zero(known: Declaration, most: Node) -> bool:
    """Whether the bounds of a number say that it is positive, and no more than its share of a sum does."""
    lower = [bound for operator, bound in known.bounds if operator in (">", ">=")]
    upper = [bound for operator, bound in known.bounds if operator in ("<", "<=")]
    fits = not upper or (isinstance(most, Number) and min(upper) >= most.value)
    return bool(lower) and max(lower) == 0 and fits and not any(op == "!=" for op, _ in known.bounds)


def _positive(known: Declaration) -> Declaration:
    return Declaration(known.name, bounds=((">", Fraction(0)),))


def _root_of_square(term: Node) -> Node | None:
    match term:
        case Power(base, Number(value)) if value == 2:
            return base
        case Product((first, second)) if first == second:
            return first
        case _:
            return None


def alone(left: Node, right: Node, world: World) -> Solution | None:
    """`x = …` in other names: x is that."""
    for side, other in ((left, right), (right, left)):
        known = world.free(side.name) if isinstance(side, Name) else None
        if known is not None and not world.reaches(other, known.name):
            return {known.name: world.kept(known, other)}
    return None


def linear(left: Node, right: Node, world: World) -> Solution | None:
    """A name that occurs once in powers of one, with a factor that is never 0."""
    gap = minus(left, right)
    ways = []
    for known in _candidates(gap, world):
        found = linear_in(gap, known.name)
        if found is None or found[0] == ZERO or not any(is_nonzero(part, world.declared) for part in found):
            continue  # with a rest that is not 0, as in x y = 1, the factor is not 0 either
        if not any(world.reaches(part, known.name) for part in found):
            divided = known.is_whole and found[0] not in (ONE, Negative(ONE))
            ways.append((divided, known, over(Negative(found[1]), found[0])))
    if not ways:
        return None
    _, known, value = min(ways, key=lambda way: way[0])
    return {known.name: world.kept(known, value)}


def enclosed(left: Node, right: Node, world: World) -> Solution | None:
    """A name inside one square, reciprocal, exponential, logarithm or absolute value."""
    gap = minus(left, right)
    for known in _candidates(gap, world):
        for shell in walk(gap):
            if not mentions(shell, known.name) or linear_in(shell, known.name) is not None:
                continue
            inside = rebuilt(gap, lambda node, shell=shell: _HELD if node is shell else None)  # type: ignore[misc]
            found = linear_in(inside, _HELD.name)
            if found is None or not is_nonzero(found[0], world.declared):
                continue
            if any(world.reaches(part, known.name) for part in found):
                continue
            value = _opened(shell, over(Negative(found[1]), found[0]), known, world)
            if value is not None:
                return {known.name: world.kept(known, value)}
    return None


def _opened(shell: Node, value: Node, known: Declaration, world: World) -> Node | None:
    """What a name is worth where the part around it is worth `value`."""
    name = Name(known.name)
    match shell:
        case Power(base, Number(exponent)) if base == name and exponent.denominator == 1 and exponent > 1:
            root = sqrt(value) if exponent == 2 else Power(value, Number(1 / exponent))
            sign = sign_of(name, world.declared)
            if exponent % 2:
                return root if sign == 1 else None
            return _signed(root, sign, known, world)
        case Quotient(top, bottom) if bottom == name and is_nonzero(top, world.declared):
            return over(top, value)
        case Apply(ABS.name, (inner,)) if inner == name and known.domain == "complex":
            parameter = world.parameter(known.name, known)
            return times(value, Quotient(parameter, Apply(ABS.name, (parameter,))))
        case Apply(ABS.name, (inner,)) if inner == name:
            return _signed(value, sign_of(name, world.declared), known, world)
        case Apply(function, (inner,)) if inner == name and function in _INVERSES:
            return Apply(_INVERSES[function], (value,))
        case _:
            return None


def _signed(size: Node, sign: int | None, known: Declaration, world: World) -> Node:
    """A size with the sign that is declared, or with either sign."""
    if sign is not None:
        return size if sign > 0 else Negative(size)
    parameter = world.parameter(known.name, Declaration(known.name, bounds=(("!=", Fraction(0)),)))
    return Product((Apply(SIGN.name, (parameter,)), size))


def _candidates(gap: Node, world: World) -> list[Declaration]:
    """The names that a fact may be solved for: those of which little is asked first, then the later ones."""
    found = [world.free(name) for name in names_in(gap)]
    known = [declared for declared in found if declared is not None]
    order = {declared.name: place for place, declared in enumerate(world.names.declarations)}
    return sorted(known, key=lambda one: (one.is_whole, len(one.bounds), -order[one.name]))


def larger(greater: Node, lesser: Node, strict: bool, world: World) -> Solution | None:
    """`a > b`: a = b + h with h > 0; `b = a - h` or a share of a where b has the fewer bounds."""
    gap = minus(greater, lesser)
    ways = []
    for known in _candidates(gap, world):
        found = linear_in(gap, known.name)
        if found is None or sign_of(found[0], world.declared) is None:
            continue
        if any(world.reaches(part, known.name) for part in found):
            continue
        upward = sign_of(found[0], world.declared) == 1
        limit = over(Negative(found[1]), found[0])
        ways.append((_crossed(known, upward), known, upward, limit))
    if not ways:
        return None
    crossed, known, upward, limit = min(ways, key=lambda way: (way[0], way[0] and _end(*way[1:3]) != ZERO))
    if crossed:
        return {known.name: world.kept(known, _share(known, limit, strict, upward, world))}
    step = _step(known, limit, strict, world)
    return {known.name: world.kept(known, Sum((limit, step if upward else Negative(step))))}


def _crossed(known: Declaration, upward: bool) -> bool:
    """Whether a bound stops a name that is moved away from its limit."""
    signs = (("<", "<=") if upward else (">", ">=")) if known.domain != "natural" or upward else ("",)
    stopped = any(operator in signs for operator, _ in known.bounds)
    return stopped or (known.domain == "natural" and not upward)


def _step(known: Declaration, limit: Node, strict: bool, world: World) -> Node:
    if known.is_whole:
        parameter: Node = world.parameter(known.name, Declaration(known.name, domain="natural"))
        return parameter if strict else minus(parameter, ONE)
    sign = ">" if strict else ">="
    return world.parameter(known.name, Declaration(known.name, bounds=((sign, Fraction(0)),)))


def _share(known: Declaration, limit: Node, strict: bool, upward: bool, world: World) -> Node:
    """A part of the way from the bound of a name to its limit; whole numbers are stepped, and kept inside."""
    step = _step(known, limit, strict, world)
    if known.is_whole:
        return Sum((limit, step if upward else Negative(step)))
    share = Quotient(ONE, Sum((ONE, step)))  # its sign, and that of 1 less it, is seen at once
    end = _end(known, upward)
    return times(limit, share) if end == ZERO else Sum((end, Product((minus(limit, end), share))))


def _end(known: Declaration, upward: bool) -> Node:
    signs = ("<", "<=") if upward else (">", ">=")
    ends = [bound for operator, bound in known.bounds if operator in signs]
    return Number(min(ends) if upward else max(ends)) if ends else ONE


def unequal(left: Node, right: Node, world: World) -> Solution | None:
    """`a != b`: a = b + h with h other than 0."""
    gap = minus(left, right)
    for known in _candidates(gap, world):
        found = linear_in(gap, known.name)
        if found is None or not is_nonzero(found[0], world.declared) or known.is_whole:
            continue
        if not any(world.reaches(part, known.name) for part in found):
            apart = world.parameter(known.name, Declaration(known.name, bounds=(("!=", Fraction(0)),)))
            return {known.name: world.kept(known, Sum((over(Negative(found[1]), found[0]), apart)))}
    return None
