"""What can be typed besides answers: words after a colon (a slash or a question mark will do as well)."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tutor.cli.plain import lab_picture, part_text
from tutor.cli.shared.verdict_text import shortened
from tutor.packs.library.library import Lost, resolve
from tutor.packs.model.faults import one_of
from tutor.packs.model.pack import Pack
from tutor.tutoring.ladder import rung_of
from tutor.tutoring.race import race

if TYPE_CHECKING:
    from tutor.cli.plain.plain_lesson import Lesson

SIGNS = (":", "/", "?")
"""No mathematics begins with one of these."""

MATHEMATICS = (
    "Mathematics is typed as in -(beta/3) ||x||_2 abs(x): Greek letters by name or as they are. "
    "LaTeX is read too."
)

MOST_PACKS = 6
"""So many other packs are named below a list of parts."""


def obey(lesson: Lesson, typed: str) -> None:
    """Do what a line that begins with one of `SIGNS` says; an unknown word is answered with the nearest."""
    name, rest = named(typed), _words(typed)[1]
    if name in COMMANDS:
        COMMANDS[name][1](lesson, rest.strip())
        return
    near = get_close_matches(name, COMMANDS, n=1)
    cure = f"Did you mean :{near[0]}?" if near else ":help lists the commands."
    lesson.voice.line(f"There is no command :{shortened(name, 40)}. {cure}")


def named(typed: str) -> str:
    """The command that a line names, which there may not be; other names for one are replaced by its own."""
    word = _words(typed)[0].casefold()
    return ALIASES.get(word, word)


def _words(typed: str) -> tuple[str, str]:
    word, _, rest = typed.strip().lstrip("".join(SIGNS)).strip().partition(" ")
    return word, rest


def meant(text: str) -> str | None:
    """The command that was probably meant by a word typed without its colon, or None."""
    word = text.strip().casefold()
    return word if word in COMMANDS else ALIASES.get(word) if word else None


def _help(lesson: Lesson, rest: str) -> None:
    part = lesson.place.part
    absent = {
        "race": not part.race,
        "lab": not part.lab,
        "lines": not any(blank.takes_lines for blank in lesson.question.blanks),
    }
    for name, (line, _) in COMMANDS.items():
        if absent.get(name):
            continue
        lesson.voice.line(f":{name} - {line.format(go=_example(lesson))}")
    lesson.voice.line(MATHEMATICS)


def _example(lesson: Lesson) -> str:
    """How another part of the pack on the desk is gone to, by its number and by its path."""
    here, near = lesson.place.key, list(part_text.of_pack(lesson.places, lesson.place.pack))
    key = next((key for key in near if key != here), here)
    names = key.split("/")
    paths = ("/".join(names[at:]) for at in (2, 1, 0))
    path = next((path for path in paths if _found(lesson, path) == key), key)
    return f":go {near.index(key) + 1}, or :go {path}"


def _go(lesson: Lesson, rest: str) -> None:
    near = list(part_text.of_pack(lesson.places, lesson.place.pack))
    if rest.isdecimal() and len(rest) < 6 and 1 <= int(rest) <= len(near):
        lesson.go(near[int(rest) - 1])
        return
    if not rest:
        lesson.voice.line(f"Say where to: {_example(lesson)}. :parts lists all parts with their numbers.")
        return
    path = _found(lesson, rest)
    if isinstance(path, Lost):
        said = f"This pack has {len(near):,} parts." if rest.isdecimal() else path.sentence
        lesson.voice.line(f"{said} :parts lists all parts with their numbers.")
        return
    lesson.go(next((key for key in lesson.places if f"{key}/".startswith(f"{path}/")), near[0]))


def _found(lesson: Lesson, path: str) -> str | Lost:
    """Where a path leads; one that could mean several packs means the one on the desk."""
    place = resolve(lesson.packs, path)
    if isinstance(place, Lost):
        own = resolve((lesson.place.pack,), path)
        return place if isinstance(own, Lost) else own.key
    return place.key


def _parts(lesson: Lesson, rest: str) -> None:
    voice, here = lesson.voice, lesson.place.pack
    found = resolve(lesson.packs, rest) if rest else here
    if isinstance(found, Lost):
        voice.line(found.sentence)
        return
    shown = found if isinstance(found, Pack) else found.pack
    own = shown.id == here.id
    near = part_text.of_pack(lesson.places, shown)
    for line in part_text.part_lines(near, lesson.study.record, lesson.place.key, numbered=own):
        voice.line(line)
    voice.line("Go to one with :go and its number." if own else "Go to one with :go and its path.")
    others = [pack.id for pack in lesson.packs if pack.id != here.id and pack.problems]
    if own and others:
        voice.line(f"Of another pack, :parts and its name: :parts {one_of(others[:MOST_PACKS])}.")


def _hints(lesson: Lesson, rest: str) -> None:
    found = [rung_of(lesson.place.part, id) for id in lesson.state.rungs]  # noqa: A001
    if not found:
        lesson.voice.line("You have not taken a hint on this part.")
    for rung in found:
        if rung is not None:
            lesson.say_rung(rung)


def _race(lesson: Lesson, rest: str) -> None:
    for line in part_text.race_lines(race(lesson.place.part, lesson.state)):
        lesson.voice.line(line)


def _lab(lesson: Lesson, rest: str) -> None:
    lesson.voice.block(lab_picture.of(lesson.place, lesson.state))


def _quit(lesson: Lesson, rest: str) -> None:
    lesson.done = True


Action = Callable[["Lesson", str], None]

COMMANDS: dict[str, tuple[str, Action]] = {
    "hint": ("the next hint", lambda lesson, rest: lesson.hint()),
    "hints": ("the hints you have seen, once more", _hints),
    "lines": ("answer by a derivation, line by line", lambda lesson, rest: lesson.lines()),
    "solution": ("the worked solution; asks once", lambda lesson, rest: lesson.solution()),
    "next": ("the next part", lambda lesson, rest: lesson.beside(+1)),
    "back": ("the part before", lambda lesson, rest: lesson.beside(-1)),
    "parts": ("the parts of this pack, and how far you are", _parts),
    "go": ("to a part: {go}", _go),
    "show": ("problem and part, once more", lambda lesson, rest: lesson.show()),
    "again": ("another version of this part", lambda lesson, rest: lesson.again()),
    "race": ("you beside the language models", _race),
    "lab": ("the experiment of this part, as a picture", _lab),
    "help": ("this list", _help),
    "quit": ("end; everything is kept", _quit),
}
"""Every command: its line of help, and what it does."""

ALIASES = {
    "": "help",
    "h": "help",
    "q": "quit",
    "exit": "quit",
    "n": "next",
    "b": "back",
    "previous": "back",
    "progress": "parts",
    "tell": "solution",
}
