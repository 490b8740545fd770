"""The plane aᵀθ = target: one training point, its loss and its gradient."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

MOST_COMPONENTS = 100
LARGEST = 1e9
SMALLEST = 1e-9


@dataclass(frozen=True, eq=False)
class Plane:
    """All θ with aᵀθ = target, the minimisers of f(θ) = (target − aᵀθ)².

    Attributes:
        a: the training point, shape (d,), at least one entry nonzero.
        target: its label.

    Raises:
        ValueError: with a sentence, if there is no such plane or its numbers are out of range (nonzero
        entries
            between 1e-9 and 1e9 in size, at most 100 of them).
    """

    a: Array
    target: float = 1.0
    norm1: float = field(init=False, repr=False)
    """‖a‖₁."""
    square: float = field(init=False, repr=False)
    """‖a‖₂²."""

    def __post_init__(self) -> None:
        a = np.array(self.a, dtype=np.float64)
        if a.ndim != 1 or not 1 <= a.size <= MOST_COMPONENTS:
            raise ValueError(f"a has to be a vector of 1 to {MOST_COMPONENTS} numbers.")
        if not np.all(np.isfinite(a)) or not np.isfinite(self.target):
            raise ValueError("a and the target have to be finite numbers.")
        sizes = np.abs(a[a != 0.0])
        if sizes.size == 0:
            raise ValueError("Every entry of a is zero, so no θ can change aᵀθ: there is no plane.")
        if sizes.max() > LARGEST or sizes.min() < SMALLEST or abs(self.target) > LARGEST:
            raise ValueError(
                "The entries of a have to lie between 1e-9 and 1e9 in size, and the target below 1e9."
            )
        a.setflags(write=False)
        object.__setattr__(self, "a", a)
        object.__setattr__(self, "target", float(self.target))
        object.__setattr__(self, "norm1", float(np.abs(a).sum()))
        object.__setattr__(self, "square", float(a @ a))

    @property
    def dimension(self) -> int:
        """d, the number of components of θ."""
        return int(self.a.size)

    def residual(self, theta: ArrayLike) -> float:
        """r = target − aᵀθ for θ of shape (d,)."""
        return self.target - float(self.a @ np.asarray(theta, dtype=np.float64))

    def gradients(self, theta: Array) -> Array:
        """The gradient −2 r a of every training point, shape (1, d): an epoch here is one point."""
        return (-2.0 * (self.target - self.a @ theta) * self.a)[np.newaxis, :]
