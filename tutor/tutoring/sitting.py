"""Which sitting this is: whether a solution that was shown may still be before a student's eyes.

A sitting ends with a pause of four hours. A run of the program is no measure: whoever quits and starts again
has a twin after two seconds, and an app that is left open for a week would never have one. A day is none
either: an evening that goes on past midnight is one sitting, and a morning and an evening are two. Four
hours are longer than a lecture or a meal, so that coming back from them goes on where one was, and shorter
than the night or the working day after which what was read has to be recalled. A clock set back is no pause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.tutoring.event import Event, Solved, Told
from tutor.tutoring.folding.kept_fold import Fold, stepwise
from tutor.tutoring.folding.plain_values import codec

PAUSE = 4 * 3600.0
"""Seconds without an event that end a sitting."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What matters of the sitting that is going on.

    Attributes:
        last: when something happened last, in seconds of a clock that all calls share.
        solutions: the keys of parts whose worked solution could be read in it.
    """

    last: float = 0.0
    solutions: frozenset[str] = frozenset()

    def at(self, now: float) -> Sitting:
        """The sitting that it is now: this one, or after a pause an empty one."""
        return self if now - self.last < PAUSE else Sitting(now)

    def after(self, event: Event, now: float) -> Sitting:
        """The sitting once that event has happened; a solution stands below a right answer, too."""
        going_on = replace(self.at(now), last=now)
        if isinstance(event, Told | Solved):
            return replace(going_on, solutions=going_on.solutions | {event.part})
        return going_on


SITTING: Fold[Sitting] = Fold(
    "sitting",
    1,
    Sitting(),
    stepwise(Sitting.after),
    lambda sitting: codec(Sitting).encode(sitting),
    lambda found: codec(Sitting).decode(found),
)
"""The sitting that the events end with."""
