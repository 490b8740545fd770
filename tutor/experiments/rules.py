"""The update rules: what each optimizer makes of a gradient.

A rule is a value. It sees the gradients of one epoch, shape (n, d), one row a training point, and gives back
the change of θ and its own memory; so nothing that it needs is hidden in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tutor.experiments.plane import Array, Plane

Memory = tuple[Array, ...]
Step = Callable[[Memory, Array, float], tuple[Memory, Array]]


@dataclass(frozen=True, slots=True)
class Rule:
    """An optimizer.

    Attributes:
        begin: its memory before the first step, for d components.
        step: (memory, gradients (n, d), step size) → (memory, change of θ (d,)).
        scale: what each feature is divided by before the run, shape (d,); θ is mapped back afterwards.
    """

    begin: Callable[[int], Memory]
    step: Step
    scale: Callable[[Plane], Array]


def _nothing(_dimension: int) -> Memory:
    return ()


def _unscaled(plane: Plane) -> Array:
    return np.ones(plane.dimension)


def _gradient(memory: Memory, gradients: Array, step_size: float) -> tuple[Memory, Array]:
    return memory, -step_size * gradients.mean(axis=0)


def _root_mean_square(memory: Memory, gradients: Array, step_size: float) -> tuple[Memory, Array]:
    gradient = gradients.mean(axis=0)
    size = np.sqrt(np.mean(gradients * gradients, axis=0))
    return memory, -step_size * np.divide(gradient, size, out=np.zeros_like(gradient), where=size > 0.0)


def _sign(memory: Memory, gradients: Array, step_size: float) -> tuple[Memory, Array]:
    return memory, -step_size * np.sign(gradients.mean(axis=0))


def _second_moment(plane: Plane) -> Array:
    size = np.abs(plane.a)
    return np.where(size > 0.0, size, 1.0)


SGD = Rule(_nothing, _gradient, _unscaled)
"""θ ← θ − α g."""

O = Rule(_nothing, _root_mean_square, _unscaled)
"""Simplified Adam: θ ← θ − α M g, M diagonal with entries 1/√(mean of g_i² over the epoch).

No momentum, no decay, no ε. Where every g_i of the epoch is zero, that component stays (0/0 is taken as 0).
With one training point M g = g/|g| elementwise, so that this is sign descent.
"""

SIGN = Rule(_nothing, _sign, _unscaled)
"""Sign descent: θ ← θ − α sign(g), elementwise."""

RESCALED = Rule(_nothing, _gradient, _second_moment)
"""SGD on features divided by their root second moment, mapped back to θ.

With one training point the root second moment of feature i is |a_i|. A feature that is always zero cannot be
brought to unit second moment; it is left as it is, and its θ_i stays where it started.
"""


def adam(
    beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8, bias_correction: bool = True
) -> Rule:
    """Adam as published: Kingma & Ba 2015, Algorithm 1.

    m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and
    v̂ = v/(1 − β₂ᵗ); without `bias_correction` m̂ = m and v̂ = v.

    Raises:
        ValueError: unless 0 ≤ β < 1 for both and ε ≥ 0.
    """
    if not (0.0 <= beta1 < 1.0 and 0.0 <= beta2 < 1.0 and 0.0 <= epsilon < np.inf):
        raise ValueError("Adam needs 0 ≤ β₁ < 1, 0 ≤ β₂ < 1 and ε ≥ 0.")

    def begin(dimension: int) -> Memory:
        return np.zeros(dimension), np.zeros(dimension), np.zeros(())

    def step(memory: Memory, gradients: Array, step_size: float) -> tuple[Memory, Array]:
        gradient = gradients.mean(axis=0)
        time = memory[2] + 1.0
        first = beta1 * memory[0] + (1.0 - beta1) * gradient
        second = beta2 * memory[1] + (1.0 - beta2) * gradient * gradient
        m, v = first, second
        if bias_correction:
            m, v = first / (1.0 - beta1**time), second / (1.0 - beta2**time)
        size = np.sqrt(v) + epsilon
        change = -step_size * np.divide(m, size, out=np.zeros_like(m), where=size > 0.0)
        return (first, second, time), change

    return Rule(begin, step, _unscaled)


def rule(
    name: str,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
) -> Rule:
    """The rule of that name (see `request.RULES`); the options are Adam's.

    Raises:
        ValueError: for a name that is no rule.
    """
    plain = {"sgd": SGD, "o": O, "sign": SIGN, "rescaled": RESCALED}
    if name in plain:
        return plain[name]
    if name == "adam":
        return adam(beta1, beta2, epsilon, bias_correction)
    raise ValueError(f"There is no rule {name!r}; there are sgd, o, sign, adam and rescaled.")
