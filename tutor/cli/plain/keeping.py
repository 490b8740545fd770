"""How a part is kept for reviews: a slip taken back, and parts that are paused, retired or started over."""

from __future__ import annotations

from tutor.cli.plain.session import Session
from tutor.tutoring.memory.keeping import CAME_BACK, LEFT_ALONE, PAUSE, RESTART, RESUME, RETIRE, Keeping, ways

SLIPPED = "Good: that answer is not held against you. Type the one you meant."
NO_SLIP = (
    "There is nothing to take back: :slip is for the last wrong answer, before the next hint, once a part."
)

UNDONE = "you type :resume here"


def slip(session: Session, rest: str = "") -> None:
    """The last wrong answer was a slip of the fingers."""
    session.voice.line(SLIPPED if session.study.slip(session.here) else NO_SLIP)


def pause(session: Session, rest: str = "") -> None:
    """Ask it no more for a while."""
    _keep(session, PAUSE)


def resume(session: Session, rest: str = "") -> None:
    """Ask it again."""
    if session.study.memories.part(session.here).kept:
        _keep(session, RESUME)
    else:
        session.voice.line(CAME_BACK)


def retire(session: Session, rest: str = "") -> None:
    """Never ask it again, after a question."""
    _keep(session, RETIRE)


def restart(session: Session, rest: str = "") -> None:
    """Ask it as if it were new, after a question."""
    _keep(session, RESTART)


def known(session: Session) -> bool:
    """Whether the part comes back for reviews at all, or was told not to."""
    return bool(ways(session.study.memories.part(session.here)))


def _keep(session: Session, way: Keeping) -> None:
    if way.question and not session.voice.confirm(way.question):
        session.voice.line(LEFT_ALONE)
        return
    session.study.keep(session.here, way.how)
    session.voice.line(way.said.format(by=UNDONE))
