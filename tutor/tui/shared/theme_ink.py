"""The theme for a dark room: ink."""

from __future__ import annotations

from textual.theme import Theme

from tutor.plots.canvas.palette import DARK
from tutor.tui.shared.look import Look

INK = Look(
    Theme(
        name="tutor-ink",
        primary="#82aaff",
        secondary="#5c7cba",
        accent="#f0c674",
        success="#8fd694",
        warning="#f2b866",
        error="#f28b82",
        foreground="#e3e6ee",
        background="#12151c",
        surface="#191d27",
        panel="#222836",
        dark=True,
        variables={
            "border": "#82aaff",
            "border-blurred": "#3a4358",
            "block-cursor-background": "#82aaff",
            "block-cursor-foreground": "#0d1017",
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": "#2c3549",
            "block-cursor-blurred-foreground": "#e3e6ee",
            "footer-background": "#191d27",
            "footer-item-background": "#191d27",
            "footer-key-foreground": "#f0c674",
            "footer-description-foreground": "#b6bdcd",
            "input-cursor-background": "#f0c674",
            "input-cursor-foreground": "#12151c",
            "input-cursor-text-style": "none",
            "input-selection-background": "#82aaff 35%",
            "text-disabled": "#98a1b5",
            "scrollbar": "#66728f",
            "scrollbar-hover": "#8390b0",
            "scrollbar-active": "#82aaff",
            "scrollbar-background": "#12151c",
            "scrollbar-background-hover": "#12151c",
            "scrollbar-background-active": "#12151c",
            "scrollbar-corner-color": "#12151c",
            "quiet": "#98a1b5",
            "maths": "#c3d3ff",
            "rule": "#313a4e",
        },
    ),
    title="Ink, the dark theme",
    inks=DARK,
    ground="#14161c",
    faint=0.45,
)
