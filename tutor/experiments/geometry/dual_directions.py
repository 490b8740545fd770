"""The direction that gains most for its p-norm."""

from __future__ import annotations

import math

import numpy as np

from tutor.experiments.geometry.training_points import Array


def dual(a: Array, p: float) -> Array:
    """The direction v, (d,), that gains most aᵀv for its p-norm; its largest component is 1 in size."""
    sizes = np.abs(a) / np.abs(a).max()
    if p == 1.0:
        return np.where(np.arange(len(a)) == sizes.argmax(), np.sign(a), 0.0)
    power = 1.0 / (p - 1.0) if p < math.inf else 0.0
    return np.asarray(np.where(sizes > 0.0, sizes**power, 0.0) * np.sign(a))
