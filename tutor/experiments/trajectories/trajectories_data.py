"""What the trajectories lab shows, as plain data: for JSON and for other programs."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from tutor.experiments.geometry.shortest_norm import ball, named
from tutor.experiments.optimizers.optimizer_registry import LABELS, RULES
from tutor.experiments.optimizers.step_schedules import NAMED, Constant
from tutor.experiments.trajectories.step_size_sweep import around
from tutor.experiments.trajectories.trajectories_study import Study, beside_bound


def as_data(study: Study, shown: tuple[str, ...] = RULES, with_sweep: bool = False) -> dict[str, Any]:
    """Dictionaries, lists, numbers and text only, none of them infinite or NaN; nothing that is kept secret.

    `theta` has T + 1 rows of d numbers, `residual` and `loss` T + 1 numbers, `step_sizes` T; `limit` is null
    where no theory names one, `error` where none is known, `stable_below` where there is no bound. All three
    are null where they are not to be told; `theta` then ends at `withheld_after`, before the last stretch of
    the way, and `neighbour` holds the same of other numbers. With `with_sweep` each run has the residuals
    after T steps over 240 step sizes.
    """
    request = study.request
    return {
        "experiment": "trajectories",
        "a": list(request.a),
        "target": request.target,
        "points": study.points.rows.tolist(),
        "labels": study.points.labels.tolist(),
        "start": study.start.tolist(),
        "batch": request.batch,
        "schedule": request.schedule,
        "options": {key: _finite(value) for key, value in asdict(request.options).items()},
        "steps": study.steps,
        "remarks": list(study.remarks()),
        "runs": {name: _run(study, name) | (_sweep(study, name) if with_sweep else {}) for name in shown},
        "point": _point(study, shown),
        "neighbour": None if study.neighbour is None else as_data(study.neighbour, shown),
    }


def _point(study: Study, shown: tuple[str, ...]) -> dict[str, Any] | None:
    placement = study.placement(shown)
    if placement is None or study.point is None:
        return None
    kept = {
        key: value for key, value in asdict(placement).items() if key not in ("gaps", "single", "shortest")
    }
    found = None if study.request.secret.shortest else placement.shortest
    if study.hidden:  # how far off it is could be the factor that it lacks
        kept = {key: value for key, value in kept.items() if key not in ("value", "residual", "distance")}
    return {
        "theta": study.point.tolist(),
        **kept,
        "gaps": dict(placement.gaps),
        "shortest_in": None if found is None else {"norm": named(found), "value": ball(found, study.point)},
        "sentence": study.sentence(shown),
    }


def _run(study: Study, name: str) -> dict[str, Any]:
    run = study.runs[name]
    end = study.limits.get(name)
    final = study.ending(name)
    return {
        "label": LABELS[name],
        "diverged": run.diverged,
        "step_sizes": [] if _gives_bound(study, name) else run.steps.tolist(),
        "stable_below": _bound(study.bound(name)),
        "limit": None if end is None else end.tolist(),
        "end": final.kind,
        "error": _bound(final.error),
        "withheld_after": run.kept,
        "theta": run.theta[: None if run.kept is None else run.kept + 1].tolist(),
        "residual": run.residual.tolist(),
        "loss": run.loss.tolist(),
    }


def _sweep(study: Study, name: str) -> dict[str, Any]:
    request = study.request
    shape = NAMED.get(request.schedule, Constant)(1.0)
    found = around(name, study.points, study.steps, shape, study.start, request.batch, request.options)
    told = beside_bound(study, name, found.firsts)
    return {
        "sweep": {
            "step_sizes": found.firsts[told].tolist(),
            "residual": found.residual[told].tolist(),
            "diverged": found.diverged[told].tolist(),
        }
    }


def _bound(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _gives_bound(study: Study, name: str) -> bool:
    """Whether the step sizes are made from a bound that is not told."""
    return study.request.schedule == "stable" and study.bound(name) is None


def _finite(value: Any) -> Any:
    return "inf" if value == math.inf else value
