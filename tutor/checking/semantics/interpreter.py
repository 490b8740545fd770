"""The meaning of a tree: one walk that evaluates it over any arithmetic.

Vectors are written out component by component. An index that nothing binds ("g_i") means "for every i" and
makes a vector, two of them a matrix. Norms are worked out from their definitions, so that every arithmetic
knows all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tutor.checking.functions.algebraic import SQRT
from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.numeric_faults import KindMismatch, Undefined, UnknownName
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Mat, Scalar, Value, Vec, named, shape
from tutor.checking.semantics.indices import free_indices, index_range
from tutor.checking.semantics.node_semantics import MEANINGS
from tutor.checking.semantics.sample_points import too_large
from tutor.notation.lexicon.vocabulary import EMPTY, Vocabulary
from tutor.notation.tree import nodes as t

CONSTANTS = ("pi", "e", "i", "inf")


class Interpreter:
    """Evaluates trees in one environment.

    Args:
        field: the arithmetic.
        environment: values of names.
        vocabulary: its definitions (`a = [1, 1/10]`) stand for their names where the environment has none.
    """

    def __init__(
        self, field: Arithmetic, environment: Mapping[str, Value], vocabulary: Vocabulary = EMPTY
    ) -> None:
        self.field = field
        self.environment = dict(environment)
        self.vocabulary = vocabulary
        self.indices: dict[str, int] = {}
        self.terms = 0
        self.pending: set[str] = set()
        self.one: Scalar = field.number(Fraction(1))

    def value(self, node: t.Node, indices: tuple[str, ...] | None = None) -> Value:
        """What a whole answer is worth; a free index makes it a vector, and two make it a matrix.

        The first of the two in the alphabet numbers the rows: `u_i v_j` is u vᵀ, and `u_j v_i` is v uᵀ.

        Args:
            node: the tree.
            indices: its `free_indices`, if they are known already.

        Raises:
            CannotEvaluate: it has no value here.
        """
        if indices is None:
            indices = free_indices(node)
        free = sorted(name for name in indices if not self.knows(name))
        if not free:
            return self.of(node)
        if len(free) > 2:
            raise KindMismatch(f"The indices {', '.join(free)} stand for every component at once.")
        whole = _whole(node, free)
        if whole is not None:
            return self.of(whole)
        ranges = [index_range(node, index, self) for index in free]
        if len(free) == 2:
            return self._table(node, free, ranges)
        items = self._along(node, free[0], ranges[0])
        return Vec(tuple(self._component_of(item, place, len(items)) for place, item in enumerate(items)))

    def _along(self, node: t.Node, index: str, places: range) -> list[Value]:
        """The values of a node for every place of an index."""
        items = []
        try:
            for place in places:
                self.indices[index] = place
                items.append(self.of(node))
        finally:
            # Interpreters outlive a fault: an index left bound would be taken for a value by the next tree.
            self.indices.pop(index, None)
        return items

    def _table(self, node: t.Node, free: list[str], ranges: list[range]) -> Mat:
        """The matrix that two free indices make; a matrix beside them means its entry of both."""
        rows = []
        try:
            for row, place in enumerate(ranges[0]):
                self.indices[free[0]] = place
                items = self._along(node, free[1], ranges[1])
                rows.append(tuple(self._entry_of(item, row, at, ranges) for at, item in enumerate(items)))
        finally:
            self.indices.pop(free[0], None)
        return Mat(tuple(rows))

    def _entry_of(self, value: Value, row: int, column: int, ranges: list[range]) -> Scalar:
        if not shape(value):
            return value
        if isinstance(value, Mat) and shape(value) == (len(ranges[0]), len(ranges[1])):
            return value.rows[row][column]
        raise KindMismatch("Two indices stand for every entry here, and do not fit what stands beside them.")

    def _component_of(self, value: Value, place: int, size: int) -> Scalar:
        """A vector beside a free index means its component of that index."""
        if not shape(value):
            return value
        if isinstance(value, Vec) and len(value.items) == size:
            return value.items[place]
        raise KindMismatch("An index stands for every component here, and does not fit the vector beside it.")

    def of(self, node: t.Node) -> Value:
        """The value of a node whose indices are all bound."""
        handler = MEANINGS.get(type(node))
        if handler is None:
            raise KindMismatch("A condition stands where a value is needed.")
        return handler(self, node)

    def scalar(self, node: t.Node) -> Scalar:
        """The value of a node that must be a number."""
        value = self.of(node)
        if shape(value):
            raise KindMismatch(f"A number is needed here, and this is {named(value)}.")
        return value

    def whole(self, node: t.Node, what: str) -> int:
        """The value of a node that must be a known integer."""
        if isinstance(node, t.Name) and node.name in self.indices:
            return self.indices[node.name]
        fraction = self.field.as_fraction(self.scalar(node))
        if fraction is None or fraction.denominator != 1:
            raise KindMismatch(f"The {what} has to be a whole number.")
        return int(fraction)

    def knows(self, name: str) -> bool:
        """Whether a name has a value or a definition."""
        declared = self.vocabulary.get(name)
        return (
            name in self.indices
            or name in self.environment
            or (declared is not None and declared.definition is not None)
        )

    def lookup(self, name: str) -> Value:
        """The value of a name.

        Raises:
            UnknownName: it has none, or its definition leads back to itself.
        """
        if name in self.indices:
            return self.field.number(Fraction(self.indices[name]))
        if name in self.environment:
            return self.environment[name]
        declared = self.vocabulary.get(name)
        if declared is not None and declared.definition is not None:
            if name in self.pending:
                raise UnknownName(f"{name} is defined by itself.")
            self.pending.add(name)
            bound, self.indices = self.indices, {}
            try:
                self.environment[name] = self.value(declared.definition)
            finally:
                self.indices = bound
                self.pending.discard(name)
            return self.environment[name]
        if name == "ones":
            return Vec((self.one,) * self.dimension())
        if name in CONSTANTS:
            return self.field.constant(name)
        if declared is not None and too_large(declared):
            raise KindMismatch(f"{name} has more components than can be written out here.")
        raise UnknownName(f"{name} has no value here.")

    def dimension(self) -> int:
        """The length that all known vectors share, for `ones` and `e_j`.

        Raises:
            KindMismatch: there is no such length.
        """
        for declared in self.vocabulary.declarations:
            if declared.name not in self.environment and isinstance(declared.definition, t.Vector):
                self.lookup(declared.name)
        sizes = {len(value.items) for value in self.environment.values() if isinstance(value, Vec)}
        if len(sizes) != 1:
            raise KindMismatch("It is not clear how many components this vector should have.")
        return sizes.pop()

    def norm(self, items: tuple[Scalar, ...], p: Scalar | None) -> Scalar:
        """‖x‖_p = (Σ |xᵢ|^p)^(1/p); p None is ∞."""
        field = self.field
        if p is None:
            return field.largest([field.absolute(item) for item in items])
        exact = field.as_fraction(p)
        if exact is not None and exact <= 0:
            raise Undefined("A norm needs p > 0.")
        if exact == 1:
            return field.add([field.absolute(item) for item in items])
        if exact == 2:
            return field.apply(SQRT, (field.add([linear_algebra.square_of_size(field, x) for x in items]),))
        powers = [field.power(field.absolute(item), p) for item in items]
        return field.power(field.add(powers), field.divide(self.one, p))


def _whole(node: t.Node, free: list[str]) -> t.Node | None:
    """The matrix of which every entry is meant in order, as A B in `(A B)_ij`: it is worked out once."""
    match node:
        case t.Component(t.Component(inner, t.Name(first)), t.Name(second)):
            return inner if [first, second] == free and not free_indices(inner) else None
        case _:
            return None
