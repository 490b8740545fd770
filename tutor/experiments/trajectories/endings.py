"""How a run ends: on an exact limit, at rest with an error bound, circling, under way, or running away."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tutor.experiments.geometry.training_points import Array
from tutor.experiments.trajectories.runs import Run

Kind = Literal["exact", "settling", "circling", "under way", "away", "withheld"]

SHRINKS = 0.9
"""A run whose last quarter is shorter than this part of the quarter before is settling."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a run ends and how well that is known.

    Attributes:
        kind: `exact` where a theory names the limit; `settling` where the steps shrink; `circling` where they
            go to and fro; else `under way`, or `away`; `withheld` where it is not to be told.
        error: `exact`: the run's distance from the limit. `settling`: how far it can still go if every
            quarter shrinks as the last one did: L q/(1 − q) for a last quarter of length L and the ratio q.
            `circling`: the radius. Infinite otherwise.
    """

    kind: Kind
    error: float


def ending(run: Run, limit: Array | None) -> Ending:
    """How `run` ends, its limit being known or not."""
    if run.diverged:
        return Ending("away", math.inf)
    if run.kept is not None:
        return Ending("withheld", math.inf)
    if limit is not None:
        return Ending("exact", float(np.linalg.norm(run.end - limit)))
    quarter = len(run.steps) // 4
    if quarter < 2:
        return Ending("under way", math.inf)
    lengths = np.linalg.norm(np.diff(run.theta, axis=0), axis=1)
    last, before = float(lengths[-quarter:].sum()), float(lengths[-2 * quarter : -quarter].sum())
    if last <= 1e-13 * max(float(np.abs(run.end).max()), 1e-300):
        return Ending("settling", last)
    if last < SHRINKS * before:
        ratio = last / before
        return Ending("settling", last * ratio / (1.0 - ratio))
    tail = run.theta[-quarter:]
    if float(np.linalg.norm(tail[-1] - tail[0])) < 0.25 * last:
        return Ending("circling", float(np.linalg.norm(tail - tail.mean(axis=0), axis=1).max()))
    return Ending("under way", math.inf)
