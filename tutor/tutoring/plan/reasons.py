"""Why a part is planned, in words."""

from __future__ import annotations

from tutor.tutoring.memory.card import PartMemory

OWED = "owed: another version of what was shown"
GUESSED = "owed: another version of what was guessed"
NEW = "new"
BEGUN = "begun, and not answered yet"
RESTARTED = "started over"
MIXED = "mixed: to find the method is the task"
EASIER = "first, since what comes after it builds on it"
LEECH = "it has not stayed yet"
LAST_LOOK = "a last look before the exam"


def due(memory: PartMemory, days: int) -> str:
    """`due: last right 11 days ago`, or what else there is to say of the last meeting."""
    met = memory.latest(1)
    if not met:
        return "due"
    last = met[-1]
    if last.alone:
        how = "last right"
    elif last.told:
        how = "the solution was read"
    elif last.helped:
        how = "last solved with a hint"
    elif last.done:
        how = "last solved in several tries"
    else:
        how = "last missed"
    return f"due: {how} {ago(days)}"


def ago(days: int) -> str:
    """`today`, `yesterday`, `11 days ago`."""
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days:,} days ago"
