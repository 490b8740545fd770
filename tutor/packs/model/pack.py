"""A pack as a value: what an author wrote, parsed and with line numbers, before any of it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import prod
from pathlib import Path

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Mistake
from tutor.packs.model.rule import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a pack: where, what, and the cure.

    Attributes:
        file: path relative to the pack folder.
        line: 1-based; 0 for the whole file.
        rule: name of the broken rule, such as `unknown-field`.
        sentence: what was seen.
        cure: what to do.
        severity: errors hide the part from students, warnings do not; a suggestion is no fault at all.
    """

    file: str
    line: int
    rule: str
    sentence: str
    cure: str
    severity: Severity = "error"


class RungKind(StrEnum):
    """The kinds of rung, in the order of a ladder that no recognised mistake has turned round."""

    ORIENT = "orient"
    POINT = "point"
    CONTRADICT = "contradict"
    STRUCTURE = "structure"
    ASK = "ask"
    TELL = "tell"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True)
class Rung:
    """One hint.

    Attributes:
        id: unique within the part and stable: kind, and a number if the kind repeats (`structure`, `ask-2`).
        kind: what it does.
        text: Markdown.
        after: which follow-up it is modelled on (`F5`), or "".
        mistake: the mistake that it belongs to, or a step that mistakes show to be done; None where it is for
            everybody.
        blank: for `ask`: its own small question; else None.
        given: for `ask`: what its question declares besides the part's own names.
        about: the 0-based blank of the part that it is about, or None where it is about all of it.
        tells: the steps that it tells, by the author's own words for them, such as `direction`.
        line: where it stands in its file.
    """

    id: str
    kind: RungKind
    text: str
    after: str = ""
    mistake: str | None = None
    blank: Blank | None = None
    given: tuple[str, ...] = ()
    about: int | None = None
    tells: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Sequel:
    """What the tutor needs of a mistake once it was recognised, beyond what the checker knows of it.

    Attributes:
        mistake: its name.
        again: what is said to who makes it a second time, Markdown; "" where the message stands once more.
        shows: the steps that an answer with this mistake shows to be done; see `Rung.tells`.
        line: where `again` stands in its file, or where the mistake does.
    """

    mistake: str
    again: str = ""
    shows: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """One version of a part.

    Attributes:
        given: the definitions that make it, such as `a = [1, 1/10, 1/100]`.
        drawn: whether it is one of many that are drawn, of which each student begins with another.
    """

    given: tuple[str, ...] = ()
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class RaceEntry:
    """What one language model needed on this part: its name, and the number of follow-ups until it was right.

    `followups` is None where it was never put right; `remark` says the rest ("never corrected").
    """

    model: str
    followups: int | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to fill in: rows of cells, each plain Markdown or the 0-based number of a blank."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a problem.

    Attributes:
        id: slug; with pack and problem ids it is the key under which a student's record is kept.
        title: plain text.
        statement: Markdown, `\\value{…}` not yet filled in.
        given: the problem's declarations and then the part's own.
        blanks: what is to be filled in.
        staged: whether the second blank is shown once the first is right.
        then: what is asked in it, Markdown; or "".
        table: for table answers, where the blanks stand.
        mistakes: in the order written; tables' mistakes name their blank.
        sequels: one for each mistake, in the same order.
        ladder: as written, the worked solution at its end.
        solution: the worked solution, Markdown.
        reflection: what to think about after a right answer; Markdown.
        reflect_answer: what its author would say to that, or "".
        variants: at least one; a part that does not vary has one with no definitions.
        experiment: the text of `Experiment:`, or "".
        lab: which lab belongs to it (`trajectories`), or "".
        race: what the language models needed.
        skills: the problem's, or the part's own.
        dimensions: what symbolic dimensions are written out as when an answer is checked.
        line: where it stands in its file.
        lines: where its pieces stand: `("statement", 12)`, `("answer", 15)`, `("mistake sign", 20)`, …
        others: further questions under its id, each asked in versions of its own; see `versions.py`.
        asks: the numbers of the versions in which it asks what it says; () for all.
        luck: in an outline, which has no blanks: how likely it is guessed, see `guess`; else 0.
    """

    id: str
    title: str
    statement: str
    given: tuple[str, ...]
    blanks: tuple[Blank, ...]
    table: Table | None = None
    staged: bool = False
    then: str = ""
    mistakes: tuple[Mistake, ...] = ()
    sequels: tuple[Sequel, ...] = ()
    ladder: tuple[Rung, ...] = ()
    solution: str = ""
    reflection: str = ""
    reflect_answer: str = ""
    variants: tuple[Variant, ...] = (Variant(),)
    experiment: str = ""
    lab: str = ""
    race: tuple[RaceEntry, ...] = ()
    skills: tuple[str, ...] = ()
    dimensions: tuple[int, ...] = (2, 3, 5)
    line: int = 0
    lines: tuple[tuple[str, int], ...] = ()
    others: tuple[Part, ...] = ()
    asks: tuple[int, ...] = ()
    luck: float = 0.0

    @property
    def guess(self) -> float:
        """How likely somebody who does not know the answer hits it at the first try, in the luckiest version.

        Of several blanks all have to be hit.
        """
        each = (part.blanks for part in (self, *self.others) if part.blanks)
        return max((prod(blank.guess for blank in blanks) for blanks in each), default=self.luck)

    def at(self, piece: str) -> int:
        """The line where a piece stands, or that of the part itself."""
        return next((line for name, line in self.lines if name == piece), self.line)

    def sequel(self, mistake: str | None) -> Sequel:
        """What belongs to a recognised mistake; of one that is not the part's own, nothing."""
        return next((each for each in self.sequels if each.mistake == mistake), Sequel(mistake or ""))


@dataclass(frozen=True, slots=True)
class Problem:
    """One file: a statement and its parts.

    Attributes:
        lesson: the heading under which a long pack lists it, or "".
        licence, source: its own, where they are not the pack's; or "".
        whole: whether the file was read; in an outline of a large pack, parts have only ids, titles, skills
            and as many empty variants as they have variants.
    """

    id: str
    title: str
    statement: str
    parts: Sequence[Part]
    skills: tuple[str, ...] = ()
    file: str = ""
    line: int = 1
    """Where the statement stands in its file."""
    lesson: str = ""
    licence: str = ""
    source: str = ""
    whole: bool = True

    def part(self, id: str) -> Part | None:  # noqa: A002
        """The part of that id, or None."""
        return next((part for part in self.parts if part.id == id), None)


@dataclass(frozen=True, slots=True)
class Skill:
    """Something that parts train, and that is known or not.

    Attributes:
        slug: its name in the pack.
        says: what it is, Markdown.
        needs: what has to be known before: slugs of the same pack, or `pack/slug`. Nothing was checked: they
            may be unknown, or go round in a circle.
        line: where it stands in `pack.md`.
    """

    slug: str
    says: str
    needs: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of problems. Broken problems are left out of `problems` and stand in `faults`."""

    id: str
    title: str
    version: str
    problems: tuple[Problem, ...]
    description: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    source: str = ""
    language: str = "en"
    presumes: str = ""
    """What a student should know before, Markdown; or ""."""
    skills: tuple[Skill, ...] = ()
    """As the manifest lists them."""
    terms: tuple[str, ...] = ()
    """The entries below `## Terms`, each with all its spellings, as the author wrote them."""
    folder: Path = Path()
    faults: tuple[Fault, ...] = field(default=())

    def problem(self, id: str) -> Problem | None:  # noqa: A002
        """The problem of that id, or None."""
        return next((problem for problem in self.problems if problem.id == id), None)
