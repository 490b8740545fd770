"""Reads trees as words of letters: matrices and vectors not written out, and the numbers between them."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.algebra.generators import Poly
from tutor.checking.algebra.matrix_inverses import inverse
from tutor.checking.algebra.matrix_words import Array, Size, Words
from tutor.checking.algebra.normal_form import Normal
from tutor.checking.equality.by_normal_form import environment
from tutor.checking.functions.algebraic import SQRT
from tutor.checking.functions.matrices import IDENTITY, INV, TR
from tutor.checking.functions.vectors import DOT, ONES, SUM
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, OutsideArithmetic
from tutor.checking.numbers.tensors import Mat, Value, Vec
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation.lexicon.vocabulary import Fact
from tutor.notation.tree import nodes as t

LARGEST_POWER = 6
_TWO = t.Number(Fraction(2))


class MatrixReader(Interpreter):
    """Reads trees as words; numbers in them are what the normal form makes of them."""

    field: Normal

    def __init__(self, scene: Scene, names: frozenset[str]) -> None:
        field = Normal()
        scalars = {
            name: value
            for name, value in environment(field, scene.vocabulary, {}, names).items()
            if not isinstance(value, Vec | Mat)
        }
        sizes = {size: field.symbol(size, sign=1, integer=True) for size in scene.symbolic}
        super().__init__(field, {**scalars, **sizes}, scene.vocabulary)
        self.stated = scene.stated
        self.words = Words(field, sizes)
        self.known: dict[int, tuple[t.Node, Value]] = {}

    def of(self, node: t.Node) -> Value:
        """A number, or an `Array` for what has components."""
        if id(node) not in self.known:
            self.known[id(node)] = (node, self._value(node))
        return self.known[id(node)][1]

    def _value(self, node: t.Node) -> Value:
        special = self._of_arrays(node)
        if special is not None:
            return special
        if any(isinstance(self.of(child), Array) for child in t.children(node)):
            raise OutsideArithmetic
        if isinstance(value := super().of(node), Vec | Mat):
            raise OutsideArithmetic  # its entries are known, and it is no letter
        return value

    def _of_arrays(self, node: t.Node) -> Value | None:
        match node:
            case t.Name(name):
                return self._name(name)
            case t.Negative(inner):
                value = self.of(inner)
                return self.words.scale(self._number(-1), value) if isinstance(value, Array) else None
            case t.Sum(terms):
                values = [self.of(term) for term in terms]
                return self.words.add(self._arrays(values)) if any(map(_is_array, values)) else None
            case t.Product(factors):
                values = [self.of(factor) for factor in factors]
                return self._product(values) if any(map(_is_array, values)) else None
            case t.Quotient(top, bottom):
                value, below = self.of(top), self.of(bottom)
                if isinstance(below, Array):
                    raise OutsideArithmetic
                if not isinstance(value, Array):
                    return None
                return self.words.scale(self.field.divide(self._number(1), below), value)
            case t.Transpose(inner):
                value = self.of(inner)
                return self.words.transposed(value) if isinstance(value, Array) else None
            case t.Power(base, exponent):
                return self._power(base, exponent)
            case t.Norm(operand, p):
                return self._length(operand, p)
            case t.Apply(function, arguments):
                return self._apply(function, arguments)
            case t.Over(SUM.name, index, body, low, high):
                return self._over(index, body, low, high)
            case _:
                return None

    def _number(self, value: int) -> Poly:
        return self.field.number(Fraction(value))

    def _arrays(self, values: list[Value]) -> list[Array]:
        if not all(map(_is_array, values)):
            raise KindMismatch("A number is added to a matrix.")
        return values

    def _name(self, name: str) -> Value | None:
        declared = self.stated.get(name)
        if name == ONES.name and declared is None:
            sizes = {dim for known in self.stated.declarations for dim in known.dims}
            return self._ones(sizes.pop()) if len(sizes) == 1 else None
        if declared is None or declared.form not in ("vector", "matrix"):
            return None
        if declared.definition is not None:
            return self.of(declared.definition)
        if declared.domain == "complex" or not declared.dims or 1 in declared.dims:
            raise OutsideArithmetic
        rows, columns = (*declared.dims, 1)[:2]
        return self.words.single(self.words.letter(name, rows, columns))

    def _ones(self, size: Size) -> Array:
        return self.words.single(self.words.letter((ONES.name, size), size, 1))

    def _product(self, values: list[Value]) -> Value:
        result = values[0]
        for value in values[1:]:
            if not isinstance(result, Array) and not isinstance(value, Array):
                result = self.field.multiply(result, value)
            elif not isinstance(result, Array):
                result = self.words.scale(result, value)
            elif not isinstance(value, Array):
                result = self.words.scale(value, result)
            else:
                result = self._plain(self.words.multiply(result, value))
        return result

    def _plain(self, array: Array) -> Value:
        """A number for what has one row and one column."""
        if array.rows == array.columns == 1:
            return self.words.as_number(self.words.reduced(array))
        return array

    def _power(self, base: t.Node, exponent: t.Node) -> Value | None:
        if isinstance(base, t.Norm):
            square = self._square(base)
            half = exponent.value / 2 if isinstance(exponent, t.Number) else None
            if square is not None and half is not None and half.denominator == 1:
                return self.field.power(square, self.field.number(half))
        value = self.of(base)
        if not isinstance(value, Array):
            return None
        times = self.field.as_fraction(self.scalar(exponent))
        if times is None or times.denominator != 1 or abs(times) > LARGEST_POWER:
            raise OutsideArithmetic
        factor = inverse(self.words, value) if times < 0 else value
        result = self.words.unit(value.rows)
        for _ in range(abs(int(times))):
            result = self.words.multiply(result, factor)
        return result

    def _square(self, node: t.Norm) -> Poly | None:
        """‖w‖² = wᵀ w, and ‖A‖_F² = tr(Aᵀ A); None for other norms and for numbers."""
        value = self.of(node.operand)
        if not isinstance(value, Array) or node.p not in (_TWO, t.Name(t.FROBENIUS)):
            return None
        if (value.columns == 1 or value.rows == 1) == (node.p == t.Name(t.FROBENIUS)):
            return None
        column = self.words.transposed(value) if value.rows == 1 else value
        return self.words.trace(self.words.multiply(self.words.transposed(column), column))

    def _length(self, operand: t.Node, p: t.Node) -> Value | None:
        square = self._square(t.Norm(operand, p))
        if square is not None:
            return self.field.apply(SQRT, (square,))
        if isinstance(self.of(operand), Array):
            raise OutsideArithmetic
        return None

    def _apply(self, function: str, arguments: tuple[t.Node, ...]) -> Value | None:
        values = [self.of(argument) for argument in arguments]
        if function in (IDENTITY.name, ONES.name):
            size = self._size(arguments[0])
            return self.words.unit(size) if function == IDENTITY.name else self._ones(size)
        if not any(map(_is_array, values)):
            return None
        match function, values:
            case INV.name, [Array() as value]:
                return inverse(self.words, value)
            case TR.name, [Array() as value]:
                return self.words.trace(value)
            case DOT.name, [Array() as left, Array() as right]:
                return self._plain(self.words.multiply(self.words.transposed(left), right))
            case SUM.name, [Array(columns=1) as value]:
                return self._plain(self.words.multiply(self.words.transposed(self._ones(value.rows)), value))
            case _:
                raise OutsideArithmetic

    def _over(self, index: str, body: t.Node, low: t.Node | None, high: t.Node | None) -> Value | None:
        """`sum_i u_i v_i` is uᵀ v; None for a sum of another sort."""
        at = t.Name(index)
        match body:
            case t.Component(second, place) if place == at:
                first = None
            case t.Power(t.Component(second, place), power) if place == at and power == _TWO:
                first = second
            case t.Product((t.Component(first, one), t.Component(second, two))) if one == two == at:
                pass
            case _:
                return None
        right = self.of(second)
        if not isinstance(right, Array) or right.columns != 1 or low not in (None, t.Number(Fraction(1))):
            return None
        if high is not None and self._size(high) != right.rows:
            return None
        left = self._ones(right.rows) if first is None else self.of(first)
        return self._plain(self.words.multiply(self.words.transposed(left), right))

    def _size(self, argument: t.Node) -> Size:
        match argument:
            case t.Name(name):
                declared = self.stated.get(name)
                defined = declared.definition if declared is not None else None
                return name if defined is None else self._size(defined)
            case t.Number(value):
                return int(value)
            case _:
                raise OutsideArithmetic

    def minus(self, left: Value, right: Value) -> Value:
        """left - right, of two numbers or of two arrays."""
        if _is_array(left) and _is_array(right):
            return self.words.add((left, self.words.scale(self._number(-1), right)))
        if _is_array(left) or _is_array(right):
            raise KindMismatch("A number is compared with a matrix.")
        return self.field.add((left, self.field.negate(right)))

    def suppose(self, fact: Fact) -> None:
        """Use a fact about vectors or matrices as a rule; others are in the formulas of numbers already."""
        if fact.tree.operators != ("=",):
            return
        try:
            left, right = (self.of(side) for side in _squared(fact.tree))
            gap = self.minus(left, right)
            if isinstance(gap, Array):
                self.words.suppose(gap)
                self._turned_about(gap)
            else:
                self._suppose_number(gap)
        except CannotEvaluate:
            return

    def suppose_overlaps(self) -> None:
        """Use what follows from two rules together: Aᵀ = A, A v = 2 v and A w = 3 w make vᵀ w = 0."""
        for gap in self.words.overlaps():
            try:
                if gap.rows == gap.columns == 1:
                    self._suppose_number(self.words.as_number(self.words.reduced(gap)))
                else:
                    self.words.suppose(gap)
            except CannotEvaluate:
                continue

    def _turned_about(self, gap: Array) -> None:
        """Of Uᵀ U = I with a square U it follows that U Uᵀ = I."""
        words = [word for word in gap.terms if word]
        if len(words) == 1 and () in gap.terms and len(words[0]) == 2:
            first, second = words[0]
            square = all(self.words.letters[at].rows == self.words.letters[at].columns for at in words[0])
            if square:
                terms = {(second, first): gap.terms[words[0]], (): gap.terms[()]}
                self.words.suppose(Array(gap.rows, gap.columns, terms))

    def _suppose_number(self, gap: Poly) -> None:
        """`uᵀ v = c`: the word uᵀ v is c from now on."""
        ring = self.field.ring
        for monomial, factor in gap.items():
            if len(monomial) != 1 or monomial[0][1] != 1:
                continue
            kind, word = _key(ring.generators[monomial[0][0]].key)
            others = [other for other in gap if other != monomial]
            if kind == "word" and not any(
                number == monomial[0][0] for other in others for number, _ in other
            ):
                rest = {other: gap[other] for other in others}
                value = ring.scale(rest, Fraction(-1) / Fraction(factor))
                unit = Array(1, 1, {(): value} if value else {})
                self.words.rules[word] = self.words.rules[self.words.turned(word)] = unit
                return


def _key(key: object) -> tuple[str, tuple[int, ...]]:
    """The kind and the word of a generator that stands for one."""
    return key if isinstance(key, tuple) and len(key) == 2 and key[0] == "word" else ("", ())


def _squared(fact: t.Relation) -> tuple[t.Node, t.Node]:
    """The sides of an equation; of ‖v‖ = c their squares, as c is not negative then."""
    left, right = fact.operands
    if isinstance(left, t.Norm) != isinstance(right, t.Norm):
        return t.Power(left, _TWO), t.Power(right, _TWO)
    return left, right


def _is_array(value: Value) -> bool:
    return isinstance(value, Array)
