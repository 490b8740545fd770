"""Proofs of equality: both sides in normal form, in each dimension and in each case of who is greatest."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.algebra.normal_form import Cases, Normal
from tutor.checking.algebra.powers import EXPONENTIAL, MOST_TRIALS, PI
from tutor.checking.equality.by_more_digits import span
from tutor.checking.equality.inverse_sizes import LARGEST_FOR_SYMPY, inverts_large
from tutor.checking.numbers.numeric_faults import CannotEvaluate, Unresolved
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import Mat, Value, Vec, components, shape
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import symbolic_dimensions
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.tree.nodes import Call

PROOF_BUDGET = 0.6
"""Seconds: normal forms of homework answers take milliseconds, and one that is not there by now has grown
beyond hope; it is tried twice at most (proof, refutation) within the two seconds of an answer."""
ALGEBRA_BUDGET = 0.4
"""Seconds for SymPy, whose cost nobody can foretell: what the deadline of two seconds leaves to it."""
FAULTS_OF_SYMPY = (ArithmeticError, AttributeError, RuntimeError, TypeError, ValueError)
"""What it raises where a number is too large for it, or a case unknown to it."""
FARTHEST = 20_000
"""Bits: of larger numbers SymPy works out functions until memory is spent; 1100! has 10,000."""
LARGEST = 12
"""A proof writes out vectors of at most this many components: each is a symbol of its own, and work grows
with the square of their number."""


def proved(key: Profile, answer: Profile) -> bool:
    """Whether the normal forms agree in every dimension. False says nothing."""
    choices = assignments(key.scene, key, answer)
    if any(inverts_large(side, sizes) for side in (key, answer) for sizes in choices):
        return False
    try:
        with seconds(PROOF_BUDGET):
            return all(_proved_in(key, answer, sizes) for sizes in choices)
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return False


def assignments(scene: Scene, *profiles: Profile) -> list[dict[str, int]]:
    """What the symbolic dimensions are set to, one choice after another; one empty choice if none matters."""
    used: set[str] = set()
    for profile in profiles:
        used |= profile.names & set(scene.symbolic)
        for name in profile.names:
            declared = scene.vocabulary.get(name)
            used.update(dim for dim in (declared.dims if declared else ()) if isinstance(dim, str))
    if not used:
        return [{}]
    order = scene.dimensions or (2, 3, 5)
    names = symbolic_dimensions(scene.vocabulary)
    return [
        {name: order[(turn + place) % len(order)] for place, name in enumerate(names)}
        for turn in range(len(order))
    ]


def _proved_in(key: Profile, answer: Profile, sizes: dict[str, int]) -> bool:
    for field in Cases():
        here = Interpreter(
            field,
            environment(field, key.scene.vocabulary, sizes, key.names | answer.names),
            key.scene.vocabulary,
        )
        first, second = here.value(key.tree, key.indices), here.value(answer.tree, answer.indices)
        if shape(first) != shape(second):
            return False
        for x, y in zip(components(first), components(second), strict=True):
            if x != y and not field.ring.is_zero(field.add((x, field.negate(y)))):
                return False
    return True


def refuted(key: Profile, answer: Profile) -> bool:
    """Whether the two are different rational functions of the declared numbers. False says nothing.

    Their normal form is canonical: what is left of the difference is no zero, whatever a few points say.
    """
    if any(_has_few_values(key.scene.vocabulary.get(name)) for name in key.names | answer.names):
        return False
    try:
        with seconds(PROOF_BUDGET):
            field = Normal()
            sizes = assignments(key.scene, key, answer)[0]
            names = environment(field, key.scene.vocabulary, sizes, key.names | answer.names)
            here = Interpreter(field, names, key.scene.vocabulary)
            first, second = here.value(key.tree, key.indices), here.value(answer.tree, answer.indices)
            if field.options or shape(first) != shape(second):
                return False
            gaps = [
                field.add((x, field.negate(y)))
                for x, y in zip(components(first), components(second), strict=True)
            ]
            return _is_canonical(field, gaps) and not all(map(field.ring.is_zero, gaps))
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return False


def _has_few_values(declared: Declaration | None) -> bool:
    """Whether a name takes finitely many values, so that different polynomials may agree on all of them."""
    if declared is None or not declared.is_whole:
        return False
    signs = {operator[0] for operator, _ in declared.bounds}
    return "<" in signs and (">" in signs or declared.domain == "natural")


def _is_canonical(field: Normal, polys: Sequence[Poly]) -> bool:
    """Whether nothing occurs but what is 0 only if its normal form is.

    Those are declared numbers with their signs, π, roots of primes (Besicovitch 1940: independent over the
    fractions), and powers of e with different algebraic exponents (Lindemann and Weierstrass 1885:
    independent over the algebraic numbers); of π beside e nothing is known.
    """
    found: set[int] = set()
    waiting = list(polys)
    while waiting:
        for monomial in waiting.pop():
            for number, exponent in monomial:
                generator = field.ring.generators[number]
                if exponent.denominator > _highest_root(generator):
                    return False
                if generator.base is not None and number not in found and not _is_prime_root(generator):
                    waiting.append(generator.base)
                found.add(number)
    generators = [field.ring.generators[number] for number in found]
    of_e = [generator for generator in generators if _is_power_of_e(generator)]
    if of_e and any(generator.key == PI for generator in generators):
        return False
    if not all(_is_algebraic(field, generator.meaning or {}) for generator in of_e):
        return False
    return all(_is_known(generator) for generator in generators if generator not in of_e)


def _highest_root(generator: Generator) -> float:
    """Of -1 square roots only: others depend on one another."""
    if generator.base == {(): -1}:
        return 2
    return inf if _is_prime_root(generator) or _is_power_of_e(generator) else 1


def _is_known(generator: Generator) -> bool:
    """A declared number or π, the sign of one, or an atom, whose base is looked at by itself."""
    if generator.kind == "sign":
        return isinstance(generator.key, tuple) and generator.key[0] == "sign of"
    return generator.kind == "atom" or isinstance(generator.key, str)


def _is_power_of_e(generator: Generator) -> bool:
    return isinstance(generator.key, tuple) and generator.key[0] == EXPONENTIAL


def _is_algebraic(field: Normal, poly: Poly) -> bool:
    return all(_is_prime_root(field.ring.generators[number]) for monomial in poly for number, _ in monomial)


def _is_prime_root(generator: Generator) -> bool:
    """Whether it is a power of a prime or of -1; a number beyond the trial divisions may be none."""
    if generator.base is None or set(generator.base) != {()}:
        return False
    value = generator.base[()]
    return value == -1 or (value.denominator == 1 and 1 < value <= MOST_TRIALS**2)


def environment(
    field: Normal, vocabulary: Vocabulary, sizes: dict[str, int], names: frozenset[str]
) -> dict[str, Value]:
    """Every name without a definition as symbols: each component of a vector is one of its own.

    Args:
        field: the ring that the symbols are of.
        vocabulary: the declarations, from which signs and domains are taken.
        sizes: what symbolic dimensions are written out as; they are numbers here.
        names: the numbers that are needed; vectors and matrices always come along.
    """
    values: dict[str, Value] = {name: field.number(Fraction(size)) for name, size in sizes.items()}
    for declared in vocabulary.declarations:
        if declared.definition is None and (declared.name in names or declared.form != "scalar"):
            value = _symbols(field, declared, sizes)
            if value is not None and declared.name not in sizes:
                values[declared.name] = value
    return values


def _symbols(field: Normal, declared: Declaration, sizes: dict[str, int]) -> Value | None:
    real, integer = declared.domain != "complex", declared.is_whole
    if declared.form == "scalar":
        return field.symbol(declared.name, sign=declared.sign, real=real, integer=integer)
    dims = [dim if isinstance(dim, int) else sizes.get(dim, 0) for dim in declared.dims]
    if not all(0 < dim <= LARGEST for dim in dims):
        return None
    sign = 1 if declared.domain == "natural" else None

    def one(*place: int) -> Value:
        return field.symbol(f"{declared.name}_{place}", sign=sign, real=real, integer=integer)

    if declared.form == "vector":
        return Vec(tuple(one(i) for i in range(dims[0])))
    if declared.form == "matrix":
        return Mat(tuple(tuple(one(i, j) for j in range(dims[1])) for i in range(dims[0])))
    return None


def proved_by_algebra_system(key: Profile, answer: Profile) -> bool:
    """The same by SymPy's targeted simplifications, for functions and nested radicals, under a budget."""
    choices = assignments(key.scene, key, answer)[:2]
    pairs = [(side, sizes) for side in (key, answer) for sizes in choices]
    if any(inverts_large(side, sizes, LARGEST_FOR_SYMPY, named=True) for side, sizes in pairs):
        return False
    from tutor.checking.equality import by_sympy

    if any(span(profile) > FARTHEST for profile in (key, answer)):
        return False
    by_sympy.forgetful()
    try:
        with seconds(ALGEBRA_BUDGET):
            return all(by_sympy.proved_in(key, answer, sizes) for sizes in choices)
    except (
        CannotEvaluate,
        BudgetSpent,
        ArithmeticError,
        AttributeError,
        RuntimeError,
        TypeError,
        ValueError,
    ):
        # SymPy raises the last five where a number is too large for it, or a case unknown to it.
        return False


def proved_without_values(key: Profile, answer: Profile) -> bool:
    """Whether a proof says what points could not, where rounding hides their values: floor(log(8, 2)) = 3."""
    if _mentions_declared(key, answer):
        return proved(key, answer)
    hidden = all(
        isinstance(profile.fault, Unresolved) or profile.at(0)[0] is not None for profile in (key, answer)
    )
    return hidden and (proved(key, answer) or proved_by_algebra_system(key, answer))


def _mentions_declared(*profiles: Profile) -> bool:
    """Whether a function occurs that is only declared, f: R -> R; it has no value at irrational points."""
    return any(isinstance(node, Call) for profile in profiles for node in profile.scene.parts(profile.tree))
