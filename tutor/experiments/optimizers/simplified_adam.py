# ruff: noqa: B905 (every list here has d numbers, and checking it would cost as much as the sum)
"""Simplified Adam, the homework's O: θ ← θ − α M g, M diagonal with entries 1/√(mean of g_i² over the epoch).

No momentum, no decay, no ε. Where every g_i of the epoch is zero, that component stays (0/0 is taken as 0).
With one training point M g = g/|g| elementwise, so that this is sign descent.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tutor.experiments.optimizers.optimizer import ArrayRule, Nearest, Optimizer
from tutor.experiments.optimizers.options import Options
from tutor.experiments.optimizers.way_to_go import componentwise

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array
    from tutor.experiments.optimizers.optimizer import Memory, Numbers, ScalarStep


def _on_scalars(dimension: int, options: Options) -> ScalarStep | None:
    if options.reading != "now":
        return None

    def step(theta: Numbers, gradient: Numbers, alpha: float) -> Numbers:
        return [x - alpha * (g / abs(g)) if g else x for x, g in zip(theta, gradient)]

    return step


def _on_arrays(options: Options) -> ArrayRule:
    from tutor.experiments.optimizers.array_steps import nothing, quotient

    def step(memory: Memory, theta: Array, g: Array, size: Array, alpha: Array) -> Array:
        change = quotient(g, size)
        change *= alpha
        return change

    return ArrayRule(nothing, step, sized=True)


SIMPLIFIED_ADAM = Optimizer(
    name="o",
    label="simplified Adam (O)",
    key="2",
    signs=("■", "□"),
    letter="o",
    ink="orange",
    on_scalars=_on_scalars,
    on_arrays=_on_arrays,
    shown=True,
    short="simple Adam",
    chip="O",
    about="simplified Adam: no momentum; divides each component by its root mean square gradient",
    aliases=("simplified adam", "simple adam"),
    numbers=("reading",),
    own_steps="geometric",
    # As sign descent: with one training point along sign(a) only.
    end=lambda options: Nearest(math.inf),
    # What it divides by may be that of an epoch long past, and far smaller than the gradient.
    runs_away=lambda options: options.reading == "before",
    way=componentwise,
    on_a_line=lambda options: "sign" if options.reading == "now" else "",
)
