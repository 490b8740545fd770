"""The evening that is being followed: its parts in order, and which of them comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tutor.tutoring.plan.evening import Evening, Item


@dataclass(frozen=True, slots=True)
class Guide:
    """The plan as it was when the student set out on it; nobody has to keep to it.

    Attributes:
        evening: what was planned.
        began: when, in seconds since 1970.
    """

    evening: Evening
    began: float

    def item(self, key: str) -> Item | None:
        """What is planned for a part."""
        return next((item for item in self.evening.items if item.key == key), None)

    def number(self, key: str) -> str:
        """Where in the evening a part is, such as `tonight 2 of 6`; "" if it is not in it."""
        keys = [item.key for item in self.evening.items]
        return f"tonight {keys.index(key) + 1} of {len(keys)}" if key in keys else ""

    def following(self, key: str, done: Callable[[str], bool]) -> Item | None:
        """The next part to be done after one, going round; None once all are done.

        Args:
            key: the part that is left; one outside the plan leads to the first that is open.
            done: whether a part is done for the evening.
        """
        keys = [item.key for item in self.evening.items]
        begin = keys.index(key) + 1 if key in keys else 0
        turned = (*self.evening.items[begin:], *self.evening.items[:begin])
        return next((item for item in turned if item.key != key and not done(item.key)), None)
