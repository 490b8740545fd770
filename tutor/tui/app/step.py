"""A way from one screen to another."""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """Where a student goes.

    Attributes:
        key: the part that is wanted; "" for home.
        again: another variant of it.
        tonight: the evening is set out on by it.
        over: the evening ends with it.
    """

    key: str
    again: bool = False
    tonight: bool = False
    over: bool = False
