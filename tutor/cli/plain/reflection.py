"""The question after a right answer: a thought in reply, the author's own words, and how the two compare."""

from __future__ import annotations

from tutor.cli.plain import command_line
from tutor.cli.plain.session import Session
from tutor.tutoring.event import COMPARED, Explained

THOUGHT = "That is kept as your thought on this part; thoughts are not graded. Press Enter to go on."
NOTED = "That is kept: {compared}. Press Enter to go on."
SKIPPED = "Press Enter to go on; :think comes back to this."
FIRST = "Answer the part first; what there is to think about comes after that."
NOTHING = "There is nothing to think about after this part."

WRITE = "your thought, in a sentence (Enter leaves it)> "
THINK = "your thought, in a sentence (Enter shows the author's words)> "
COMPARE = "beside these, your thought had it, had it partly, or missed it? h, p or m (Enter skips)> "
AGAIN = "Type h for had it, p for partly, m for missed; Enter skips."

_KEYS = {key: word for number, word in enumerate(COMPARED, 1) for key in (word, word[0], str(number))}


def invitation(session: Session) -> str:
    """How a thought is given, and what follows it."""
    follows = "the author's own words follow" if session.place.part.reflect_answer else "it is kept"
    return f"Type your thought in a sentence, if you like, or :think; {follows}."


def think(session: Session) -> None:
    """Ask for a thought; where one waits for the author's words, go on with that."""
    part, state, voice = session.place.part, session.state, session.voice
    if not part.reflection:
        voice.line(NOTHING)
        return
    if not state.settled:
        voice.line(FIRST)
        return
    voice.markdown(session.place.text(part.reflection, state.variant))
    session.challenged = ""
    before = state.thought
    if before is not None and before.text:
        voice.line(f"Your thought: {before.text}")
        if part.reflect_answer and not before.compared:
            compare(session, before)
            return
    typed = voice.ask(THINK if part.reflect_answer else WRITE)
    if typed is None:
        session.done = True
    elif command_line.is_command(typed):
        command_line.obey(session, typed)
    elif typed.strip() or part.reflect_answer:
        take(session, typed.strip())


def reply(session: Session, text: str) -> None:
    """Words in place of an answer: a thought, or what somebody says to the further question said last."""
    if session.challenged == session.here:
        session.study.reflect(session.here, text)
        session.voice.line(THOUGHT)
    else:
        take(session, text)


def take(session: Session, text: str) -> None:
    """Keep a thought, "" for one that was not typed; then the author's words, where there are any."""
    if text or session.state.thought is None:
        session.study.explain(session.here, text)
    thought = session.state.thought
    if session.place.part.reflect_answer and thought is not None:
        compare(session, thought)
    else:
        session.voice.line(THOUGHT)


def compare(session: Session, thought: Explained) -> None:
    """Say the author's words, and ask how the thought stands beside them."""
    place, voice = session.place, session.voice
    voice.line()
    voice.line("The author's own words:")
    voice.markdown(place.text(place.part.reflect_answer, session.state.variant))
    while (typed := voice.ask(COMPARE)) is not None:
        if not typed.strip():
            voice.line(SKIPPED)
            return
        if command_line.is_command(typed):
            command_line.obey(session, typed)
            return
        compared = _KEYS.get(" ".join(typed.casefold().split()))
        if compared is not None:
            session.study.explain(session.here, thought.text, compared)
            voice.line(NOTED.format(compared=compared))
            return
        voice.line(AGAIN)
    session.done = True
