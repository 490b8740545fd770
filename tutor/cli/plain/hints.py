"""Hints and the worked solution, said when they are asked for."""

from __future__ import annotations

from time import monotonic

from tutor.cli.plain import hint_question, part_text
from tutor.cli.plain.session import Session
from tutor.packs.model.pack import Rung, RungKind
from tutor.tutoring.ladder import confirmation
from tutor.tutoring.twin import LATER


def hint(session: Session) -> None:
    """Say the next rung, if it may be said now."""
    key, part = session.here, session.place.part
    shown = session.hinted_at.get(key)
    seconds = None if shown is None else monotonic() - shown
    step = session.study.next_rung(key, part, seconds, session.voice.attended)
    if step.rung is None or not step.open:
        session.voice.line(step.sentence)
    elif step.confirm:
        solution(session)
    else:
        session.study.show(key, part, step.rung)
        session.hinted_at[key] = monotonic()
        say_rung(session, step.rung)
        if step.rung.kind is RungKind.ASK:
            hint_question.ask(session, step.rung)


def say_rung(session: Session, rung: Rung) -> None:
    """Say a hint."""
    session.voice.line(f"Hint, {part_text.HINTS[rung.kind]}:")
    session.voice.markdown(session.place.text(rung.text, session.state.variant))


def solution(session: Session) -> None:
    """Say the worked solution; before a right answer it asks once, and the part is marked as shown."""
    voice, place, state = session.voice, session.place, session.state
    if not place.part.solution:
        voice.line("This part has no worked solution.")
        return
    fresh = not (state.settled or state.revealed)
    if fresh and not voice.confirm(confirmation(place.part, state)):
        voice.line("Good. It stays closed.")
        return
    session.study.told(session.here)
    voice.line("The worked solution:")
    voice.markdown(place.text(place.part.solution, state.variant))
    if fresh and len(place.part.variants) > 1:
        voice.line()
        voice.line(LATER)
