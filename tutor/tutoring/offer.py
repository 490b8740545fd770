"""When the tutor offers a hint of its own accord: an offer, by which nothing is shown.

It does so after two wrong ways that nobody knows, after the same mistake once more, and after several wrong
answers in quick succession. What is quick is the caller's clock's to say; events have no time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Outcome
from tutor.packs.model.pack import Part, Rung
from tutor.tutoring.event import Attempted, Event
from tutor.tutoring.ladder import next_rung, solution_rung
from tutor.tutoring.state import PartState

UNRECOGNISED = 2
"""So many different unrecognised wrong answers bring an offer."""

QUICK, WITHIN = 3, 60.0
"""So many different wrong answers within so many seconds bring one, too."""

TWO_WAYS = "You have tried two different ways."
THE_SAME = "The same thing as before stands in the way."
NO_HURRY = "There is no hurry here: one look from another side may be worth more than the next try."


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer of the next rung.

    Attributes:
        reason: why it is made, a sentence.
        rung: what comes next; it is not shown yet.
        last: whether that is the worked solution.
    """

    reason: str
    rung: Rung
    last: bool = False


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly wrong answers come to one version of a part.

    Attributes:
        variant: which version.
        wrong: the different wrong answers since one that got further, each with the second of its arrival.
        right: how many blanks were right in the last of them.
    """

    variant: int = 0
    wrong: tuple[tuple[float, Answer], ...] = ()
    right: int = 0

    def after(self, attempt: Attempted, at: float) -> Pace:
        """The pace with one more answer, given at this second of a clock that only goes forward."""
        if attempt.outcome in (Outcome.UNREADABLE, Outcome.UNDECIDED):
            return self
        if attempt.credit or attempt.advances:
            return Pace(attempt.variant)
        right = sum(outcome in (Outcome.CORRECT, Outcome.FORM) for outcome in attempt.cells)
        goes_on = attempt.variant == self.variant and right <= self.right
        before = self.wrong if goes_on else ()
        recent = [one for one in before if at - one[0] <= WITHIN and one[1] != attempt.answer]
        return Pace(attempt.variant, (*recent, (at, attempt.answer)), right)

    @property
    def quick(self) -> bool:
        """Whether the last few came quickly; true once for every few of them."""
        return bool(self.wrong) and len(self.wrong) % QUICK == 0


def offer(part: Part, state: PartState, events: Sequence[Event], pace: Pace = Pace()) -> Offer | None:
    """What is offered after the last of these events, if anything.

    Args:
        part: its ladder is climbed.
        state: where the student stands.
        events: what happened in the part, oldest first.
        pace: how quickly wrong answers came.
    """
    if state.settled or not events or not isinstance(events[-1], Attempted):
        return None
    if pace.quick:
        reason = NO_HURRY
    elif repeats(events):
        reason = THE_SAME
    elif len(state.unrecognised) >= UNRECOGNISED:
        reason = TWO_WAYS
    else:
        return None
    rung = next_rung(part, state)
    return Offer(reason, rung, rung == solution_rung(part)) if rung is not None else None


def repeats(events: Sequence[Event]) -> bool:
    """Whether the last answer shows a mistake that an earlier answer to the same version has shown."""
    last = events[-1]
    return (
        isinstance(last, Attempted)
        and last.mistake is not None
        and any(
            isinstance(event, Attempted)
            and last.mistake in (event.mistake, *event.others)
            and event.variant == last.variant
            for event in events[:-1]
        )
    )
