"""Reads hand-ins, which may come from anybody: bounded in every way, with complaints by file and line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from tutor.checking.contract.verdict import Outcome
from tutor.notation.lexicon.sanitize import clean
from tutor.packs.markdown.files import is_slug
from tutor.packs.sharing.version import is_version
from tutor.store.exports.handin import LONGEST_SPAN, Handin, Moment, Result
from tutor.store.exports.handin_file import FORMAT, checksum
from tutor.store.record import event_codec
from tutor.store.small_files.student_name import tidy
from tutor.tutoring.attempt import LONGEST, MOST_CHOICES
from tutor.tutoring.event import (
    COMPARED,
    HOW_KEPT,
    REASONS,
    REMARKED,
    SUREST,
    Asked,
    Attempted,
    Event,
    Explained,
    Hinted,
    Kept,
    Opened,
    Reflected,
    Remarked,
    Sure,
)
from tutor.tutoring.remark import LONGEST_REMARK
from tutor.tutoring.state import Status

LARGEST = 20_000_000
"""Bytes of one file."""
LONGEST_LINE = 1_000_000
MOST_LINES = 20_000
MOST_COMPLAINTS = 5
"""Lines of one file that are complained of one by one; the rest are counted."""
MOST_BLANKS = 60
MOST_COUNTED = 1_000_000
TRIES_TOLD = 2
"""From this format on `unaided` means the first try; in older results, only where there was no other."""

_UID = re.compile(r"[0-9a-f]{8,32}")
_AGAIN = "Ask for a fresh one: tutor export --format handin."


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read of a file.

    Attributes:
        file: its name, made harmless.
        handin: None if it is no hand-in at all.
        intact: whether the checksum fits what was read.
        complaints: a sentence each, with file, line and cure.
    """

    file: str
    handin: Handin | None
    intact: bool
    complaints: tuple[str, ...]


class _RefusedError(Exception):
    """A line, or a whole file, that cannot be taken; its text is a sentence."""


def take(path: Path) -> Taken:
    """Read a hand-in. Never raises, whatever the file holds."""
    name = clean(path.name).replace("\n", " ")[:100]
    try:
        if path.stat().st_size > LARGEST:
            raise _RefusedError(f"It is larger than {LARGEST // 1_000_000} MB, which no hand-in is. {_AGAIN}")
        with path.open("rb") as stream:
            return _read(name, stream)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Taken(name, None, False, (f"{name}: It cannot be read ({reason}). Check its permissions.",))
    except _RefusedError as refused:
        return Taken(name, None, False, (f"{name}: {refused}",))


def _read(name: str, stream: BinaryIO) -> Taken:
    complaints: list[str] = []
    objects: list[dict[str, Any]] = []
    numbers: list[int] = []
    whole = True
    for number, found in _objects(stream):
        if isinstance(found, str):
            if not objects:
                raise _RefusedError(f"It is no hand-in: {found} {_AGAIN}")
            whole = False
            complaints.append(f"{name}:{number}: {found} This line is left out. {_AGAIN}")
        else:
            objects.append(found)
            numbers.append(number)
    if not objects:
        raise _RefusedError(f"It is empty. {_AGAIN}")
    ended = "sha256" in objects[-1] and len(objects) > 1
    body = objects[:-1] if ended else objects
    intact = ended and whole and objects[-1]["sha256"] == checksum(body)
    about = _header(body[0])
    happened: list[Moment] = []
    done: list[Result] = []
    for number, values in zip(numbers[1:], body[1:], strict=False):
        try:
            if about.what == "events":
                happened.append(_moment(values))
            else:
                done.append(_result(values, body[0]["handin"]))
        except _RefusedError as refused:
            complaints.append(f"{name}:{number}: {refused} This line is left out. {_AGAIN}")
    if not ended:
        complaints.append(
            f"{name}: Its last line is missing: it was cut short. The rest is counted. {_AGAIN}"
        )
    elif not intact:
        complaints.append(
            f"{name}: Its checksum does not fit: it was changed after it was written. "
            f"It is counted, and marked. {_AGAIN}"
        )
    happened.sort(key=lambda moment: moment.second)
    handed = Handin(about.name, about.what, about.program, about.packs, tuple(happened), tuple(done))
    return Taken(name, handed, intact, _bounded(name, complaints))


def _bounded(name: str, complaints: list[str]) -> tuple[str, ...]:
    """The first complaints about lines, how many more there are, and the last one, about the whole."""
    if len(complaints) <= MOST_COMPLAINTS + 1:
        return tuple(complaints)
    more = len(complaints) - MOST_COMPLAINTS - 1
    return (*complaints[:MOST_COMPLAINTS], f"{name}: {more:,} more lines are left out.", complaints[-1])


def _objects(stream: BinaryIO) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The objects of a file with their lines, or a sentence on why a line holds none."""
    number = size = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        size += len(raw)
        if number > MOST_LINES or size > LARGEST:
            raise _RefusedError(f"It has more than {MOST_LINES:,} lines, which no hand-in has. {_AGAIN}")
        if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
            raise _RefusedError(f"Line {number} is longer than {LONGEST_LINE:,} bytes. {_AGAIN}")
        if raw.strip():
            yield number, _object(raw, number == 1)


def _object(raw: bytes, first: bool) -> dict[str, Any] | str:
    try:
        found = json.loads(raw.decode("utf-8-sig" if first else "utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return "It is not UTF-8 text."
    except json.JSONDecodeError as error:
        return f"It is not JSON ({error.msg}, column {error.colno})."
    except (ValueError, RecursionError):
        return "It holds a number or a nesting that is too large."
    return found if isinstance(found, dict) else "It is JSON, but no object."


def _refuse(numeral: str) -> float:
    raise ValueError(numeral)


def _header(values: dict[str, Any]) -> Handin:
    form = values.get("handin")
    if not isinstance(form, int) or isinstance(form, bool):
        raise _RefusedError(f"It is no hand-in: its first line does not say so. {_AGAIN}")
    if form > FORMAT:
        raise _RefusedError(f"It was written by a newer tutor (format {form}). Update the tutor here.")
    name, what, packs = values.get("name"), values.get("what"), values.get("packs")
    if not isinstance(name, str) or not tidy(name):
        raise _RefusedError(f"It is no hand-in: it has no name. {_AGAIN}")
    if what not in ("events", "results"):
        raise _RefusedError(f"It is no hand-in: it says neither events nor results. {_AGAIN}")
    listed = packs.items() if isinstance(packs, dict) else ()
    known = [
        (id, version if isinstance(version, str) and is_version(version) else "")
        for id, version in listed  # noqa: A001
        if is_slug(id)
    ]
    program = values.get("program")
    said = clean(program)[:40] if isinstance(program, str) else ""
    return Handin(tidy(name), what, said, tuple(known[:1000]))


def _moment(values: dict[str, Any]) -> Moment:
    second, uid, kind = values.get("s"), values.get("id"), values.get("event")
    if not isinstance(second, int) or not _whole(second, LONGEST_SPAN):
        raise _RefusedError("Its time “s” is no number of seconds.")
    if not isinstance(uid, str) or not _UID.fullmatch(uid):
        raise _RefusedError("Its “id” is none that the tutor gives.")
    event = event_codec.decode(kind, json.dumps(values)) if isinstance(kind, str) else None
    if event is None:
        raise _RefusedError("Its event is none that this version knows.")
    return Moment(uid, second, _sound(event))


def _sound(event: Event) -> Event:
    """The event, if every name in it is one. Raises _RefusedError."""
    _part(event.part)
    variant = getattr(event, "variant", 0)
    if not _whole(variant, 10_000):
        raise _RefusedError("Its “variant” is no small number.")
    if isinstance(event, Hinted | Asked) and not is_slug(event.rung):
        raise _RefusedError("Its “rung” is no rung's name.")
    if isinstance(event, Explained) and event.compared not in ("", *COMPARED):
        raise _RefusedError("Its “compared” is none that there is.")
    if isinstance(event, Sure) and not 1 <= event.level <= SUREST:
        raise _RefusedError("Its “level” is none from 1 to 4.")
    if isinstance(event, Kept) and event.how not in HOW_KEPT:
        raise _RefusedError("Its “how” is none that there is.")
    if isinstance(event, Opened) and event.why not in ("", *REASONS):
        raise _RefusedError("Its “why” is none that there is.")
    if isinstance(event, Remarked):
        return _remark(event)
    if isinstance(event, Reflected | Explained):
        return replace(event, text="")
    if isinstance(event, Attempted):
        if event.outcome not in set(Outcome):
            raise _RefusedError("Its “outcome” is none that there is.")
        if event.mistake is not None and not is_slug(event.mistake):
            raise _RefusedError("Its “mistake” is no mistake's name.")
        if not _whole(event.choices, MOST_CHOICES):
            raise _RefusedError("Its “choices” is no small number.")
        if not 1 <= len(event.answer) <= MOST_BLANKS or len(event.cells) > MOST_BLANKS:
            raise _RefusedError("Its “answer” has too many blanks, or none.")
        if any(len(text) > LONGEST + 1 for text in event.answer):
            raise _RefusedError(f"Its “answer” is longer than {LONGEST:,} characters.")
        answer = tuple(clean(text) for text in event.answer)
        return Attempted(
            event.part, event.variant, answer, event.outcome, event.credit, event.mistake, event.cells
        )
    return event


def _remark(event: Remarked) -> Remarked:
    """A remark with all that is in it on one line each, and no longer than any that is made here."""
    if event.about not in REMARKED:
        raise _RefusedError("Its “about” is none that there is.")
    if len(event.answer) > MOST_BLANKS or len(event.reading) > MOST_BLANKS:
        raise _RefusedError("Its “answer” has too many blanks.")
    text, outcome, said, version = (
        " ".join(clean(one[:LONGEST_REMARK]).split())
        for one in (event.text, event.outcome, event.said, event.version)
    )
    answer, reading = (
        tuple(clean(one[:LONGEST]) for one in several) for several in (event.answer, event.reading)
    )
    return Remarked(
        event.part, event.variant, text, event.about, answer, outcome, said, reading, version[:40]
    )


def _result(values: dict[str, Any], form: int) -> Result:
    part, status = values.get("part"), values.get("status")
    if not isinstance(part, str):
        raise _RefusedError("It names no part.")
    _part(part)
    if not isinstance(status, str) or status not in set(Status) or not isinstance(values.get("told"), bool):
        raise _RefusedError("Its “status” or “told” is none that there is.")
    counts = [values.get(name) for name in ("attempts", "hints")]
    if not all(_whole(count, MOST_COUNTED) for count in counts) or not _whole(
        values.get("seconds"), LONGEST_SPAN
    ):
        raise _RefusedError("Its numbers are out of range.")
    known = Status(status)
    if form < TRIES_TOLD and known is Status.UNAIDED and values["attempts"] > 1:
        known = Status.RETRIED
    return Result(part, known, counts[0], counts[1], values["told"], values["seconds"])  # type: ignore[arg-type]


def _part(key: str) -> None:
    pieces = key.split("/")
    if len(key) > 200 or len(pieces) != 3 or not all(is_slug(piece) for piece in pieces):
        raise _RefusedError("Its “part” is no pack/problem/part.")


def _whole(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
