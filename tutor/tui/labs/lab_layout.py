"""What stands where on a lab's screen, by its size."""

from __future__ import annotations

from dataclasses import dataclass

WIDE = 110
"""From so many columns on there are two pictures side by side."""


@dataclass(frozen=True, slots=True)
class Places:
    """What stands where.

    Attributes:
        main: the picture that is always there.
        side: the one beside it, or None.
        table: whether the table stands below them.
        views: the pictures that can be gone through.
    """

    main: str
    side: str | None
    table: bool
    views: tuple[str, ...]


def places(width: int, height: int, view: str, views: tuple[str, ...]) -> Places:
    """Two pictures from `WIDE` columns on, the table below them where the screen is high enough.

    `views` are the lab's pictures, the most telling first; besides them there is its table.
    """
    first, others = views[0], views[1:]
    if width >= WIDE:
        if height >= 28:
            return Places(first, view if view in others else others[0], True, others)
        beside = (*others, "table")
        return Places(first, view if view in beside else others[0], False, beside)
    if height >= 40:
        return Places(view if view in views else first, None, True, views)
    return Places(view, None, False, (*views, "table"))
