"""The numbers behind the penalty lab's pictures, as plain values for JSON."""

from __future__ import annotations

import math
from typing import Any

from tutor.experiments.penalty.best_step import Least, least
from tutor.experiments.penalty.penalty_study import PenaltyStudy, confirmed
from tutor.experiments.requests.penalty_request import POWERS


def as_data(study: PenaltyStudy) -> dict[str, Any]:
    """The setting, its best step (by formula and by search), the steps for every p, and the student's."""
    trial = study.trial
    return {
        "g": study.g.tolist(),
        "alpha": study.alpha,
        "p": _finite(study.p),
        "squared": study.squared,
        "least": _step(study.least),
        "search": confirmed(study),
        "by_p": [
            {"p": _finite(p), **_step(least(study.g, study.alpha, p, study.squared))}
            for p in sorted({*POWERS, study.p})
        ],
        "trial": None
        if trial is None
        else {
            "step": trial.step.tolist(),
            "value": trial.value,
            "size": trial.size,
            "best_along": _finite(trial.best_along),
            "length": trial.length,
        },
    }


def _step(found: Least) -> dict[str, Any]:
    return {
        "case": found.case,
        "step": found.step.tolist(),
        "value": _finite(found.value),
        "size": found.size,
        "q": _finite(found.q),
        "dual_norm": found.dual_norm,
        "dual": found.dual.tolist(),
        "tied": found.tied,
    }


def _finite(value: float) -> float | str:
    """JSON has no infinities: they are written as text."""
    return value if math.isfinite(value) else "inf" if value > 0 else "-inf"
