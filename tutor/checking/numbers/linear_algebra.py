"""Products, powers and inverses of vectors and matrices over any arithmetic."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.numbers.numeric_faults import KindMismatch, OutsideDomain, TooLarge
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Mat, Scalar, Value, Vec, each, named, shape

LARGEST_MATRIX = 6
"""Determinants are expanded by rows, 720 products at six; matrices that are typed out are smaller."""


def inner(field: Arithmetic, left: tuple[Scalar, ...], right: tuple[Scalar, ...]) -> Scalar:
    """Σ xᵢ yᵢ.

    Raises:
        KindMismatch: the lengths differ.
    """
    if len(left) != len(right):
        raise KindMismatch(f"A vector with {len(left)} components meets one with {len(right)}.")
    return field.add([field.multiply(x, y) for x, y in zip(left, right, strict=True)])


def square_of_size(field: Arithmetic, x: Scalar) -> Scalar:
    """|x|², which for real numbers needs no case of sign."""
    size = x if field.real_squares else field.absolute(x)
    return field.multiply(size, size)


def product(field: Arithmetic, left: Value, right: Value) -> Value:
    """left · right, as their shapes ask: scaling, inner, outer or matrix product.

    Raises:
        KindMismatch: two columns side by side, or sizes that do not fit.
    """
    if not shape(left):
        return each(lambda item: field.multiply(left, item), right)
    if not shape(right):
        return each(lambda item: field.multiply(item, right), left)
    if isinstance(left, Mat) and isinstance(right, Mat):
        columns = tuple(zip(*right.rows, strict=True))
        return Mat(tuple(tuple(inner(field, row, column) for column in columns) for row in left.rows))
    if isinstance(left, Mat):
        return Vec(tuple(inner(field, row, right.items) for row in left.rows))
    if isinstance(right, Mat):
        columns = tuple(zip(*right.rows, strict=True))
        return Vec(tuple(inner(field, left.items, column) for column in columns), "row")
    if left.side != "column" and right.side != "row":
        return inner(field, left.items, right.items)
    if right.side != "column" and left.side != "row":
        return Mat(tuple(tuple(field.multiply(x, y) for y in right.items) for x in left.items))
    if left.side == right.side and len(left.items) == len(right.items):
        # Notation asks students for ⊙ here; authors' patterns may leave it out.
        return Vec(tuple(map(field.multiply, left.items, right.items)), left.side)
    raise KindMismatch(
        "Two vectors stand side by side: write `a^T b` for the number, `a ⊙ b` for the vector."
    )


def determinant(field: Arithmetic, matrix: Mat) -> Scalar:
    """Expanded along the first row.

    Raises:
        KindMismatch: the matrix is not square.
        TooLarge: it has more than six rows.
    """
    size = len(matrix.rows)
    if any(len(row) != size for row in matrix.rows):
        raise KindMismatch(f"Only a square matrix has a determinant; this is {named(matrix)}.")
    if size > LARGEST_MATRIX:
        raise TooLarge(f"Determinants are worked out up to {LARGEST_MATRIX} rows.")
    if size == 1:
        return matrix.rows[0][0]
    terms = []
    for place, entry in enumerate(matrix.rows[0]):
        term = field.multiply(entry, determinant(field, minor(matrix, 0, place)))
        terms.append(field.negate(term) if place % 2 else term)
    return field.add(terms)


def minor(matrix: Mat, row: int, column: int) -> Mat:
    """The matrix without one row and one column."""
    return Mat(
        tuple(
            tuple(entry for k, entry in enumerate(entries) if k != column)
            for i, entries in enumerate(matrix.rows)
            if i != row
        )
    )


def inverse(field: Arithmetic, matrix: Mat) -> Mat:
    """By elimination where all entries are fractions, else by cofactors.

    Raises:
        OutsideDomain: the determinant is 0, as that of AᵀA is where A has fewer rows than columns.
    """
    exact = [[field.as_fraction(entry) for entry in row] for row in matrix.rows]
    known = [[entry for entry in row if entry is not None] for row in exact]
    if 1 < len(known) <= LARGEST_MATRIX and all(len(row) == len(known) for row in known):
        return Mat(tuple(tuple(map(field.number, row)) for row in _eliminated(known)))
    whole = determinant(field, matrix)
    if field.as_fraction(whole) == 0:
        raise OutsideDomain("This matrix has no inverse.")
    size = len(matrix.rows)
    if size == 1:
        return Mat(((field.divide(_one(field), whole),),))
    rows = []
    for i in range(size):
        row = []
        for j in range(size):
            cofactor = determinant(field, minor(matrix, j, i))
            row.append(field.divide(field.negate(cofactor) if (i + j) % 2 else cofactor, whole))
        rows.append(tuple(row))
    return Mat(tuple(rows))


def _eliminated(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """The inverse of a square matrix of fractions (Gauss and Jordan).

    Raises:
        OutsideDomain: it has none.
    """
    size = len(rows)
    work = [[*row, *(Fraction(at == k) for k in range(size))] for at, row in enumerate(rows)]
    for column in range(size):
        pivot = next((at for at in range(column, size) if work[at][column]), None)
        if pivot is None:
            raise OutsideDomain("This matrix has no inverse.")
        work[column], work[pivot] = work[pivot], work[column]
        scale = work[column][column]
        work[column] = [entry / scale for entry in work[column]]
        for at in range(size):
            factor = work[at][column]
            if at != column and factor:
                work[at] = [x - factor * y for x, y in zip(work[at], work[column], strict=True)]
    return [row[size:] for row in work]


def matrix_power(field: Arithmetic, matrix: Mat, exponent: int) -> Mat:
    """A^k for an integer k.

    Raises:
        TooLarge: |k| is over 64.
    """
    if abs(exponent) > 64:
        raise TooLarge("Powers of a matrix are worked out up to 64.")
    base = inverse(field, matrix) if exponent < 0 else matrix
    result: Value = identity(field, len(matrix.rows))
    for digit in f"{abs(exponent):b}":
        result = product(field, result, result)
        if digit == "1":
            result = product(field, result, base)
    assert isinstance(result, Mat)
    return result


def identity(field: Arithmetic, size: int) -> Mat:
    """The unit matrix."""
    return diagonal(field, tuple([_one(field)] * size))


def diagonal(field: Arithmetic, items: tuple[Scalar, ...]) -> Mat:
    """The matrix with these on its diagonal."""
    zero = field.add(())
    return Mat(
        tuple(tuple(item if i == j else zero for j in range(len(items))) for i, item in enumerate(items))
    )


def _one(field: Arithmetic) -> Scalar:
    return field.number(Fraction(1))
