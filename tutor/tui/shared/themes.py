"""The themes that there are; the first is the usual one."""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme

from tutor.tui.shared.look import Look
from tutor.tui.shared.theme_ink import INK
from tutor.tui.shared.theme_paper import PAPER

THEMES: tuple[Look, ...] = (INK, PAPER)


def known(name: str) -> Look:
    """The theme of that name, the usual one if there is none."""
    return next((one for one in THEMES if one.name == name), THEMES[0])


def meant(typed: str) -> Look | None:
    """The theme that somebody means by its name, without our prefix, or by its title; None if none."""
    said = typed.strip().casefold()
    return next((one for one in THEMES if said in _called(one)), None)


def _called(look: Look) -> tuple[str, ...]:
    return look.name, look.name.removeprefix("tutor-"), look.title.casefold()


def after(name: str) -> Look:
    """The theme that comes after that one."""
    return THEMES[(THEMES.index(known(name)) + 1) % len(THEMES)]


def look_of(theme: Theme) -> Look:
    """The theme's record; for one that is none of ours, the first that is as dark or as light."""
    alike = (one for one in THEMES if one.name == theme.name or one.theme.dark == theme.dark)
    return next((one for one in THEMES if one.name == theme.name), next(alike, THEMES[0]))


def only_ours(app: App[None], wanted: str) -> None:
    """Give the app our themes in place of Textual's, and the one of that name."""
    for look in THEMES:
        app.register_theme(look.theme)
    app.theme = known(wanted).name
    for name in app.available_themes.keys() - {look.name for look in THEMES}:
        app.unregister_theme(name)
