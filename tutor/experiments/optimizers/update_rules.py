"""The update rules on arrays, many runs side by side: what each optimizer makes of a gradient.

Arrays have shape (d, k): d components of k runs, each with a step size of its own. A step writes over the
arrays that it is given, since a sweep makes a thousand runs of it. The sources are: heavy-ball momentum,
Polyak 1964, after Sutskever et al. 2013, equations (1) and (2), with the step size outside the sum as
PyTorch has it; Nesterov's, the same paper's (3) and (4), with the look-ahead folded in; RMSProp, Tieleman &
Hinton 2012, lecture 6e; Adagrad, Duchi, Hazan & Singer 2011, the diagonal form of Figure 1; Adam, Kingma &
Ba 2015, Algorithm 1; AdamW, Loshchilov & Hutter 2019, Algorithm 2; steepest descent in a norm, Boyd &
Vandenberghe 2004, §9.4.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tutor.experiments.geometry.training_points import Array
from tutor.experiments.requests.trajectories_request import RULES, Options

Memory = tuple[Array, ...]
Step = Callable[[Memory, Array, Array, Array, Array], Array]

FLOOR = 1e-160
"""A root mean square below this is no size to divide by: its square is below the least double."""


@dataclass(frozen=True, slots=True)
class Rule:
    """An optimizer.

    Attributes:
        begin: its memory before the first step, for θ of a shape.
        step: (memory, θ, gradient, root mean square of the epoch's gradients, step sizes (k,)) → what is
            taken off θ; all arrays (d, k). It writes over its memory and over both gradient arrays.
        sized: whether it looks at the root mean square; others are given the gradient in its place.
    """

    begin: Callable[[tuple[int, ...]], Memory]
    step: Step
    sized: bool = False


def _nothing(_shape: tuple[int, ...]) -> Memory:
    return ()


def _one(shape: tuple[int, ...]) -> Memory:
    return (np.zeros(shape),)


def _quotient(top: Array, bottom: Array) -> Array:
    """top/bottom, written into both: 0 where both are 0, so that a component without gradient stays."""
    np.maximum(bottom, FLOOR, out=bottom)
    np.divide(top, bottom, out=bottom)
    return bottom


def _gradient(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
    g *= alpha
    return g


def _root_mean_square(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
    change = _quotient(g, size)
    change *= alpha
    return change


def _signs(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
    np.sign(g, out=g)
    g *= alpha
    return g


SGD = Rule(_nothing, _gradient)
"""θ ← θ − α g."""

O = Rule(_nothing, _root_mean_square, sized=True)
"""Simplified Adam: θ ← θ − α M g, M diagonal with entries 1/√(mean of g_i² over the epoch).

No momentum, no decay, no ε. Where every g_i of the epoch is zero, that component stays (0/0 is taken as 0).
With one training point M g = g/|g| elementwise, so that this is sign descent.
"""

SIGN = Rule(_nothing, _signs)
"""Sign descent: θ ← θ − α sign(g), elementwise."""


def _normalised(top: Array, square: Array, epsilon: float, alpha: Array) -> Array:
    """α top/(√square + ε), written into a new array."""
    root = np.sqrt(square)
    if epsilon > 0.0:
        root += epsilon
        change = np.divide(top, root, out=root)
    else:
        change = _quotient(top, root)
    change *= alpha
    return change


def momentum(mu: float = 0.9, nesterov: bool = False) -> Rule:
    """b ← μ b + g, θ ← θ − α b; Nesterov's: θ ← θ − α (g + μ b)."""

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        speed = memory[0]
        speed *= mu
        speed += g
        if not nesterov:
            return np.multiply(speed, alpha, out=g)
        g += mu * speed
        g *= alpha
        return g

    return Rule(_one, step)


def rmsprop(rho: float = 0.99, epsilon: float = 1e-8) -> Rule:
    """v ← ρ v + (1 − ρ) g², θ ← θ − α g/(√v + ε)."""

    root = math.sqrt(1.0 - rho)

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        # The memory is v/(1 − ρ): what is the same for every component is worked out once, beside α and ε.
        mean = memory[0]
        mean *= rho
        mean += g * g
        return _normalised(g, mean, epsilon / root, alpha / root)

    return Rule(_one, step)


def adagrad(epsilon: float = 1e-10) -> Rule:
    """s ← s + g², θ ← θ − α g/(√s + ε)."""

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        total = memory[0]
        total += g * g
        return _normalised(g, total, epsilon, alpha)

    return Rule(_one, step)


def adam(
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    bias_correction: bool = True,
    decay: float = 0.0,
) -> Rule:
    """Adam as published, and AdamW for a decay above 0.

    m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and
    v̂ = v/(1 − β₂ᵗ); without `bias_correction` m̂ = m and v̂ = v. The decay takes α λ θ off before that.
    """

    def begin(shape: tuple[int, ...]) -> Memory:
        return np.zeros(shape), np.zeros(shape), np.ones(2)

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        # The memory is m/(1 − β₁) and v/(1 − β₂), for the reason given at RMSProp.
        first, second, powers = memory
        first *= beta1
        first += g
        second *= beta2
        second += g * g
        powers *= (beta1, beta2)
        root = math.sqrt((1.0 - beta2) / (1.0 - powers[1] if bias_correction else 1.0))
        share = (1.0 - beta1) / (1.0 - powers[0] if bias_correction else 1.0)
        change = _normalised(first, second, epsilon / root, alpha * (share / root))
        if decay:
            change += alpha * decay * theta
        return change

    return Rule(begin, step)


def steepest(p: float) -> Rule:
    """θ ← θ − α ‖g‖_q v, ‖v‖_p = 1, gᵀv = ‖g‖_q, 1/p + 1/q = 1.

    v_i = sign(g_i) |g_i|^(q−1)/‖g‖_q^(q−1); for p = 1 the first coordinate of the largest |g_i| alone.
    """
    power = math.inf if p == 1.0 else 1.0 / (p - 1.0) if p < math.inf else 0.0

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        sizes = np.abs(g)
        if p == 1.0:
            chosen = np.arange(len(g)).reshape(-1, 1) == sizes.argmax(axis=0)
            return np.asarray(alpha * np.where(chosen, g, 0.0))
        most = sizes.max(axis=0)
        part = sizes / np.maximum(most, FLOOR)
        share = part**power if power else np.sign(part)
        total = np.maximum((share * part).sum(axis=0), 1.0)
        length = most * total ** ((1.0 - power) / (1.0 + power))
        return np.asarray(alpha * length * share * np.sign(g))

    return Rule(_nothing, step)


def rule(name: str, options: Options | None = None) -> Rule:
    """The rule of that name (see `request.RULES`).

    Raises:
        ValueError: for a name that is no rule.
    """
    given = options or Options()
    match name:
        case "sgd" | "rescaled":
            return SGD
        case "o":
            return O
        case "sign":
            return SIGN
        case "momentum" | "nesterov":
            return momentum(given.momentum, name == "nesterov")
        case "rmsprop":
            return rmsprop(given.rho, given.size(name))
        case "adagrad":
            return adagrad(given.size(name))
        case "adam":
            size = given.size(name)
            return adam(given.beta1, given.beta2, size, given.bias_correction, given.decay)
        case "steepest":
            return steepest(given.p)
    raise no_rule(name)


def no_rule(name: str) -> ValueError:
    """The error for a name that is no rule."""
    return ValueError(f"There is no rule {name[:40]!r}; there are {', '.join(RULES)}.")
