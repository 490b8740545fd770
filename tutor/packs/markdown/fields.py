"""Takes the `- Key: value` fields out of a section, and leaves the text that a student reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.sections import Section, bullets
from tutor.packs.model.faults import Faults, cure_for, nearest, one_of, quoted

_MARKER = re.compile(r"\s*[-*+]\s+(.*)")
_KEYED = re.compile(r"([A-Za-z]{2,20}):(?:\s+(.*)|$)")
_KEYLESS = re.compile(r"\**([A-Za-z]{2,20}):?\**(?:\s+(.*)|)$", re.DOTALL)
_TASK = re.compile(r"\[([ xX])\]\s+(.*)")
_NARROW = 60
"""Columns that every author's lines have; a line that ends before them was ended on purpose."""

_SPAN = re.compile(r"(?<![\\`])(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)


REQUIRED = ("Answer", "When")
"""Fields whose absence is reported by whoever needs them, so an empty one is not reported twice."""


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
class Field:
    """`- Key: value`, with indented lines joined on, and the task list that belongs to it."""

    key: str
    value: str
    line: int
    tasks: tuple[Task, ...] = ()

    @property
    def spans(self) -> tuple[str, ...]:
        """The texts of its code spans."""
        return code_spans(self.value)

    @property
    def words(self) -> tuple[str, ...]:
        """Its value cut at commas."""
        return tuple(word for word in (part.strip() for part in self.value.split(",")) if word)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a section holds: its fields by key, and the rest of its text with blank lines in their place."""

    section: Section
    by_key: dict[str, Field]
    rest: tuple[str, ...]

    def get(self, key: str) -> Field | None:
        """The field of that key, or None."""
        return self.by_key.get(key)

    def value(self, key: str, default: str = "") -> str:
        """The text of a field, or the default."""
        field = self.by_key.get(key)
        return field.value if field else default

    @property
    def text(self) -> str:
        """The Markdown that is left, without blank lines around it."""
        return "\n".join(self.rest[self._start :]).rstrip()

    @property
    def text_line(self) -> int:
        """The file's line on which `text` begins."""
        return self.section.first + self._start

    @property
    def _start(self) -> int:
        return next((index for index, line in enumerate(self.rest) if line.strip()), len(self.rest))


def code_spans(text: str) -> tuple[str, ...]:
    """The contents of the code spans in a Markdown text, in order."""
    return tuple(match[2].strip() for match in _SPAN.finditer(text))


def without_code(text: str) -> str:
    """The text with a blank in place of each code span."""
    return _SPAN.sub(" ", text)


@dataclass(frozen=True, slots=True)
class _Item:
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
        match = _KEYED.match(self.head)
        return match[1] if match else ""

    @property
    def is_task(self) -> bool:
        return _TASK.match(self.head) is not None

    def meant(self, known: Sequence[str], among_fields: bool) -> str:
        """The field that a line without a colon was meant for, such as `- Label x =`; or nothing.

        Prose may begin with the same word, so a line that stands among no fields has to look like a value.
        """
        match = _KEYLESS.match(self.head)
        if match is None or self.key:
            return ""
        word, value = match[1], match[2] or ""
        bare = without_code(value).strip(" ,")
        formal = value.startswith((":", "=")) or value.endswith("=") or bool(value and not bare)
        if word in known:
            return word if among_fields or formal else ""
        return nearest(word, known) or "" if among_fields and formal and word[0].isupper() else ""


def fields(section: Section, known: Sequence[str], faults: Faults) -> Fields:
    """Split a section into fields and text.

    An item counts as a field if its word is known. Other items of a list that stands directly below the
    heading or has a known field in it are reported if they have a word and a colon, or a known word and no
    colon, and so are items whose word is nearly a known one; every other list is text.
    """
    found: dict[str, Field] = {}
    rest = list(section.body)
    latest: str | None = None
    for each in section.bullets:
        items = [_item(section.body, start, end) for start, end in each.items]
        has_field = among = any(item.key in known for item in items)
        for item in items:
            line = section.first + item.start
            among = among and (item is items[0] or bool(section.body[item.start - 1].strip()))
            if item.is_task:
                if latest not in ("Answer", "Repair") or latest not in found:
                    continue
                found[latest] = _with_tasks(found[latest], _tasks((item,), section.first))
                if item.loose:
                    sentence = "This line is read as text of its own, and not as part of the option above it."
                    cure = "Leave an empty line before it, and indent it if it is feedback."
                    faults.warning(section.first + item.end, "joined-option", sentence, cure)
            elif item.key in known:
                latest = item.key
                _add(found, _field(item, section.first), faults)
            elif item.key and (each.leads or has_field or nearest(item.key, known)):
                cure = cure_for(item.key, known, f"Known here: {one_of(known)}.")
                faults.error(line, "unknown-field", f"There is no field {quoted(item.key)} here.", cure)
            elif (each.leads or has_field) and (meant := item.meant(known, among)):
                sentence = f"This line looks like the field {meant}, but is none."
                cure = f"Put a colon behind its name: “- {meant}: …”."
                faults.error(line, "unknown-field", sentence, cure)
            else:
                among = False
                continue
            among = has_field
            rest[item.start : item.end] = [""] * (item.end - item.start)
    return Fields(section, found, tuple(rest))


def _add(found: dict[str, Field], field: Field, faults: Faults) -> None:
    if not field.value and not field.tasks:
        if field.key not in REQUIRED:
            faults.error(
                field.line, "empty-field", f"{field.key} has no value.", "Write one, or delete the field."
            )
        return
    if field.key in found:
        first = found[field.key].line
        faults.error(
            field.line,
            "duplicate-field",
            f"{field.key} stands here again; line {first} has it.",
            "Keep one of them.",
        )
    else:
        found[field.key] = field


def _with_tasks(field: Field, tasks: tuple[Task, ...]) -> Field:
    return Field(field.key, field.value, field.line, field.tasks + tasks)


def _field(item: _Item, first: int) -> Field:
    match = _KEYED.match(item.head)
    key, value = (match[1], match[2] or "") if match else ("", "")
    nested = tuple(inner for inner in _nested(item.below) if inner.is_task)
    cut = nested[0].start if nested else len(item.below)
    continued = [line.strip() for line in item.below[:cut] if line.strip()]
    return Field(
        key,
        " ".join([value.strip(), *continued]).strip(),
        first + item.start,
        _tasks(nested, first + item.start + 1),
    )


def _tasks(items: Sequence[_Item], first: int) -> tuple[Task, ...]:
    """Options from task items. Feedback is an indented paragraph of its own, or follows ` — ` on the line."""
    tasks = []
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
        tasks.append(task)
    return tuple(tasks)


def _broken(lines: Sequence[str]) -> int:
    """The first line, from 1, that was not parted from the one before it for want of space; or 0.

    There the next word would have had its place, or a sentence begins.
    """
    for number, (before, after) in enumerate(pairwise(line.strip() for line in lines), 1):
        word = after.split(maxsplit=1)[0]
        if len(before) + len(word) < _NARROW or word[0].isupper():
            return number
    return 0


def _nested(below: Sequence[str]) -> tuple[_Item, ...]:
    """The bullet items of the indented lines below a field."""
    if not any(_MARKER.match(line) for line in below):
        return ()
    lines = [line[2:] if line[:2].isspace() else line for line in below] if _indented(below) else list(below)
    found = bullets(structure("\n".join(lines)))
    return tuple(_item(lines, start, end) for each in found for start, end in each.items)


def _indented(lines: Sequence[str]) -> bool:
    return all(line[:2].isspace() for line in lines if line.strip())


def _item(lines: Sequence[str], start: int, end: int) -> _Item:
    """An item with its indented lines. An unindented line after it, which Markdown would join on, is text."""
    match = _MARKER.match(lines[start])
    stop = start + 1
    while stop < end and (not lines[stop].strip() or lines[stop][0] in " \t"):
        stop += 1
    below = tuple(lines[start + 1 : stop])
    return _Item(match[1].strip() if match else "", below, start, stop, stop < end)
