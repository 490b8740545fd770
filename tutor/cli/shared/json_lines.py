"""JSON lines in and out: hostile input becomes a complaint about its line, and never stops the next one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import click

from tutor.terminal_charset import ascii_only

LONGEST = 4_000_000
"""Bytes of one line; a longer one is passed over with a complaint, without being held in memory."""

_STEERING = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the object it holds, or a sentence on why it holds none."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    complaint: str = ""


def read(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a stream as they come; empty ones are passed over."""
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        if len(raw) > LONGEST and not raw.endswith(b"\n"):
            while (rest := stream.readline(LONGEST)) and not rest.endswith(b"\n"):
                pass
            yield Line(number, complaint=f"Line {number} is longer than {LONGEST:,} bytes.")
        elif raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: bytes) -> Line:
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        found = json.loads(text, parse_float=_finite, parse_constant=_finite)
    except UnicodeDecodeError:
        return Line(number, complaint=f"Line {number} is not UTF-8 text.")
    except json.JSONDecodeError as error:
        return Line(number, complaint=f"Line {number} is not JSON: {error.msg} at column {error.colno}.")
    except (ValueError, RecursionError):
        return Line(number, complaint=f"Line {number} holds a number or a nesting that is too large.")
    if not isinstance(found, dict):
        return Line(number, complaint=f'Line {number} is JSON, but not an object such as {{"id": 1, …}}.')
    return Line(number, found)


def _finite(numeral: str) -> float:
    """JSON knows no infinity and no NaN, though Python would read and write them."""
    value = float(numeral)
    if not abs(value) < float("inf"):
        raise ValueError(numeral)
    return value


def write(values: dict[str, Any]) -> None:
    """Write one object as a line, at once, so that a program that waits for it can go on."""
    click.echo(dump(values))


def dump(values: Any) -> str:
    """One line of JSON: Greek stays readable, whatever would steer a terminal is escaped."""
    text = json.dumps(values, ensure_ascii=ascii_only(), separators=(", ", ": "))
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def text_of(value: object) -> str | None:
    """An answer's or expression's text: a string, or a plain number as it is written; else None."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None
