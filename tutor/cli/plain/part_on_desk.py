"""Which part is on the desk: to go to one, to the next, to another version; and to say it."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.cli.plain import part_text
from tutor.cli.plain.hints import example_offer
from tutor.cli.plain.session import Session
from tutor.cli.plain.unsent_answers import offer
from tutor.tutoring import stages
from tutor.tutoring.status import Status
from tutor.tutoring.twin import folded

KEPT = "Your thought on it is kept. :think shows the author's words, to compare it with."

AFTER_SOLUTION = (
    "The solution of this part was shown in an earlier sitting. This is another version of it, to be done by "
    "yourself."
)


def go(session: Session, key: str) -> None:
    """Put a part on the desk and say it; the problem's own text only when the problem is another."""
    found = session.places[key].read()
    if found is None:
        session.voice.line(f"{key} cannot be read any more; `tutor pack check` says why.")
        session.done = session.done or not session.here
        return
    before = session.here
    another = not before or session.places[before].problem is not session.places[key].problem
    session.here, session.read = key, found
    session.study.open(key, session.place.part, _why(session, key))
    session.begin_answer()
    show(session, with_problem=another)


def _why(session: Session, key: str) -> str:
    """What a part is opened for: as it is planned, or freely beside a plan; "" where nothing is planned."""
    if session.guide is None:
        return ""
    item = session.guide.item(key)
    return "free" if item is None or session.guide.done(key, session.study.memories) else item.why


def show(session: Session, with_problem: bool = True) -> None:
    """Say the part on the desk."""
    voice, place, variant = session.voice, session.place, session.state.variant
    session.asked_at = None
    if with_problem:
        voice.line()
        if not session.hidden:
            voice.line(f"{place.pack.title}: {place.problem.title}")
            voice.line()
        voice.markdown(place.text(place.problem.statement, variant))
    voice.line()
    for line in _headings(session):
        voice.line(line)
    voice.line()
    if folded(session.state) and session.state.status is Status.SHOWN:
        voice.line(AFTER_SOLUTION)
        voice.line()
    voice.markdown(place.text(place.part.statement, variant))
    if place.part.table is not None:
        voice.line()
        voice.block("\n".join(part_text.table(place.part.table, manner=voice.manner)))
    second(session)
    if session.state.settled:
        voice.line("You have answered this part. Press Enter to go on, or answer again.")
        thought = session.state.thought
        if place.part.reflect_answer and thought is not None and not thought.compared:
            voice.line(KEPT)
    else:
        if offered := example_offer(session):
            voice.line(offered)
        for line in offer(session.unsent.draft(session.desk, session.blanks)):
            voice.line(line)


def _headings(session: Session) -> Iterator[str]:
    """Which part it is, where in the evening, and why it comes now."""
    guide = session.guide
    item = guide.item(session.here) if guide is not None else None
    if guide is None or item is None:
        yield session.place.heading
        return
    number = guide.number(session.here)
    yield f"{number}. {item.because[:1].upper()}{item.because[1:]}." if item.why != "new" else f"{number}."
    if not session.hidden:
        yield session.place.heading


def second(session: Session) -> None:
    """Say what a part in stages asks once its first question is answered."""
    if then := stages.then(session.place.part, session.state):
        session.voice.line()
        session.voice.markdown(session.place.text(then, session.state.variant))


def beside(session: Session, step: int) -> None:
    """Go to the next part or the one before."""
    keys = list(session.places)
    number = keys.index(session.here) + step
    if number < 0:
        session.voice.line("This is the first part.")
    elif number >= len(keys):
        session.voice.line("This is the last part. :parts lists all of them, :quit ends.")
    else:
        go(session, keys[number])


def deal(session: Session) -> bool:
    """Take up another version of the part, if there is one to be had now; it is not said yet."""
    if session.study.twin(session.here, session.place.part) is None:
        return False
    session.begin_answer()
    return True
