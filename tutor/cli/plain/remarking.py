"""Something is wrong here: a remark is kept with what it is about."""

from __future__ import annotations

from tutor.cli.plain import command_line
from tutor.cli.plain.session import Session
from tutor.tutoring.remark import EMPTY, KEPT, about

ASKED = "What is wrong with {about}? In a sentence; Enter alone keeps nothing."


def remark(session: Session, rest: str = "") -> None:
    """Keep the words behind the command, or ask for them."""
    typed: str | None = rest.strip()
    if not typed:
        session.voice.line(ASKED.format(about=about(session.study.conversation(session.here))))
        typed = session.voice.ask("remark> ")
        if typed is None:
            session.done = True
            return
        if command_line.is_command(typed):
            command_line.obey(session, typed)
            return
    if typed.strip():
        session.study.remark(session.here, typed.strip(), session.place.pack.version)
        session.voice.line(KEPT)
    else:
        session.voice.line(EMPTY)
