"""Everything that the trajectories lab shows, worked out once: plane, runs, limits, the student's point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tutor.experiments.limits import limit, natural_step, way
from tutor.experiments.placement import Placement, place, sentence
from tutor.experiments.plane import Array, Plane
from tutor.experiments.request import FALLING, RULES, LabRequest
from tutor.experiments.schedules import Constant, Schedule, reaching
from tutor.experiments.trajectories import Run, run

PACE = 0.1
"""The step size that the lab starts with, in units of each rule's natural step."""


@dataclass(frozen=True, eq=False)
class Study:
    """The runs of one plane under one setting.

    Attributes:
        request: what was asked for.
        plane: where the runs go.
        steps: T, how long each run is.
        runs: by rule, in the order of `RULES`; all rules, also those that are not shown.
        limits: exact limit of each rule that has one, shape (d,).
        point: the student's point, shape (d,), or None.
    """

    request: LabRequest
    plane: Plane
    steps: int
    runs: dict[str, Run]
    limits: dict[str, Array]
    point: Array | None

    def placement(self, shown: tuple[str, ...] = RULES) -> Placement | None:
        """Where the student's point stands beside these runs, or None if there is no point."""
        if self.point is None:
            return None
        return place(self.point, self.plane, [self.runs[name] for name in shown])

    def sentence(self, shown: tuple[str, ...] = RULES) -> str:
        """What to tell the student about their point; empty if there is none."""
        placement = self.placement(shown)
        return "" if placement is None else sentence(placement, self.plane.target)


def study(request: LabRequest, pace: float = 1.0, falling: bool = True) -> Study:
    """Runs every rule.

    Args:
        request: plane, point, steps and step size. A point of the wrong size is left out.
        pace: factor on every step size.
        falling: whether `o` and sign descent get step sizes that fall to zero, so that they land; with
            constant ones they end in a two-cycle around the plane.

    Raises:
        ValueError: with a sentence, for a plane, step size or number of steps out of range.
    """
    plane = Plane(_array(request.a), request.target)
    runs = {
        name: run(name, plane, request.steps, _schedule(name, plane, request, pace, falling))
        for name in RULES
    }
    limits = {name: end for name in RULES if (end := limit(name, plane)) is not None}
    point = request.student_point
    fits = point is not None and len(point) == plane.dimension
    return Study(request, plane, request.steps, runs, limits, _array(point) if fits and point else None)


def first_step(name: str, plane: Plane, request: LabRequest, pace: float = 1.0) -> float:
    """The step size α₀ that a rule starts with."""
    start = PACE * natural_step(name, plane) if request.step_size is None else request.step_size
    return pace * start


def _schedule(name: str, plane: Plane, request: LabRequest, pace: float, falling: bool) -> Schedule:
    first = first_step(name, plane, request, pace)
    return reaching(first, way(plane)) if falling and name in FALLING else Constant(first)


def _array(numbers: tuple[float, ...]) -> Array:
    return np.array(numbers, dtype=np.float64)
