"""Everything that the penalty lab shows for one setting, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from tutor.experiments.geometry.solution_plane import Array
from tutor.experiments.penalty.best_step import EVEN, Least, least, objective
from tutor.experiments.penalty.convex_minimum import penalised, search
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.secrets import NOTHING, Secrets

NEIGHBOUR = PenaltyRequest(g=(2.0, 1.0), p=4.0)
"""What is shown whole beside a step that is not told: neither its norm nor its numbers are a part's own."""

SEEN = 0.6
"""Of the size of a best step that is not to be told, steps up to this part are drawn."""


def neighbour_of(secret: Secrets) -> PenaltyRequest:
    """The neighbouring example; of the other norms on its gradient what is secret stays so."""
    told = (NEIGHBOUR.p, NEIGHBOUR.squared)
    return replace(NEIGHBOUR, secret=replace(secret, told_steps=(*secret.told_steps, told)))


@dataclass(frozen=True, eq=False)
class Trial:
    """A student's step tried out.

    Attributes:
        step: u, shape (d,).
        value: the objective there.
        size: ‖u‖ₚ.
        best_along: the lowest value that any length in its direction reaches; −inf if it falls for ever.
        length: "long", "short", "right" for its length on its own ray, or "up" if every length costs.
    """

    step: Array
    value: float
    size: float
    best_along: float
    length: str


@dataclass(frozen=True, eq=False)
class PenaltyStudy:
    """One setting of the lab.

    Attributes:
        g: the gradient, shape (d,).
        alpha, p, squared: the penalty.
        least: the best step.
        trial: the student's, or None.
        secret: which best steps are not to be told, because open parts ask for them.
    """

    g: Array
    alpha: float
    p: float
    squared: bool
    least: Least
    trial: Trial | None
    secret: Secrets = NOTHING

    @property
    def hidden(self) -> bool:
        """Whether the best step of this setting is not to be told."""
        return self.tells_not(self.p)

    def tells_not(self, p: float) -> bool:
        """Whether the best step in the p-norm, squared or not as here, is not to be told."""
        return self.secret.step(p, self.squared)

    @cached_property
    def neighbour(self) -> PenaltyStudy | None:
        """An example of another norm and gradient, shown whole; None where nothing is secret here."""
        return penalty_study(neighbour_of(self.secret)) if self.hidden else None

    @property
    def setting(self) -> tuple[float, float, bool]:
        """α, p, squared, as `objective` takes them."""
        return self.alpha, self.p, self.squared

    @property
    def scale(self) -> float:
        """A size of steps that fills a picture."""
        if self.squared and self.least.size > 0.0:
            return self.least.size
        return 1.0

    @property
    def ball(self) -> float:
        """The ball's size at first: that of the best step, or half of it where that is not told."""
        return self.scale / 2.0 if self.hidden else self.scale

    def seen(self, size: float) -> float:
        """A ball's size as far as it may be seen: where the best step is not told, it stops before it."""
        return min(size, SEEN * self.scale) if self.hidden else size

    def at_size(self, size: float) -> float:
        """The least objective among all steps with ‖u‖ₚ = size."""
        price = (size * size if self.squared else size) / self.alpha
        gain = size * self.least.dual_norm
        # Where the two are in balance, rounding would leave a jagged line in place of a level one.
        return 0.0 if abs(price - gain) <= EVEN * price else price - gain


def penalty_study(
    request: PenaltyRequest,
    p: float | None = None,
    alpha: float | None = None,
    squared: bool | None = None,
    step: tuple[float, ...] | None = None,
) -> PenaltyStudy:
    """The study of a request, with other settings if they are given; `step` is the student's update."""
    g = np.array(request.g, dtype=np.float64)
    power = request.p if p is None else p
    weight = request.alpha if alpha is None else alpha
    square = request.squared if squared is None else squared
    found = least(g, weight, power, square)
    tried = None
    if step is not None and len(step) == g.size and np.all(np.isfinite(step)):
        tried = _trial(np.array(step, dtype=np.float64), g, (weight, power, square))
    return PenaltyStudy(g, weight, power, square, found, tried, request.secret)


def confirmed(study: PenaltyStudy) -> dict[str, object]:
    """The least found without the formula, by search: its point and value. Only where there is a least."""
    if study.least.case == "falls":
        return {"point": None, "value": None}
    found = search(penalised(study.g, study.alpha, study.p, study.squared), study.g.size)
    return {"point": found.point.tolist(), "value": found.value}


def _trial(u: Array, g: Array, setting: tuple[float, float, bool]) -> Trial:
    """On its own ray the objective is a parabola t gᵀu + t² P, or a line for the penalty without square."""
    alpha, p, squared = setting
    size = float(np.linalg.norm(u, p))
    gain, price = float(g @ u), (size * size if squared else size) / alpha
    value = float(objective(u, g, *setting))
    if gain >= 0.0 or size == 0.0:
        return Trial(u, value, size, 0.0, "up")
    if not squared:
        slope = gain + price
        flat = abs(slope) <= 1e-12 * price
        word = "right" if flat else "short" if slope < 0.0 else "long"
        return Trial(u, value, size, 0.0 if flat or slope > 0.0 else -np.inf, word)
    best = -gain * gain / (4.0 * price)
    factor = -gain / (2.0 * price)
    word = "right" if abs(factor - 1.0) < 1e-9 else "short" if factor > 1.0 else "long"
    return Trial(u, value, size, best, word)
