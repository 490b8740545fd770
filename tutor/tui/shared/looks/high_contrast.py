"""The two themes of high contrast: every text has at least 7:1 on each of its grounds (WCAG AAA)."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

from tutor.plots.canvas.palette import DARK, LIGHT
from tutor.tui.shared.look import Look
from tutor.tui.shared.looks.borrowed import inked
from tutor.tui.shared.looks.variables import made_legible

TEXT = 7.0

_NIGHT = Theme(
    name="tutor-contrast-dark",
    primary="#7cc4ff",
    secondary="#a8d8ff",
    accent="#ffd54a",
    success="#7dffa0",
    warning="#ffc46b",
    error="#ffa3a3",
    foreground="#ffffff",
    background="#000000",
    surface="#0d0d0d",
    panel="#1f1f1f",
    dark=True,
)
_DAY = Theme(
    name="tutor-contrast-light",
    primary="#003d99",
    secondary="#1f4e8c",
    accent="#6b2c00",
    success="#004d1a",
    warning="#663c00",
    error="#8c0000",
    foreground="#000000",
    background="#ffffff",
    surface="#f5f5f5",
    panel="#e6e6e6",
    dark=False,
)


def _look(theme: Theme, title: str) -> Look:
    ground = theme.background or ""
    inks = inked(DARK if theme.dark else LIGHT, Color.parse(ground), TEXT)
    return Look(made_legible(theme, TEXT), title=title, inks=inks, ground=ground, faint=0.55)


CONTRAST_DARK = _look(_NIGHT, "High contrast, dark")
CONTRAST_LIGHT = _look(_DAY, "High contrast, light")
