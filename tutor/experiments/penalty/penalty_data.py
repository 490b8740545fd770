"""The numbers behind the penalty lab's pictures, as plain values for JSON."""

from __future__ import annotations

import math
from typing import Any

from tutor.experiments.penalty.best_step import Least, least
from tutor.experiments.penalty.penalty_study import PenaltyStudy, confirmed
from tutor.experiments.requests.penalty_request import POWERS


def as_data(study: PenaltyStudy) -> dict[str, Any]:
    """The setting, its best step (by formula and by search), the steps for every p, and the student's.

    What is not to be told is null; then `neighbour` holds the same of another norm and gradient.
    """
    trial = study.trial
    return {
        "g": study.g.tolist(),
        "alpha": study.alpha,
        "p": _finite(study.p),
        "squared": study.squared,
        "least": None if study.hidden else _step(study.least, study),
        "search": None if study.hidden else confirmed(study),
        "by_p": [
            {"p": _finite(p), **_step(least(study.g, study.alpha, p, study.squared), study)}
            for p in sorted({*POWERS, study.p})
            if not study.tells_not(p)
        ],
        "trial": None
        if trial is None
        else {
            "step": trial.step.tolist(),
            "value": trial.value,
            "size": trial.size,
            "best_along": None if study.hidden else _finite(trial.best_along),
            "length": trial.length,
        },
        "neighbour": None if study.neighbour is None else as_data(study.neighbour),
    }


def _step(found: Least, study: PenaltyStudy) -> dict[str, Any]:
    known = {
        "case": found.case,
        "step": found.step.tolist(),
        "value": _finite(found.value),
        "size": found.size,
        "tied": found.tied,
    }
    if study.secret.every_step:  # what a table of dual norms asks for
        return known
    return known | {"q": _finite(found.q), "dual_norm": found.dual_norm, "dual": found.dual.tolist()}


def _finite(value: float) -> float | str:
    """JSON has no infinities: they are written as text."""
    return value if math.isfinite(value) else "inf" if value > 0 else "-inf"
