"""What a terminal sent, cut into pieces: typed text, one control sequence, or something pasted.

A terminal may send anything: replies to questions of other programs, half a sequence, noise of a bad line.
Here it is cut by the grammar of ECMA-48, section 5.4, before anything reads a meaning into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ESC = "\x1b"
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"

BURST = 400
"""Characters in one go that nobody types: a paste into a terminal that does not mark it as one."""
MOST_PASTED = 1_000_000
"""Characters of a paste that are kept; no field has room for a hundredth of them."""
LONGEST = 256
"""Characters of a control sequence; the longest that means anything has fewer than a hundred."""

_WHOLE = re.compile(
    r"\x1b(?:\[\[[A-E]"  # function keys of the Linux console
    r"|\[<[-\d;]*[Mm]|\[M[^\x1b]{3}"  # the mouse
    r"|\[[0-?]*[ -/]*[@-LN-Z\\-~]|\[[0-?]+[ -/]*M|\[[ -/]+M"
    r"|O[ -~]"
    r"|\](?=\d)[^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X](?=[\dG>!$+=|])[^\x07\x1b]*(?:\x07|\x1b\\))"
)
"""A control sequence, a key of the keypad, or a string that is a reply to somebody's question."""
_BEGUN = re.compile(
    r"\x1b(?:|\[<[-\d;]*|\[M[^\x1b]{0,2}|\[[0-?]*[ -/]*|\[\[|O"
    r"|\](?:\d[^\x07\x1b]*\x1b?)?|[P_^X](?:[\dG>!$+=|][^\x07\x1b]*\x1b?)?)\Z"
)
"""What may still become one."""
_BROKEN = re.compile(r"\x1b\[[0-?]*[ -/]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands by itself. `pasted`: it is text, whatever it is made of."""

    text: str
    pasted: bool = False


class Pieces:
    """Cuts what comes in; what is not whole yet waits."""

    def __init__(self) -> None:
        self._rest = ""
        self._pasted: list[str] | None = None
        self._room = 0

    @property
    def pasting(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._pasted is not None

    @property
    def waiting(self) -> bool:
        """Whether something came that is not whole."""
        return bool(self._rest) or self.pasting

    def cut(self, text: str) -> Iterator[Piece]:
        """The pieces that are whole now."""
        text = self._rest + text
        self._rest = ""
        while text:
            piece, text = self._next(text)
            if piece is not None:
                yield piece
            elif self._rest:
                return

    def let_go(self) -> Iterator[Piece]:
        """What waited, as nothing more has come: a key Escape, or a paste whose end was lost."""
        text, self._rest = self._rest, ""
        if self._pasted is not None:
            self._take(text.replace(ESC, ""))
            yield self._paste()
        elif len(text) > 2:
            return  # the beginning of a sequence, which means nothing without its end
        elif text:
            yield Piece(text)

    def _next(self, text: str) -> tuple[Piece | None, str]:
        """The first piece of a text, if it is one, and what is behind it; what has to wait is put by."""
        if self._pasted is not None:
            return self._next_pasted(text)
        if not text.startswith(ESC):
            plain, begun, rest = text.partition(ESC)
            return Piece(plain, pasted=len(plain) >= BURST), begun + rest
        if whole := _WHOLE.match(text):
            if whole[0] == PASTE_BEGINS:
                self._pasted, self._room = [], MOST_PASTED
                return None, text[whole.end() :]
            return Piece(whole[0]), text[whole.end() :]
        if _BEGUN.match(text) and len(text) <= LONGEST:
            self._rest = text
            return None, ""
        if text.startswith(ESC + ESC):
            return Piece(ESC), text[1:]
        if broken := _BROKEN.match(text):
            return None, text[broken.end() :]
        return Piece(text[:2]), text[2:]

    def _next_pasted(self, text: str) -> tuple[Piece | None, str]:
        inside, ended, rest = text.partition(PASTE_ENDS)
        if ended:
            self._take(inside.replace(ESC, ""))
            return self._paste(), rest
        held = next((n for n in range(len(PASTE_ENDS) - 1, 0, -1) if text.endswith(PASTE_ENDS[:n])), 0)
        self._rest = text[len(text) - held :] if held else ""
        self._take(text[: len(text) - held].replace(ESC, ""))
        return None, ""

    def _take(self, text: str) -> None:
        assert self._pasted is not None
        self._pasted.append(text[: self._room])
        self._room -= len(self._pasted[-1])

    def _paste(self) -> Piece:
        assert self._pasted is not None
        text, self._pasted = "".join(self._pasted), None
        return Piece(text, pasted=True)
