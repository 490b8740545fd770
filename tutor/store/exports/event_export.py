"""The record as files for other programs: one line an event, as CSV or JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from tutor.store.exports.export import Contents, Export
from tutor.store.exports.handin import Result, moments, results
from tutor.store.exports.handin_file import of_result
from tutor.store.record.sqlite_file import Row

COLUMNS = (
    "at",
    "event",
    "part",
    "variant",
    "answer",
    "outcome",
    "credit",
    "mistake",
    "cells",
    "rung",
    "text",
    "compared",
    "milliseconds",
)
"""The columns of the CSV. What an event does not have is empty; the JSON lines have every field there is."""

_QUOTED = ("answer", "cells", "text")
"""Columns in the student's own words, as JSON: no spreadsheet takes `["-1/2"]` for a formula or a date."""


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object a line: `at`, `event`, and the event's own fields."""
    for row in rows:
        yield json.dumps({"at": row.at, "event": row.kind, **_fields(row)}, ensure_ascii=False) + "\n"


def as_csv(rows: Iterable[Row]) -> Iterator[str]:
    """A header, and a line an event, with the columns of `COLUMNS`."""
    line = io.StringIO()
    writer = csv.DictWriter(line, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        found = {name: _cell(name, value) for name, value in _fields(row).items()}
        writer.writerow({**found, "at": row.at, "event": row.kind})
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    if line.tell():
        yield line.getvalue()


def _fields(row: Row) -> dict[str, Any]:
    try:
        found = json.loads(row.data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _cell(name: str, value: object) -> object:
    if value is None:
        return ""
    if name in _QUOTED or isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


RESULT_COLUMNS = ("part", "status", "attempts", "hints", "told", "seconds")
"""The columns of results; the JSON lines have the same fields."""


def results_jsonl(found: Iterable[Result]) -> Iterator[str]:
    """One JSON object a part."""
    for result in found:
        yield json.dumps(of_result(result), ensure_ascii=False) + "\n"


def results_csv(found: Iterable[Result]) -> Iterator[str]:
    """A header, and a line a part."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    writer.writerow(RESULT_COLUMNS)
    for result in found:
        writer.writerow([_cell(name, value) for name, value in of_result(result).items()])
    yield line.getvalue()


def _as_csv(contents: Contents) -> Iterator[str]:
    if contents.what == "results":
        return results_csv(results(moments(contents.rows)))
    return as_csv(contents.rows)


def _as_jsonl(contents: Contents) -> Iterator[str]:
    if contents.what == "results":
        return results_jsonl(results(moments(contents.rows)))
    return jsonl(contents.rows)


CSV = Export(
    "csv",
    """csv is for yourself: every event, one a line, oldest first, with date and time, in the columns that
most analyses need. It goes to standard output unless --out names a file.""",
    _as_csv,
)

JSONL = Export("jsonl", "jsonl is the same as JSON lines, with every field that there is.", _as_jsonl)
