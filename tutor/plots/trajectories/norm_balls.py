"""The norm balls that touch the plane at each limit, cut by the (θ_i, θ_j) slice through that limit.

The circle, the square and the stretched ellipse: a limit is the point where its own ball, blown up around the
start, first meets the plane (Boyd & Vandenberghe 2004, §6.2).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.optimizers.optimizer_registry import optimizer
from tutor.experiments.trajectories.trajectories_study import Study

Array = NDArray[np.float64]

SIDES = 96


@dataclass(frozen=True, eq=False)
class Ball:
    """A ball of a norm.

    Attributes:
        name: the rule whose limit it touches.
        p: the norm ‖·‖_p of the weighted vector.
        scale: what each component is multiplied by first, shape (d,).
        centre: shape (d,).
        touches: the limit on its surface, shape (d,).
        rescaled: whether components count in units of their features.
    """

    name: str
    p: float
    scale: Array
    centre: Array
    touches: Array
    rescaled: bool = False


def balls(study: Study, shown: tuple[str, ...]) -> tuple[Ball, ...]:
    """One ball for each limit that is shown; rules that minimise the same norm share the first's.

    None while an open part asks which norm a limit is smallest in.
    """
    found: list[Ball] = []
    if study.request.secret.shortest:
        return ()
    plain = np.ones(study.points.dimension)
    for name in shown:
        theory = optimizer(name).end(study.request.options)
        if theory is None or name not in study.limits:
            continue
        scale = study.points.moments if theory.rescaled else plain
        known = any(other.p == theory.p and np.array_equal(other.scale, scale) for other in found)
        if not known:
            found.append(Ball(name, theory.p, scale, study.start, study.limits[name], theory.rescaled))
    return tuple(found)


def outline(ball: Ball, i: int, j: int) -> Array:
    """The ball's edge in the plane of components i and j through the limit, shape (m, 2), closed.

    Empty where the slice is a point: the limit is then the only point of the ball in it.
    """
    off = ball.scale * (ball.touches - ball.centre)
    pair = np.abs(off[[i, j]])
    if ball.p == math.inf:
        radius = float(np.abs(off).max())
    else:
        most = float(pair.max())
        radius = most * float(((pair / most) ** ball.p).sum()) ** (1.0 / ball.p) if most else 0.0
    if not radius > 0.0:
        return np.empty((0, 2))
    if ball.p == math.inf:
        unit = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1], [1, 1]], dtype=np.float64)
    else:
        turn = np.linspace(0.0, 2.0 * np.pi, SIDES + 1)
        cosine, sine = np.cos(turn), np.sin(turn)
        power = 2.0 / ball.p
        unit = np.stack(
            [np.sign(cosine) * np.abs(cosine) ** power, np.sign(sine) * np.abs(sine) ** power], axis=1
        )
    return np.asarray(ball.centre[[i, j]] + radius * unit / ball.scale[[i, j]])


def word(ball: Ball) -> str:
    """What the ball is called under the picture."""
    if ball.rescaled:
        return "√Σaᵢ²θᵢ²"
    return {1.0: "‖θ‖₁", 2.0: "‖θ‖₂", math.inf: "‖θ‖∞"}.get(ball.p, f"p={ball.p:.3g}")
