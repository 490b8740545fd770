"""What can happen in a student's session. The stream of these is the whole record; the rest is computed.

Events hold no time of their own: the store stamps each as it is written, and the fold needs none.
A part's key is `pack/problem/part`; it is "" for what concerns the sitting and no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import advances


@dataclass(frozen=True, slots=True)
class Opened:
    """The part was put on the screen, in a variant. `why` is one of `REASONS`, or "" where nobody knows."""

    part: str
    variant: int = 0
    why: str = ""


REASONS = ("new", "review", "twin", "mixed", "free", "place", "test")
"""Why a part is opened: as the plan has it, as a version that was owed, because the student chose it, to find
out where somebody stands who knows some of the pack, or to show that its skills are known already."""


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure the student was, from 1 to 4, before the verdict on the first try at a version."""

    part: str
    level: int


SUREST = 4
"""The most sure that somebody can be; 1 is a guess."""


@dataclass(frozen=True, slots=True)
class Left:
    """The part was left."""

    part: str


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting was begun that is to last so many minutes."""

    minutes: int
    part: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """What the sitting is to consist of: keys of parts in order, and for each one of `REASONS`."""

    keys: tuple[str, ...]
    why: tuple[str, ...]
    part: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """The sitting was ended by the student; one that only stops has no such event."""

    part: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Attempted:
    """An answer got a verdict. `cells` has an outcome for each blank; the message is kept as it was shown.

    `choices` is how many answers there were to choose from, or 0 where something was typed.
    `mistake` is the first that was recognised, `others` are those in further blanks, or behind a wrong sign.
    """

    part: str
    variant: int
    answer: Answer
    outcome: str
    credit: bool
    mistake: str | None = None
    cells: tuple[str, ...] = ()
    message: str = ""
    reading: tuple[str, ...] = ()
    milliseconds: float = 0.0
    choices: int = 0
    others: tuple[str, ...] = ()

    @property
    def advances(self) -> bool:
        """Whether it passed a stage of the part: it is right, and a further question goes with it."""
        return advances(self.outcome, self.cells)


@dataclass(frozen=True, slots=True)
class Hinted:
    """A rung was shown."""

    part: str
    rung: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The small question of an `ask` rung was answered."""

    part: str
    rung: str
    answer: str
    outcome: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The worked solution was shown before the part was solved."""

    part: str


@dataclass(frozen=True, slots=True)
class Solved:
    """The part was solved, in a variant."""

    part: str
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Reflected:
    """The reflection after a right answer was read, or answered in the student's own words."""

    part: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """The reflection was answered, by a thought that was typed or only thought, and perhaps compared.

    `text` is the student's own words, or "". `compared` is "" until they were held beside the author's, then
    one of `COMPARED`. What was explained before and is compared later is a second event with the same text.
    """

    part: str
    text: str = ""
    compared: str = ""


COMPARED = ("had it", "partly", "missed")
"""What a student can say of their own words beside the author's."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another variant was dealt, to be done alone."""

    part: str
    variant: int


@dataclass(frozen=True, slots=True)
class AskedAnew:
    """The same version was put on an empty desk: a part that has no other is asked once more."""

    part: str
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Slipped:
    """The last wrong answer was a slip of the fingers, by the student's own word."""

    part: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How a part is to be kept for reviews from now on: `how` is one of `HOW_KEPT`."""

    part: str
    how: str


HOW_KEPT = ("paused", "resumed", "retired", "restarted")
"""Not asked for a while, asked again, never asked again, and as if it had never been learnt."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """Something is wrong here, by the student's own word, with what stood there.

    Attributes:
        text: the student's words.
        about: one of `REMARKED`.
        answer: that the verdict was on, or that was given to a hint's question.
        outcome: of it; for a hint its rung.
        said: what was said of it.
        reading: how it was read, blank by blank.
        version: of the pack.
    """

    part: str
    variant: int
    text: str
    about: str = "statement"
    answer: Answer = ()
    outcome: str = ""
    said: str = ""
    reading: tuple[str, ...] = ()
    version: str = ""


REMARKED = ("statement", "verdict", "hint", "solution")
"""What a remark can be about."""


SittingEvent = Session | Planned | Ended
PartEvent = (
    Opened
    | Sure
    | Attempted
    | Hinted
    | Asked
    | Told
    | Solved
    | Reflected
    | Explained
    | Twin
    | Left
    | AskedAnew
    | Slipped
    | Kept
    | Remarked
)
Event = PartEvent | SittingEvent
