"""The inks of pictures: what each is on a dark and on a light ground, and on a terminal's own.

Inks that are not here (`text`, `strong`) take the text's own colour.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour of pictures.

    Attributes:
        name: by which pictures ask for it.
        code: of the 256-colour cube, standing out from black and from white alike; as ANSI has it.
        dark, light: #rrggbb on a dark and on a light ground.
    """

    name: str
    code: str
    dark: str
    light: str


INKS = (
    Ink("frame", "38;5;244", "#7d8699", "#77736a"),
    Ink("quiet", "38;5;244", "#9aa3b5", "#5d626e"),
    Ink("plane", "38;5;244", "#aab2c3", "#55524b"),
    Ink("blue", "38;5;32", "#5cb8ff", "#0064b8"),
    Ink("orange", "38;5;130", "#ffa24c", "#a94f00"),
    Ink("pink", "38;5;162", "#f285c0", "#b01770"),
    Ink("green", "38;5;29", "#55d6a0", "#00714a"),
    Ink("violet", "38;5;98", "#b99cff", "#6a3fc2"),
    Ink("cyan", "38;5;37", "#4fd6e0", "#006d78"),
    Ink("olive", "38;5;100", "#d3d36b", "#6b6200"),
    Ink("coral", "38;5;167", "#ff9e91", "#a33b2e"),
    Ink("moss", "38;5;65", "#a3d977", "#3d6b10"),
    Ink("orchid", "38;5;133", "#e39ef0", "#8a2d9c"),
    Ink("sand", "38;5;137", "#d9b78c", "#7a5523"),
    Ink("indigo", "38;5;63", "#949fff", "#3b42b8"),
    Ink("rose", "38;5;161", "#ff7aa8", "#a6123f"),
    Ink("steel", "38;5;67", "#8fb8d6", "#2f5d7c"),
    Ink("you", "1;38;5;160", "#ffe066", "#c01818"),
    Ink("alarm", "1;38;5;160", "#ff8a80", "#b3261e"),
)
"""Every ink; some wait for the next optimizer. With a tilde it is the same, dimmed: for what lies behind."""

DARK = {ink.name: ink.dark for ink in INKS}
LIGHT = {ink.name: ink.light for ink in INKS}
