"""What a student is told of a record that is not as it was: what happened, how much, and where it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tutor.store.record.salvage import Salvaged
from tutor.store.record.schema import DamagedError, ForeignError
from tutor.store.record.sqlite_file import EmptyError

LONGEST = 60
"""Characters of a name that somebody else gave."""


def set_aside(error: DamagedError, aside: Path, salvaged: Salvaged) -> str:
    """A file was replaced by a new one."""
    if isinstance(error, ForeignError):
        return (
            f"The file in your record's place was another program's database. It is kept as {aside}, and "
            "your record starts anew."
        )
    what = "Your record was damaged" + (": its file was empty" if isinstance(error, EmptyError) else "")
    if not salvaged.rows:
        saved = "Nothing in it could be read, so your record starts anew"
    else:
        saved = f"{_entries(len(salvaged.rows))} could be read and were taken over"
        if salvaged.damaged:
            saved += f"; {salvaged.damaged:,} could not"
    return f"{what}. The old file is kept as {aside}. {saved}."


def damaged(count: int) -> tuple[str, ...]:
    """So many rows are kept aside."""
    if not count:
        return ()
    was, it = ("was", "It is") if count == 1 else ("were", "They are")
    return (
        f"{_entries(count)} of your record {was} damaged, or changed by something other than the tutor. "
        f"{it} kept aside in the record's file and counted no more; all else goes on.",
    )


def vanished(count: int) -> tuple[str, ...]:
    """So many rows are not there any more."""
    if not count:
        return ()
    is_ = "is" if count == 1 else "are"
    return (
        f"{_entries(count)} that your record once had {is_} missing from its file; all else goes on. "
        "If you have a copy of the record, it may have them.",
    )


def planted(found: Sequence[tuple[str, str, str]]) -> tuple[str, ...]:
    """Something was in the file that the tutor does not put there."""
    if not found:
        return ()
    from tutor.notation.lexicon.sanitize import clean  # a sound record opens without the notation

    kind, name, _ = found[0]
    first = f"a {clean(kind)} named {clean(name)[:LONGEST]}"
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    it = (
        "It does nothing any more, and its text is" if len(found) == 1 else "They do nothing any more and are"
    )
    return (
        f"Your record's file had something in it that the tutor does not put there: {first}{more}. "
        f"{it} nothing any more; the text is kept aside in the file.",
    )


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
