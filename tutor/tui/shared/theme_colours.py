"""A colour of the theme as Rich takes it: by its number, or as one of the terminal's own."""

from __future__ import annotations

from rich.color import Color as RichColor
from textual.app import App
from textual.color import Color


def theme_colour(app: App[object], variable: str) -> RichColor | None:
    """The colour of a theme's variable such as `quiet`; None if it has none."""
    found = app.theme_variables.get(variable)
    return None if found is None else Color.parse(found).rich_color
