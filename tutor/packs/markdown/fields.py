"""Takes the `- Key: value` fields out of a section, and leaves the text that a student reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.packs.markdown.list_items import JOINED_OPTION, KEYED, Item, Task, item_at, items_below, options
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, cure_for, nearest, one_of, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

_KEYLESS = re.compile(r"\**([A-Za-z]{2,20}):?\**(?:\s+(.*)|)$", re.DOTALL)

_FIELD_BELOW = re.compile(r"\s+[-*+]\s+([A-Z][a-z]{1,19}): ")
_SPAN = re.compile(r"(?<![\\`])(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)


REQUIRED = ("Answer", "When")
"""Fields whose absence is reported by whoever needs them, so an empty one is not reported twice."""


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


UNKNOWN_FIELD = Rule(
    "unknown-field",
    Topic.SECTIONS,
    "Fields have known names; the nearest is named.",
    "- Awnser: `x`",
    breaks=(Edit("rectangle.md", "- Experiment:", "- Experimant:"),),
)


def fields(section: Section, known: Sequence[str], faults: Faults) -> Fields:
    """Split a section into fields and text.

    An item counts as a field if its word is known. Other items of a list that stands directly below the
    heading or has a known field in it are reported if they have a word and a colon, or a known word and no
    colon, and so are items whose word is nearly a known one; every other list is text.

    Args:
        section: where they stand.
        known: the names that fields may have there.
        faults: where to report to.
    """
    found: dict[str, Field] = {}
    rest = list(section.body)
    latest: str | None = None
    for each in section.bullets:
        items = [item_at(section.body, start, end) for start, end in each.items]
        has_field = among = any(item.key in known for item in items)
        for item in items:
            line = section.first + item.start
            among = among and (item is items[0] or bool(section.body[item.start - 1].strip()))
            if item.is_task:
                if latest not in ("Answer", "Then", "Repair") or latest not in found:
                    continue
                found[latest] = _with_tasks(found[latest], options((item,), section.first))
                if item.loose:
                    sentence = "This line is read as text of its own, and not as part of the option above it."
                    cure = "Leave an empty line before it, and indent it if it is feedback."
                    faults.report(section.first + item.end, JOINED_OPTION, sentence, cure)
            elif item.key in known:
                latest = item.key
                _nested(item, known, line, faults)
                _add(found, _field(item, section.first), faults)
            elif item.key and (each.leads or has_field or nearest(item.key, known)):
                cure = cure_for(item.key, known, f"Known here: {one_of(known)}.")
                faults.report(line, UNKNOWN_FIELD, f"There is no field {quoted(item.key)} here.", cure)
            elif (each.leads or has_field) and (meant := _meant(item, known, among)):
                sentence = f"This line looks like the field {meant}, but is none."
                cure = f"Put a colon behind its name: “- {meant}: …”."
                faults.report(line, UNKNOWN_FIELD, sentence, cure)
            else:
                among = False
                continue
            among = has_field
            rest[item.start : item.end] = [""] * (item.end - item.start)
    return Fields(section, found, tuple(rest))


def _nested(item: Item, known: Sequence[str], line: int, faults: Faults) -> None:
    """Report a field that is indented below another one, and would be a part of its value."""
    for number, text in enumerate(item.below, 1):
        match = _FIELD_BELOW.match(text)
        if match is not None and match[1] in known:
            sentence = f"The field {match[1]} is indented below {item.key}, and is read as a part of it."
            faults.report(line + number, UNKNOWN_FIELD, sentence, "Begin it at the left margin.")


def _meant(item: Item, known: Sequence[str], among_fields: bool) -> str:
    """The field that a line without a colon was meant for, such as `- Label x =`; or nothing.

    Prose may begin with the same word, so a line that stands among no fields has to look like a value.
    """
    match = _KEYLESS.match(item.head)
    if match is None or item.key:
        return ""
    word, value = match[1], match[2] or ""
    bare = without_code(value).strip(" ,")
    formal = value.startswith((":", "=")) or value.endswith("=") or bool(value and not bare)
    if word in known:
        return word if among_fields or formal else ""
    return nearest(word, known) or "" if among_fields and formal and word[0].isupper() else ""


EMPTY_FIELD = Rule(
    "empty-field",
    Topic.SECTIONS,
    "A field has a value.",
    "- Lab:",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Lab:"),),
)

DUPLICATE_FIELD = Rule(
    "duplicate-field",
    Topic.SECTIONS,
    "No field stands twice.",
    "- Form: exact   - Form: column",
    breaks=(
        Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Form: exact\n- Form: expanded"),
    ),
)


def _add(found: dict[str, Field], field: Field, faults: Faults) -> None:
    if not field.value and not field.tasks:
        if field.key not in REQUIRED:
            faults.report(
                field.line, EMPTY_FIELD, f"{field.key} has no value.", "Write one, or delete the field."
            )
        return
    if field.key in found:
        first = found[field.key].line
        faults.report(
            field.line,
            DUPLICATE_FIELD,
            f"{field.key} stands here again; line {first} has it.",
            "Keep one of them.",
        )
    else:
        found[field.key] = field


def _with_tasks(field: Field, tasks: tuple[Task, ...]) -> Field:
    return Field(field.key, field.value, field.line, field.tasks + tasks)


def _field(item: Item, first: int) -> Field:
    match = KEYED.match(item.head)
    key, value = (match[1], match[2] or "") if match else ("", "")
    nested = tuple(inner for inner in items_below(item.below) if inner.is_task)
    cut = nested[0].start if nested else len(item.below)
    continued = [line.strip() for line in item.below[:cut] if line.strip()]
    return Field(
        key,
        " ".join([value.strip(), *continued]).strip(),
        first + item.start,
        options(nested, first + item.start + 1),
    )
