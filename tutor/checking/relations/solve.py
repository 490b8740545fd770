"""Conditions on one real number as sets of solutions: `0 < α < 1/2`, `α in (0, 1/2)`, `x = 1 or x = -1`.

The line is cut at every place where something changes sign or has no value. Two conditions are the same if
they hold on the same pieces and at the same cuts, inside what is declared of the variable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from flint import fmpq_poly, fmpz

from tutor.checking.algebra.rational_functions import Line, Ratio
from tutor.checking.algebra.univariate_polynomials import real_roots
from tutor.checking.equality.values_at_turns import holds_at, jumps
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, TooLarge
from tutor.checking.numbers.tensors import Vec
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

CONDITIONS = (t.Relation, t.Interval, t.SetOf, t.Member, t.Either, t.Both)
CLOSE = Fraction(1, 10**45)
"""Rounded roots nearer than this, relative, are one."""
MOST_CUTS = 200
"""Places where something changes sign: each costs a look on both sides of it, at every comparison."""


Coefficients = tuple[fmpz, ...]


@dataclass
class Compared:
    """`f operator 0`, with where f is 0 and where it has no value; from one stretch of the line."""

    operator: str
    ratio: Ratio
    poles: tuple[fmpq_poly, ...]


@dataclass
class Solutions:
    """A condition on one variable, ready to be asked.

    Attributes:
        condition: the tree.
        variable: its name.
        scene: vocabulary and points.
        point: the sample point that gives other names their values.
        exact: whether no constant and no cut was rounded.
        rounded: whether a constant was.
        polynomials: those whose roots the cuts are.
    """

    condition: t.Node
    variable: str
    scene: Scene
    point: int
    exact: bool = True
    rounded: bool = False
    polynomials: set[Coefficients] = field(default_factory=set)
    _known: dict[tuple[int, Fraction], tuple[Compared, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.condition = rebuilt(self.condition, self._folded)

    def _folded(self, node: t.Node) -> t.Node | None:
        """A part without the variable as the number that it is."""
        if isinstance(node, (*CONDITIONS, t.Number, t.Vector)):
            return None
        if any(isinstance(inner, t.Name) and inner.name in (self.variable, "inf") for inner in t.walk(node)):
            return None
        try:
            value = self.scene.interpreter(self.point, "exact").of(node)
        except CannotEvaluate:
            return None
        if not isinstance(value, Fraction):
            return None
        return t.Number(value) if value >= 0 else t.Negative(t.Number(-value))

    def prepare(self, cuts: list[Fraction]) -> list[Fraction]:
        """Cut the line, beginning with the cuts given, until nothing changes inside a piece.

        Raises:
            TooLarge: it has more than `MOST_CUTS` pieces.
            CannotEvaluate: a side is no rational function on some piece.
        """
        for _ in range(20):
            found = list(cuts)
            for here in between(cuts):
                found.extend(self._cuts_near(here))
            merged = merge(found, self.exact)
            if len(merged) == len(cuts):
                return merged
            if len(merged) > MOST_CUTS:
                raise TooLarge("This condition has too many pieces.")
            cuts = merged
        return cuts

    def _cuts_near(self, here: Fraction) -> Iterator[Fraction]:
        line = Line(here)
        for compared in self._atoms(self.condition, line):
            yield from self._zeros(compared.ratio)
        for turn in line.turns:
            yield from self._zeros(turn)
        for pole in line.poles:
            yield from self._roots(pole)
        self.rounded = self.rounded or line.rounded
        self.exact = self.exact and not line.rounded

    def _zeros(self, ratio: Ratio) -> Iterator[Fraction]:
        yield from self._roots(ratio.top)
        yield from self._roots(ratio.bottom)

    def _roots(self, p: fmpq_poly) -> Iterator[Fraction]:
        for root in real_roots(p):
            self.polynomials.add(tuple(p.numer()))
            self.exact = self.exact and root.exact
            yield root.value

    def _atoms(self, node: t.Node, line: Line) -> Iterator[Compared]:
        if isinstance(node, t.Either | t.Both):
            for item in node.items:
                yield from self._atoms(item, line)
            return
        yield from self.compared(node, line)

    def compared(self, node: t.Node, line: Line) -> Iterator[Compared]:
        """A simple condition as comparisons with 0.

        Raises:
            KindMismatch: it is no condition on a number.
        """
        for operator, ratio in list(self._comparisons(node, line)):
            yield Compared(operator, ratio, tuple(line.poles))

    def _comparisons(self, node: t.Node, line: Line) -> Iterator[tuple[str, Ratio]]:
        here = self._interpreter(line)
        if isinstance(node, t.Relation):
            for operator, left, right in zip(node.operators, node.operands, node.operands[1:], strict=False):
                yield operator, line.add((here.scalar(left), line.negate(here.scalar(right))))
        elif isinstance(node, t.Member) and isinstance(node.container, t.Interval):
            yield from self._inside(node.element, node.container, here, line)
        elif isinstance(node, t.Member) and isinstance(node.container, t.SetOf):
            for item in node.container.items:
                yield "=", line.add((here.scalar(node.element), line.negate(here.scalar(item))))
        else:
            raise KindMismatch("This is no condition on a number.")

    def _inside(
        self, x: t.Node, interval: t.Interval, here: Interpreter, line: Line
    ) -> Iterator[tuple[str, Ratio]]:
        value = here.scalar(x)
        if not _infinite(interval.low):
            operator = ">=" if interval.closed_low else ">"
            yield operator, line.add((value, line.negate(here.scalar(interval.low))))
        if not _infinite(interval.high):
            operator = "<=" if interval.closed_high else "<"
            yield operator, line.add((value, line.negate(here.scalar(interval.high))))

    def _interpreter(self, line: Line) -> Interpreter:
        environment: dict[str, object] = {}
        for name, value in self.scene.point(self.point).values.items():
            if isinstance(value, Fraction):
                environment[name] = line.number(value)
            elif isinstance(value, tuple) and value and isinstance(value[0], Fraction):
                environment[name] = Vec(tuple(line.number(x) for x in value if isinstance(x, Fraction)))
        environment[self.variable] = line.variable()
        return Interpreter(line, environment, self.scene.vocabulary)

    def holds(self, place: Fraction, is_cut: bool, nearby: Fraction) -> bool:
        """Whether the condition holds at a place: at a cut, or inside a piece."""
        return self._holds(self.condition, place, is_cut, nearby)

    def _holds(self, node: t.Node, place: Fraction, is_cut: bool, nearby: Fraction) -> bool:
        if isinstance(node, t.Either):
            return any(self._holds(item, place, is_cut, nearby) for item in node.items)
        if isinstance(node, t.Both):
            return all(self._holds(item, place, is_cut, nearby) for item in node.items)
        if is_cut and self._jumps(node):
            return self._at_jump(node, place)
        if (id(node), nearby) not in self._known:
            self._known[id(node), nearby] = tuple(self.compared(node, Line(nearby)))
        outcomes = [
            _satisfied(compared, place, is_cut, nearby, self.exact)
            for compared in self._known[id(node), nearby]
        ]
        if isinstance(node, t.Member) and isinstance(node.container, t.SetOf):
            return any(outcomes)
        return all(outcomes)

    def _jumps(self, node: t.Node) -> bool:
        """Whether a comparison has a value of its own at a single place: sign(x) at 0."""
        return isinstance(node, t.Relation) and any(jumps(inner) for inner in t.walk(node))

    def _at_jump(self, node: t.Node, place: Fraction) -> bool:
        values = {**self.scene.point(self.point).values, self.variable: place}
        return holds_at(node, self.scene, values, not self.exact)


def _infinite(node: t.Node) -> bool:
    inner = node.operand if isinstance(node, t.Negative) else node
    return isinstance(inner, t.Name) and inner.name == "inf"


def _satisfied(compared: Compared, place: Fraction, is_cut: bool, nearby: Fraction, exact: bool) -> bool:
    """Whether `f operator 0` holds; at a cut f is 0 if it has a zero there, else it keeps its sign."""
    sign: Fraction | None
    poles = (compared.ratio.bottom, *compared.poles) if is_cut else ()
    if any(near(root.value, place, exact) for pole in poles for root in real_roots(pole)):
        return False
    if is_cut and any(near(root.value, place, exact) for root in real_roots(compared.ratio.top)):
        sign = Fraction(0)
    else:
        sign = compared.ratio.at(nearby if is_cut else place)
    if sign is None:
        return False
    return {
        "=": sign == 0, "!=": sign != 0, "<": sign < 0, "<=": sign <= 0, ">": sign > 0, ">=": sign >= 0,
    }[compared.operator]  # fmt: skip


def near(x: Fraction, y: Fraction, exact: bool = False) -> bool:
    """Whether two roots are the same, as far as they were worked out; exact ones have to be equal."""
    return x == y or (not exact and abs(x - y) <= CLOSE * (1 + abs(x)))


def merge(cuts: list[Fraction], exact: bool = False) -> list[Fraction]:
    """Sorted, each once."""
    result: list[Fraction] = []
    for cut in sorted(cuts):
        if not result or not near(result[-1], cut, exact):
            result.append(cut)
    return result


def between(cuts: list[Fraction]) -> list[Fraction]:
    """A point inside each piece of the line."""
    if not cuts:
        return [Fraction(0)]
    middles = [(low + high) / 2 for low, high in pairwise(cuts)]
    return [cuts[0] - 1, *middles, cuts[-1] + 1]
