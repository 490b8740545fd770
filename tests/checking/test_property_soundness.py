"""Random answers that are judged by a property: the verdict is that of plain linear algebra."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import numpy as np
import pytest

from tutor.checking import Outcome, Question
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.judge import judge

EACH = 100
"""Answers of a kind; `tests/soak` tries many more."""
Trial = tuple[Question, tuple[str, ...], bool]


def written(array: np.ndarray) -> str:
    """An array of whole numbers or fractions as a student types it."""
    if array.ndim == 1:
        return f"({', '.join(map(str, array))})"
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in array)}]"


def whole(chance: Random, *shape: int) -> np.ndarray:
    """A matrix of small whole numbers, as Python's own."""
    found = np.empty(shape, dtype=object)
    for place in np.ndindex(*shape):
        found[place] = chance.randint(-4, 4)
    return found


def invertible(chance: Random, size: int) -> np.ndarray:
    while True:
        found = whole(chance, size, size)
        if rank(found) == size:
            return found


def rank(array: np.ndarray) -> int:
    return int(np.linalg.matrix_rank(array.astype(float)))


def eigenvector(chance: Random) -> Trial:
    size = chance.choice((2, 3))
    basis, values = invertible(chance, size), [chance.randint(-3, 3) for _ in range(size)]
    inverse = np.array(
        np.round(np.linalg.inv(basis.astype(float)) * _determinant(basis)).astype(int), dtype=object
    )
    # A matrix of whole numbers with these eigenvectors: the determinant times P D P^-1.
    matrix, value = basis @ np.diag(values).astype(object) @ inverse, values[0] * _determinant(basis)
    vector = basis[:, 0] * chance.choice((1, 2, -3)) if chance.random() < 0.6 else whole(chance, size)
    right = bool(np.any(vector != 0)) and bool(np.all(matrix @ vector == value * vector))
    blank = PropertyBlank(f"v in R^{size}", ((f"A v = {value} v", ""), ("v != 0", "")))
    return Question((f"A = {written(matrix)}",), (blank,)), (written(vector),), right


def _with_eigenvectors(basis: np.ndarray, values: list[int]) -> np.ndarray:
    """A matrix of whole numbers with these eigenvectors: the determinant times P D P^-1."""
    adjugate = np.round(np.linalg.inv(basis.astype(float)) * _determinant(basis)).astype(int)
    return basis @ np.diag(values).astype(object) @ adjugate.astype(object)


def _determinant(matrix: np.ndarray) -> int:
    return round(np.linalg.det(matrix.astype(float)))


def basis_of_null_space(chance: Random) -> Trial:
    size, dimension = chance.choice(((3, 1), (3, 2), (4, 2)))
    columns = whole(chance, size, dimension)
    while rank(columns) < dimension:
        columns = whole(chance, size, dimension)
    normal = _orthogonal_rows(columns)
    kind = chance.random()
    mix = whole(chance, dimension, dimension if kind < 0.8 else dimension + 1)
    vectors = columns @ mix if kind < 0.9 else whole(chance, size, dimension)
    right = vectors.shape[1] == dimension == rank(vectors) and bool(np.all(normal @ vectors == 0))
    conditions = (("A v_i = 0", ""), (f"rank = {dimension}", ""), (f"count = {dimension}", ""))
    blank = PropertyBlank(f"v in R^{size}", conditions, listed=True)
    typed = ", ".join(written(vector) for vector in vectors.T)
    return Question((f"A = {written(normal)}",), (blank,)), (typed,), right


def _orthogonal_rows(columns: np.ndarray) -> np.ndarray:
    """Whole rows that span what is orthogonal to the columns: a projection, without its fractions."""
    gram = columns.T @ columns
    size = gram.shape[0]
    scale = _determinant(gram) if size > 1 else int(gram[0, 0])
    adjugate = (
        np.array([[1]], dtype=object)
        if size == 1
        else np.array([[gram[1, 1], -gram[0, 1]], [-gram[1, 0], gram[0, 0]]], dtype=object)
    )
    return scale * np.eye(len(columns), dtype=int).astype(object) - columns @ adjugate @ columns.T


def factors(chance: Random) -> Trial:
    size = chance.choice((2, 3))
    basis, values = invertible(chance, size), [chance.randint(-3, 3) for _ in range(size)]
    scale = _determinant(basis)
    inverse = np.array(np.round(np.linalg.inv(basis.astype(float)) * scale).astype(int), dtype=object)
    matrix, diagonal = (
        basis @ np.diag(values).astype(object) @ inverse,
        np.array(values, dtype=object) * scale,
    )
    order = list(range(size))
    chance.shuffle(order)
    kind = chance.random()
    typed_basis = basis[:, order] * chance.choice((1, -2)) if kind < 0.8 else whole(chance, size, size)
    typed_diagonal = np.diag(diagonal[order if kind < 0.6 else list(range(size))]).astype(object)
    if chance.random() < 0.1:
        typed_diagonal[0, size - 1] += 1
    off = typed_diagonal - np.diag(np.diag(typed_diagonal))
    right = bool(np.all(matrix @ typed_basis == typed_basis @ typed_diagonal))
    right = right and rank(typed_basis) == size and not np.any(off)
    p, d = f"P in R^({size} x {size})", f"D in R^({size} x {size})"
    conditions = (("A P = P D", ""), ("P invertible", ""), ("D diagonal", ""))
    blanks = (PropertyBlank(p, conditions, beside=(d,)), PropertyBlank(d, conditions, beside=(p,)))
    return (
        Question((f"A = {written(matrix)}",), blanks),
        (written(typed_basis), written(typed_diagonal)),
        right,
    )


KINDS: dict[str, Callable[[Random], Trial]] = {
    "eigenvector": eigenvector,
    "basis": basis_of_null_space,
    "factors": factors,
}


def agree(kind: str, count: int, seed: int) -> tuple[int, int]:
    """How many right and wrong answers were tried; each has to get the verdict of linear algebra."""
    chance = Random(seed)
    tried = [0, 0]
    for _ in range(count):
        question, answer, right = KINDS[kind](chance)
        said = judge(question, answer)
        counted = said.outcome is Outcome.CORRECT
        assert said.outcome in (Outcome.CORRECT, Outcome.WRONG, Outcome.PARTLY), (question, answer, said)
        assert counted is said.credit is right, (question, answer, said.message)
        tried[right] += 1
    return tried[1], tried[0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_random_answers_get_the_verdict_of_linear_algebra(kind: str) -> None:
    right, wrong = agree(kind, EACH, 14)
    assert min(right, wrong) > EACH // 10
