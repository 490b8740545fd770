"""Rows read straight from the pages of a file whose tables SQLite cannot find any more.

Only rows that are what their seal says are taken, so that nothing is made up. The layout of pages, cells and
records is that of sqlite.org/fileformat2.html, sections 1.6, 2.1 and 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.store.record.row import Row, seal
from tutor.store.record.sqlite_file import row_of

PAGE = 4096
"""Bytes of a page: SQLite's usual size, which the record keeps."""
LEAF = 0x0D
"""The first byte of a page that holds rows of a table."""
COLUMNS = 9
"""Of the events, as they are since rows have seals."""
LARGEST = 200_000_000
"""Bytes of a file that is read in this way."""

Value = str | int | bytes | None


def carved(path: Path) -> dict[int, Row]:
    """The whole rows of a file by their id. Raises OSError."""
    if path.stat().st_size > LARGEST:
        return {}
    data = path.read_bytes()
    found: dict[int, Row] = {}
    for start in range(0, len(data), PAGE):
        for number, values in _page(data, start):
            row = row_of([*values[1:7]])
            if row is not None and values[7] == seal(row):
                found[number] = row
    return found


def _page(data: bytes, start: int) -> Iterator[tuple[int, list[Value]]]:
    """The ids and values of the rows in a page, as far as they can be made out."""
    head = start + (100 if start == 0 else 0)
    if data[head : head + 1] != bytes([LEAF]):
        return
    count = int.from_bytes(data[head + 3 : head + 5])
    for place in range(head + 8, min(head + 8 + 2 * count, start + PAGE), 2):
        cell = start + int.from_bytes(data[place : place + 2])
        try:
            size, cell = _varint(data, cell)
            number, cell = _varint(data, cell)
            values = _record(_payload(data, cell, size))
        except (IndexError, ValueError):
            continue
        if len(values) == COLUMNS:
            yield number, values


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises IndexError."""
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9


def _payload(data: bytes, at: int, size: int) -> bytes:
    """A record that lies in its page, and where it is long, goes on in others. Raises ValueError."""
    if size > len(data):
        raise ValueError("longer than the file")
    least = (PAGE - 12) * 32 // 255 - 23
    local = size
    if size > PAGE - 35:
        local = least + (size - least) % (PAGE - 4)
        local = local if local <= PAGE - 35 else least
    pieces, rest = [data[at : at + local]], size - local
    page = int.from_bytes(data[at + local : at + local + 4]) if rest else 0
    while rest > 0:
        place = (page - 1) * PAGE
        if not 0 < place < len(data):
            raise ValueError("goes on nowhere")
        pieces.append(data[place + 4 : place + min(PAGE, rest + 4)])
        rest -= PAGE - 4
        page = int.from_bytes(data[place : place + 4])
    return b"".join(pieces)


def _record(payload: bytes) -> list[Value]:
    """The values of a record. Raises IndexError or ValueError."""
    end, at = _varint(payload, 0)
    if end > 40:  # nine columns, each said in at most four bytes
        raise ValueError("no row of ours")
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        size = _size(kind)
        piece = payload[at : at + size]
        at += size
        if kind in (8, 9):
            values.append(kind - 8)
        elif kind == 0:
            values.append(None)
        elif kind < 8:
            values.append(int.from_bytes(piece, signed=True))
        else:
            values.append(piece.decode("utf-8", "replace") if kind % 2 else piece)
    return values


def _size(kind: int) -> int:
    """Bytes of a value of that serial type; those of floats are never ours."""
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]
