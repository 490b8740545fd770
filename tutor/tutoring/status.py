"""How far a part is, and what its right answer took: the words of a student's record.

- `untouched`: nothing was answered and no hint taken (looking at a part leaves it untouched);
- `begun`: an answer or a hint, and no right answer yet;
- `unaided`: answered rightly at the first try, before any rung was shown;
- `retried`: answered rightly before any rung was shown, in more than one try. A message on a recognised
  mistake answers the student's own work; it is no rung. Whoever tries all options of a choice ends here too;
- `assisted`: answered rightly after at least one rung, or shown and then its twin answered without help;
- `shown`: the worked solution was shown before a right answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How far a part is, and with how much help."""

    UNTOUCHED = "untouched"
    BEGUN = "begun"
    UNAIDED = "unaided"
    RETRIED = "retried"
    ASSISTED = "assisted"
    SHOWN = "shown"


SOLVED = (Status.UNAIDED, Status.RETRIED, Status.ASSISTED)
"""Those of a part that the student has solved."""


WORDS = {
    Status.UNTOUCHED: "not begun",
    Status.BEGUN: "begun",
    Status.UNAIDED: "solved at the first try",
    Status.RETRIED: "solved in several tries",
    Status.ASSISTED: "solved with help",
    Status.SHOWN: "solution shown",
}
"""What each status means, where nothing more is known."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a right answer took: counted tries at that version (that one included), and rungs before it."""

    attempts: int
    hints: int
