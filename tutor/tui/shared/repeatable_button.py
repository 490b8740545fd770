"""A button that can be pressed again at once.

Textual's button ignores what presses it while it looks pressed, for a fifth of a second. Whoever comes back
to home within that time and presses Enter would stay there.
"""

from __future__ import annotations

from textual.widgets import Button


class RepeatableButton(Button):
    """Takes every press."""

    def on_mount(self) -> None:
        """Without the time in which it would look pressed."""
        self.active_effect_duration = 0
