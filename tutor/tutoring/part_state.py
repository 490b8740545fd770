"""Where a student stands in one part: what its events amount to, as `state.py` folds them."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.checking.contract.question import Answer
from tutor.tutoring.event import Explained
from tutor.tutoring.status import Effort, Status

REMEMBERED = 100
"""How many different answers of one part are kept for recall."""

NAMES = 500
"""How many different hints, and how many different mistakes, of one part are told apart.

No part has as many. Without a bound, a record made up of ever new ones would cost the square of its length.
"""


@dataclass(frozen=True, slots=True)
class PartState:
    """Where a student stands in one part.

    Attributes:
        status: see `status.py`.
        variant: the variant that is on the desk.
        attempts: answers that counted, over all variants; one that only opens the next stage does not.
        tries: those to the variant on the desk, since it lies there.
        passed: of a part in stages, what was right so far of the variant on the desk; else ().
        rungs: ids of the rungs seen for the variant on the desk, in the order first seen; the worked
            solution is not among them.
        seen: ids of those seen for any variant while its question was open.
        asked: ids of `ask` rungs whose small question was answered rightly, for the variant on the desk.
        answers: the different answers given to the variant on the desk, oldest first, at most `REMEMBERED`.
        mistakes: recognised mistakes and how often each was made, in the order first made.
        last_mistake: the mistake recognised in the last attempt that counted, or None.
        others: those recognised in it besides.
        cells: the outcome of each blank in the last answer to the variant on the desk that counted; else ().
        last_outcome: the outcome of the last answer, counted or not, or "".
        unrecognised: the different unrecognised wrong answers since the last rung or recognised mistake, at
            most `REMEMBERED`.
        worked: whether there was new work (a changed answer, an answered ask) since the last rung.
        solved: whether a right answer was ever given.
        settled: whether the variant on the desk was answered rightly.
        told: whether the worked solution was ever shown before a right answer.
        revealed: whether it was shown for the variant on the desk.
        twin: the variant dealt after the solution was shown, while it is on the desk; else None.
        twin_aided: whether help was taken since the twin was dealt.
        anew: whether the version on the desk was asked before and is asked once more.
        effort: what the first right answer took; after a shown solution what a twin took; else None.
        sure: how sure the student was before the first try at the variant on the desk, 1 to 4; 0 if unasked.
        here: what the right answer to the variant on the desk took, once there was one.
        reflected: whether the reflection was read.
        thought: what was last thought about it, and whether that was compared; None if nothing was.
    """

    status: Status = Status.UNTOUCHED
    variant: int = 0
    attempts: int = 0
    tries: int = 0
    passed: Answer = ()
    rungs: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    mistakes: tuple[tuple[str, int], ...] = ()
    last_mistake: str | None = None
    others: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    last_outcome: str = ""
    unrecognised: tuple[Answer, ...] = ()
    worked: bool = False
    solved: bool = False
    settled: bool = False
    told: bool = False
    revealed: bool = False
    twin: int | None = None
    twin_aided: bool = False
    effort: Effort | None = None
    here: Effort | None = None
    sure: int = 0
    reflected: bool = False
    thought: Explained | None = None
    anew: bool = False

    @property
    def needed(self) -> int:
        """How many answers it took: up to the first right one, if there was one; later ones are practice."""
        return self.effort.attempts if self.effort is not None else self.attempts

    @property
    def fresh(self) -> bool:
        """Whether nothing was done yet with the version on the desk."""
        return not (self.last_outcome or self.rungs or self.asked or self.settled or self.revealed)

    @property
    def hints(self) -> int:
        """How many different rungs were seen, over all variants."""
        return len(self.seen)

    @property
    def counts(self) -> dict[str, int]:
        """How often each recognised mistake was made, by name (also `row-for-column`, with credit)."""
        return dict(self.mistakes)


UNTOUCHED = PartState()
