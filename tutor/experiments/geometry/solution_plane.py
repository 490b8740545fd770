"""The plane aᵀθ = target: all minimisers of the loss of a single training point."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from tutor.experiments.geometry.training_points import MOST_COMPONENTS, Array, Points

__all__ = ["MOST_COMPONENTS", "Array", "Plane"]


@dataclass(frozen=True, eq=False, init=False)
class Plane(Points):
    """All θ with aᵀθ = target, the minimisers of f(θ) = (target − aᵀθ)².

    Attributes:
        a: the training point, shape (d,), at least one entry nonzero.
        target: its label.

    Raises:
        ValueError: with a sentence, if there is no such plane or its numbers are out of range.
    """

    a: Array
    target: float
    norm1: float = field(repr=False)
    """‖a‖₁."""
    square: float = field(repr=False)
    """‖a‖₂²."""

    def __init__(self, a: ArrayLike, target: float = 1.0) -> None:
        given = np.array(a, dtype=np.float64)
        if given.ndim != 1 or not 1 <= given.size <= MOST_COMPONENTS:
            raise ValueError(f"a has to be a vector of 1 to {MOST_COMPONENTS} numbers.")
        object.__setattr__(self, "rows", given[np.newaxis, :])
        object.__setattr__(self, "labels", np.array([target], dtype=np.float64))
        self.__post_init__()
        object.__setattr__(self, "a", self.rows[0])
        object.__setattr__(self, "target", float(target))
        object.__setattr__(self, "norm1", float(np.abs(self.a).sum()))
        object.__setattr__(self, "square", float(self.a @ self.a))

    def residual(self, theta: ArrayLike) -> float:
        """r = target − aᵀθ for θ of shape (d,)."""
        return self.target - float(self.a @ np.asarray(theta, dtype=np.float64))


def points(rows: ArrayLike, labels: ArrayLike) -> Points:
    """These training points: a `Plane` if there is only one."""
    many = Points(np.array(rows, dtype=np.float64), np.array(labels, dtype=np.float64))
    return Plane(many.rows[0], float(many.labels[0])) if many.count == 1 else many
