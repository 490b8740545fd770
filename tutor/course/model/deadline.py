"""How long a report may take to compare and to try things out: hand-ins may hold anything, in any number."""

from __future__ import annotations

from time import monotonic


class Deadline:
    """Begins to run when it is made.

    Args:
        seconds: how long it runs.
    """

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds
        self.missed = False
        """Whether anything was left out because of it."""

    def passed(self) -> bool:
        """Whether time is up; whoever asks leaves something out then."""
        over = monotonic() >= self._until
        self.missed |= over
        return over
