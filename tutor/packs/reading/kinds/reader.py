"""What reading has to know of a kind of blank, and the rules that all kinds are held to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults
from tutor.packs.model.rule import Edit, Rule, Topic


@dataclass(frozen=True, slots=True)
class Reader:
    """How an author writes a kind of blank.

    Attributes:
        written: how it is written, in pieces of the sentence that lists what can be.
        begins: whether an `Answer:` field is of this kind, by its text or by what stands beside it; in a
            table's cell nothing does.
        read: the blank of a field, with what stands beside it, or None with a fault.
        cell: the blank of a table's cell of this label, or None with a fault; no function where a cell
            cannot be of this kind.
        fields: what may stand beside `Answer:` for this kind, `Label:` apart.
        part_fields: the same, in a part but not in a hint.
        tasks: whether a task list may stand below it.
        whole: whether only a part's own answer can be of this kind, and no hint's and no repair.
        several: the blanks of one field, where it may have several that stand in a table of their own.
        completed: the blanks of a part's table, those of this kind with what the part's fields say of them.
    """

    written: tuple[str, ...]
    begins: Callable[[Field, Fields | None], bool]
    read: Callable[[Field, Fields, Faults], Blank | None]
    cell: Callable[[Field, str, Faults], Blank | None] | None = None
    fields: tuple[str, ...] = ()
    part_fields: tuple[str, ...] = ()
    tasks: bool = False
    whole: bool = False
    several: Callable[[Field, Fields, Faults], tuple[Blank, ...]] | None = None
    completed: Callable[[Sequence[Blank], Field, Fields, Faults], tuple[Blank, ...]] | None = None


UNKNOWN_ANSWER = Rule(
    "unknown-answer",
    Topic.ANSWERS,
    "An answer is of a known kind.",
    "- Answer: see below",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: see below"),),
)

NO_KEY = Rule(
    "no-key",
    Topic.ANSWERS,
    "An answer says what is right.",
    "- Answer: one of   with no “- [x]”",
    breaks=(Edit("matrices.md", "- [x] $(1, 1)$", "- [ ] $(1, 1)$"),),
)
