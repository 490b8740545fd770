"""One meeting with one version of a part: what was done before its first right answer."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.tutoring.event import SUREST

REMEMBERED = 100
"""How many different wrong answers of one meeting are told apart."""

GUESSES, WITHIN = 3, 60.0
"""So many different wrong answers within so many seconds are guesses."""

LONGEST_PAUSE = 300.0
"""Seconds without an event that still count as work on the part."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting.

    Attributes:
        variant: the version that was asked.
        why: what it was opened for, one of `event.REASONS` or "".
        at: when it was first answered, or its solution shown, in seconds since 1970; 0 before that.
        till: when it was last answered so that it counts, or its solution shown: its gap begins there.
        right: whether the first counted attempt was right.
        nearly: whether all blanks of it but one were, of three or more.
        tries: counted attempts, up to the first right one.
        choices: how many answers there were to choose from; 0 where something was typed.
        sure: how sure the student was before the first, 1 to 4; 0 if unasked.
        mistake: the mistake recognised in the first counted attempt, or "".
        helped: whether a hint was shown before the right answer.
        told: whether the solution was.
        done: whether it was answered rightly, or the solution shown.
        guessed: whether there were several different wrong answers within a minute.
        slipped: whether an answer was called a slip.
        left: whether the part was left before anything in it counted, and not opened since.
        wrong: the different wrong answers, each with the second of its arrival; only while it goes on.
        open_to_slip: whether the last thing that happened was a wrong answer that counts.
        began: when something happened in it first.
        last: when something happened in it last.
        seconds: how long was worked on it.
        foretold: the chance of recall that FSRS foretold for it; 0 where there was nothing to recall.
    """

    variant: int = 0
    why: str = ""
    at: float = 0.0
    till: float = 0.0
    right: bool = False
    nearly: bool = False
    tries: int = 0
    choices: int = 0
    sure: int = 0
    mistake: str = ""
    helped: bool = False
    told: bool = False
    done: bool = False
    guessed: bool = False
    slipped: bool = False
    left: bool = False
    wrong: tuple[tuple[float, str], ...] = ()
    open_to_slip: bool = False
    began: float = 0.0
    last: float = 0.0
    seconds: float = 0.0
    foretold: float = 0.0

    @property
    def counts(self) -> bool:
        """Whether there is anything to grade: a counted attempt, or the solution."""
        return self.tries > 0 or self.told

    @property
    def solved(self) -> bool:
        """Whether it was answered rightly, the solution unseen."""
        return self.done and not self.told

    @property
    def alone(self) -> bool:
        """Whether it was right at the first try, without help: what shows a skill."""
        return self.right and not self.helped and not self.told

    @property
    def certain(self) -> bool:
        """Whether the student said to be rather sure than not."""
        return 2 * self.sure > SUREST
