"""Everything that the trajectories lab shows, worked out once: points, runs, limits, the student's point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tutor.experiments.geometry.solution_plane import Plane, points
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.optimizer_registry import FALLING, RULES
from tutor.experiments.optimizers.step_schedules import Constant, Schedule
from tutor.experiments.requests.trajectories_request import BATCHES, LabRequest
from tutor.experiments.trajectories.endings import Ending, ending
from tutor.experiments.trajectories.exact_limits import limit, natural_step
from tutor.experiments.trajectories.placement import Placement, norm_sentence, place, sentence
from tutor.experiments.trajectories.runs import Run, run, scheduled

PACE = 0.1
"""The step size that the lab starts with, in units of each rule's natural step."""


class Runs(Mapping[str, Run]):
    """Each rule's run, made when it is first looked at."""

    def __init__(self, request: LabRequest, given: Points, pace: float, falling: bool) -> None:
        self._request, self._points, self._pace, self._falling = request, given, pace, falling
        self._made: dict[str, Run] = {}

    def __getitem__(self, name: str) -> Run:
        if name not in RULES:
            raise KeyError(name)
        if name not in self._made:
            asked, given = self._request, self._points
            steps = _schedule(name, given, asked, self._pace, self._falling)
            self._made[name] = run(
                name, given, asked.steps, steps, asked.start, batch=asked.batch, options=asked.options
            )
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(RULES)

    def __len__(self) -> int:
        return len(RULES)


@dataclass(frozen=True, eq=False)
class Study:
    """The runs of one set of training points under one setting.

    Attributes:
        request: what was asked for.
        points: what is fitted; a `Plane` if there is one training point.
        steps: T, how long each run is.
        runs: by rule, in the order of `RULES`; all rules, also those that are not shown.
        limits: exact limit of each rule that has one and may show it, shape (d,).
        point: the student's point, shape (d,), or None.
    """

    request: LabRequest
    points: Points
    steps: int
    runs: Mapping[str, Run]
    limits: dict[str, Array]
    point: Array | None
    hidden: frozenset[str] = frozenset()
    """Rules whose limit is the answer to an open part."""

    @cached_property
    def start(self) -> Array:
        """θ₀, shape (d,)."""
        return self.points.start(self.request.start)

    @cached_property
    def aim(self) -> Array:
        """The minimiser nearest to the start, shape (d,)."""
        return self.points.nearest(self.start)

    def ending(self, name: str) -> Ending:
        """How a rule's run ends."""
        return ending(self.runs[name], self.limits.get(name))

    def placement(self, shown: tuple[str, ...] = RULES) -> Placement | None:
        """Where the student's point stands beside these runs, or None if there is no point."""
        if self.point is None:
            return None
        return place(self.point, self.points, [self.runs[name] for name in shown], self.limits)

    def sentence(self, shown: tuple[str, ...] = RULES) -> str:
        """What to tell the student about their point; empty if there is none."""
        placement = self.placement(shown)
        return "" if placement is None else sentence(placement, self.request.target)

    def norm_sentence(self) -> str:
        """Which norm the student's point is the shortest in; empty if there is no point."""
        placement = self.placement(())
        return "" if placement is None else norm_sentence(placement)

    def remarks(self) -> tuple[str, ...]:
        """What is special about these training points."""
        return self.points.remarks()


def study(request: LabRequest, pace: float = 1.0, falling: bool = True) -> Study:
    """All that the lab shows for one request.

    Args:
        request: points, the student's point, steps and step sizes. A student's point of the wrong size is
            left out.
        pace: factor on every step size.
        falling: whether `o` and sign descent get step sizes that fall to zero, so that they land; with
            constant ones they end in a two-cycle around the plane.

    Raises:
        ValueError: with a sentence, for training points, step sizes or a number of steps out of range.
    """
    given = points_of(request)
    if request.batch not in BATCHES:
        raise ValueError(f"There is no way {request.batch[:40]!r} to see the points: {' or '.join(BATCHES)}.")
    start = given.start(request.start)
    ends = ((name, limit(name, given, start, request.options, request.batch)) for name in RULES)
    limits = {name: end for name, end in ends if end is not None}
    asked = [limits[name] for name in request.hidden if name in limits]
    hidden = {name for name, end in limits.items() if any(np.allclose(end, one) for one in asked)}
    shown = {name: end for name, end in limits.items() if name not in hidden}
    point = request.student_point
    fits = point is not None and len(point) == given.dimension
    runs = Runs(request, given, pace, falling)
    for name in request.shown:
        _ = runs[name]
    at = np.array(point, float) if fits else None
    return Study(request, given, request.steps, runs, shown, at, frozenset(hidden))


def points_of(request: LabRequest) -> Points:
    """The training points of a request. Raises ValueError with a sentence if they are none."""
    if not request.more:
        return Plane(request.a, request.target)
    if any(len(row) != len(request.a) for row, _ in request.more):
        raise ValueError("All training points need the same number of components.")
    rows = [request.a, *(row for row, _ in request.more)]
    return points(rows, [request.target, *(label for _, label in request.more)])


def first_step(name: str, given: Points, request: LabRequest, pace: float = 1.0) -> float:
    """The step size α₀ that a rule starts with."""
    if request.step_size is not None:
        return pace * request.step_size
    return pace * PACE * natural_step(name, given, request.start, request.options, request.batch)


def _schedule(name: str, given: Points, request: LabRequest, pace: float, falling: bool) -> Schedule:
    first = first_step(name, given, request, pace)
    if request.schedule == "own" and name in FALLING and not falling:
        return Constant(first)
    return scheduled(request.schedule, name, given, first, request.start, request.options, request.batch)
