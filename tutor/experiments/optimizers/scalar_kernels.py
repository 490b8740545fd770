# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""The update rules on plain Python numbers: for one training point of a few numbers, faster than any array.

Each maker gives a step (θ, gradient, α) → θ, with lists of d numbers, that remembers what it needs between
calls. `rules` holds the same rules on arrays, with their sources; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from math import copysign, sqrt
from operator import mul

from tutor.experiments.requests.trajectories_request import Options

Numbers = list[float]
Step = Callable[[Numbers, Numbers, float], Numbers]
Maker = Callable[[int, Options], Step]


def _sgd(dimension: int, options: Options) -> Step:
    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - alpha * g for x, g in zip(theta, gradient)]

    return step


def _sign(dimension: int, options: Options) -> Step:
    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - copysign(alpha, g) if g else x for x, g in zip(theta, gradient)]

    return step


def _o(dimension: int, options: Options) -> Step:
    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - alpha * (g / abs(g)) if g else x for x, g in zip(theta, gradient)]

    return step


def _momentum(dimension: int, options: Options) -> Step:
    mu = options.momentum
    speed = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal speed
        speed = [mu * b + g for b, g in zip(speed, gradient)]
        return [x - alpha * b for x, b in zip(theta, speed)]

    return step


def _nesterov(dimension: int, options: Options) -> Step:
    mu = options.momentum
    speed = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal speed
        speed = [mu * b + g for b, g in zip(speed, gradient)]
        return [x - alpha * (g + mu * b) for x, g, b in zip(theta, gradient, speed)]

    return step


def _rmsprop(dimension: int, options: Options) -> Step:
    rho, epsilon = options.rho, options.size("rmsprop")
    rest = 1.0 - rho
    mean = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal mean
        mean = [rho * v + rest * g * g for v, g in zip(mean, gradient)]
        return [x - alpha * g / (sqrt(v) + epsilon) if v else x for x, g, v in zip(theta, gradient, mean)]

    return step


def _adagrad(dimension: int, options: Options) -> Step:
    epsilon = options.size("adagrad")
    total = [0.0] * dimension

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal total
        total = [v + g * g for v, g in zip(total, gradient)]
        return [x - alpha * g / (sqrt(v) + epsilon) if v else x for x, g, v in zip(theta, gradient, total)]

    return step


def _adam(dimension: int, options: Options) -> Step:
    beta1, beta2, epsilon, decay = options.beta1, options.beta2, options.size("adam"), options.decay
    rest1, rest2, corrected = 1.0 - beta1, 1.0 - beta2, options.bias_correction
    first, second = [0.0] * dimension, [0.0] * dimension
    power1 = power2 = 1.0

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        nonlocal first, second, power1, power2
        first = [beta1 * m + rest1 * g for m, g in zip(first, gradient)]
        second = [beta2 * v + rest2 * g * g for v, g in zip(second, gradient)]
        scale, root = alpha, 1.0
        if corrected:
            power1 *= beta1
            power2 *= beta2
            scale, root = alpha / (1.0 - power1), sqrt(1.0 - power2)
        if decay:
            theta = [x - alpha * decay * x for x in theta]
        return [
            x - scale * m / (sqrt(v) / root + epsilon) if v else x for x, m, v in zip(theta, first, second)
        ]

    return step


def _steepest(dimension: int, options: Options) -> Step:
    p = options.p
    if p == 1.0:
        return _coordinate
    power = 1.0 / (p - 1.0) if p < math.inf else 0.0  # q − 1, with 1/p + 1/q = 1

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        most = max(map(abs, gradient))
        if not most:
            return theta
        share = [(abs(g) / most) ** power if g else 0.0 for g in gradient]
        # ‖g‖_q² v_i/‖g‖_q = ‖g‖_q^(2−q) |g_i|^(q−1) sign(g_i), reckoned relative to the largest |g_i|.
        total = sum(s * abs(g) / most for s, g in zip(share, gradient))
        length = alpha * most * total ** ((1.0 - power) / (1.0 + power))
        return [x - copysign(length * s, g) for x, s, g in zip(theta, share, gradient)]

    return step


def _coordinate(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
    """Steepest descent in the 1-norm: the coordinate of the largest |g_i| alone, the first of several."""
    sizes = [abs(g) for g in gradient]
    at = sizes.index(max(sizes)) if not any(map(math.isnan, sizes)) else 0
    moved = list(theta)
    moved[at] -= alpha * gradient[at]
    return moved


MAKERS: dict[str, Maker] = {
    "sgd": _sgd,
    "o": _o,
    "sign": _sign,
    "adam": _adam,
    "rescaled": _sgd,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "rmsprop": _rmsprop,
    "adagrad": _adagrad,
    "steepest": _steepest,
}
"""By rule; `rescaled` is SGD on features that were rescaled beforehand."""


def single(a: Numbers, label: float) -> Callable[[Numbers], Numbers]:
    """The gradient −2 (y − aᵀθ) a of one training point."""

    def gradient(theta: Numbers) -> Numbers:
        pull = -2.0 * (label - sum(map(mul, a, theta)))
        return [pull * k for k in a]

    return gradient
