"""A derivation, typed line by line up to an empty line; each line is kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.cli.plain import typed_commands

if TYPE_CHECKING:
    from tutor.cli.plain.plain_lesson import Lesson

DROP = ":drop"
HOW = "One equation on each line; an empty line hands them in, :drop takes them back."


def taken(lesson: Lesson, before: str, note: Callable[[str], None]) -> str:
    """The lines that are to be handed in, or "" where there are none, or a command came instead.

    Args:
        lesson: where the command is obeyed.
        before: lines that are there already; a text of one line is no derivation.
        note: keeps the lines so far; called after each of them.
    """
    voice = lesson.voice
    voice.line(HOW)
    found = before.strip().split("\n") if "\n" in before else []
    for number, line in enumerate(found, 1):
        voice.line(f"line {number}: {line}")
    while typed := (voice.ask(f"line {len(found) + 1}> ") or "").strip():
        if typed.casefold() == DROP:
            note("")
            voice.line("The lines are dropped.")
            return ""
        if typed.startswith(typed_commands.SIGNS):
            if found:
                voice.line("Your lines are kept.")
            typed_commands.obey(lesson, typed)
            return ""
        found.append(typed)
        note("\n".join(found) + "\n")  # so that a first line by itself is known for one
    if not found:
        voice.line("Nothing was typed, and nothing is handed in.")
    return "\n".join(found)
