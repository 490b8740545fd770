"""Which versions of a pack's parts are open: still to be answered, and their solution not seen.

What is said beside another part, in a lab above all, may not tell the answer of any of these.
"""

from __future__ import annotations

from tutor.packs.model.pack import Pack
from tutor.tutoring.part_state import PartState
from tutor.tutoring.state import Record


def open_versions(pack: Pack, record: Record) -> dict[str, frozenset[int]]:
    """The open versions of each part, by its key `pack/problem/part`; parts without any are left out."""
    parts = {f"{pack.id}/{problem.id}/{part.id}": part for problem in pack.problems for part in problem.parts}
    found = {key: _open(record.part(key), len(part.variants)) for key, part in parts.items()}
    return {key: versions for key, versions in found.items() if versions}


def _open(state: PartState, count: int) -> frozenset[int]:
    """All versions before the first answer or solution; after that the one on the desk, while it is open."""
    if not (state.solved or state.told):
        return frozenset(range(count))
    if state.settled or state.revealed:
        return frozenset()
    return frozenset({state.variant % count})
