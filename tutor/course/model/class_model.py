"""What a class report holds: values, computed once, drawn in several ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.store.exports.handin import Moment, Result
from tutor.tutoring.event import Remarked


@dataclass(frozen=True, slots=True)
class Student:
    """One student, put together from all of their hand-ins.

    Attributes:
        name: the chosen one.
        moments: every event once, in order, in seconds from the first.
        results: parts that are known by their results alone.
        altered: whether a hand-in's checksum does not fit.
    """

    name: str
    moments: tuple[Moment, ...] = ()
    results: tuple[Result, ...] = ()
    altered: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something happened, and to how many students."""

    times: int
    students: int


@dataclass(frozen=True, slots=True)
class Group:
    """Wrong answers that say the same, and that no mistake recognised.

    Attributes:
        blank: the 0-based blank, or None in a part that has only one.
        label: what that blank is called, or "".
        reading: the answer on one line.
        tally: how often, by how many.
        spellings: the different texts, the most frequent first, each with how often it was typed.
        when: the pattern for a `When:` field; "" where none can say it.
        block: the `### Mistake` section to paste; "" without a pattern.
        remark: what an author should know before pasting; "" if `pack check` has nothing against it.
    """

    blank: int | None
    label: str
    reading: str
    tally: Tally
    spellings: tuple[tuple[str, int], ...]
    when: str = ""
    block: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that got no verdict, because it could not be read or not be decided.

    Attributes:
        blank, label: as in `Group`.
        text: on one line, cleaned and bounded.
        tally: how often, by how many.
        complaint: what is said of it; "" where that is not known.
    """

    blank: int | None
    label: str
    text: str
    tally: Tally
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class AskFigures:
    """How the small question of one hint was answered.

    Attributes:
        rung: the hint's id.
        right: right answers.
        wrong: the different wrong ones, the most frequent first.
        unread: the same for those that got no verdict.
    """

    rung: str
    right: Tally
    wrong: tuple[tuple[str, Tally], ...] = ()
    unread: tuple[tuple[str, Tally], ...] = ()


@dataclass(frozen=True, slots=True)
class PartFigures:
    """How the class did in one part.

    Attributes:
        key: `pack/problem/part`.
        title: "" if its pack is not here.
        students: who did more than look at it.
        statuses: how many students have each status, by its name; of those with help, who needed the solution
            first and then did another version without help is under `alone_after`.
        attempts: answers that counted, of all students and versions, also after the first right one.
        hints: different ones, over all students.
        told: how many students needed the worked solution: `alone_after` and `shown` together.
        seconds: the median time of a student; None if nobody's is known.
        mistakes: recognised ones, the most frequent first.
        groups: unrecognised wrong answers, the most frequent first.
        algebra: whether they were grouped by algebra; by text where the pack is not here.
        now_recognised: unrecognised answers that the pack, as it is here, does recognise.
        unread: texts that got no verdict, the most frequent first.
        now_read: answers that got no verdict, though they get one here.
        asked: the small questions of hints that were answered, in the order of the ladder.
        remarks: that something is wrong, with what they are about.
    """

    key: str
    title: str
    students: int
    statuses: Mapping[str, int]
    attempts: int
    hints: int
    told: int
    seconds: int | None
    mistakes: tuple[tuple[str, Tally], ...] = ()
    groups: tuple[Group, ...] = ()
    algebra: bool = True
    now_recognised: int = 0
    unread: tuple[Unread, ...] = ()
    now_read: int = 0
    asked: tuple[AskFigures, ...] = ()
    remarks: tuple[Remarked, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report.

    Attributes:
        students: how many.
        results_only: how many of them handed in results without events.
        parts: in the order of the packs, then of parts that no pack here has.
        notes: what was amiss with files, a sentence each.
        altered: students with a hand-in whose checksum does not fit.
    """

    students: int
    results_only: int
    parts: tuple[PartFigures, ...]
    notes: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
