"""Items of Markdown lists with what is indented below them, and the options that task items are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.sections import bullets
from tutor.packs.model.rule import Edit, Rule, Topic

KEYED = re.compile(r"([A-Za-z]{2,20}):(?:\s+(.*)|$)")
"""A word and a colon at the beginning of an item, as in a field."""

_MARKER = re.compile(r"\s*[-*+]\s+(.*)")
_TASK = re.compile(r"\[([ xX])\]\s+(.*)")
_NARROW = 60
"""Columns that every author's lines have; a line that ends before them was ended on purpose."""


@dataclass(frozen=True, slots=True)
class Task:
    """One item of a task list: an option of a choice, whether it is a right one, and what to say of it.

    `joined` is the file's line that a break of the author's, and no end of the space, parts from the option;
    0 if there is none. Such a line may have been meant as feedback.
    """

    ticked: bool
    text: str
    feedback: str
    line: int
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: the text after its marker, the indented lines below it, where it stands in the body.

    `loose` says that an unindented line follows at once, which Markdown would join to the item.
    """

    head: str
    below: tuple[str, ...]
    start: int
    end: int
    loose: bool = False

    @property
    def key(self) -> str:
        """The word before a colon, or nothing."""
        match = KEYED.match(self.head)
        return match[1] if match else ""

    @property
    def is_task(self) -> bool:
        """Whether it begins with a checkbox."""
        return _TASK.match(self.head) is not None


JOINED_OPTION = Rule(
    "joined-option",
    Topic.ANSWERS,
    "The feedback of an option stands apart from it.",
    "feedback on the line below “- [ ] no”, and no empty line between",
    "warning",
    breaks=(Edit("matrices.md", "- [x] $(1, 1)$", "- [x] $(1, 1)$\n    Both columns pull together."),),
)


def items_below(below: Sequence[str]) -> tuple[Item, ...]:
    """The bullet items of the indented lines below a field."""
    if not any(_MARKER.match(line) for line in below):
        return ()
    lines = [line[2:] if line[:2].isspace() else line for line in below] if _indented(below) else list(below)
    found = bullets(structure("\n".join(lines)))
    return tuple(item_at(lines, start, end) for each in found for start, end in each.items)


def _indented(lines: Sequence[str]) -> bool:
    return all(line[:2].isspace() for line in lines if line.strip())


def item_at(lines: Sequence[str], start: int, end: int) -> Item:
    """An item with its indented lines. An unindented line after it, which Markdown would join on, is text.

    Args:
        lines: what the item stands in.
        start: the index of its first line.
        end: the index after the last that Markdown takes for a part of it.
    """
    match = _MARKER.match(lines[start])
    stop = start + 1
    while stop < end and (not lines[stop].strip() or lines[stop][0] in " \t"):
        stop += 1
    below = tuple(lines[start + 1 : stop])
    return Item(match[1].strip() if match else "", below, start, stop, stop < end)


def options(items: Sequence[Item], first: int) -> tuple[Task, ...]:
    """Options from task items. Feedback is an indented paragraph of its own, or follows ` — ` on the line."""
    found = []
    for item in items:
        match = _TASK.match(item.head)
        if match is None:
            continue
        blank = next((index for index, line in enumerate(item.below) if not line.strip()), len(item.below))
        text = " ".join([match[2].strip(), *(line.strip() for line in item.below[:blank])])
        feedback = "\n".join(line.strip() for line in item.below[blank:]).strip()
        if not feedback and " — " in text:
            text, feedback = text.split(" — ", 1)
        line = first + item.start
        joined = _broken((item.head, *item.below[:blank]))
        task = Task(match[1] != " ", text.strip(), feedback.strip(), line, joined and line + joined)
        found.append(task)
    return tuple(found)


def _broken(lines: Sequence[str]) -> int:
    """The first line, from 1, that was not parted from the one before it for want of space; or 0.

    There the next word would have had its place, or a sentence begins.
    """
    for number, (before, after) in enumerate(pairwise(line.strip() for line in lines), 1):
        word = after.split(maxsplit=1)[0]
        if len(before) + len(word) < _NARROW or word[0].isupper():
            return number
    return 0
