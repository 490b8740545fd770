"""The evening that is being followed: which part comes next, and what was passed over."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.plan.evening import Evening, Item


@dataclass
class Guide:
    """Nobody has to keep to it.

    Attributes:
        evening: what was planned when it began.
        began: when, in seconds since 1970.
        passed: keys that the student passed over.
        followed: whether Enter still leads along it.
        over: whether it was said how it went.
    """

    evening: Evening
    began: float
    passed: set[str] = field(default_factory=set)
    followed: bool = True
    over: bool = False

    def item(self, key: str) -> Item | None:
        """What is planned for a part."""
        return next((item for item in self.evening.items if item.key == key), None)

    def done(self, key: str, memories: Memories) -> bool:
        """Whether a part was answered, or its solution read, since the evening began."""
        meeting = memories.part(key).meeting
        return meeting is not None and meeting.done and meeting.last >= self.began

    def following(self, here: str, memories: Memories) -> Item | None:
        """The next part, not done, passed over or laid aside, behind the one that is left, going round."""
        items = self.evening.items
        begin = next((number + 1 for number, item in enumerate(items) if item.key == here), 0)
        return next(
            (
                item
                for item in (*items[begin:], *items[:begin])
                if item.key not in self.passed
                and not memories.part(item.key).kept
                and not self.done(item.key, memories)
            ),
            None,
        )

    def number(self, key: str) -> str:
        """`Tonight 2 of 6`, `Review 1 of 3`; "" for a part that is not planned."""
        keys = [item.key for item in self.evening.items]
        return f"{self.evening.name} {keys.index(key) + 1} of {len(keys)}" if key in keys else ""
