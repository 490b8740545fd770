"""The small question of an `ask` hint: it stays until it is answered, passed over, or left behind."""

from __future__ import annotations

from tutor.cli.plain import command_line, part_text
from tutor.cli.plain.session import Session
from tutor.packs.model.pack import Rung
from tutor.packs.rendering.ask import asked

PROMPT = "your answer to the hint (Enter skips it)> "
WAITS = "This hint waits for an answer. Enter skips it; after that, :hint goes on."


def ask(session: Session, rung: Rung) -> None:
    """Ask it until the answer is right, an empty line passes it over, or a command leads elsewhere."""
    question = asked(session.place.pack, session.place.part, rung, session.state.variant)
    if question is None:
        return
    for line in part_text.options(question.blanks[0], session.voice.manner):
        session.voice.line(line)
    begun = _standing(session)
    while (typed := session.voice.ask(PROMPT)) is not None:
        if command_line.is_command(typed):
            name = command_line.named(session.commands, typed)
            if name == "hint":
                session.voice.line(WAITS)
                continue
            command_line.obey(session, typed)
            if name == "lines" or _standing(session) != begun:
                return
        elif not typed.strip():
            return
        else:
            verdict = session.checker.check(question, (typed,))
            session.study.asked(session.place.key, rung, typed, verdict)
            part_text.say_verdict(session.voice, question, (typed,), verdict)
            if verdict.credit:
                return
    session.done = True


def _standing(session: Session) -> tuple[object, ...]:
    """What a small question belongs to; once any of it is another, the question is behind."""
    state = session.state
    return session.done, session.place.key, state.variant, state.settled, state.revealed
