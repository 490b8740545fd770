"""The table of the penalty lab: the best step for each p, with its size and what it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.experiments.penalty.best_step import Least, least, objective
from tutor.experiments.penalty.penalty_study import PenaltyStudy, Trial
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture, Row, picture
from tutor.plots.penalty.penalty_marks import INK, LEAST, power

SHOWN = (1.0, 1.5, 2.0, 3.0, float("inf"))
HIDDEN = "? solve the part to see it"
"""In place of a best step that is not to be told."""

HERE = "›"
"""Marks the present p where no best step is told, whose sign would stand there."""

SLIM = 52
"""Below so many columns a p takes two rows."""

CASES = {
    "stands still": "stands still, u = 0",
    "ties": "every −t v, t ≥ 0, ties with 0",
    "falls": "falls for ever along −v",
}


def table(study: PenaltyStudy, width: int) -> Picture:
    """One row for each p, the present one among them and marked."""
    if all(study.tells_not(p) for p in _powers(study)):
        return _untold(study, width)
    if width < SLIM:
        return _slim(study, width)
    room = min(max(width - 34, 16), 44)
    duals = not study.secret.every_step
    q, norm = ("q", "‖g‖_q") if duals else ("", "")
    head = f"  {'p':<5}{q:<6}{norm:<9}{'best step u':<{room}} {'objective':<10}"
    rows: list[Row] = [((head[:width].rstrip(), "quiet"),)]
    for p in _powers(study):
        found = least(study.g, study.alpha, p, study.squared)
        here = p == study.p
        sign = HERE if here and study.tells_not(p) else LEAST if here else " "
        q = number(found.q, 3) if found.q < 1e9 else "∞"
        text = f"{power(p):<5}{q if duals else '':<6}{number(found.dual_norm, 4) if duals else '':<9}"
        step, value = _told(study, p, found, room)
        text += f"{step:<{room}} {value:<10}"
        rows.append(((f"{sign} ", INK["least"]), (text[: width - 2].rstrip(), "strong" if here else "text")))
    return picture(rows)


def entries(study: PenaltyStudy, room: int) -> Iterator[tuple[str, str, str]]:
    """For each p its name, the best step in so many columns and what that reaches, where it may be told."""
    for p in _powers(study):
        yield power(p), *_told(study, p, least(study.g, study.alpha, p, study.squared), room)


def _powers(study: PenaltyStudy) -> list[float]:
    return sorted({*SHOWN, study.p})


def _told(study: PenaltyStudy, p: float, found: Least, room: int) -> tuple[str, str]:
    """The best step in the p-norm and what it reaches, where they may be told."""
    if study.tells_not(p):
        return HIDDEN[:room], "?"
    return _step(found, room), "−∞" if found.case == "falls" else number(found.value, 4)


def _untold(study: PenaltyStudy, width: int) -> Picture:
    """For each p what the student's own step reaches, while the best is not to be told."""
    trial = study.trial
    head = f"  {'p':<6}{'best step u':<{len(HIDDEN)}}" + ("   yours reaches" if trial else "")
    rows: list[Row] = [((head[:width], "quiet"),)]
    for p in sorted({*SHOWN, study.p}):
        own = "" if trial is None else _reached(study, trial, p)
        sign, ink = (HERE, "strong") if p == study.p else (" ", "text")
        rows.append(((f"{sign} ", "strong"), (f"{power(p):<6}{HIDDEN}   {own}"[: width - 2].rstrip(), ink)))
    return picture(rows)


def _reached(study: PenaltyStudy, trial: Trial, p: float) -> str:
    """The objective of the student's step for another p; what only rounding leaves is 0."""
    value = float(objective(trial.step, study.g, study.alpha, p, study.squared))
    paid = value - float(study.g @ trial.step)
    return number(value if abs(value) > 1e-12 * max(1.0, paid) else 0.0)


def _slim(study: PenaltyStudy, width: int) -> Picture:
    """Two rows for each p."""
    rows: list[Row] = []
    for p in sorted({*SHOWN, study.p}):
        found = least(study.g, study.alpha, p, study.squared)
        mark = HERE if study.tells_not(p) else LEAST
        sign, ink = (mark, "strong") if p == study.p else (" ", "text")
        step, value = _told(study, p, found, width - 6)
        rows.append(((f"{sign} ", INK["least"]), (f"p = {power(p):<4}objective {value}", ink)))
        rows.append(((f"  u = {step}", ink),))
    return picture(rows)


def _step(found: Least, room: int) -> str:
    if found.case != "least":
        return CASES[found.case][:room]
    for digits, most in ((4, 6), (3, 6), (3, 4), (3, 3), (2, 2)):
        shown = vector(found.step.tolist(), digits, most)
        if len(shown) <= room:
            return shown
    return shown[:room]
