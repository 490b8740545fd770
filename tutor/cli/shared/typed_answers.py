"""What was given as an answer on a command line or in a JSON line, as one text for each blank."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.checking.contract.question import Answer
from tutor.cli.shared.json_lines import text_of

_OPEN, _CLOSE = "([{", ")]}"


def texts(value: object) -> tuple[str, ...] | None:
    """The strings in the `answer` of a JSON line, or None if it holds something else."""
    if isinstance(value, list):
        found = tuple(text_of(item) for item in value)
        return tuple(text for text in found if text is not None) if None not in found else None
    text = text_of(value)
    return None if text is None else (text,)


def fitted(given: Sequence[str], count: int) -> Answer | str:
    """One text for each of `count` blanks, or a sentence on why it does not fit.

    One text for several blanks is cut at its line ends, or else at the semicolons outside of brackets.
    """
    if len(given) == 1 and count > 1:
        given = _cut(given[0])
    if len(given) == count:
        return tuple(given)
    blanks = "one blank" if count == 1 else f"{count} blanks"
    answers = "one answer" if len(given) == 1 else f"{len(given)} answers"
    verb = "was" if len(given) == 1 else "were"
    cure = "Put quotes around it." if count == 1 else "Separate the answers by semicolons or line ends."
    return f"This part has {blanks}, and {answers} {verb} given. {cure}"


def _cut(text: str) -> list[str]:
    stripped = text.strip("\r\n")
    if "\n" in stripped:
        return [line.rstrip("\r") for line in stripped.split("\n")]
    pieces: list[str] = []
    start = depth = 0
    for place, letter in enumerate(text):
        depth += (letter in _OPEN) - (letter in _CLOSE)
        if letter == ";" and depth <= 0:
            pieces.append(text[start:place].strip())
            start, depth = place + 1, 0
    return [*pieces, text[start:].strip()]
