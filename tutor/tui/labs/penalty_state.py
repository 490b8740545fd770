"""What the penalty lab is set to: a frozen value, and what each control makes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from tutor.experiments.requests.penalty_request import POWERS, PenaltyRequest

WEIGHTS = (0.1, 0.25, 0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 4.0, 10.0)
"""Factors on α; for the penalty without its square on 1/‖g‖_q, where the three cases meet."""

FRAMES = 96
"""Frames in which the ball grows to one and a half times the best size."""

NOTCH = 4
"""Frames that a key lets it grow."""

PICTURES = ("landscape", "sizes")
VIEWS = (*PICTURES, "table")


@dataclass(frozen=True, slots=True)
class PenaltyState:
    """All settings of the lab.

    Attributes:
        request: what it was opened with.
        power: index into `powers`.
        weight: index into `weights`.
        squared: whether the norm is squared.
        frame: how far the ball has grown, from 0 to `FRAMES`.
        pair: which pair of components is looked at.
        view: which picture a narrow screen shows.
        playing: whether the ball grows by itself.
        beside: whether a neighbouring example may stand beside a step that is not told.
    """

    request: PenaltyRequest
    power: int
    weight: int = WEIGHTS.index(1.0)
    squared: bool = True
    frame: int = 2 * FRAMES // 3
    pair: int = 0
    view: str = VIEWS[0]
    playing: bool = False
    beside: bool = True

    @property
    def powers(self) -> tuple[float, ...]:
        """The norms to slide through: the usual ones, and the request's own."""
        return tuple(sorted({*POWERS, self.request.p}))

    @property
    def p(self) -> float:
        """The penalty's norm."""
        return self.powers[self.power]

    @property
    def weights(self) -> tuple[float, ...]:
        """The factors to slide through: the usual ones, and that of the request's own α."""
        return tuple(sorted({*WEIGHTS, own_factor(self.request)}))

    @property
    def alpha(self) -> float:
        """α."""
        factor = self.weights[self.weight]
        if self.squared:
            return self.request.alpha * factor
        dual = dual_norm(self.request.g, self.p)
        return factor / dual if dual else factor

    @property
    def exemplified(self) -> bool:
        """Whether the best step is not told and a neighbouring example stands beside it."""
        return self.beside and self.request.secret.step(self.p, self.squared)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs of components."""
        count = len(self.request.g)
        if count == 1:
            return ((0, 0),)
        return tuple((i, j) for i in range(count) for j in range(i + 1, count))

    def slid(self, notches: int) -> PenaltyState:
        """Another p."""
        return replace(self, power=min(max(self.power + notches, 0), len(self.powers) - 1))

    def weighed(self, notches: int) -> PenaltyState:
        """Another α."""
        return replace(self, weight=min(max(self.weight + notches, 0), len(self.weights) - 1))

    def played(self) -> PenaltyState:
        """Playing if it stood still, from the start if it stood at the end; or standing still."""
        if self.playing:
            return replace(self, playing=False)
        return replace(self, frame=0 if self.frame >= FRAMES else self.frame, playing=True)

    def ticked(self, frames: int = 1) -> PenaltyState:
        """The ball so many frames larger, and standing still once it is full-grown."""
        frame = min(self.frame + frames, FRAMES)
        return replace(self, frame=frame, playing=frame < FRAMES)


def dual_norm(g: tuple[float, ...], p: float) -> float:
    """‖g‖_q with 1/p + 1/q = 1, without NumPy."""
    top = max(map(abs, g))
    if p == 1.0 or top == 0.0:
        return top
    q = 1.0 if math.isinf(p) else p / (p - 1.0)
    return float(top * sum((abs(x) / top) ** q for x in g) ** (1.0 / q))


def opened(request: PenaltyRequest) -> PenaltyState:
    """The lab as it opens: the ball as large as the best step, or half as large where that is not told."""
    found = PenaltyState(request, 0, squared=request.squared)
    frame = found.frame // 2 if request.secret.step(request.p, request.squared) else found.frame
    weight = found.weights.index(own_factor(request))
    return replace(found, power=found.powers.index(request.p), weight=weight, frame=frame)


def own_factor(request: PenaltyRequest) -> float:
    """Which factor opens on the request's α; without the square, α = 1 is where the three cases meet."""
    dual = dual_norm(request.g, request.p)
    return 1.0 if request.squared or request.alpha == 1.0 or not dual else request.alpha * dual
