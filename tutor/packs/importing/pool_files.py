"""The records of an OATutor content pool, as values: problems, steps, hints. Anything may be missing."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tutor.notation import clean
from tutor.packs.importing.ledger import Cause, Ledger, Notes
from tutor.packs.importing.pool import MOST_STEPS, UnreadableError, folders, read_json

LONGEST = 20_000
MOST_HINTS = 60
MOST_ITEMS = 200

_LINKED = re.compile(r"\s*(https?://[^\s<>]+)?\s*(?:<([^<>]*)>)?\s*(.*)", re.DOTALL)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Characters without a meaning of their own; the importer uses two of them as marks."""
_LETTER = re.compile(r"[^0-9a-z]+")

Variables = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer: of a step, or of a scaffold hint."""

    answers: tuple[str, ...] = ()
    kind: str = ""
    choices: tuple[str, ...] = ()
    many: bool = False
    choosing: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint or scaffold of a pathway."""

    id: str
    title: str
    text: str
    after: tuple[str, ...] = ()
    asked: Asked | None = None
    variables: Variables = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a problem, with its hints in the order of the file."""

    id: str
    title: str
    body: str
    asked: Asked
    hints: tuple[Hint, ...] = ()
    variables: Variables = field(default_factory=dict)
    notes: Notes | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One problem of the pool."""

    id: str
    title: str
    body: str
    course: str
    lesson: str
    licence: str
    source: str
    steps: tuple[Step, ...]
    variables: Variables = field(default_factory=dict)


def read_problem(pool: Path, name: str, ledger: Ledger) -> Found | None:
    """The problem in the folder `name` of the pool, or None with the reason in the ledger."""
    place = pool / name
    notes = ledger.at(name)
    try:
        record = _object(read_json(place / f"{name}.json"))
    except UnreadableError as error:
        notes.add(Cause.PROBLEM_FILE, f"{name}.json {error}")
        return None
    steps = tuple(_steps(place, name, ledger))
    licence, source = linked(text_of(record, "license")), linked(text_of(record, "oer"))
    if not licence:
        notes.add(Cause.NO_LICENCE, "the problem states none")
    return Found(
        id=name,
        title=text_of(record, "title", notes),
        body=text_of(record, "body", notes),
        course=line_of(text_of(record, "courseName")),
        lesson=line_of(text_of(record, "lesson")),
        licence=licence,
        source=source,
        steps=steps,
        variables=variables_of(record, notes),
    )


def _steps(place: Path, name: str, ledger: Ledger) -> Iterator[Step]:
    try:
        names = list(folders(place / "steps"))
    except UnreadableError as error:
        ledger.add(Cause.STEP_FILE, name, f"steps {error}")
        return
    for number, step in enumerate(names):
        notes = ledger.at(f"{name}/{step}")
        if number >= MOST_STEPS:
            notes.add(Cause.STEP_FILE, f"only {MOST_STEPS} steps of a problem are read")
            continue
        inside = place / "steps" / step
        try:
            record = _object(read_json(inside / f"{step}.json"))
        except UnreadableError as error:
            notes.add(Cause.STEP_FILE, f"{step}.json {error}")
            continue
        yield Step(
            id=step,
            title=text_of(record, "stepTitle", notes),
            body=text_of(record, "stepBody", notes),
            asked=asked_of(record, "stepAnswer"),
            hints=_hints(inside / "tutoring", step, notes),
            variables=variables_of(record, notes),
            notes=notes,
        )


def _hints(place: Path, step: str, notes: Notes) -> tuple[Hint, ...]:
    """The default pathway; others are counted."""
    wanted = f"{step}DefaultPathway.json"
    try:
        others = sorted(path.name for path in place.iterdir() if path.name != wanted)
    except OSError:
        others = []
    for other in others[:MOST_ITEMS]:
        if other.endswith(".json"):
            notes.add(Cause.OTHER_PATHWAY, other)
    try:
        records = read_json(place / wanted)
    except UnreadableError as error:
        notes.add(Cause.PATHWAY_FILE, f"{wanted} {error}")
        return ()
    if not isinstance(records, list):
        notes.add(Cause.PATHWAY_FILE, f"{wanted} is no list of hints")
        return ()
    if len(records) > MOST_HINTS:
        notes.add(Cause.HINT, f"there are {len(records)} hints; {MOST_HINTS} are read")
    return tuple(hint for each in records[:MOST_HINTS] if (hint := _hint(each, notes)) is not None)


def _hint(record: Any, notes: Notes) -> Hint | None:
    if not isinstance(record, dict):
        notes.add(Cause.HINT, "a hint is no object")
        return None
    name, kind = text_of(record, "id"), text_of(record, "type")
    title, text = text_of(record, "title", notes), text_of(record, "text", notes)
    if kind not in ("hint", "scaffold") or not (title.strip() or text.strip()):
        reason = "has no text" if kind in ("hint", "scaffold") else f"is of the kind “{kind[:40]}”"
        notes.add(Cause.HINT, f"the hint {name or 'without an id'} {reason}")
        return None
    below = record.get("subHints")
    if isinstance(below, list) and below:
        notes.add(Cause.SUB_HINT, f"{len(below)} below {name}")
    return Hint(
        id=name,
        title=title,
        text=text,
        after=strings_of(record.get("dependencies")),
        asked=asked_of(record, "hintAnswer") if kind == "scaffold" else None,
        variables=variables_of(record, notes),
    )


def asked_of(record: Mapping[str, Any], key: str) -> Asked:
    """The question of a step or a scaffold."""
    kind, form = text_of(record, "answerType"), text_of(record, "problemType")
    many = "MultipleSelect" in (kind, form)
    choices = strings_of(record.get("choices"))
    return Asked(
        strings_of(record.get(key)), kind, choices, many, form in ("MultipleChoice", "MultipleSelect") or many
    )


def variables_of(record: Mapping[str, Any], notes: Notes) -> Variables:
    """The values of each variable, as the texts that take its place."""
    found = record.get("variabilization")
    if not found:
        return {}
    if not isinstance(found, dict):
        notes.add(Cause.VARIANTS, "variabilization is no object")
        return {}
    made: dict[str, tuple[str, ...]] = {}
    for name, values in list(found.items())[:MOST_ITEMS]:
        texts = strings_of(values)
        if texts:
            made[name] = texts
        else:
            notes.add(Cause.VARIANTS, f"the variable {name[:60]} has no values")
    return made


def text_of(record: Mapping[str, Any], key: str, notes: Notes | None = None) -> str:
    """A text of a record, made harmless; a number as its text, anything else as nothing."""
    found = record.get(key)
    if isinstance(found, int | float) and not isinstance(found, bool):
        found = str(found)
    if not isinstance(found, str):
        return ""
    if len(found) > LONGEST and notes is not None:
        notes.add(Cause.TOO_LONG, f"{key} has {len(found):,} characters; {LONGEST:,} are kept")
    kept = harmless(found)
    whole = unicodedata.normalize("NFC", html.unescape(found[:LONGEST]).replace("\r\n", "\n"))
    if notes is not None and len(kept) < len(whole):
        notes.add(Cause.INVISIBLE, key)
    return kept


def harmless(text: str) -> str:
    """A text of bounded length, its entities resolved, without control characters and private marks."""
    return _PRIVATE.sub("", clean(html.unescape(text[:LONGEST])))


def strings_of(found: Any) -> tuple[str, ...]:
    """The texts of a list; of a single text or number that one."""
    items = found if isinstance(found, list) else [found]
    return tuple(
        harmless(str(item)).strip()
        for item in items[:MOST_ITEMS]
        if isinstance(item, str | int | float) and not isinstance(item, bool) and str(item).strip()
    )


def linked(text: str) -> str:
    """`https://… <Name>` as `Name (https://…)`, on one line."""
    match = _LINKED.fullmatch(text.strip())
    address, name, rest = (match[1] or "", match[2] or "", match[3]) if match else ("", "", text)
    words = line_of(" ".join(piece for piece in (name, rest) if piece.strip()))
    return f"{words} ({address})" if words and address else words or address


def line_of(text: str) -> str:
    """A text on one line, fit for the value of a field."""
    return " ".join(text.replace("`", "'").split())[:300].strip()


def slug(text: str, otherwise: str) -> str:
    """An id made of a text: lower-case letters, digits and hyphens, at most 64."""
    return _LETTER.sub("-", text.casefold()).strip("-")[:64].strip("-") or otherwise


def _object(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise UnreadableError("is no JSON object")
    return found
