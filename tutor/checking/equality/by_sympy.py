"""SymPy's targeted simplifications, for equalities that the normal form leaves open.

Nothing typed reaches SymPy as text: expressions are built node by node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

import sympy
from sympy.core.cache import clear_cache

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, TooLarge, Undefined
from tutor.checking.numbers.tensors import Mat, Value, Vec, components, shape
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile
from tutor.notation.lexicon.vocabulary import Declaration

LARGEST_EXPONENT = 40
"""SymPy multiplies powers out as it likes: beyond it a single one may take the whole budget."""
TRIGONOMETRIC = (sympy.sin, sympy.cos, sympy.tan, sympy.cot, sympy.sec, sympy.csc)


class Symbolic:
    """SymPy expressions as an arithmetic."""

    real_squares = False

    def number(self, value: Fraction) -> Any:
        """A rational number."""
        return sympy.Rational(value.numerator, value.denominator)

    def constant(self, name: str) -> Any:
        """π, e, i."""
        if name == "inf":
            raise Undefined("Infinity is not a number.")
        return {"pi": sympy.pi, "e": sympy.E, "i": sympy.I}[name]

    def add(self, terms: Sequence[Any]) -> Any:
        """The sum."""
        return sympy.Add(*terms)

    def negate(self, x: Any) -> Any:
        """-x."""
        return -x

    def multiply(self, x: Any, y: Any) -> Any:
        """x y."""
        return x * y

    def divide(self, x: Any, y: Any) -> Any:
        """x / y."""
        if y == 0:
            raise Undefined("This divides by zero.")
        return x / y

    def power(self, base: Any, exponent: Any) -> Any:
        """base^exponent; large exponents are left alone."""
        if exponent.is_number and abs(exponent) > LARGEST_EXPONENT:
            raise TooLarge("This exponent is too large.")
        return base**exponent

    def absolute(self, x: Any) -> Any:
        """|x|."""
        return sympy.Abs(x)

    def sign(self, x: Any) -> Any:
        """The sign."""
        return sympy.sign(x)

    def greatest(self, items: Sequence[Any]) -> int:
        """Not decided here."""
        raise OutsideArithmetic

    def largest(self, items: Sequence[Any]) -> Any:
        """Not decided here."""
        raise OutsideArithmetic

    def tied(self, items: Sequence[Any], winner: int) -> bool:
        """Never asked."""
        return False

    def maximum(self, x: Any, y: Any) -> Any:
        """(x + y + |x - y|) / 2."""
        return (x + y + sympy.Abs(x - y)) / 2

    def call(self, name: str, *arguments: Any) -> Any:
        """What SymPy has under that name."""
        return getattr(sympy, name)(*arguments)

    def apply(self, function: Function, arguments: Sequence[Any]) -> Any:
        """The function's expression; without a rule for it `OutsideArithmetic`."""
        rule = function.sympy
        if rule is None:
            if function.formula is None:
                raise OutsideArithmetic
            return function.formula(self, *arguments)
        return self.call(rule, *arguments) if isinstance(rule, str) else rule(self, *arguments)

    def declared(self, name: str, arguments: Sequence[Any]) -> Any:
        """Left to the normal form."""
        raise OutsideArithmetic

    def as_fraction(self, x: Any) -> Fraction | None:
        """A rational number's value."""
        return Fraction(int(x.p), int(x.q)) if x.is_Rational else None


def forgetful() -> None:
    """Let SymPy forget what it worked out for other answers: what a step takes must not hang on them."""
    clear_cache()


def proved_in(key: Profile, answer: Profile, sizes: dict[str, int]) -> bool:
    """Whether SymPy reduces every component of the difference to 0. False says nothing."""
    used = key.names | answer.names
    environment: dict[str, Value] = {name: sympy.Integer(size) for name, size in sizes.items()}
    for declared in key.scene.vocabulary.declarations:
        if declared.form == "function" or (declared.form == "scalar" and declared.name not in used):
            continue
        if declared.definition is None and declared.name not in environment:
            environment[declared.name] = symbols_of(declared, sizes)
    here = Interpreter(Symbolic(), environment, key.scene.vocabulary)
    first, second = here.value(key.tree, key.indices), here.value(answer.tree, answer.indices)
    if shape(first) != shape(second):
        return False
    pairs = zip(components(first), components(second), strict=True)
    return all(is_zero(x - y) for x, y in pairs)


def is_zero(difference: Any) -> bool:
    """Whether one of the targeted simplifications takes the difference to 0."""
    return any(step(difference) == 0 for step in _steps(difference))


def _steps(x: Any) -> Iterator[Callable[[Any], Any]]:
    """The simplifications that can do something to an expression, quick ones first.

    Quotients and logarithms are not among them: our own normal form has taken those as far as SymPy does.
    """
    roots = [power for power in x.atoms(sympy.Pow) if _is_root(power)]
    symbolic = bool(x.free_symbols)
    yield lambda x: x
    yield sympy.expand
    if roots and symbolic:
        yield lambda x: sympy.expand(x.replace(_is_root, lambda root: sympy.factor(root.base) ** root.exp))
    if any(root.base.has(sympy.Pow) for root in roots):
        yield lambda x: sympy.expand(sympy.sqrtdenest(sympy.radsimp(x)))
    if x.has(*TRIGONOMETRIC):
        yield lambda x: sympy.trigsimp(sympy.expand(x, trig=True))
    if any(not power.exp.is_Rational for power in x.atoms(sympy.Pow)) and symbolic:
        yield lambda x: sympy.expand(sympy.powdenest(sympy.powsimp(x)))


def _is_root(x: Any) -> bool:
    return bool(x.is_Pow and x.exp.is_Rational and not x.exp.is_Integer)


def symbols_of(declared: Declaration, sizes: dict[str, int]) -> Value:
    """A declared name as SymPy's symbols, with what is declared of it.

    Raises:
        OutsideArithmetic: it is a function.
    """
    sign = declared.sign if declared.form == "scalar" else None
    assumptions: dict[str, bool] = {}
    if declared.domain != "complex":
        assumptions["real"] = True
        if sign is not None:
            assumptions["positive" if sign > 0 else "negative"] = True
    if declared.is_whole:
        assumptions["integer"] = True
    if declared.form == "scalar":
        return sympy.Symbol(declared.name, **assumptions)
    dims = [dim if isinstance(dim, int) else sizes.get(dim, 2) for dim in declared.dims]
    if declared.form == "vector":
        return Vec(tuple(sympy.Symbol(f"{declared.name}_{i}", **assumptions) for i in range(dims[0])))
    if declared.form != "matrix":
        raise OutsideArithmetic
    return Mat(
        tuple(
            tuple(sympy.Symbol(f"{declared.name}_{i}_{j}", **assumptions) for j in range(dims[1]))
            for i in range(dims[0])
        )
    )
