"""Where a student stands, as a fold that is kept: every part's state, and the sitting that is going on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tutor.tutoring.event import Planned, Session
from tutor.tutoring.folding.kept_fold import Fold
from tutor.tutoring.folding.plain_values import codec
from tutor.tutoring.part_state import PartState
from tutor.tutoring.state import EMPTY, Record, carried_on


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of a `Record`: all but the log, which is the events themselves."""

    parts: Mapping[str, PartState]
    last: str | None = None
    session: Session | None = None
    plan: Planned | None = None


def _encode(record: Record) -> Any:
    return codec(_Kept).encode(_Kept(record.parts, record.last, record.session, record.plan))


def _decode(found: Any) -> Record:
    kept: _Kept = codec(_Kept).decode(found)
    return Record(kept.parts, last=kept.last, session=kept.session, plan=kept.plan)


STANDING: Fold[Record] = Fold("standing", 1, EMPTY, carried_on, _encode, _decode)
"""A record without its log."""
