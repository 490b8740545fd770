"""Another training point, near in kind and with other numbers, beside one whose runs' ends are not told."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.requests.secrets import Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.exact_limits import limit, stable_step

OFFERED = ((1.0, 0.5), (3.0, 1.0), (1.0, -0.25), (2.0, 0.5), (1.5, 1.0), (3.0, -2.0), (4.0, 1.0))
"""The first whose ends and bounds are far from every secret is taken; two features, so that all is seen."""

FAR = 5e-3
"""Least relative distance of its numbers from a secret one: nearer, three digits would be the same."""


def neighbour(request: LabRequest) -> LabRequest | None:
    """The same rules and settings on other numbers, in which nothing is secret; None if there are none."""
    for a in OFFERED:
        found = replace(
            request,
            a=a,
            target=1.0,
            more=(),
            start=None,
            student_point=None,
            student_range=None,
            batch="full",
            step_size=None,
        )
        if a != request.a and _harmless(found):
            # Its own numbers give nothing away; which norm an end is the smallest in is the same for all.
            return replace(found, secret=Secrets(shortest=request.secret.shortest))
    return None


def _harmless(request: LabRequest) -> bool:
    given = Plane(request.a, request.target)
    numbers: list[float] = []
    for rule in RULES:
        end = limit(rule, given, None, request.options)
        if end is not None:
            if any(len(one) == len(end) and np.allclose(end, one, rtol=FAR) for one in request.secret.points):
                return False
            numbers += end.tolist()
        numbers.append(stable_step(rule, given, request.options))
    # A number of two digits, such as 1/5, stands in many an example by chance.
    telling = [kept for kept in request.secret.numbers if kept != float(f"{kept:.2g}")]
    return not any(
        math.isclose(value, kept, rel_tol=FAR)
        for value in numbers
        for kept in telling
        if math.isfinite(value)
    )
