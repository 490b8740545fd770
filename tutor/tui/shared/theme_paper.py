"""The theme for a light room: paper."""

from __future__ import annotations

from textual.theme import Theme

from tutor.plots.canvas.palette import LIGHT
from tutor.tui.shared.look import Look

PAPER = Look(
    Theme(
        name="tutor-paper",
        primary="#2456a6",
        secondary="#4a6fa5",
        accent="#8a4b08",
        success="#1d6b34",
        warning="#8a5a00",
        error="#ad2f2f",
        foreground="#22252d",
        background="#faf8f3",
        surface="#f1ede3",
        panel="#e7e1d3",
        dark=False,
        variables={
            "border": "#2456a6",
            "border-blurred": "#c9c1af",
            "block-cursor-background": "#2456a6",
            "block-cursor-foreground": "#ffffff",
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": "#d9d2c0",
            "block-cursor-blurred-foreground": "#22252d",
            "footer-background": "#f1ede3",
            "footer-item-background": "#f1ede3",
            "footer-key-foreground": "#8a4b08",
            "footer-description-foreground": "#4a4e59",
            "input-cursor-background": "#2456a6",
            "input-cursor-foreground": "#ffffff",
            "input-cursor-text-style": "none",
            "input-selection-background": "#2456a6 25%",
            "text-disabled": "#5d626e",
            "scrollbar": "#8f8672",
            "scrollbar-hover": "#766d5a",
            "scrollbar-active": "#2456a6",
            "scrollbar-background": "#faf8f3",
            "scrollbar-background-hover": "#faf8f3",
            "scrollbar-background-active": "#faf8f3",
            "scrollbar-corner-color": "#faf8f3",
            "quiet": "#5d626e",
            "maths": "#173f80",
            "rule": "#d5cdbb",
        },
    ),
    title="Paper, the light theme",
    inks=LIGHT,
    ground="#faf8f3",
    faint=0.4,
)
