"""Lines that are commands, not answers: words after a colon; a slash or a question mark will do as well."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from tutor.cli.plain.session import Command, Session
from tutor.cli.shared.verdict_text import shortened

SIGNS = (":", "/", "?")
"""No mathematics begins with one of these."""


def is_command(typed: str) -> bool:
    """Whether a line begins as a command does."""
    return typed.lstrip().startswith(SIGNS)


def obey(session: Session, typed: str) -> None:
    """Do what a command says; an unknown word is answered with the nearest."""
    name, rest = named(session.commands, typed), _words(typed)[1]
    if name in session.commands:
        session.commands[name].act(session, rest.strip())
        return
    near = get_close_matches(name, session.commands, n=1)
    cure = f"Did you mean :{near[0]}?" if near else ":help lists the commands."
    session.voice.line(f"There is no command :{shortened(name, 40)}. {cure}")


def named(commands: Mapping[str, Command], typed: str) -> str:
    """The command that a line names, which there may not be; other names for one are replaced by its own."""
    word = _words(typed)[0].casefold()
    return _aliases(commands).get(word, word)


def meant(commands: Mapping[str, Command], text: str) -> str | None:
    """The command that was probably meant by a word typed without its colon, or None."""
    word = text.strip().casefold()
    return word if word in commands else _aliases(commands).get(word) if word else None


def _words(typed: str) -> tuple[str, str]:
    word, _, rest = typed.strip().lstrip("".join(SIGNS)).strip().partition(" ")
    return word, rest


def _aliases(commands: Mapping[str, Command]) -> dict[str, str]:
    return {alias: name for name, command in commands.items() for alias in command.aliases}
