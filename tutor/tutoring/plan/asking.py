"""When *How sure?* is asked: at every review, and at about a third of the other first tries."""

from __future__ import annotations

from zlib import crc32

from tutor.tutoring.part_state import PartState

ONE_IN = 3


def asks_how_sure(key: str, state: PartState, why: str) -> bool:
    """Whether it is asked before the verdict on the next answer; the same for the same version of a part.

    Args:
        key: the part's.
        state: how it stands; only the first try at an open version is asked about, and only once.
        why: what it was opened for; nobody who studies freely is asked.
    """
    if state.tries or state.sure or state.settled or state.revealed or state.rungs or why in ("", "free"):
        return False
    return why in ("review", "mixed") or crc32(f"{key}#{state.variant}".encode()) % ONE_IN == 0
