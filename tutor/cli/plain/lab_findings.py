"""What an experiment finds, in sentences: the lab of a part for ears, where a picture says nothing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.experiments.requests.allreduce_request import AllReduceRequest
    from tutor.experiments.requests.penalty_request import PenaltyRequest
    from tutor.experiments.requests.trajectories_request import LabRequest
    from tutor.experiments.trajectories.trajectories_study import Study

ROOM = 60
"""Letters of a vector, at most."""
UNTOLD = "The best step is told once the part is solved or shown."


def trajectories(request: LabRequest) -> Iterator[str]:
    """Where each optimizer stands at the end, how far from its limit."""
    from tutor.experiments.trajectories.trajectories_study import study

    found = study(request)
    yield f"The optimizers after {found.steps:,} steps, one sentence each."
    yield from _standings(found, request.shown)
    if found.neighbour is not None:
        yield "A neighbouring example, told whole:"
        yield from _standings(found.neighbour, request.shown)


def _standings(found: Study, shown: tuple[str, ...]) -> Iterator[str]:
    from tutor.experiments.optimizers.optimizer_registry import SHORT_LABELS
    from tutor.plots.trajectories.standings_table import cells

    for name in shown:
        size, here, exact, gap, residual = cells(found, name, found.steps, ROOM)
        run = found.runs[name]
        where = "under way" if here == "under way" else f"stands at {here}"
        end = "told once the part is solved" if exact.startswith("?") else exact
        told = f"{SHORT_LABELS[name]}: step size {size}, {where}, exact limit {end}"
        told += f", gap {gap}" if gap not in ("–", "?") else ""
        yield f"{told}, residual {residual}" + (", runs away." if run.diverged else ".")


def penalty(request: PenaltyRequest) -> Iterator[str]:
    """Which case it is, what the student's step reaches, and the best step for each p."""
    from tutor.experiments.penalty.penalty_study import penalty_study
    from tutor.packs.trials.lab_requests import trial_of, untried
    from tutor.plots.canvas.number_text import number, vector
    from tutor.plots.penalty.penalty_table import entries
    from tutor.plots.penalty.penalty_words import case_words, trial_words

    found = penalty_study(request, step=trial_of(request))
    price = "the square of the p-norm of u" if found.squared else "the p-norm of u"
    yield (
        f"g transpose u plus 1 over alpha times {price}, with g = {vector(found.g.tolist(), 6, 8)}, "
        f"alpha = {number(found.alpha)}, p = {number(found.p) if found.p < 1e9 else 'infinity'}."
    )
    yield UNTOLD if found.hidden else case_words(found)
    yield trial_words(found)
    yield untried(request)
    if found.hidden:
        return
    yield "The best step for each p:"
    for p, step, value in entries(found, ROOM):
        told = UNTOLD if step.startswith("?") else f"best step {step}, objective {value}."
        yield f"p = {p}: {told}"


def allreduce(request: AllReduceRequest) -> Iterator[str]:
    """What each paradigm counts, and the student's counts beside it."""
    from tutor.experiments.allreduce.replay import follow
    from tutor.experiments.requests.allreduce_request import LABELS, PARADIGMS
    from tutor.packs.evidence.allreduce_claims import claims
    from tutor.plots.allreduce.typed_counts import claim_words

    yield f"{request.workers} workers, each with {request.workers * request.chunk:,} numbers."
    for name in PARADIGMS:
        traffic = follow(name, request.workers, request.chunk).traffic
        steps = f"{traffic.steps:,} step" + ("" if traffic.steps == 1 else "s")
        yield (
            f"{LABELS[name]}: {steps}, {traffic.messages:,} messages of {traffic.size:,} numbers, "
            f"{traffic.volume:,} in all, {traffic.busiest_link[1]:,} of them over the busiest link."
        )
    yield from map(claim_words, claims(request, request.workers, request.workers * request.chunk))


FINDINGS = {"trajectories": trajectories, "penalty": penalty, "allreduce": allreduce}


def sentences(lab: str, request: object, width: int) -> str:
    """All of it, on lines of so many columns. Raises ValueError as the labs do."""
    said = (line for line in FINDINGS[lab](request) if line)  # type: ignore[operator]
    return "\n".join(textwrap.fill(line, width) for line in said)
