"""What a theme is: one record of Textual's colours, and of the inks of pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """A theme. To add one: a file with its record, and its name in `themes.py`.

    Attributes:
        theme: the colours of everything that Textual draws.
        title: what it is called in the palette of commands.
        inks: #rrggbb of each ink of pictures, or one of the terminal's colours, by its name; others take the
            text's own colour.
        ground: #rrggbb that a dimmed ink, one with a tilde, is mixed with.
        faint: how much of a dimmed ink is left.
    """

    theme: Theme
    title: str
    inks: Mapping[str, str]
    ground: str
    faint: float

    @property
    def name(self) -> str:
        """By which it is remembered."""
        return self.theme.name

    def ink(self, name: str) -> str | None:
        """The colour of an ink, or None for the text's own colour."""
        if not name.endswith("~"):
            return self.inks.get(name)
        bright = self.inks.get(name[:-1], self.inks["frame"])
        if not bright.startswith("#"):
            return bright  # one of the terminal's own, which cannot be mixed
        mixed = (
            round(
                self.faint * int(bright[at : at + 2], 16)
                + (1.0 - self.faint) * int(self.ground[at : at + 2], 16)
            )
            for at in (1, 3, 5)
        )
        return "#" + "".join(f"{part:02x}" for part in mixed)
