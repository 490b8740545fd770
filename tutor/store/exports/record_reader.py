"""Reads a record that was exported elsewhere: bounded in every way, and taken as a whole or not at all."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from tutor.notation.lexicon.sanitize import clean
from tutor.store.exports.record_export import FORMAT
from tutor.store.record import event_codec
from tutor.store.record.row import Row, fields

LARGEST = 1_000_000_000
"""Bytes of a file; a million events have less than half of it."""
LONGEST_LINE = 1_000_000
MOST_COMPLAINTS = 5

AGAIN = "Write it anew on the other computer: tutor export --format record."

_UID = re.compile(r"[0-9a-f]{8,32}")
_KIND = re.compile(r"[a-z]{1,40}")
_DEVICE = re.compile(r"[0-9a-z]{0,32}")
_HIGHEST = 1_000_000_000


class NoRecordError(Exception):
    """The file is no record that can be taken; a sentence for each reason, with file, line and cure."""

    def __init__(self, *complaints: str) -> None:
        self.complaints = complaints
        super().__init__("\n".join(complaints))


def verify(path: Path) -> int:
    """How many events a file has. Raises NoRecordError where anything in it is not as it was written."""
    name = clean(path.name).replace("\n", " ")[:100]
    complaints: list[str] = []
    count, ended = 0, False
    digest = sha256()
    try:
        if path.stat().st_size > LARGEST:
            raise NoRecordError(f"{name}: It is larger than {LARGEST // 1_000_000} MB, which no record is.")
        with path.open("rb") as stream:
            for number, raw in _raw_lines(name, stream):
                if ended:
                    raise NoRecordError(f"{name}:{number}: Something stands behind its end. {AGAIN}")
                try:
                    values = _object(raw)
                    if number == 1:
                        _look_at_header(values)
                    elif set(values) == {"sha256"}:
                        ended = True
                        if values["sha256"] != digest.hexdigest():
                            complaints.append(
                                f"{name}:{number}: The checksum does not fit: it was changed. {AGAIN}"
                            )
                    else:
                        _row(values)
                        count += 1
                except ValueError as error:
                    complaints.append(f"{name}:{number}: {error} {AGAIN}")
                    if number == 1:
                        break
                digest.update(raw)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NoRecordError(
            f"{name}: It cannot be read ({reason}). Check its name and permissions."
        ) from None
    if not ended and not complaints:
        complaints.append(f"{name}: Its last line is missing: it was cut short. {AGAIN}")
    if len(complaints) > MOST_COMPLAINTS:
        more = len(complaints) - MOST_COMPLAINTS
        complaints[MOST_COMPLAINTS:] = [f"{name}: {more:,} more lines are not as they were written."]
    if complaints:
        raise NoRecordError(*complaints)
    return count


def rows(path: Path) -> Iterator[Row]:
    """The rows of a file that was verified. Raises NoRecordError, ValueError, OSError if it changed."""
    with path.open("rb") as stream:
        for number, raw in _raw_lines(path.name, stream):
            values = _object(raw)
            if number > 1 and set(values) != {"sha256"}:
                yield _row(values)


def _raw_lines(name: str, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE:
            raise NoRecordError(f"{name}:{number}: The line is longer than {LONGEST_LINE:,} bytes. {AGAIN}")
        yield number, raw


def _object(raw: bytes) -> dict[str, Any]:
    """The object of a line. Raises ValueError with a sentence."""
    try:
        found = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError:
        raise ValueError("It is not UTF-8 text.") from None
    except (ValueError, RecursionError):
        raise ValueError("It is not JSON.") from None
    if not isinstance(found, dict):
        raise ValueError("It is JSON, but no object.")
    return found


def _refuse(numeral: str) -> float:
    raise ValueError(numeral)


def _look_at_header(values: dict[str, Any]) -> None:
    form = values.get("record")
    if not isinstance(form, int) or isinstance(form, bool) or form < 1:
        raise ValueError("It is no record: its first line does not say so.")
    if form > FORMAT:
        raise ValueError(f"It was written by a newer tutor (format {form}). Update the tutor here.")


def _row(values: dict[str, Any]) -> Row:
    """A row. Raises ValueError with a sentence for one that no tutor writes."""
    texts = [values.get(name) for name in ("id", "at", "event", "data", "device")]
    number = values.get("number")
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("Something is missing in it.")
    uid, at, kind, data, device = (str(text) for text in texts)
    if not _UID.fullmatch(uid):
        raise ValueError("Its “id” is none that the tutor gives.")
    if not _KIND.fullmatch(kind):
        raise ValueError("Its “event” is no event's name.")
    if not _DEVICE.fullmatch(device):
        raise ValueError("Its “device” is none that the tutor gives.")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= _HIGHEST:
        raise ValueError("Its “number” is none that the tutor gives.")
    if bool(device) != bool(number):
        raise ValueError("Its “device” and “number” do not belong together.")
    if not _is_time(at):
        raise ValueError("Its “at” is no time.")
    if fields(data) is None or (kind in event_codec.KINDS and event_codec.decode(kind, data) is None):
        raise ValueError("Its “data” are none of such an event.")
    if _steers(fields(data)):
        raise ValueError("Its “data” hold characters that steer a terminal.")
    return Row(uid, at, kind, data, device, number)


def _is_time(text: str) -> bool:
    try:
        return len(text) <= 40 and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _steers(value: object) -> bool:
    if isinstance(value, str):
        return any(unicodedata.category(letter) == "Cc" and letter not in "\n\t" for letter in value)
    if isinstance(value, list):
        return any(map(_steers, value))
    return isinstance(value, dict) and any(_steers(one) for pair in value.items() for one in pair)
