"""What the penalty lab says of a setting and of a student's step, in sentences."""

from __future__ import annotations

from tutor.experiments.penalty.penalty_study import PenaltyStudy
from tutor.plots.canvas.number_text import number
from tutor.plots.penalty.penalty_marks import BEST, power

HIDDEN = (
    f"The best step is told once the part is solved or shown; until then, follow {BEST} as the ball grows."
)
"""In place of the case, while an open part asks for the best step."""


def case_words(study: PenaltyStudy) -> str:
    """Which case it is, and why."""
    found = study.least
    if study.hidden:
        return HIDDEN
    if found.dual_norm == 0.0:
        return "The gradient is zero: every step costs, and none gains."
    if study.squared:
        if found.tied:
            return "Several |gᵢ| are the largest: a step along any of them is as good; the first is drawn."
        if study.p == 1.0:
            return "p = 1: the whole step goes along the one coordinate with the largest |gᵢ|."
        if study.p == 2.0:
            return "p = 2: the step goes along −g."
        if study.p == float("inf"):
            return "p = ∞: every coordinate moves equally far, by its sign."
        side = "towards one coordinate" if study.p < 2.0 else "towards all signs"
        return f"p = {power(study.p)}: between −g and others, turned {side}."
    product = number(study.alpha * found.dual_norm, 4)
    told = f"Without the square, α‖g‖_q = {product}"
    if found.case == "ties":
        return f"{told}: gain and price are in balance, and every length along −v ties with standing still."
    if found.case == "falls":
        return f"{told}, above 1: longer is always better, there is no least step."
    return f"{told}, below 1: every step costs more than it gains; the best is to stand still."


def trial_words(study: PenaltyStudy) -> str:
    """What the student's step reaches, beside the least."""
    trial = study.trial
    if trial is None:
        return ""
    rounding = 1e-12 * max(1.0, abs(study.least.value) if study.least.case != "falls" else 1.0)
    told = f"Your step reaches {number(trial.value if abs(trial.value) > rounding else 0.0)}"
    if study.hidden:
        return f"{told}{_HERE[trial.length]}"
    if study.least.case == "falls":
        return f"{told}; others reach less and less without end."
    gap = trial.value - study.least.value
    if gap <= 1e-9 * max(1.0, abs(study.least.value)):
        return f"{told}, and none reaches less."
    told += f"; the least is {number(study.least.value)}."
    if trial.length == "up":
        return f"{told} No length in your direction gains anything."
    if trial.length == "right":
        return f"{told} Its length is the best in its direction; the direction is not."
    fault = "too long" if trial.length == "long" else "too short"
    straight = trial.best_along - study.least.value <= 1e-9 * max(1.0, abs(study.least.value))
    return f"{told} It is {fault}" + (
        "; its direction is right."
        if straight
        else f", and its direction gets to {number(trial.best_along)}."
    )


_HERE = {
    "up": "; no length of it gains anything.",
    "right": ", the lowest on its line.",
    "long": "; shorter, it would reach less.",
    "short": "; longer, it would reach less.",
}
"""What a step's own direction shows, which tells nothing of others."""
