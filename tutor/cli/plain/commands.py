"""What can be typed besides answers: words after a colon (a slash or a question mark will do as well)."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tutor.cli.plain import picture, telling
from tutor.cli.saying import shortened
from tutor.packs.library import Lost, resolve
from tutor.tutoring.ladder import rung_of
from tutor.tutoring.race import race

if TYPE_CHECKING:
    from tutor.cli.plain.lesson import Lesson

SIGNS = (":", "/", "?")
"""No mathematics begins with one of these."""

MATHEMATICS = (
    "Mathematics is typed as in -(beta/3) ||x||_2 abs(x): Greek letters by name or as they are. "
    "LaTeX is read too."
)


def obey(lesson: Lesson, typed: str) -> None:
    """Do what a line that begins with one of `SIGNS` says; an unknown word is answered with the nearest."""
    word, _, rest = typed.strip().lstrip("".join(SIGNS)).strip().partition(" ")
    name = ALIASES.get(word.casefold(), word.casefold())
    if name in COMMANDS:
        COMMANDS[name][1](lesson, rest.strip())
        return
    near = get_close_matches(name, COMMANDS, n=1)
    cure = f"Did you mean :{near[0]}?" if near else ":help lists the commands."
    lesson.voice.line(f"There is no command :{shortened(name, 40)}. {cure}")


def meant(text: str) -> str | None:
    """The command that was probably meant by a word typed without its colon, or None."""
    word = text.strip().casefold()
    return word if word in COMMANDS else ALIASES.get(word) if word else None


def _help(lesson: Lesson, rest: str) -> None:
    part = lesson.place.part
    absent = {"race": not part.race, "lab": not part.lab}
    for name, (line, _) in COMMANDS.items():
        if absent.get(name):
            continue
        lesson.voice.line(f":{name} - {line}")
    lesson.voice.line(MATHEMATICS)


def _go(lesson: Lesson, rest: str) -> None:
    keys = list(lesson.places)
    if rest.isdecimal() and len(rest) < 6 and 1 <= int(rest) <= len(keys):
        lesson.go(keys[int(rest) - 1])
        return
    place = resolve(lesson.packs, rest)
    if isinstance(place, Lost):
        lesson.voice.line(f"{place.sentence} :parts lists all parts with their numbers.")
        return
    lesson.go(next((key for key in keys if f"{key}/".startswith(f"{place.key}/")), keys[0]))


def _parts(lesson: Lesson, rest: str) -> None:
    for line in telling.part_lines(lesson.places, lesson.study.record, lesson.place.key):
        lesson.voice.line(line)
    lesson.voice.line("Go to one with :go and its number.")


def _hints(lesson: Lesson, rest: str) -> None:
    found = [rung_of(lesson.place.part, id) for id in lesson.state.rungs]  # noqa: A001
    if not found:
        lesson.voice.line("You have not taken a hint on this part.")
    for rung in found:
        if rung is not None:
            lesson.say_rung(rung)


def _race(lesson: Lesson, rest: str) -> None:
    for line in telling.race_lines(race(lesson.place.part, lesson.state)):
        lesson.voice.line(line)


def _lab(lesson: Lesson, rest: str) -> None:
    lesson.voice.block(picture.of(lesson.place, lesson.state))


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
    "parts": ("all parts, and how far you are", _parts),
    "go": ("to a part: :go 5, or :go adam", _go),
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
