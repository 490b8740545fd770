"""What the checker says of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tutor.notation.tree.nodes import Span


class Outcome(StrEnum):
    """The six things that an answer can be."""

    CORRECT = "correct"
    FORM = "form"
    PARTLY = "partly"
    WRONG = "wrong"
    UNREADABLE = "unreadable"
    UNDECIDED = "undecided"

    @property
    def counts(self) -> bool:
        """Whether it counts as an attempt."""
        return self not in (Outcome.UNREADABLE, Outcome.UNDECIDED)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the verdict rests on.

    Attributes:
        kind: `exact` is a proof either way; `numeric` is agreement at `points` points to `digits` digits;
            `none` where nothing was decided.
        points: how many points were compared, for `numeric`, or 1 for a point that proves a difference.
        digits: to how many decimal digits, for `numeric`.
    """

    kind: Literal["exact", "numeric", "none"] = "none"
    points: int = 0
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """The verdict on one blank."""

    outcome: Outcome
    mistake: str | None = None
    message: str = ""
    reading: str = ""
    """The answer as it was read, as LaTeX (mathematics) or plain text (terms and choices)."""
    span: Span | None = None
    """Where an unreadable answer went wrong."""
    correction: str | None = None
    """A corrected text for an unreadable answer, where one is near."""
    line: int | None = None
    """Of an answer in several lines, the first that cannot be read or does not follow, from 1."""
    further: str | None = None
    """The mistake that the answer is besides, once the first one is put right; the message speaks of both."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker says of a whole answer.

    Attributes:
        outcome: over all blanks.
        mistake: the name of the recognised mistake (the part's own, or a general one such as
            `general-sign`), or None.
        credit: whether the part counts as solved by this answer: `correct`, or `form` where the part allows.
        cells: one for each blank; of a question in stages, for each that was judged.
        evidence: what it rests on.
        message: for the student; plain text with Markdown; never holds the key.
        milliseconds: how long it took, as measured where it was decided.
    """

    outcome: Outcome
    mistake: str | None = None
    credit: bool = False
    cells: tuple[Cell, ...] = ()
    evidence: Evidence = Evidence()
    message: str = ""
    milliseconds: float = 0.0

    @property
    def advances(self) -> bool:
        """Whether it is right as far as it goes, and the next stage of the question is open."""
        return advances(self.outcome, [cell.outcome for cell in self.cells])

    @property
    def others(self) -> tuple[str, ...]:
        """The mistakes recognised besides the first, blank by blank, each once; () where none counts."""
        if self.mistake is None:
            return ()
        named = [name for cell in self.cells for name in (cell.mistake, cell.further) if name]
        return tuple(dict.fromkeys(name for name in named if name != self.mistake))


def advances(outcome: str, cells: Sequence[str]) -> bool:
    """Whether an answer passed a stage: partly right, with nothing amiss in what was judged."""
    return outcome == Outcome.PARTLY and bool(cells) and set(cells) <= {Outcome.CORRECT, Outcome.FORM}
