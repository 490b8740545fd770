"""The themes that there are; the first is the usual one."""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme

from tutor.tui.shared.look import Look
from tutor.tui.shared.looks.borrowed import NAMES, borrowed
from tutor.tui.shared.looks.high_contrast import CONTRAST_DARK, CONTRAST_LIGHT
from tutor.tui.shared.looks.terminal_colours import ANSI_DARK, ANSI_LIGHT
from tutor.tui.shared.theme_ink import INK
from tutor.tui.shared.theme_paper import PAPER

THEMES: tuple[Look, ...] = (INK, PAPER, CONTRAST_DARK, CONTRAST_LIGHT, ANSI_DARK, ANSI_LIGHT)
"""Ours; Textual's follow, but are made only when they are asked for: no first frame waits for them."""

_PAIRS = ((INK, PAPER), (CONTRAST_DARK, CONTRAST_LIGHT), (ANSI_DARK, ANSI_LIGHT))
"""Dark and light of one kind."""


def every_theme() -> tuple[Look, ...]:
    """Ours, and Textual's."""
    return (*THEMES, *borrowed())


def known(name: str) -> Look:
    """The theme of that name, the usual one if there is none."""
    offered = every_theme() if name in NAMES else THEMES
    return next((one for one in offered if one.name == name), THEMES[0])


def meant(typed: str) -> Look | None:
    """The theme that somebody means by its name, without our prefix, or by its title; None if none."""
    said = typed.strip().casefold()
    return next((one for one in every_theme() if said in _called(one)), None)


def _called(look: Look) -> tuple[str, ...]:
    return look.name, look.name.removeprefix("tutor-"), look.title.casefold()


def after(name: str) -> Look:
    """The light theme for a dark one, and the other way round: of its own kind, if that has both."""
    here = known(name)
    pair = next((pair for pair in _PAIRS if here in pair), (INK, PAPER))
    return pair[1] if here.theme.dark else pair[0]


def look_of(theme: Theme) -> Look:
    """The theme's record; for one that is none of ours, the first that is as dark or as light."""
    found = known(theme.name)
    if found.name == theme.name:
        return found
    return next((one for one in THEMES if one.theme.dark == theme.dark), THEMES[0])


def wear(app: App[None], name: str) -> None:
    """Give the app the theme of that name; one that there is not changes nothing."""
    look = known(name)
    if look.name == name:
        app.register_theme(look.theme)
        app.theme = name


def only_ours(app: App[None], wanted: str) -> None:
    """Give the app our themes in place of Textual's, and the one of that name."""
    for look in THEMES:
        app.register_theme(look.theme)
    wear(app, known(wanted).name)
    for name in app.available_themes.keys() - {look.name for look in (*THEMES, known(wanted))}:
        app.unregister_theme(name)
