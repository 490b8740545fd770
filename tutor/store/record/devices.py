"""Whose rows a record holds: the running number of each device, and how many of its rows are there.

A device is one record's file. When records are merged, rows keep their device and number, so that whatever is
missing shows in the numbers.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass, replace
from hashlib import blake2b

from tutor.store.record.row import SEAL_BYTES


@dataclass(frozen=True, slots=True)
class Device:
    """One device's rows in this record.

    Attributes:
        name: random.
        own: whether this record's new rows are its.
        last: the highest number.
        held: how many rows there are, of all that are not kept aside.
    """

    name: str
    own: bool
    last: int = 0
    held: int = 0


def devices(connection: sqlite3.Connection) -> dict[str, Device] | None:
    """The devices by name; None if what stands there of one was changed, or if none is this record's own."""
    found: dict[str, Device] = {}
    for name, own, last, held, seal in connection.execute("SELECT name, own, last, held, seal FROM devices"):
        device = Device(name, bool(own), last, held)
        if seal != _seal(device):
            return None
        found[name] = device
    return found if sum(device.own for device in found.values()) == 1 else None


def own(connection: sqlite3.Connection) -> Device:
    """The device whose numbers new rows get."""
    row = connection.execute("SELECT name, last, held FROM devices WHERE own = 1").fetchone()
    return Device(row[0], True, row[1], row[2])


def put(connection: sqlite3.Connection, device: Device) -> None:
    """Write what is known of a device; inside a transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO devices VALUES (?, ?, ?, ?, ?)",
        (device.name, int(device.own), device.last, device.held, _seal(device)),
    )


def noted(connection: sqlite3.Connection, name: str, number: int) -> None:
    """Note a row that another device numbered; inside a transaction."""
    row = connection.execute("SELECT own, last, held FROM devices WHERE name = ?", (name,)).fetchone()
    own_, last, held = row or (0, 0, 0)
    put(connection, Device(name, bool(own_), max(last, number), held + 1))


def count_anew(connection: sqlite3.Connection) -> int:
    """Make the devices anew from the rows; returns how many rows are missing in the numbers.

    To be called inside a transaction. The numbers that follow are those of a new device.
    """
    connection.execute("DELETE FROM devices")
    missing = 0
    rows = connection.execute(
        "SELECT device, MAX(number), COUNT(*) FROM events WHERE seal IS NOT NULL GROUP BY device"
    ).fetchall()
    for name, last, held in rows:
        if isinstance(name, str) and isinstance(last, int):
            put(connection, Device(name, False, last, held))
            missing += max(last - held, 0)
    put(connection, fresh())
    return missing


def recount(connection: sqlite3.Connection) -> int:
    """Note how many rows of each device are there; returns how many fewer there are than were noted.

    To be called inside a transaction.
    """
    known = devices(connection)
    if known is None:
        return count_anew(connection)
    counts = dict(connection.execute("SELECT device, COUNT(*) FROM events GROUP BY device"))
    fewer = 0
    for device in known.values():
        held = counts.get(device.name, 0)
        fewer += max(device.held - held, 0)
        if held != device.held:
            put(connection, replace(device, held=held))
    return fewer


def fresh() -> Device:
    """A device that has no rows yet."""
    return Device(secrets.token_hex(4), True)


def following(device: Device) -> Device:
    """The device with one row more."""
    return replace(device, last=device.last + 1, held=device.held + 1)


def _seal(device: Device) -> bytes:
    text = f"{device.name},{int(device.own)},{device.last},{device.held}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SEAL_BYTES).digest()
