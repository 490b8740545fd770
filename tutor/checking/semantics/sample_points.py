"""Where expressions are compared: rational points that satisfy the declarations, always the same ones.

Both signs are drawn wherever the declarations allow them, sizes below and above 1, and vectors whose 2-norm
is rational too (points of a sphere by stereographic projection), so that most comparisons stay exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tutor.checking.numbers.numeric_faults import KindMismatch
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary

PRIMES = (7, 11, 13, 17, 19, 23, 29)
"""Denominators of samples: primes, so that sums and products of samples are seldom whole or equal by
accident."""
BASE_POINTS = 8
"""Points near 1 in size; further ones reach from 10^-3 to 10^3 times as far out."""
CROWDED = 15
"""Longer vectors hardly find as many sizes among the small fractions that shorter ones are made of."""
LARGEST_DIMENSION = 60
"""Components that are written out: a formula over 60 behaves as over 1,000, at a fraction of the cost."""
ALL_POSITIVE = 16
"""From this number on, every fourth point has positive components only, as logarithms of them want it."""
SPECIAL = 1_000
"""Points from this number on give every scalar one small number, where its declaration allows that."""
SIZES = 2_000
"""Points from this number on give every symbolic dimension one of the sizes that `dimensions` leaves out."""
OTHER_SIZES = (4, 7, 1, 6, 11, 9)
"""Sizes that 2, 3 and 5 do not stand for: 1, even and odd ones, primes and products."""
WIDE = (37, 1, 12, 101, 43, 1009, 22, 11)
"""Whole numbers for the later points: one, a dozen, and primes of the tens, hundreds and a thousand, mixed so
that two names do not grow together."""
TENS = (0, 2, 4, 6)
"""Places in `WIDE` of numbers that are varied by chance, so that not all questions are tried on the same."""
SMALL = (Fraction(0), Fraction(1), Fraction(-1), Fraction(1, 2))
"""What students try first: 0 and ±1 find most slips in conditions, 1/2 is the first that is not whole."""


@dataclass(frozen=True, slots=True)
class Gaussian:
    """A complex sample."""

    re: Fraction
    im: Fraction


Plain = Fraction | Gaussian | tuple[Fraction, ...] | tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One choice of values.

    Attributes:
        values: a value for each declared name without a definition, and for each symbolic dimension.
        group: points of one group share their scalars and dimensions, and differ in vectors and matrices.
    """

    values: dict[str, Plain]
    group: int


def symbolic_dimensions(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Names of dimensions, each once, in the order of their declarations."""
    names = (dim for declared in vocabulary.declarations for dim in declared.dims if isinstance(dim, str))
    return tuple(dict.fromkeys(names))


def point(
    vocabulary: Vocabulary, dimensions: tuple[int, ...], number: int, indices: Set[str] = frozenset()
) -> Point:
    """The point of that number; 2k and 2k + 1 make a group. From the ninth on, sizes go far out.

    Args:
        vocabulary: the declared names.
        dimensions: what symbolic dimensions are written out as.
        number: which point, from 0.
        indices: names that number a component, as c in `p_c`: whole numbers that every vector has.
    """
    group = number // 2
    shared, own = Random(1_000 + group), Random(9_000 + number)
    values: dict[str, Plain] = {}
    small = SMALL[number - SPECIAL] if SPECIAL <= number < SPECIAL + len(SMALL) else None
    unusual = SIZES <= number < SIZES + len(OTHER_SIZES)
    order = OTHER_SIZES[number - SIZES :] if unusual else dimension_order(dimensions)
    for place, name in enumerate(symbolic_dimensions(vocabulary)):
        if unusual:
            values[name] = Fraction(order[place % len(order)])
            continue
        values[name] = Fraction(order[(group + place) % len(order)])
    scalars = 0
    for declared in _undefined(vocabulary):
        if declared.name in values:
            continue
        if declared.form == "scalar":
            # The first two scalars take all four pairs of signs; further ones take theirs by chance.
            negative = group >> scalars & 1 if scalars < 2 else shared.randint(0, 1)
            values[declared.name] = scalar(declared, shared, negative, group >= BASE_POINTS // 2)
            wide = group - BASE_POINTS // 2 + 3 * scalars
            if declared.is_whole and group >= BASE_POINTS // 2:
                values[declared.name] = _wide(declared, values[declared.name], wide, shared)
            scalars += 1
            if small is not None and allowed(declared, small):
                values[declared.name] = small
            if declared.name in indices:
                values[declared.name] = _index(declared, values, vocabulary, group)
        elif declared.form in ("vector", "matrix") and not too_large(declared):
            values[declared.name] = _array(declared, values, own)
            if _is_all_positive(number):
                values[declared.name] = _positive(values[declared.name])
    return Point(values, group)


def _index(declared: Declaration, values: Mapping[str, Plain], vocabulary: Vocabulary, turn: int) -> Plain:
    """A component that every vector has, another one at each turn; what was drawn where none is allowed."""
    sizes = [
        _size(dim, values)
        for found in _undefined(vocabulary)
        for dim in found.dims
        if found.form in ("vector", "matrix") and not too_large(found)
    ]
    fitting = [Fraction(k) for k in range(1, min(sizes, default=0) + 1) if allowed(declared, Fraction(k))]
    return fitting[turn % len(fitting)] if fitting else values[declared.name]


def allowed(declared: Declaration, value: Fraction) -> bool:
    """Whether a number lies inside the domain and the bounds of a declaration."""
    if declared.is_whole and value.denominator != 1:
        return False
    if declared.domain == "natural" and value < 1:
        return False
    return all(
        {">": value > b, ">=": value >= b, "<": value < b, "<=": value <= b, "!=": value != b}[operator]
        for operator, b in declared.bounds
    )


def too_large(declared: Declaration) -> bool:
    """Whether a vector or matrix has more components than are written out: it has no value then."""
    return any(isinstance(dim, int) and dim > LARGEST_DIMENSION for dim in declared.dims)


def dimension_order(dimensions: tuple[int, ...]) -> tuple[int, ...]:
    """Three first: two hides what three shows, five costs more."""
    return tuple(sorted(dimensions, key=lambda d: (d != 3, d))) or (3, 2, 5)


def _undefined(vocabulary: Vocabulary) -> Iterable[Declaration]:
    """The declaration in force of each name that has no definition."""
    latest = {declared.name: declared for declared in vocabulary.declarations}
    return (declared for declared in latest.values() if declared.definition is None)


def scalar(declared: Declaration, random: Random, negative: int, far: bool) -> Plain:
    """A value inside the domain and the bounds of a declaration.

    Args:
        declared: of a number.
        random: what chooses, seeded by the point.
        negative: 1 for a negative number, where both signs are allowed.
        far: whether its size may be thousands of times as large or small as usual.
    """
    low, high = Fraction(-(10**9)), Fraction(10**9)
    for operator, bound in declared.bounds:
        if operator in (">", ">="):
            low = max(low, bound)
        elif operator in ("<", "<="):
            high = min(high, bound)
    if declared.domain == "natural":
        low = max(low, Fraction(0))
    if declared.is_whole:
        return Fraction(_whole(low, high, random, negative))
    if low > -(10**9) and high < 10**9:
        return low + (high - low) * Fraction(random.randint(1, 96), 97)
    size = Fraction(random.randint(9, 60), random.choice(PRIMES))
    if far:
        size *= Fraction(10) ** random.randint(-3, 3)
    if declared.domain == "complex":
        # Beyond ±π as well, where ln(exp(z)) is not z; the far points stay near, for exp is taken of them.
        height = Fraction(random.randint(-40, 40), 13) * (4 if far else 1)
        return Gaussian(-size if negative else size, height)
    if low > -(10**9):
        return low + size
    if high < 10**9:
        return high - size
    return -size if negative else size


def _whole(low: Fraction, high: Fraction, random: Random, negative: int) -> int:
    """An integer strictly between the bounds where there is one, not far from them or from 0."""
    least = low.__floor__() + 1 if low > -(10**9) else None
    most = high.__ceil__() - 1 if high < 10**9 else None
    if least is not None:
        top = least + 9 if most is None else most
        return random.randint(min(least + 1, top), max(top, least))
    if most is not None:
        return random.randint(most - 9, most)
    size = random.randint(2, 11)
    return -size if negative else size


def _wide(declared: Declaration, usual: Plain, turn: int, random: Random) -> Plain:
    """Whole numbers far from one another, for the later points: 1, the tens, and primes of the hundreds.

    Polynomials with many small zeros, and steps such as `max(0, n - 40)`, look right on one to ten.
    """
    size = WIDE[turn % len(WIDE)] + (random.randint(0, 8) if turn % len(WIDE) in TENS else 0)
    for number in (-size, size) if usual < 0 else (size, -size):  # type: ignore[operator]
        if allowed(declared, Fraction(number)):
            return Fraction(number)
    return usual


def _array(declared: Declaration, values: dict[str, Plain], random: Random) -> Plain:
    sizes = [_size(dim, values) for dim in declared.dims]
    if len(sizes) == 1:
        if declared.is_whole:
            lowest = 1 if declared.domain == "natural" else -20
            return tuple(
                Fraction(random.choice([k for k in range(lowest, 21) if k])) for _ in range(sizes[0])
            )
        return _vector(sizes[0], random)
    return tuple(
        tuple(Fraction(random.randint(-30, 30) or 1, random.choice(PRIMES)) for _ in range(sizes[1]))
        for _ in range(sizes[0])
    )


def _is_all_positive(number: int) -> bool:
    """Whether the arrays of a point have no negative components: of usual sizes, and of other ones."""
    return (ALL_POSITIVE <= number < SPECIAL and number % 4 == 3) or (number >= SIZES and number % 3 == 2)


def _positive(array: Plain) -> Plain:
    """An array with the size of each component."""
    assert isinstance(array, tuple)
    return tuple(tuple(map(abs, row)) if isinstance(row, tuple) else abs(row) for row in array)  # type: ignore[return-value]


def _size(dim: int | str, values: Mapping[str, Plain]) -> int:
    size = dim if isinstance(dim, int) else values[dim]
    if not isinstance(size, int | Fraction) or not 1 <= size <= LARGEST_DIMENSION:
        raise KindMismatch(f"Vectors of dimension {dim} are more than can be written out.")
    return int(size)


def _vector(size: int, random: Random) -> tuple[Fraction, ...]:
    """A point with rational 2-norm, both signs, and no two components of one size."""
    scale = Fraction(random.randint(9, 60), random.choice(PRIMES))
    if size == 1:
        return (scale * random.choice((1, -1)),)
    most = 12 if size <= CROWDED else 12 * size
    while True:
        flat = [Fraction(random.randint(1, most), random.randint(1, 7)) for _ in range(size - 1)]
        square = sum(x * x for x in flat)
        items = [scale * (square - 1) / (square + 1), *(scale * 2 * x / (square + 1) for x in flat)]
        random.shuffle(items)
        signs = [random.choice((1, -1)) for _ in items]
        if abs(sum(signs)) == size:
            signs[0] = -signs[0]
        items = [sign * item for sign, item in zip(signs, items, strict=True)]
        if all(items) and len({abs(item) for item in items}) == size:
            return tuple(items)
