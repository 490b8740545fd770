"""Which question a part asks in which of its versions: its own, or one that asks something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tutor.packs.model.pack import Part


def in_version(part: Part, variant: int) -> Part:
    """The question of a version; the part itself where it asks the same in each.

    It lists the versions of the whole part, so that their numbers mean the same.

    Args:
        part: the part.
        variant: counted from 0; too large a number begins again.
    """
    number = variant % len(part.variants)
    return next((other for other in part.others if number in other.asks), part)


def asking(part: Part) -> tuple[int, ...]:
    """The numbers of the versions in which a part, or one question of it, asks what it says."""
    return part.asks or tuple(range(len(part.variants)))


def questions(part: Part) -> Iterator[Part]:
    """Each question of a part by itself, with those versions only that are its own."""
    if not part.others:
        yield part
        return
    for each in (part, *part.others):
        yield replace(each, variants=tuple(part.variants[number] for number in each.asks), others=(), asks=())


def together(part: Part, others: tuple[Part, ...]) -> Part:
    """A part that asks further questions under its id, each in versions of its own behind those before it."""
    if not others:
        return part
    each = (part, *others)
    variants = tuple(variant for question in each for variant in question.variants)
    first = 0
    placed = []
    for question in each:
        numbers = tuple(range(first, first + len(question.variants)))
        placed.append(replace(question, variants=variants, asks=numbers))
        first += len(question.variants)
    return replace(placed[0], others=tuple(placed[1:]))
