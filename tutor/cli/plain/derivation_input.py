"""A derivation, typed line by line up to an empty line; each line is kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from tutor.cli.plain import command_line
from tutor.cli.plain.session import Session

DROP = ":drop"
HOW = "One equation on each line; an empty line hands them in, :drop takes them back."


def taken(session: Session, before: str, note: Callable[[str], None]) -> str:
    """The lines that are to be handed in, or "" where there are none, or a command came instead.

    Args:
        session: where the command is obeyed.
        before: lines that are there already; a text of one line is no derivation.
        note: keeps the lines so far; called after each of them.
    """
    voice = session.voice
    voice.line(HOW)
    found = before.strip().split("\n") if "\n" in before else []
    for number, line in enumerate(found, 1):
        voice.line(f"line {number}: {line}")
    while typed := (voice.ask(f"line {len(found) + 1}> ") or "").strip():
        if typed.casefold() == DROP:
            note("")
            voice.line("The lines are dropped.")
            return ""
        if command_line.is_command(typed):
            if found:
                voice.line("Your lines are kept.")
            command_line.obey(session, typed)
            return ""
        found.append(typed)
        note("\n".join(found) + "\n")  # so that a first line by itself is known for one
    if not found:
        voice.line("Nothing was typed, and nothing is handed in.")
    return "\n".join(found)
