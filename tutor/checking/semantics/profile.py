"""One question's world: its vocabulary, its sample points, and the environments made from them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any

from tutor.checking.numbers.modes import MODES, PRECISIONS, Mode, arithmetic, is_known
from tutor.checking.numbers.numeric_faults import (
    CannotEvaluate,
    OutsideArithmetic,
    OutsideDomain,
    Undefined,
    Unresolved,
)
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.environments import environment_of
from tutor.checking.semantics.facts_in_force import in_force
from tutor.checking.semantics.indices import free_indices, index_names
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.sample_points import Gaussian, Plain, Point, point, symbolic_dimensions
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.parser.unit_sizes import with_sized_ones
from tutor.notation.tree.nodes import Basis, Name, Node, walk


class Scene:
    """A vocabulary with points.

    What is known between names is solved first, so that they become formulas in free parameters.

    Args:
        vocabulary: the declared names.
        dimensions: what symbolic dimensions are written out as.
        everywhere: whether formulas of facts have to reach degenerate values as well.
    """

    def __init__(
        self, vocabulary: Vocabulary, dimensions: tuple[int, ...] = (2, 3, 5), everywhere: bool = False
    ) -> None:
        facts = vocabulary.facts
        self.vocabulary = in_force(vocabulary, dimensions, everywhere).vocabulary if facts else vocabulary
        self.stated = vocabulary
        self.dimensions = dimensions
        self.symbolic = symbolic_dimensions(vocabulary)
        self._points: dict[int, Point] = {}
        self._interpreters: dict[tuple[int, Mode, int], Interpreter] = {}
        self.solutions: dict[Hashable, object] = {}
        self.indices: frozenset[str] = frozenset()

    def number_components(self, names: Iterable[str]) -> None:
        """Take note that these number components, as c does in `p_c`: points are drawn anew to fit."""
        added = frozenset(names) - self.indices
        if added:
            self.indices |= added
            self._points.clear()
            self._interpreters.clear()

    def point(self, number: int) -> Point:
        """The sample point of that number."""
        if number not in self._points:
            self._points[number] = point(self.vocabulary, self.dimensions, number, self.indices)
        return self._points[number]

    def interpreter(self, number: int, mode: Mode, precision: int = PRECISIONS[0]) -> Interpreter:
        """An interpreter at a point; it remembers what the vocabulary's definitions are worth there."""
        key = (number, mode, precision)
        if key not in self._interpreters:
            values = self.point(number).values
            if mode != "complex" and any(isinstance(value, Gaussian) for value in values.values()):
                raise OutsideArithmetic
            self._interpreters[key] = self.interpreter_over(arithmetic(mode, precision), number)
        return self._interpreters[key]

    def interpreter_over(self, field: Any, number: int) -> Interpreter:
        """A fresh interpreter at a point, over any arithmetic."""
        return self.interpreter_with(field, self.point(number).values)

    def interpreter_with(self, field: Any, values: Mapping[str, Plain]) -> Interpreter:
        """A fresh interpreter over any arithmetic, for values of one's own."""
        return Interpreter(field, environment_of(values, field), self.vocabulary)

    def interpreters(
        self, field: Any, still: Mapping[str, Plain]
    ) -> Callable[[Mapping[str, Plain]], Interpreter]:
        """Makes fresh interpreters in which only a few values move; the others are taken inward once."""
        known = environment_of(still, field)
        return lambda moving: Interpreter(field, {**known, **environment_of(moving, field)}, self.vocabulary)

    def remember(self, key: Hashable, found: object) -> None:
        """Keep a condition's set of solutions; a few hundred are kept."""
        if len(self.solutions) > 300:
            self.solutions.clear()
        self.solutions[key] = found

    def names(self, tree: Node) -> frozenset[str]:
        """The names without a definition that a tree depends on, through definitions as well."""
        found: set[str] = set()
        for node in self.parts(tree):
            if isinstance(node, Name):
                declared = self.vocabulary.get(node.name)
                known = declared is not None and declared.definition is None
                if known or (declared is None and node.name in self.symbolic):
                    found.add(node.name)
                elif node.name == "ones" and declared is None:
                    found.update(self.symbolic)  # it has as many components as the vectors have
            elif isinstance(node, Basis):
                found.update(self.symbolic)
        return frozenset(found)

    def bound_elsewhere(self, names: frozenset[str]) -> bool:
        """Whether a fact that could not be put to use, other than ≠, says something of these."""
        facts = (fact.tree for fact in self.vocabulary.facts if fact.tree.operators != ("!=",))
        return any(self.names(fact) & names for fact in facts)

    def parts(self, tree: Node) -> Iterator[Node]:
        """Every node of a tree, and of the definitions that it leads to, each definition once."""
        waiting, seen = [tree], {""}
        while waiting:
            for node in walk(waiting.pop()):
                yield node
                if isinstance(node, Name) and node.name not in seen:
                    seen.add(node.name)
                    declared = self.vocabulary.get(node.name)
                    if declared is not None and declared.definition is not None:
                        waiting.append(declared.definition)


class Profile:
    """An expression in a scene, with what is known of its values.

    Args:
        tree: the expression.
        scene: where it lives.
    """

    def __init__(self, tree: Node, scene: Scene) -> None:
        self.tree = tree = with_sized_ones(tree, scene.vocabulary)
        self.scene = scene
        self.names = scene.names(tree)
        self.indices = free_indices(tree)
        scene.number_components(
            self.names & {name for part in scene.parts(tree) for name in index_names(part)}
        )
        self._drawn_for = scene.indices
        self._values: dict[int, tuple[Mode | None, Value]] = {}
        self._exact = True
        self.fault: CannotEvaluate | None = None
        self.outside: set[int] = set()

    def at(self, number: int) -> tuple[Mode | None, Value]:
        """How its value at a point is held, and the value; the mode is None where there is no value.

        Raises:
            TooLarge: the value passes the limits.
            KindMismatch: its shapes do not fit.
        """
        if self._drawn_for != self.scene.indices:
            self._drawn_for = self.scene.indices
            self._values.clear()
        if number not in self._values:
            self._values[number] = self._evaluate(number)
        return self._values[number]

    def _evaluate(self, number: int) -> tuple[Mode | None, Value]:
        for mode in MODES:
            if mode == "exact" and not self._exact:
                continue
            try:
                return mode, self.in_mode(number, mode)
            except OutsideArithmetic as fault:
                # Roots stay roots at other points too: do not try fractions again.
                self._exact = False
                self.fault = fault
            except Undefined as fault:
                self.fault = fault
                if isinstance(fault, OutsideDomain):
                    self.outside.add(number)
                return None, None
            except Unresolved as fault:
                self.fault = fault
                break
        self.outside.add(number)
        return None, None

    def value_over(self, field: Any, number: int, mode: Mode) -> Value:
        """The value at a point over a field of one's own, which belongs to the mode.

        Raises:
            CannotEvaluate: there is none.
        """
        return self.scene.interpreter_over(field, number).value(self.tree, self.indices)

    def in_mode(self, number: int, mode: Mode) -> Value:
        """The value at a point in an arithmetic that is at least as general as its own.

        Balls get more bits until the value is known to enough digits; a ball that stays wide is still true.

        Raises:
            Unresolved: no number of bits that was tried shows a value.
        """
        for precision in PRECISIONS:
            last = mode == "exact" or precision == PRECISIONS[-1]
            try:
                value = self.scene.interpreter(number, mode, precision).value(self.tree, self.indices)
            except Unresolved:
                if last:
                    raise
                continue
            if last or is_known(value):
                break
        return value
