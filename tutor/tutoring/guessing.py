"""Whether a right answer was found by trying all there is to choose from: then it tells nothing yet."""

from __future__ import annotations

from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
from tutor.tutoring.part_state import PartState

TRIED_ALL = "Every choice was tried on the way, so another version of this part comes in a later sitting."
"""What is said of it, where the part varies."""


def guessed(part: Part, state: PartState) -> bool:
    """Whether in some blank of the version on the desk every choice was tried before it was answered."""
    if not state.settled:
        return False
    for index, blank in enumerate(in_version(part, state.variant).blanks):
        tried = {_choice(answer[index]) for answer in state.answers if index < len(answer)} - {""}
        if 1 < blank.choices <= len(tried):
            return True
    return False


def _choice(text: str) -> str:
    """An option as its number, where it is named by a number or a letter: `b` is `2`."""
    named = text.strip().casefold()
    return str(ord(named) - ord("a") + 1) if len(named) == 1 and "a" <= named <= "z" else named
