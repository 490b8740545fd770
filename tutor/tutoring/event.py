"""What can happen in a student's session. The stream of these is the whole record; the rest is computed.

Events hold no time of their own: the store stamps each as it is written, and the fold needs none.
A part's key is `pack/problem/part`.
"""

from __future__ import annotations

from dataclasses import dataclass

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import advances


@dataclass(frozen=True, slots=True)
class Opened:
    """The part was put on the screen, in a variant."""

    part: str
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Attempted:
    """An answer got a verdict. `cells` has an outcome for each blank; the message is kept as it was shown."""

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


Event = Opened | Attempted | Hinted | Asked | Told | Solved | Reflected | Explained | Twin
