"""What may take the answer's place in the panel for a while, and gets the keys meanwhile."""

from __future__ import annotations

from textual.containers import Vertical


class Guest(Vertical):
    """Stands where the answer is typed, until the panel is told to clear it away."""

    def enter(self) -> None:
        """Take the focus, at once: `Widget.focus` waits its turn, and a quick typist would lose letters."""
        raise TypeError(f"{type(self).__name__} takes no focus")

    def insert(self, text: str) -> None:
        """Take a letter that was typed elsewhere on the screen, or a symbol."""

    @property
    def draft(self) -> str:
        """What stands here and was not handed in."""
        return ""
