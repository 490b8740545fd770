"""Whether a right answer was found by trying all there is to choose from: then it tells nothing yet."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
from tutor.tutoring.part_state import PartState

TRIED_ALL = "Every choice was tried on the way, so another version of this part comes in a later sitting."
"""What is said of it, where the part varies."""

_NUMBER = re.compile(r"(?:option|line|number|no\.?|#)?\s*\(?(\d{1,4})[).:]?")


def guessed(part: Part, state: PartState) -> bool:
    """Whether in some blank of the version on the desk every choice was tried before it was answered."""
    if not state.settled:
        return False
    for index, blank in enumerate(in_version(part, state.variant).blanks):
        tried = {_choice(blank, answer[index]) for answer in state.answers if index < len(answer)} - {None}
        if 1 < blank.choices <= len(tried):
            return True
    return False


def _choice(blank: Blank, text: str) -> int | None:
    """The option, or the line, that is named by a number, a letter or its own text; None for anything else.

    Whoever names a method has thought of it, and what is no option is no try.
    """
    named = text.strip().casefold()
    if blank.choice is not None:
        options = [option.strip().casefold() for option in blank.choice.options]
        if named in options:
            return options.index(named) + 1
        letter = named.strip("().: ").removeprefix("option ")
        if len(letter) == 1 and "a" <= letter <= "z":
            named = str(ord(letter) - ord("a") + 1)
    match = _NUMBER.fullmatch(named)
    return int(match[1]) if match and 1 <= int(match[1]) <= blank.choices else None
