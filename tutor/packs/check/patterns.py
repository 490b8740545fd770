"""Takes the patterns of a `When:` field apart, as far as the rules need it."""

from __future__ import annotations

import re

from tutor.checking.question import Blank
from tutor.packs.vary import cut

_PLAIN = re.compile(r"`([^`]+)`")
_OPTION = re.compile(r"option\s+(\d+)", re.IGNORECASE)
_LINE = re.compile(r"line\s+(\d+)", re.IGNORECASE)
_WORDS = re.compile(r'[“"]([^"”]+)["”]')


def patterns(when: str) -> tuple[str, ...]:
    """The patterns of a field. A comma in quotation marks, in code or after `the key` parts nothing."""
    hidden = re.sub(r'([“"])([^"”]*)(["”])', lambda quote: quote[0].replace(",", "\0"), when)
    pieces: list[str] = []
    for piece in cut(hidden):
        if pieces and pieces[-1].casefold() == "the key":
            pieces[-1] = f"{pieces[-1]}, {piece}"
        else:
            pieces.append(piece)
    return tuple(piece.replace("\0", ",") for piece in pieces if piece)


def example(when: str, blank: Blank) -> str | None:
    """The first pattern as an answer to a blank of this kind, or None where it is no answer as it stands."""
    first = next(iter(patterns(when)), "")
    form = {"expression": _PLAIN, "number": _PLAIN, "choice": _OPTION, "line": _LINE, "term": _WORDS}[
        blank.kind
    ]
    match = form.fullmatch(first)
    return match[1].strip() if match else None
