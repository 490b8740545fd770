"""Everything that the trajectories lab shows, worked out once: points, runs, limits, the student's point."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.geometry.solution_plane import Plane, points
from tutor.experiments.geometry.training_points import Array, Points
from tutor.experiments.optimizers.optimizer_registry import FALLING, RULES
from tutor.experiments.optimizers.step_schedules import Constant, Schedule
from tutor.experiments.requests.trajectories_request import BATCHES, LabRequest
from tutor.experiments.trajectories.endings import Ending, ending
from tutor.experiments.trajectories.exact_limits import limit, natural_step, stable_step
from tutor.experiments.trajectories.neighbour import neighbour
from tutor.experiments.trajectories.placement import Placement, norm_sentence, place, sentence, where
from tutor.experiments.trajectories.runs import Run, run, scheduled, withheld

ZERO = 1e-9
"""Of a point's largest component, what is no component beside it."""

BEYOND = 1.3
"""How far beyond an end that is not told pictures reach, in parts of the way to it."""

ALMOST = 0.03
"""A limit or a bound that differs by this part of its size from an answer, as of a start that is almost 0,
would tell it too."""

NEAR = 0.1
"""A run that ends nearer than this part of its size to an answer would tell it, though no theory does."""

APART = 3.0
"""Step sizes within this factor of a bound that is not told are left out where all of them are swept."""

PACE = 0.1
"""The step size that the lab starts with, in units of each rule's natural step."""


class Runs(Mapping[str, Run]):
    """Each rule's run, made when it is first looked at."""

    def __init__(
        self, request: LabRequest, given: Points, pace: float, falling: bool, kept: Callable[[Run], Run]
    ) -> None:
        self._request, self._points, self._pace, self._falling = request, given, pace, falling
        self._kept = kept
        self._made: dict[str, Run] = {}

    def __getitem__(self, name: str) -> Run:
        if name not in RULES:
            raise KeyError(name)
        if name not in self._made:
            asked, given = self._request, self._points
            steps = _schedule(name, given, asked, self._pace, self._falling)
            self._made[name] = self._kept(
                run(name, given, asked.steps, steps, asked.start, batch=asked.batch, options=asked.options)
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
    """Rules whose limit is the answer to an open part, of whatever version."""

    @cached_property
    def start(self) -> Array:
        """θ₀, shape (d,)."""
        return self.points.start(self.request.start)

    @cached_property
    def aim(self) -> Array:
        """The minimiser nearest to the start, shape (d,)."""
        nearest = self.points.nearest(self.start)
        # Pictures reach to it: where it is not to be told, somewhere beyond it.
        return self.start + BEYOND * (nearest - self.start) if self.hidden else nearest

    def withheld(self, name: str) -> bool:
        """Whether a rule's end is not to be told, nor the last stretch of its way."""
        return name in self.hidden or self.runs[name].kept is not None

    def bound(self, name: str) -> float | None:
        """What a constant step size must stay below, infinite if there is none; None if it is not told."""
        found = stable_step(name, self.points, self.request.options, self.request.batch)
        return None if self.request.secret.number(found, ALMOST) else found

    def keeps(self, shown: tuple[str, ...] = RULES) -> bool:
        """Whether something of these rules is kept to itself, so that a neighbour has to show the idea."""
        return any(self.withheld(name) or self.bound(name) is None for name in shown)

    @cached_property
    def neighbour(self) -> Study | None:
        """An example of other numbers, in which nothing is secret; None where nothing is here either."""
        if not (self.request.secret and self.keeps(self.request.shown)):
            return None
        found = neighbour(self.request)
        return None if found is None else study(found)

    def ending(self, name: str) -> Ending:
        """How a rule's run ends."""
        return ending(self.runs[name], self.limits.get(name))

    def placement(self, shown: tuple[str, ...] = RULES) -> Placement | None:
        """Where the student's point stands beside these runs, or None if there is no point."""
        if self.point is None:
            return None
        told = [self.runs[name] for name in shown if not self.withheld(name)]
        return place(self.point, self.points, told, self.limits)

    def sentence(self, shown: tuple[str, ...] = RULES) -> str:
        """What to tell the student about their point; empty if there is none."""
        placement = self.placement(shown)
        if placement is None:
            return ""
        return where(placement) if self.hidden else sentence(placement, self.request.target)

    def norm_sentence(self) -> str:
        """Which norm the student's point is the shortest in; empty if there is no point."""
        placement = None if self.request.secret.shortest else self.placement(())
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
    secret = [_in_order(np.array(one)) for one in request.secret.points]
    hidden = {name for name, end in limits.items() if any(_close(end, one, ALMOST) for one in secret)}
    shown = {name: end for name, end in limits.items() if name not in hidden}
    point = request.student_point
    fits = point is not None and len(point) == given.dimension

    def kept(made: Run) -> Run:
        if made.name in hidden:
            return made if made.diverged else withheld(made, limits[made.name])
        near = any(_close(made.end, one, NEAR) for one in secret)
        return withheld(made, made.end) if near and made.name not in limits and not made.diverged else made

    runs = Runs(request, given, pace, falling, kept)
    for name in request.shown:
        _ = runs[name]
    at = np.array(point, float) if fits else None
    return Study(request, given, request.steps, runs, shown, at, frozenset(hidden))


def _close(point: Array, other: Array, within: float) -> bool:
    """Whether a point is as near as that to one in order; its own features may be in any, beside zeros."""
    found = _in_order(point)
    return len(found) == len(other) and bool(np.linalg.norm(found - other) <= within * np.linalg.norm(other))


def _in_order(point: Array) -> Array:
    """The components that are not 0, ascending."""
    size = float(np.abs(point).max(initial=0.0))
    return np.asarray(np.sort(point[np.abs(point) > ZERO * size]))


def beside_bound(study: Study, name: str, step_sizes: Array) -> NDArray[np.bool_]:
    """Which step sizes, (k,), lie so far from a bound that is not told that they do not give it away."""
    if study.bound(name) is not None:
        return np.ones(len(step_sizes), dtype=bool)
    bound = stable_step(name, study.points, study.request.options, study.request.batch)
    return np.asarray((step_sizes < bound / APART) | (step_sizes > bound * APART))


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
    natural = PACE * natural_step(name, given, request.start, request.options, request.batch)
    # Its digits are those of the largest stable step, or of a limit.
    return pace * (float(f"{natural:.0e}") if request.secret else natural)


def _schedule(name: str, given: Points, request: LabRequest, pace: float, falling: bool) -> Schedule:
    first = first_step(name, given, request, pace)
    if request.schedule == "own" and name in FALLING and not falling:
        return Constant(first)
    return scheduled(request.schedule, name, given, first, request.start, request.options, request.batch)
