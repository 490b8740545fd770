"""The commands of the line-by-line tutor: each a record with its line of help and what it does."""

from __future__ import annotations

from tutor.cli.plain import (
    answer_input,
    hints,
    keeping,
    lab_picture,
    part_on_desk,
    part_text,
    reflection,
    remarking,
    tonight,
)
from tutor.cli.plain.session import Command, Session
from tutor.packs.library.library import Lost, resolve
from tutor.packs.model.faded_solution import faded
from tutor.packs.model.faults import one_of
from tutor.packs.model.pack import Pack, RungKind
from tutor.tutoring.ladder import rung_of
from tutor.tutoring.race import race
from tutor.tutoring.twin import later, owed

MATHEMATICS = (
    "Mathematics is typed as in -(beta/3) ||x||_2 abs(x): Greek letters by name or as they are. "
    "LaTeX is read too."
)

MOST_PACKS = 6
"""So many other packs are named below a list of parts."""


def _help(session: Session, rest: str) -> None:
    for name, command in session.commands.items():
        if command.applies(session):
            session.voice.line(f":{name} - {command.help.format(go=_example(session))}")
    session.voice.line(MATHEMATICS)


def _example(session: Session) -> str:
    """How another part of the pack on the desk is gone to, by its number and by its path."""
    here, near = session.place.key, list(part_text.of_pack(session.places, session.place.pack))
    key = next((key for key in near if key != here), here)
    names = key.split("/")
    paths = ("/".join(names[at:]) for at in (2, 1, 0))
    path = next((path for path in paths if _found(session, path) == key), key)
    return f":go {near.index(key) + 1}, or :go {path}"


def _go(session: Session, rest: str) -> None:
    near = list(part_text.of_pack(session.places, session.place.pack))
    if rest.isdecimal() and len(rest) < 6 and 1 <= int(rest) <= len(near):
        part_on_desk.go(session, near[int(rest) - 1])
        return
    if not rest:
        session.voice.line(f"Say where to: {_example(session)}. :parts lists all parts with their numbers.")
        return
    path = _found(session, rest)
    if isinstance(path, Lost):
        said = f"This pack has {len(near):,} parts." if rest.isdecimal() else path.sentence
        session.voice.line(f"{said} :parts lists all parts with their numbers.")
        return
    part_on_desk.go(
        session, next((key for key in session.places if f"{key}/".startswith(f"{path}/")), near[0])
    )


def _found(session: Session, path: str) -> str | Lost:
    """Where a path leads; one that could mean several packs means the one on the desk."""
    place = resolve(session.packs, path)
    if isinstance(place, Lost):
        own = resolve((session.place.pack,), path)
        return place if isinstance(own, Lost) else own.key
    return place.key


def _parts(session: Session, rest: str) -> None:
    voice, here = session.voice, session.place.pack
    found = resolve(session.packs, rest) if rest else here
    if isinstance(found, Lost):
        voice.line(found.sentence)
        return
    shown = found if isinstance(found, Pack) else found.pack
    own = shown.id == here.id
    near = part_text.of_pack(session.places, shown)
    for line in part_text.part_lines(near, session.study.record, session.place.key, numbered=own):
        voice.line(line)
    voice.line("Go to one with :go and its number." if own else "Go to one with :go and its path.")
    others = [pack.id for pack in session.packs if pack.id != here.id and pack.problems]
    if own and others:
        voice.line(f"Of another pack, :parts and its name: :parts {one_of(others[:MOST_PACKS])}.")


def _hints(session: Session, rest: str) -> None:
    found = [rung_of(session.place.part, id) for id in session.state.rungs]  # noqa: A001
    if not found:
        session.voice.line("You have not taken a hint on this part.")
    for rung in found:
        if rung is not None:
            hints.say_rung(session, rung)


def _race(session: Session, rest: str) -> None:
    for line in part_text.race_lines(race(session.place.part, session.state)):
        session.voice.line(line)


def _lab(session: Session, rest: str) -> None:
    said = session.voice.manner.say is not None
    session.voice.block(lab_picture.of(session.place, session.study.record, typed=rest, in_words=said))


def _quit(session: Session, rest: str) -> None:
    tonight.card(session)
    session.done = True


def _again(session: Session, rest: str) -> None:
    if part_on_desk.deal(session):
        part_on_desk.show(session, with_problem=False)
    elif len(session.place.part.variants) < 2:
        session.voice.line("This part has only one version; you can answer it again.")
    elif owed(session.place.part, session.state):
        session.voice.line(later(session.place.part, session.state))
    else:
        session.voice.line("Answer this version first; then :again brings another one.")


def _planned(session: Session) -> bool:
    return session.guide is not None


COMMANDS: dict[str, Command] = {
    "hint": Command("the next hint", lambda session, rest: hints.hint(session)),
    "hints": Command("the hints you have seen, once more", _hints),
    "lines": Command(
        "answer by a derivation, line by line",
        lambda session, rest: answer_input.take_lines(session),
        applies=lambda session: any(blank.takes_lines for blank in session.question.blanks),
    ),
    "example": Command(
        "how the worked solution begins; counts as a hint",
        lambda session, rest: hints.begin_solution(session),
        ("begin",),
        lambda session: bool(faded(session.place.part)) and not session.state.settled,
    ),
    "solution": Command(
        "the worked solution; asks once", lambda session, rest: hints.solution(session), ("tell",)
    ),
    "next": Command("the next part", lambda session, rest: part_on_desk.beside(session, +1), ("n",)),
    "back": Command(
        "the part before", lambda session, rest: part_on_desk.beside(session, -1), ("b", "previous")
    ),
    "parts": Command("the parts of this pack, and how far you are", _parts, ("progress",)),
    "go": Command("to a part: {go}", _go),
    "show": Command("problem and part, once more", lambda session, rest: part_on_desk.show(session)),
    "again": Command("another version of this part", _again, ("version",)),
    "slip": Command(
        "the last wrong answer was a slip of the fingers; once a part, before the next hint",
        keeping.slip,
        applies=lambda session: session.study.memories.part(session.here).may_slip,
    ),
    "think": Command(
        "your thought on the question after a right answer, and the author's",
        lambda session, rest: reflection.think(session),
        ("reflect",),
        applies=lambda session: bool(session.place.part.reflection),
    ),
    "challenge": Command(
        "one more question, after a right answer",
        lambda session, rest: hints.challenge(session),
        applies=lambda session: any(rung.kind is RungKind.CHALLENGE for rung in session.place.part.ladder),
    ),
    "race": Command(
        "you beside the language models", _race, applies=lambda session: bool(session.place.part.race)
    ),
    "lab": Command(
        "the experiment of this part; :lab alpha = 1000 sets a number",
        _lab,
        applies=lambda session: bool(session.place.part.lab),
    ),
    "tonight": Command("what is planned, and what is done of it", tonight.say, ("plan",), _planned),
    "skip": Command("pass over this part for tonight", tonight.skip, (), _planned),
    "free": Command("leave the plan", tonight.free, (), _planned),
    "done": Command("end the evening, and see how it went", tonight.end, (), _planned),
    "pause": Command("ask this part no more for now", keeping.pause, (), keeping.known),
    "resume": Command("ask it again", keeping.resume, (), keeping.known),
    "retire": Command("never ask it again", keeping.retire, (), keeping.known),
    "restart": Command("ask it as if it were new", keeping.restart, (), keeping.known),
    "remark": Command(
        "something is wrong here: keep your words with the verdict or text that they are about",
        remarking.remark,
    ),
    "help": Command("this list", _help, ("", "h")),
    "quit": Command("end; everything is kept", _quit, ("q", "exit")),
}
"""Every command by its name, in the order of the help."""
