"""A way from one screen to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tutor.tutoring.plan.evening import Evening


class Step(NamedTuple):
    """Where a student goes.

    Attributes:
        key: the part that is wanted; "" for home.
        again: another variant of it.
        tonight: the evening is set out on by it.
        over: the evening ends with it.
        evening: the one that is set out on instead, if it is another than tonight's.
    """

    key: str
    again: bool = False
    tonight: bool = False
    over: bool = False
    evening: Evening | None = None
