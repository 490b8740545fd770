"""The clock of an animation: thirty frames a second, and frames left out where a screen cannot keep up."""

from __future__ import annotations

import os
from collections.abc import Mapping

FRAMES_PER_SECOND = 30
OVER_A_NETWORK = 10
"""Frames that are sent in a second to a terminal elsewhere; the animation goes on as fast."""


def sent_per_second(environment: Mapping[str, str] | None = None) -> int:
    """How many frames are drawn in a second: fewer where the terminal is at the other end of a network.

    Args:
        environment: the variables; None for those of this process.
    """
    given = os.environ if environment is None else environment
    away = given.get("SSH_CONNECTION") or given.get("SSH_TTY")
    return OVER_A_NETWORK if away else FRAMES_PER_SECOND


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
