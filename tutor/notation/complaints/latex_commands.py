"""What is said of LaTeX commands that are not read, or lack their parts."""

from __future__ import annotations

import re

from tutor.notation.complaints.not_read import function
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.complaints.signs import useless
from tutor.notation.lexicon.alphabet import GREEK_COMMANDS
from tutor.notation.lexicon.closest_name import nearest
from tutor.notation.lexicon.functions import SPELLINGS
from tutor.notation.lexicon.functions_of_numbers import MOD
from tutor.notation.lexicon.symbol_table import COMMANDS, FORBIDDEN_COMMANDS

_BRACED = re.compile(r"\s*\{([^{}]*)\}")
_DAGGERS = frozenset({"dagger", "ddagger", "intercal"})
_OTHERS = ("frac", "lVert", "lvert", "infty")


def unknown(place: Place, command: str) -> Message:
    """For a command that is not read."""
    if command in FORBIDDEN_COMMANDS:
        said = useless(place, FORBIDDEN_COMMANDS[command], f"\\{command}")
        inside = _BRACED.match(place.text, place.span[1]) if command in ("bar", "overline") else None
        if inside is None:
            return said
        fixed = place.swapped(f"conj({inside[1]})", (place.span[0], inside.end()))
        return say(said.sentence, fixed)
    if command in ("bmod", "pmod"):
        return function(place, MOD.name)
    if command in _DAGGERS:
        return say("For a transpose type ^T, as in A^T b.", place.swapped("T"))
    solved = _solution(place, command)
    if solved is not None:
        return solved
    if command[:1].isdigit():
        return say("A backslash is no fraction bar: type /, as in 1/2.", place.swapped(f"/{command}"))
    near = nearest(command, (*GREEK_COMMANDS, *SPELLINGS, *COMMANDS, *_OTHERS))
    if near is None:
        return say(f"The LaTeX command \\{command} is not known here.")
    return say(f"The LaTeX command \\{command} is not known here; \\{near} is.", place.swapped("\\" + near))


def _solution(place: Place, command: str) -> Message | None:
    """For `A\\b`, which solves A x = b in some programs."""
    before = place.text[: place.span[0]].rstrip()
    declared = place.known.declarations.get(before[-1:])
    if declared is None or declared.form != "matrix" or command not in place.known.declarations:
        return None
    fixed = f"{before}^-1 {command}{place.text[place.span[1] :]}"
    return say("A backslash divides nothing here: the solution of A x = b is typed A^-1 b.", fixed)


def braces_expected(place: Place, command: str) -> Message:
    """For `\\operatorname sign`."""
    return say(f"Braces are expected after \\{command}, as in \\{command}{{sign}}.")


def text(place: Place, words: str) -> Message:
    """For `\\text{if x is small}`."""
    return say(f"“{words}” is not mathematics that can be read here.")


def environment(place: Place, command: str) -> Message:
    """For `\\begin{cases}`."""
    if re.match(r"\s*\{[dr]?cases", place.text[place.span[1] :]) or "{cases}" in place.words(place.span):
        return say("Cases are not drawn while you type. An answer in cases is read when it is handed in.")
    return say(f"Only matrices can follow \\{command}, such as \\{command}{{bmatrix}}.")


def parts_expected(place: Place, command: str) -> Message:
    """For `\\frac` without its parts."""
    return say(f"\\{command} needs its parts in braces, as in \\{command}{{a}}{{b}}.")
