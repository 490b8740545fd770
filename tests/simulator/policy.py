"""What is worked on an evening: the simple policies that ours has to measure itself by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Policy(Protocol):
    """Chooses what is worked, and hears how it went."""

    def evening(self, day: float, last: bool) -> Sequence[str]:
        """The parts of one evening, in order; `last` if it is the last before the exam."""
        ...

    def predicts(self, key: str, day: float) -> float | None:
        """How likely it thinks that a part is recalled on a day; None if it does not say."""
        ...

    def saw(self, key: str, day: float, right: bool) -> None:
        """A part was worked, and whether the first try was right."""
        ...


class Ladder:
    """Two new parts an evening, and each comes back after so many days, however it went.

    Args:
        keys: the parts in their order.
        gaps: how long after the last working each review falls due, in days.
        cram: whether all that was met is worked once more on the last evening.
    """

    NEW = 2

    def __init__(self, keys: Sequence[str], gaps: Sequence[float] = (), cram: bool = False) -> None:
        self._new = list(keys)
        self._gaps = tuple(gaps)
        self._cram = cram
        self._met: dict[str, tuple[int, float]] = {}

    def evening(self, day: float, last: bool) -> Sequence[str]:
        """What is due, then what is new; see `Policy.evening`."""
        due = [key for key, (rung, at) in self._met.items() if self._due(rung, at, day)]
        new, self._new = self._new[: self.NEW], self._new[self.NEW :]
        return [*(self._met if self._cram and last else due), *new]

    def predicts(self, key: str, day: float) -> float | None:
        """It expects nothing."""
        return None

    def saw(self, key: str, day: float, right: bool) -> None:
        """The next rung begins."""
        rung, _ = self._met.get(key, (-1, day))
        self._met[key] = (rung + 1, day)

    def _due(self, rung: int, at: float, day: float) -> bool:
        return rung < len(self._gaps) and day - at >= self._gaps[rung] - 0.5


FIXED = (2.0, 7.0, 21.0, 42.0)
"""The gaps of the fixed ladder, in days."""
