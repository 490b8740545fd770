"""Random expressions, true identities to rewrite them by, and slips that spoil them."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

GIVEN = ("x in R", "y in R", "p > 0", "q > 0", "n in N")
ONE, TWO = t.Number(Fraction(1)), t.Number(Fraction(2))

Rule = Callable[[t.Node], t.Node | None]


def number(value: int) -> t.Node:
    """An integer as it is parsed."""
    return t.Number(Fraction(value)) if value >= 0 else t.Negative(t.Number(Fraction(-value)))


def call(name: str, *arguments: t.Node) -> t.Node:
    """A function of arguments."""
    return t.Apply(name, arguments)


def _power(base: t.Node, exponent: int) -> t.Node:
    return t.Power(base, number(exponent))


leaves = st.one_of(
    st.sampled_from("xypqn").map(t.Name),
    st.integers(1, 9).map(number),
    st.builds(lambda a, b: t.Quotient(number(a), number(b)), st.integers(1, 9), st.integers(2, 9)),
)


def _grown(inner: st.SearchStrategy[t.Node]) -> st.SearchStrategy[t.Node]:
    some = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        some.map(t.Sum),
        some.map(t.Product),
        inner.map(t.Negative),
        st.builds(t.Quotient, inner, inner),
        st.builds(_power, inner, st.integers(2, 3)),
        st.builds(call, st.sampled_from(["abs", "sin", "cos", "exp", "tanh", "atan"]), inner),
        st.builds(call, st.just("max"), inner, inner),
    )


expressions: st.SearchStrategy[t.Node] = st.recursive(leaves, _grown, max_leaves=7)


def _distributed(node: t.Node) -> t.Node | None:
    if isinstance(node, t.Product):
        for place, factor in enumerate(node.factors):
            if isinstance(factor, t.Sum):
                rest = node.factors[:place] + node.factors[place + 1 :]
                return t.Sum(tuple(t.Product((*rest, term)) for term in factor.terms))
    return None


def _function(name: str, make: Callable[[t.Node], t.Node]) -> Rule:
    def rule(node: t.Node) -> t.Node | None:
        return make(node.arguments[0]) if isinstance(node, t.Apply) and node.function == name else None

    return rule


def _squared(make: Callable[[t.Node], t.Node]) -> Rule:
    def rule(node: t.Node) -> t.Node | None:
        return make(node.base) if isinstance(node, t.Power) and node.exponent == TWO else None

    return rule


def _half(node: t.Node) -> t.Node:
    return t.Quotient(node, TWO)


IDENTITIES: tuple[Rule, ...] = (
    lambda node: t.Sum(node.terms[::-1]) if isinstance(node, t.Sum) else None,
    lambda node: t.Product(node.factors[::-1]) if isinstance(node, t.Product) else None,
    lambda node: t.Negative(t.Negative(node)),
    lambda node: t.Sum((t.Sum((node, ONE)), t.Negative(ONE))),
    lambda node: t.Quotient(t.Product((TWO, node)), TWO),
    lambda node: t.Product((TWO, _half(node))),
    lambda node: t.Product((node.top, _power(node.bottom, -1))) if isinstance(node, t.Quotient) else None,
    lambda node: t.Product((number(-1), node.operand)) if isinstance(node, t.Negative) else None,
    _distributed,
    _squared(lambda base: t.Product((base, base))),
    _squared(lambda base: t.Power(call("abs", base), TWO)),
    _function("abs", lambda x: call("sqrt", _power(x, 2))),
    _function("abs", lambda x: call("max", x, t.Negative(x))),
    _function("abs", lambda x: t.Product((call("sign", x), x))),
    _function(
        "sin",
        lambda x: t.Product((TWO, call("sin", _half(x)), call("cos", _half(x)))),
    ),
    _function("sin", lambda x: t.Negative(call("sin", t.Negative(x)))),
    _function("sin", lambda x: call("cos", t.Sum((t.Quotient(t.Name("pi"), TWO), t.Negative(x))))),
    _function("cos", lambda x: t.Sum((ONE, t.Negative(t.Product((TWO, _power(call("sin", _half(x)), 2))))))),
    _function("exp", lambda x: t.Power(call("exp", _half(x)), TWO)),
    _function("exp", lambda x: t.Quotient(ONE, call("exp", t.Negative(x)))),
    _function("tanh", lambda x: t.Quotient(call("sinh", x), call("cosh", x))),
    _function("atan", lambda x: t.Negative(call("atan", t.Negative(x)))),
    lambda node: call("exp", call("ln", node)) if node in (t.Name("p"), t.Name("q")) else None,
    lambda node: _power(call("sqrt", node), 2) if node in (t.Name("p"), t.Name("q")) else None,
    lambda node: (
        t.Quotient(call("factorial", node), call("factorial", t.Sum((node, t.Negative(ONE)))))
        if node == t.Name("n")
        else None
    ),
)
"""Each holds for all real values that both sides have."""

SLIPS: tuple[Rule, ...] = (
    lambda node: t.Sum((t.Negative(node.terms[0]), *node.terms[1:])) if isinstance(node, t.Sum) else None,
    lambda node: node.terms[0] if isinstance(node, t.Sum) else None,
    lambda node: node.factors[0] if isinstance(node, t.Product) else None,
    lambda node: node.operand if isinstance(node, t.Negative) else None,
    lambda node: t.Quotient(node.bottom, node.top) if isinstance(node, t.Quotient) else None,
    lambda node: t.Number(node.value + 1) if isinstance(node, t.Number) else None,
    lambda node: node.arguments[0] if isinstance(node, t.Apply) else None,
    lambda node: t.Apply("cos", node.arguments[:1]) if isinstance(node, t.Apply) else None,
    lambda node: t.Name("y") if node == t.Name("x") else None,
    lambda node: node.base if isinstance(node, t.Power) else None,
)
"""What hands slip in: a lost sign, a dropped term, a wrong digit, another function, another letter."""


def rewritten(tree: t.Node, rules: tuple[Rule, ...], random: Random) -> t.Node:
    """The tree with one rule applied at one place; the same tree where that rule fits nowhere."""
    rule = random.choice(rules)
    places = [node for node in t.walk(tree) if rule(node) is not None]
    if not places:
        return tree
    chosen = random.choice(places)
    done = False

    def change(node: t.Node) -> t.Node | None:
        nonlocal done
        if done or node is not chosen:
            return None
        done = True
        return rule(node)

    return rebuilt(tree, change)


def values(tree: t.Node) -> list[float | None]:
    """Values in floats at a few points, by another road than the checker's; None where there is none."""
    found: list[float | None] = []
    for seed in range(6):
        random = Random(seed)
        point: dict[str, float] = {name: random.uniform(-2, 2) for name in "xy"}
        point |= {name: random.uniform(0.2, 3) for name in "pq"}
        point["n"] = float(random.randint(1, 5))
        try:
            value = float(evaluate_floats(tree, point))
        except (CannotEvaluate, OverflowError, ZeroDivisionError, ValueError):
            found.append(None)
            continue
        found.append(value if math.isfinite(value) and abs(value) < 1e9 else None)
    return found


def clearly_different(one: t.Node, two: t.Node) -> bool:
    """Whether floats show a difference beyond any rounding at half of the points or more."""
    pairs = [(a, b) for a, b in zip(values(one), values(two), strict=True) if a is not None and b is not None]
    apart = [a for a, b in pairs if abs(a - b) > 1e-4 * (1 + abs(a) + abs(b))]
    return len(apart) * 2 >= len(pairs) > 0 and len(apart) > 1
