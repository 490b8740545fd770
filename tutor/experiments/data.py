"""What the trajectories lab shows, as plain data: for JSON and for other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tutor.experiments.limits import stable_step
from tutor.experiments.request import LABELS, RULES
from tutor.experiments.study import Study


def as_data(study: Study, shown: tuple[str, ...] = RULES) -> dict[str, Any]:
    """Dictionaries, lists, numbers and text only, none of them infinite or NaN.

    `theta` has T + 1 rows of d numbers, `residual` T + 1 numbers, `step_sizes` T; `limit` is null where no
    theory names one, `stable_below` where there is no bound.
    """
    placement = study.placement(shown)
    return {
        "experiment": "trajectories",
        "a": study.plane.a.tolist(),
        "target": study.plane.target,
        "steps": study.steps,
        "runs": {name: _run(study, name) for name in shown},
        "point": None
        if placement is None or study.point is None
        else {
            "theta": study.point.tolist(),
            **{key: value for key, value in asdict(placement).items() if key != "gaps"},
            "gaps": dict(placement.gaps),
            "sentence": study.sentence(shown),
        },
    }


def _run(study: Study, name: str) -> dict[str, Any]:
    run = study.runs[name]
    end = study.limits.get(name)
    bound = stable_step(name, study.plane)
    return {
        "label": LABELS[name],
        "diverged": run.diverged,
        "step_sizes": run.steps.tolist(),
        "stable_below": bound if bound < float("inf") else None,
        "limit": None if end is None else end.tolist(),
        "theta": run.theta.tolist(),
        "residual": run.residual.tolist(),
    }
