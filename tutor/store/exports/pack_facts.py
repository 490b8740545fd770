"""What an export for learning scientists takes from the packs."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.packs.model.pack import Pack
from tutor.store.exports.export import PartFacts
from tutor.tutoring.progress import every_part


def facts(packs: Iterable[Pack]) -> dict[str, PartFacts]:
    """By part key: its skills, how many rungs it has, and what is said about its mistakes."""
    return {
        key: PartFacts(
            tuple(part.skills),
            max(len(asked.ladder) for asked in (part, *part.others)),
            {
                mistake.name: " ".join(mistake.message.split())
                for asked in (*part.others, part)
                for mistake in asked.mistakes
            },
        )
        for key, _, _, part in every_part(packs)
    }
