"""What is typed into the blanks of a part: kept, offered again, and judged once all are filled."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from time import monotonic

from tutor.checking.contract.verdict import Outcome
from tutor.cli.plain import (
    after_solving,
    command_line,
    derivation_input,
    how_sure,
    part_on_desk,
    part_text,
    reflection,
    tonight,
)
from tutor.cli.plain.session import Session
from tutor.packs.evidence.answer_evidence import with_evidence
from tutor.tutoring import stages
from tutor.tutoring.attempt import fair
from tutor.tutoring.event import Solved
from tutor.tutoring.plan.example import stands_alone

UNFILLED = "The answer is checked once every blank is filled in: type something here, or :hint, :next, :help."
SLIP = "If that was only a slip of the fingers, :slip takes it back."
NOTHING = "Type an answer, or :hint, :next, :help."


def asked_for(session: Session) -> str | None:
    """What is typed into the blank that comes next, its options said first; None when the input ends."""
    if session.ahead:
        typed, session.ahead = session.ahead, ""
        return typed
    question, number = session.question, len(session.filled)
    blank = (*session.desk, number)
    if blank != session.asked_at and (not session.state.settled or session.filled):
        session.asked_at = blank
        for line in part_text.options(question.blanks[number], session.voice.manner):
            session.voice.line(line)
    several = not session.place.part.staged and len(question.blanks) > 1
    return session.voice.ask(
        part_text.prompt(question, number, _earlier(session), several, session.voice.manner)
    )


def take(session: Session, text: str) -> None:
    """Take a text for the blank that comes next; an empty one keeps what was there, or goes on."""
    blanks = session.blanks
    if not text.strip():
        if session.state.settled and not session.filled:
            tonight.onward(session)
            return
        text = _earlier(session).strip()
        if not text.strip():
            at_once = blanks == 1 or session.place.part.staged
            session.voice.line(NOTHING if at_once else UNFILLED)
            return
    if _aside(session, text):
        return
    _note(session, text)
    session.filled.append(text)
    if len(session.filled) == blanks:
        _judge(session)


def take_lines(session: Session) -> None:
    """Take a derivation as the answer to the blank that comes next."""
    if not session.question.blanks[len(session.filled)].takes_lines:
        session.voice.line("This is answered in one line.")
        return
    found = derivation_input.taken(session, _earlier(session), lambda text: _note(session, text))
    if found:
        take(session, found)


def _earlier(session: Session) -> str:
    """What Enter keeps in this blank; where the part is answered, Enter goes on."""
    if session.state.settled and not session.filled:
        return ""
    number = len(session.filled)
    offered = session.unsent.offered(session.desk, session.blanks, number)
    return "" if session.refused == (session.desk, number, offered) else offered


def _note(session: Session, text: str) -> None:
    """Keep what stands in the blank that comes next, in case that the sitting ends."""
    session.unsent.note(session.desk, [*session.filled, text], session.blanks)


def _aside(session: Session, text: str) -> bool:
    """Whether a text goes no further: a thought in reply to the reflection, or what cannot be read."""
    question, number = session.question, len(session.filled)
    blank, early = question.blanks[number], number + 1 < session.blanks
    reflects = session.state.settled and not number and bool(session.place.part.reflection)
    thinks = reflects and after_solving.wordy(blank, text, session.challenged == session.here)
    if not (early or thinks):
        return False
    alone = replace(question, blanks=(blank,), mistakes=(), others=(), staged=False)
    verdict = session.checker.check(alone, (text,))
    if thinks and after_solving.no_answer(blank, verdict):
        reflection.reply(session, text.strip())
        return True
    if early and verdict.outcome is Outcome.UNREADABLE:
        part_text.say_verdict(session.voice, alone, (text,), verdict)
        _refuse(session, number, text)
        return True
    return False


def _refuse(session: Session, number: int, text: str) -> None:
    """What could not be read is not offered again; one word may have been meant for a command."""
    session.refused = (session.desk, number, text)
    if command := command_line.meant(session.commands, text):
        session.voice.line(f"If you meant the command, type :{command}.")


def _judge(session: Session) -> None:
    key, state, question = session.here, session.state, session.question
    answer = stages.whole(session.place.part, tuple(session.filled))
    verdict = fair(session.checker.check(question, answer))
    said = partial(session.place.text, variant=state.variant)
    verdict = session.study.heard(key, session.place.part, state.variant, verdict, said)
    verdict = with_evidence(session.place.part, state.variant, answer, verdict)
    how_sure.ask(session, verdict)
    events = session.study.answer(key, state.variant, answer, verdict, monotonic())
    session.unsent.handed_in((key, state.variant), answer)
    session.begin_answer()
    part_text.say_verdict(session.voice, question, answer, verdict)
    if verdict.outcome is Outcome.UNREADABLE:
        unread = (n for n, cell in enumerate(verdict.cells) if cell.outcome is Outcome.UNREADABLE)
        number = next(unread, 0)
        session.filled = list(answer[:number])
        _refuse(session, number, answer[number])
    if verdict.advances:
        part_on_desk.second(session)
    if any(isinstance(event, Solved) for event in events):
        after_solving.say(session)
        return
    if session.why == "review" and not session.told_of_slips and session.study.memories.part(key).may_slip:
        session.told_of_slips = True
        session.voice.line(SLIP)
    item = session.guide.item(key) if session.guide is not None else None
    if item is not None and stands_alone(session.study.memories.part(key), item.known):
        return
    if (made := session.study.offer(key, session.place.part)) is not None:
        following = "the worked solution" if made.last else part_text.HINTS[made.rung.kind]
        session.voice.line(f"{made.reason} There is a hint, if you like ({following}): type :hint.")
