"""What a lab is opened with: plain numbers and names, importable without NumPy."""

from __future__ import annotations

from dataclasses import dataclass

RULES: tuple[str, ...] = ("sgd", "o", "sign", "adam", "rescaled")
"""Every rule of the trajectories lab, in the order of their keys and of the table."""

LABELS: dict[str, str] = {
    "sgd": "SGD",
    "o": "O",
    "sign": "sign descent",
    "adam": "Adam",
    "rescaled": "rescaled SGD",
}
"""What a reader calls each rule; `O` is the simplified Adam of the homework."""

FALLING: frozenset[str] = frozenset({"o", "sign"})
"""Rules that a constant step size leaves in a two-cycle around the plane; they are given a falling one."""


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
    """

    a: tuple[float, ...] = (1.0, 0.1, 0.01)
    target: float = 1.0
    student_point: tuple[float, ...] | None = None
    part: str | None = None
    shown: tuple[str, ...] = RULES
    step_size: float | None = None
    steps: int = 120
