"""What a lab is opened with: plain numbers and names, importable without NumPy."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.experiments.optimizers.optimizer_registry import USUAL
from tutor.experiments.optimizers.options import Options
from tutor.experiments.requests.secrets import NOTHING, Secrets

SCHEDULES: tuple[str, ...] = ("own", "constant", "1/t", "1/sqrt(t)", "cosine", "stable")
"""Step sizes over time; `own` is what suits each rule, `stable` just below the largest stable one."""

BATCHES: tuple[str, ...] = ("full", "one")
"""Whether a step sees all training points, or one after the other in turn."""

AS_USUAL = Options()


@dataclass(frozen=True, slots=True)
class LabRequest:
    """One visit to the trajectories lab.

    Attributes:
        a: the training point, d numbers; the plane is aᵀθ = target.
        target: its label.
        student_point: the student's last vector answer, d numbers, or None.
        part: key of the part that the lab was opened from (`pack/problem/part`), or None.
        shown: the rules that are drawn at first.
        step_size: step size α that every rule starts with, or None for a comfortable one for each rule.
        steps: how many steps each run takes.
        more: further training points, each with its label.
        start: θ₀, d numbers, or None for zero.
        batch: one of `BATCHES`.
        schedule: one of `SCHEDULES`.
        options: the rules' own numbers.
        secret: what stays unsaid, because open parts ask for it.
        student_range: the step sizes of the student's last answer, from and to, where a part asks for them.
        views: the pictures that come first; () for the usual ones.
    """

    a: tuple[float, ...] = (1.0, 0.1, 0.01)
    target: float = 1.0
    student_point: tuple[float, ...] | None = None
    part: str | None = None
    shown: tuple[str, ...] = USUAL
    step_size: float | None = None
    steps: int = 120
    more: tuple[tuple[tuple[float, ...], float], ...] = ()
    start: tuple[float, ...] | None = None
    batch: str = BATCHES[0]
    schedule: str = SCHEDULES[0]
    options: Options = AS_USUAL
    secret: Secrets = NOTHING
    student_range: tuple[float, float] | None = None
    views: tuple[str, ...] = ()
