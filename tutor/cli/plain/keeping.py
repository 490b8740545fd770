"""How a part is kept for reviews: a slip taken back, and parts that are paused, retired or started over."""

from __future__ import annotations

from tutor.cli.plain.session import Session

SLIPPED = "Good: that answer is not held against you. Type the one you meant."
NO_SLIP = (
    "There is nothing to take back: :slip is for the last wrong answer, before the next hint, once a part."
)

PAUSED = "It does not come back for reviews until you type :resume here."
RESUMED = "It comes back for reviews again."
RETIRED = "It does not come back any more; :resume here brings it back."
RESTARTED = "It comes back as if it were new. What you did stays in your record."
CAME_BACK = "It comes back for reviews as it is."
LEFT_ALONE = "Good. It stays as it is."

RETIRE = "Shall this part never come back for reviews?"
RESTART = "Shall this part come back as if you had never done it?"


def slip(session: Session, rest: str = "") -> None:
    """The last wrong answer was a slip of the fingers."""
    session.voice.line(SLIPPED if session.study.slip(session.here) else NO_SLIP)


def pause(session: Session, rest: str = "") -> None:
    """Ask it no more for a while."""
    _keep(session, "paused", PAUSED)


def resume(session: Session, rest: str = "") -> None:
    """Ask it again."""
    if session.study.memories.part(session.here).kept:
        _keep(session, "resumed", RESUMED)
    else:
        session.voice.line(CAME_BACK)


def retire(session: Session, rest: str = "") -> None:
    """Never ask it again, after a question."""
    _keep(session, "retired", RETIRED, RETIRE)


def restart(session: Session, rest: str = "") -> None:
    """Ask it as if it were new, after a question."""
    _keep(session, "restarted", RESTARTED, RESTART)


def known(session: Session) -> bool:
    """Whether the part comes back for reviews at all, or was told not to."""
    memory = session.study.memories.part(session.here)
    return memory.card is not None or bool(memory.kept)


def _keep(session: Session, how: str, said: str, question: str = "") -> None:
    if question and not session.voice.confirm(question):
        session.voice.line(LEFT_ALONE)
        return
    session.study.keep(session.here, how)
    session.voice.line(said)
