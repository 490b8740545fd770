"""The whole record as one file, for another machine of the same student: `tutor import` takes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from tutor import __version__
from tutor.store.exports.export import Export
from tutor.store.record.row import Row

FORMAT = 1


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """A line that says what it is, a line for each row, and one with the checksum of all before."""
    digest = sha256()
    for values in ({"record": FORMAT, "program": __version__}, *map(_values, rows)):
        line = json.dumps(values, separators=(",", ":")) + "\n"
        digest.update(line.encode("ascii"))
        yield line
    yield json.dumps({"sha256": digest.hexdigest()}, separators=(",", ":")) + "\n"


def _values(row: Row) -> dict[str, object]:
    """The data stay the text that they are: the row's own seal is made of that."""
    return {
        "id": row.uid,
        "at": row.at,
        "event": row.kind,
        "data": row.data,
        "device": row.device,
        "number": row.number,
    }


RECORD = Export(
    "record",
    """record is all of it, with dates and your own words, for another computer of yours: `tutor import` there
takes in what is not there yet. Nobody else should get it. It goes to standard output, or to --out.""",
    lambda contents: lines(contents.rows),
    no_results="A record for another computer is all of it; --what results would leave most of it out.",
)
