"""The meaning of a tree: one walk that evaluates it over any arithmetic.

Vectors are written out component by component. An index that nothing binds ("g_i") means "for every i" and
makes a vector. Norms are worked out from their definitions, so that every arithmetic knows all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from tutor.checking import functions, linear
from tutor.checking.arithmetic import Arithmetic
from tutor.checking.faults import KindMismatch, TooLarge, Undefined, UnknownName
from tutor.checking.indices import free_indices, index_range
from tutor.checking.values import Mat, Scalar, Value, Vec, components, named, pairwise, shape, transposed
from tutor.notation import tree as t
from tutor.notation.vocabulary import EMPTY, Vocabulary

CONSTANTS = ("pi", "e", "i", "inf")
LONGEST_SUM = 2_000


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
        self.pending: set[str] = set()
        self.one: Scalar = field.number(Fraction(1))

    def value(self, node: t.Node) -> Value:
        """What a whole answer is worth; a free index makes it a vector.

        Raises:
            CannotEvaluate: it has no value here.
        """
        free = [name for name in free_indices(node) if not self.knows(name)]
        if not free:
            return self.of(node)
        if len(free) > 1:
            raise KindMismatch(f"Two indices, {free[0]} and {free[1]}, stand for every component at once.")
        index, items = free[0], []
        for place in index_range(node, index, self):
            self.indices[index] = place
            items.append(self.of(node))
        del self.indices[index]
        return Vec(tuple(self._component_of(item, place, len(items)) for place, item in enumerate(items)))

    def _component_of(self, value: Value, place: int, size: int) -> Scalar:
        """A vector beside a free index means its component of that index."""
        if not shape(value):
            return value
        if isinstance(value, Vec) and len(value.items) == size:
            return value.items[place]
        raise KindMismatch("An index stands for every component here, and does not fit the vector beside it.")

    def of(self, node: t.Node) -> Value:
        """The value of a node whose indices are all bound."""
        handler = HANDLERS.get(type(node))
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
        raise UnknownName(f"{name} has no value here.")

    def dimension(self) -> int:
        """The length that all known vectors share, for `ones` and `e_j`.

        Raises:
            KindMismatch: there is no such length.
        """
        for declared in self.vocabulary.declarations:
            if declared.name not in self.environment and declared.definition is not None:
                if isinstance(declared.definition, t.Vector):
                    self.lookup(declared.name)
        sizes = {len(value.items) for value in self.environment.values() if isinstance(value, Vec)}
        if len(sizes) != 1:
            raise KindMismatch("It is not clear how many components this vector should have.")
        return sizes.pop()

    def norm(self, items: tuple[Scalar, ...], p: Scalar | None) -> Scalar:
        """‖x‖_p = (Σ |xᵢ|^p)^(1/p); p None is ∞."""
        field = self.field
        if p is None:
            sizes = [field.absolute(item) for item in items]
            return sizes[field.greatest(sizes)]
        exact = field.as_fraction(p)
        if exact is not None and exact <= 0:
            raise Undefined("A norm needs p > 0.")
        if exact == 1:
            return field.add([field.absolute(item) for item in items])
        if exact == 2:
            return field.apply("sqrt", (field.add([functions.square_of_size(field, x) for x in items]),))
        powers = [field.power(field.absolute(item), p) for item in items]
        return field.power(field.add(powers), field.divide(self.one, p))


Handler = Callable[[Interpreter, t.Node], Value]
HANDLERS: dict[type[t.Node], Callable[[Interpreter, t.Node], Value]] = {}


def _handles(kind: type[t.Node]) -> Callable[[Callable[..., Value]], Callable[..., Value]]:
    def keep(function: Callable[..., Value]) -> Callable[..., Value]:
        HANDLERS[kind] = function
        return function

    return keep


@_handles(t.Number)
def _number(here: Interpreter, node: t.Number) -> Value:
    return here.field.number(node.value)


@_handles(t.Name)
def _name(here: Interpreter, node: t.Name) -> Value:
    return here.lookup(node.name)


@_handles(t.Negative)
def _negative(here: Interpreter, node: t.Negative) -> Value:
    return functions.negated(here.field, here.of(node.operand))


@_handles(t.Sum)
def _sum(here: Interpreter, node: t.Sum) -> Value:
    values = [here.of(term) for term in node.terms]
    if not any(map(shape, values)):
        return here.field.add(values)
    total = values[0]
    for value in values[1:]:
        total = pairwise(lambda x, y: here.field.add((x, y)), total, value, spread=False)
    return total


@_handles(t.Product)
def _product(here: Interpreter, node: t.Product) -> Value:
    result = here.of(node.factors[0])
    for factor in node.factors[1:]:
        result = linear.product(here.field, result, here.of(factor))
    return result


@_handles(t.Quotient)
def _quotient(here: Interpreter, node: t.Quotient) -> Value:
    return pairwise(here.field.divide, here.of(node.top), here.of(node.bottom))


@_handles(t.Elementwise)
def _elementwise(here: Interpreter, node: t.Elementwise) -> Value:
    operation = here.field.multiply if node.operator == "⊙" else here.field.divide
    return pairwise(operation, here.of(node.left), here.of(node.right))


@_handles(t.Power)
def _power(here: Interpreter, node: t.Power) -> Value:
    squared = _power_of_length(here, node)
    if squared is not None:
        return squared
    base = here.of(node.base)
    if isinstance(base, Mat):
        return linear.matrix_power(here.field, base, here.whole(node.exponent, "exponent"))
    return pairwise(here.field.power, base, here.scalar(node.exponent))


def _power_of_length(here: Interpreter, node: t.Power) -> Value | None:
    """‖x‖₂ to an even power needs no root, and stays a fraction."""
    base, exponent = node.base, node.exponent
    if not (isinstance(base, t.Norm) and isinstance(base.p, t.Number) and base.p.value == 2):
        return None
    if not (isinstance(exponent, t.Number) and exponent.value % 2 == 0):
        return None
    value = here.of(base.operand)
    if isinstance(value, Mat):
        return None
    square = here.field.add([functions.square_of_size(here.field, x) for x in components(value)])
    return here.field.power(square, here.field.number(exponent.value / 2))


@_handles(t.Transpose)
def _transpose(here: Interpreter, node: t.Transpose) -> Value:
    return transposed(here.of(node.operand))


@_handles(t.Factorial)
def _factorial(here: Interpreter, node: t.Factorial) -> Value:
    return here.field.apply("factorial", (here.scalar(node.operand),))


@_handles(t.Apply)
def _apply(here: Interpreter, node: t.Apply) -> Value:
    return functions.apply(here, node.function, [here.of(argument) for argument in node.arguments])


@_handles(t.Norm)
def _norm(here: Interpreter, node: t.Norm) -> Value:
    value = here.of(node.operand)
    if isinstance(value, Mat):
        raise KindMismatch("Norms are worked out for vectors only.")
    infinite = isinstance(node.p, t.Name) and node.p.name == "inf"
    return here.norm(components(value), None if infinite else here.scalar(node.p))


@_handles(t.Component)
def _component(here: Interpreter, node: t.Component) -> Value:
    value, place = here.of(node.vector), here.whole(node.index, "index")
    if not shape(value):
        raise KindMismatch("Only a vector has components.")
    rows = value.rows if isinstance(value, Mat) else value.items
    if not 1 <= place <= len(rows):
        raise KindMismatch(f"Component {place} is asked of {named(value)}.")
    return Vec(rows[place - 1], "row") if isinstance(value, Mat) else rows[place - 1]


@_handles(t.Basis)
def _basis(here: Interpreter, node: t.Basis) -> Value:
    place, size = here.whole(node.index, "index"), here.dimension()
    if not 1 <= place <= size:
        raise KindMismatch(f"There is no unit vector {place} in {size} dimensions.")
    zero = here.field.add(())
    return Vec(tuple(here.one if k == place else zero for k in range(1, size + 1)))


@_handles(t.Vector)
def _vector(here: Interpreter, node: t.Vector) -> Value:
    items = tuple(here.scalar(item) for item in node.items)
    return Vec(items, "either" if node.layout == "row" else "column")


@_handles(t.Matrix)
def _matrix(here: Interpreter, node: t.Matrix) -> Value:
    return Mat(tuple(tuple(here.scalar(item) for item in row) for row in node.rows))


@_handles(t.Over)
def _over(here: Interpreter, node: t.Over) -> Value:
    places = _places(here, node)
    outer = here.indices.get(node.index)
    values = []
    for place in places:
        here.indices[node.index] = place
        values.append(here.of(node.body))
    if outer is None:
        here.indices.pop(node.index, None)
    else:
        here.indices[node.index] = outer
    return functions.gather(here, node.operator, values, places)


def _places(here: Interpreter, node: t.Over) -> range:
    """What the index runs over: the bounds as written, or all components of the vectors it indexes."""
    if node.low is None and node.high is None:
        return index_range(node.body, node.index, here)
    low = 1 if node.low is None else here.whole(node.low, "lower bound")
    if node.high is None:
        high = index_range(node.body, node.index, here).stop - 1
    else:
        high = here.whole(node.high, "upper bound")
    if high - low > LONGEST_SUM:
        raise TooLarge(f"Sums are worked out up to {LONGEST_SUM} terms.")
    return range(low, high + 1)
