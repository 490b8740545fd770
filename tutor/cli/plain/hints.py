"""Hints and the worked solution, said when they are asked for."""

from __future__ import annotations

from time import monotonic

from tutor.cli.plain import hint_question, part_text
from tutor.cli.plain.session import Session
from tutor.packs.model.faded_solution import RUNG
from tutor.packs.model.pack import Rung, RungKind
from tutor.tutoring.ladder import beginning, confirmation
from tutor.tutoring.plan.example import offers_example
from tutor.tutoring.twin import LATER

NO_EXAMPLE = "There is no beginning of a solution to be had here: :hint and :solution are there."


def hint(session: Session) -> None:
    """Say the next rung, if it may be said now."""
    key, part = session.here, session.place.part
    shown = session.hinted_at.get(key)
    seconds = None if shown is None else monotonic() - shown
    step = session.study.next_rung(key, part, seconds, session.voice.attended and session.hints_wait)
    if step.rung is None or not step.open:
        session.voice.line(step.sentence)
    elif step.confirm:
        solution(session)
    else:
        session.study.show(key, part, step.rung)
        session.hinted_at[key] = monotonic()
        say_rung(session, step.rung)
        if step.rung.kind is RungKind.CHALLENGE:
            session.challenged = key
        if step.rung.kind is RungKind.ASK:
            hint_question.ask(session, step.rung)


def begin_solution(session: Session) -> None:
    """Say how the worked solution begins; it counts as a hint."""
    rung, state = beginning(session.place.part), session.state
    if rung is not None and not (state.settled or state.revealed):
        session.study.show(session.here, session.place.part, rung)
        session.hinted_at[session.here] = monotonic()
        say_rung(session, rung)
    else:
        session.voice.line(NO_EXAMPLE)


def example_offer(session: Session) -> str:
    """The sentence that offers an example before the first answer, on a part that is planned; or ""."""
    item = session.guide.item(session.here) if session.guide is not None else None
    if item is None:
        return ""
    memory = session.study.memories.part(session.here)
    said = offers_example(session.place.part, session.state, memory, item.known)
    return said.format(example=":example", solution=":solution")


def challenge(session: Session) -> None:
    """Say one more question to a part that is answered; it helps with nothing, so it is no hint."""
    if not session.state.settled:
        session.voice.line("That comes after a right answer.")
    else:
        hint(session)


def say_rung(session: Session, rung: Rung) -> None:
    """Say a hint."""
    kind = part_text.HINTS[rung.kind]
    said = f"{kind[0].upper()}{kind[1:]}" if rung.kind is RungKind.CHALLENGE else f"Hint, {kind}"
    if rung.id == RUNG:
        said = "Hint, how the solution begins"
    session.voice.line(f"{said}:")
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
