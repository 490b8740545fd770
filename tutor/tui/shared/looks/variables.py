"""The colours of a theme that follow from its main ones: quiet text, lines, scrollbars, cursors."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

from tutor.tui.shared.looks.contrast import lifted

LINE = 3.0
"""Contrast of what is no text (WCAG 1.4.11)."""
SLACK = 0.05
"""What rounding a colour to bytes can take away."""
QUIET = 0.6
"""How much a quiet text has of the text's colour, as far as that can be read."""


def made_legible(theme: Theme, text: float) -> Theme:
    """The theme with each colour that text has moved as far as it must be for so much contrast.

    Args:
        theme: with colours as #rrggbb.
        text: the least contrast of text on its grounds.
    """
    text += SLACK
    made = theme.to_color_system().generate()
    background, surface, panel = (Color.parse(made[name]) for name in ("background", "surface", "panel"))
    grounds = (background, surface, panel)
    names = ("primary", "secondary", "accent", "success", "warning", "error", "foreground")
    moved = {name: lifted(Color.parse(made[name]), grounds, text).hex for name in names}
    variables = _variables(moved, grounds, text)
    return Theme(
        name=theme.name,
        primary=moved["primary"],
        secondary=moved["secondary"],
        accent=moved["accent"],
        success=moved["success"],
        warning=moved["warning"],
        error=moved["error"],
        foreground=moved["foreground"],
        background=background.hex,
        surface=surface.hex,
        panel=panel.hex,
        dark=theme.dark,
        variables=variables,
    )


def _variables(moved: dict[str, str], grounds: tuple[Color, Color, Color], text: float) -> dict[str, str]:
    """What follows from the main colours, on the three grounds, background first."""
    background, surface, panel = grounds
    foreground, primary = Color.parse(moved["foreground"]), Color.parse(moved["primary"])
    quiet = lifted(background.blend(foreground, QUIET), grounds, text).hex
    line = lifted(background.blend(foreground, 0.3), grounds, LINE + SLACK).hex
    cursor = lifted(background.blend(foreground, 0.05), (primary,), text).hex
    return {
        "border": moved["primary"],
        "border-blurred": line,
        "block-cursor-background": moved["primary"],
        "block-cursor-foreground": cursor,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": panel.hex,
        "block-cursor-blurred-foreground": moved["foreground"],
        "footer-background": surface.hex,
        "footer-item-background": surface.hex,
        "footer-key-foreground": moved["accent"],
        "footer-description-foreground": quiet,
        "input-cursor-background": moved["accent"],
        "input-cursor-foreground": lifted(background, (Color.parse(moved["accent"]),), text).hex,
        "input-cursor-text-style": "none",
        "input-selection-background": f"{moved['primary']} 25%",
        "text-disabled": quiet,
        "scrollbar": line,
        "scrollbar-hover": quiet,
        "scrollbar-active": moved["primary"],
        **{f"scrollbar-background{on}": background.hex for on in ("", "-hover", "-active")},
        "scrollbar-corner-color": background.hex,
        "quiet": quiet,
        "maths": lifted(foreground.blend(primary, 0.35), grounds, text).hex,
        "rule": line,
    }
