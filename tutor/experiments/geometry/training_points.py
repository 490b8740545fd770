"""Training points and the squared loss on them: f(θ) = mean over i of (y_i − a_iᵀθ)²."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

MOST_POINTS = 1_000
MOST_COMPONENTS = 100
LARGEST = 1e9
SMALLEST = 1e-9
TINY = 1e-12
"""Singular values below this part of the largest are rounding, and count as zero."""


@dataclass(frozen=True, eq=False)
class Points:
    """n training points of d features, and the loss that they make.

    Attributes:
        rows: A, one point a row, shape (n, d), at least one entry nonzero.
        labels: y, shape (n,).

    Raises:
        ValueError: with a sentence, for numbers out of range (nonzero entries between 1e-9 and 1e9 in size,
            at most 1,000 points of at most 100 features), or where every entry is zero.
    """

    rows: Array
    labels: Array

    def __post_init__(self) -> None:
        rows, labels = np.array(self.rows, dtype=np.float64), np.array(self.labels, dtype=np.float64)
        if rows.ndim != 2 or not 1 <= rows.shape[1] <= MOST_COMPONENTS:
            raise ValueError(f"Each training point has to be a vector of 1 to {MOST_COMPONENTS} numbers.")
        if not 1 <= len(rows) <= MOST_POINTS or labels.shape != (len(rows),):
            raise ValueError(f"There have to be 1 to {MOST_POINTS} training points, each with its label.")
        if not np.all(np.isfinite(rows)) or not np.all(np.isfinite(labels)):
            raise ValueError("The training points and their labels have to be finite numbers.")
        sizes = np.abs(rows[rows != 0.0])
        if sizes.size == 0:
            raise ValueError("Every entry of a is zero, so no θ can change aᵀθ: there is no plane.")
        if sizes.max() > LARGEST or sizes.min() < SMALLEST or np.abs(labels).max() > LARGEST:
            raise ValueError("Entries have to lie between 1e-9 and 1e9 in size, and labels below 1e9.")
        for name, array in (("rows", rows), ("labels", labels)):
            array.setflags(write=False)
            object.__setattr__(self, name, array)

    @property
    def count(self) -> int:
        """n, the number of training points."""
        return len(self.rows)

    @property
    def dimension(self) -> int:
        """d, the number of components of θ."""
        return int(self.rows.shape[1])

    @cached_property
    def inverse(self) -> Array:
        """A⁺, the pseudo-inverse, shape (d, n) (Penrose 1955)."""
        return np.asarray(np.linalg.pinv(self.rows, rcond=TINY))

    @cached_property
    def rank(self) -> int:
        """How many independent points there are."""
        return int(np.linalg.matrix_rank(self.rows, tol=TINY * float(self.singular[0])))

    @cached_property
    def singular(self) -> Array:
        """The singular values of A, largest first, shape (min(n, d),)."""
        return np.asarray(np.linalg.svd(self.rows, compute_uv=False))

    @cached_property
    def consistent(self) -> bool:
        """Whether some θ fits every label."""
        left = self.labels - self.rows @ (self.inverse @ self.labels)
        return bool(np.abs(left).max() <= 1e-9 * max(float(np.abs(self.labels).max()), 1e-300))

    @cached_property
    def curvature(self) -> float:
        """λ_max of the Hessian (2/n) AᵀA of the loss."""
        return 2.0 * float(self.singular[0]) ** 2 / self.count

    @cached_property
    def moments(self) -> Array:
        """√(mean over the points of a_ij²) for each feature j, and 1 for one that is always zero; (d,)."""
        size = np.sqrt(np.mean(self.rows * self.rows, axis=0))
        return np.where(size > 0.0, size, 1.0)

    def residuals(self, theta: Array) -> Array:
        """y − Aθ for θ of shape (d,) or (T, d): shape (n,) or (T, n)."""
        return np.asarray(self.labels - theta @ self.rows.T)

    def loss(self, theta: Array) -> Array:
        """f(θ) for θ of shape (d,) or (T, d): shape () or (T,); held below 1e300."""
        with np.errstate(over="ignore"):
            squares = np.mean(self.residuals(theta) ** 2, axis=-1)
        return np.asarray(np.minimum(squares, 1e300))

    def nearest(self, theta: Array) -> Array:
        """The minimiser of the loss that is nearest to θ (d,) in the Euclidean norm: θ + A⁺(y − Aθ)."""
        return np.asarray(theta + self.inverse @ self.residuals(theta))

    def start(self, start: ArrayLike | None) -> Array:
        """θ₀ as an array (d,), zero for None. Raises ValueError for another size."""
        if start is None:
            return np.zeros(self.dimension)
        theta = np.array(start, dtype=np.float64)
        if theta.shape != (self.dimension,) or not np.all(np.isfinite(theta)):
            raise ValueError(f"The start has to be a vector of {self.dimension} finite numbers.")
        return theta

    def remarks(self) -> tuple[str, ...]:
        """What is special about these points and explains what the runs do; often nothing."""
        told = []
        dead = np.flatnonzero(~self.rows.any(axis=0))
        if dead.size:
            names = ", ".join(f"θ{index + 1}" for index in dead[:5])
            told.append(f"The feature of {names} is always 0: it has no gradient and stays where it starts.")
        if len(np.unique(np.column_stack([self.rows, self.labels]), axis=0)) < self.count:
            told.append("Two training points are the same: they count twice in the mean.")
        if not self.consistent:
            told.append("No θ fits every label: the loss cannot reach 0, and its minimum is least squares.")
        elif self.rank == self.dimension:
            told.append("Only one θ fits: every optimizer that arrives, arrives there.")
        return tuple(told)
