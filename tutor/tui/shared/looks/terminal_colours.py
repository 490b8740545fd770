"""The two themes that leave every colour to the terminal: its own sixteen, and its own ground."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from tutor.plots.canvas.palette import INKS
from tutor.tui.shared.look import Look

_NEAR = {
    "frame": "bright_black", "quiet": "default", "plane": "default", "blue": "blue", "orange": "yellow",
    "pink": "magenta", "green": "green", "violet": "magenta", "cyan": "cyan", "olive": "yellow",
    "coral": "red", "moss": "green", "orchid": "magenta", "sand": "yellow", "indigo": "blue", "rose": "red",
    "steel": "cyan", "you": "red", "alarm": "red",
}  # fmt: skip
"""For each ink of pictures, which of the sixteen comes nearest; signs tell two of one colour apart."""


def _look(name: str, title: str, maths: str) -> Look:
    basis = BUILTIN_THEMES[name]
    bright = "bright_" if basis.dark else ""
    inks = {
        ink.name: near if (near := _NEAR[ink.name]) in ("default", "bright_black") else bright + near
        for ink in INKS
    }
    accent = "ansi_bright_yellow" if basis.dark else "ansi_magenta"
    variables = {
        **basis.variables,
        "quiet": "ansi_default",
        "maths": maths,
        "rule": "ansi_bright_black",
        "text-disabled": "ansi_default",
        "footer-background": "ansi_default",
        "footer-item-background": "ansi_default",
        "footer-key-foreground": accent,
        "footer-description-foreground": "ansi_default",
        "block-cursor-background": "ansi_blue",
        "block-cursor-foreground": "ansi_bright_white",
        "primary-muted": "ansi_blue",
    }
    theme = Theme(
        name=f"tutor-{name}",
        ansi=True,
        dark=basis.dark,
        primary=f"ansi_{bright}blue",
        secondary=f"ansi_{bright}cyan",
        accent=accent,
        success=f"ansi_{bright}green",
        warning="ansi_bright_yellow" if basis.dark else "ansi_red",
        error=f"ansi_{bright}red",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables=variables,
    )
    return Look(theme, title=title, inks=inks, ground="", faint=1.0)


ANSI_DARK = _look("ansi-dark", "The terminal's own colours, dark", "ansi_bright_cyan")
ANSI_LIGHT = _look("ansi-light", "The terminal's own colours, light", "ansi_blue")
