"""Every form in which the record can be written; the first is the usual one, and a new one is a line here."""

from __future__ import annotations

from tutor.store.exports.datashop import DATASHOP
from tutor.store.exports.event_export import CSV, JSONL
from tutor.store.exports.export import Export
from tutor.store.exports.handin_file import HANDIN
from tutor.store.exports.record_export import RECORD

EXPORTS: tuple[Export, ...] = (CSV, JSONL, RECORD, HANDIN, DATASHOP)

NAMES: tuple[str, ...] = tuple(one.name for one in EXPORTS)


def named(name: str) -> Export:
    """The export of that name. Raises StopIteration for a name that is none."""
    return next(one for one in EXPORTS if one.name == name)
