"""What the optimizers' steps on arrays have in common."""

from __future__ import annotations

import numpy as np

from tutor.experiments.geometry.training_points import Array
from tutor.experiments.optimizers.optimizer import Memory

FLOOR = 1e-160
"""A root mean square below this is no size to divide by: its square is below the least double."""


def nothing(shape: tuple[int, ...]) -> Memory:
    """The memory of a rule that remembers nothing."""
    return ()


def one_array(shape: tuple[int, ...]) -> Memory:
    """The memory of a rule that remembers one number for each component."""
    return (np.zeros(shape),)


def quotient(top: Array, bottom: Array) -> Array:
    """top/bottom, written into both: 0 where both are 0, so that a component without gradient stays."""
    np.maximum(bottom, FLOOR, out=bottom)
    np.divide(top, bottom, out=bottom)
    return bottom


def normalised(top: Array, square: Array, epsilon: float, alpha: Array) -> Array:
    """α top/(√square + ε), written into a new array."""
    root = np.sqrt(square)
    if epsilon > 0.0:
        root += epsilon
        change = np.divide(top, root, out=root)
    else:
        change = quotient(top, root)
    change *= alpha
    return change
