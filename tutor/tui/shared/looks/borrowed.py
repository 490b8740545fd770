"""Textual's own themes, each colour of text moved as far as it must be to be read."""

from __future__ import annotations

from functools import cache

from textual.color import Color
from textual.theme import BUILTIN_THEMES

from tutor.plots.canvas.palette import DARK, LIGHT
from tutor.tui.shared.look import Look
from tutor.tui.shared.looks.contrast import lifted
from tutor.tui.shared.looks.variables import LINE, SLACK, made_legible

TEXT = 4.5
"""Contrast of text (WCAG AA)."""
NAMES = (
    "textual-dark", "textual-light", "nord", "gruvbox", "dracula", "tokyo-night", "monokai",
    "catppuccin-mocha", "catppuccin-latte", "catppuccin-macchiato", "rose-pine", "rose-pine-dawn",
    "solarized-dark", "solarized-light",
)  # fmt: skip
"""Those that are offered, of those that there are."""


def inked(found: dict[str, str], ground: Color, text: float) -> dict[str, str]:
    """The inks of pictures, moved as far as they must be to stand out from a ground."""
    return {
        name: lifted(Color.parse(colour), (ground,), (LINE if name == "frame" else text) + SLACK).hex
        for name, colour in found.items()
    }


def _borrowed(name: str) -> Look:
    theme = made_legible(BUILTIN_THEMES[name], TEXT)
    ground = Color.parse(theme.background or "#000000")
    title = name.replace("-", " ").capitalize() + ", a " + ("dark" if theme.dark else "light") + " theme"
    inks = inked(DARK if theme.dark else LIGHT, ground, TEXT)
    return Look(theme, title=title, inks=inks, ground=ground.hex, faint=0.45)


@cache
def borrowed() -> tuple[Look, ...]:
    """All of them, as many as this Textual has; made when they are first asked for."""
    return tuple(_borrowed(name) for name in NAMES if name in BUILTIN_THEMES)
