"""The clock of an animation: thirty frames a second, and frames left out where a screen cannot keep up."""

from __future__ import annotations

FRAMES_PER_SECOND = 30


class Clock:
    """Counts the frames that are due.

    Args:
        now: seconds at the start, of any clock that only goes forward.
    """

    def __init__(self, now: float) -> None:
        self._begun, self._given = now, 0

    def due(self, now: float) -> int:
        """How many frames to go on: 1 if all is in time, more after a pause, 0 if it is too early."""
        reached = int((now - self._begun) * FRAMES_PER_SECOND + 0.5)
        frames, self._given = max(reached - self._given, 0), max(reached, self._given)
        return frames
