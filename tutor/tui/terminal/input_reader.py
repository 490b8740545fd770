"""Bytes of a terminal → messages for the app, whatever bytes they are.

Textual's own reader takes well-formed input for granted: it decodes strictly, and its key parser ends with
the first number that it does not expect. Here what is no UTF-8 is read as Latin-1, which is what such
terminals mean, and what is no sequence is passed over.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from textual._parser import ParseTimeout
from textual._xterm_parser import XTermParser
from textual.events import Paste
from textual.message import Message

from tutor.tui.terminal.input_pieces import ESC, Piece, Pieces
from tutor.tui.terminal.key_sequences import StrangeKeyError, readable
from tutor.tui.terminal.terminal_messages import NotUtf8, StrangeKey

_ERRORS = "tutor-latin-1"
_AMPLE = 5.0
"""Seconds after which a paste whose end has not come is taken as it is; a slow line may pause within one."""


def _as_latin_1(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as letters of Latin-1; its control characters are left out."""
    assert isinstance(error, UnicodeDecodeError)
    lost = error.object[error.start : error.end]
    return "".join(chr(byte) for byte in lost if byte >= 0xA0), error.end


codecs.register_error(_ERRORS, _as_latin_1)


class InputReader:
    """Reads what one terminal sends.

    Args:
        escape_delay: seconds after which Escape is the key, and no beginning of a sequence.
    """

    def __init__(self, escape_delay: float) -> None:
        self._escape_delay = escape_delay
        self._strict = codecs.getincrementaldecoder("utf-8")()
        self._decoder = codecs.getincrementaldecoder("utf-8")(_ERRORS)
        self._pieces = Pieces()
        self._parser = XTermParser()
        self._told: set[type[Message]] = set()

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more before `rest` is called; None if nothing is waiting."""
        if self._pieces.pasting:
            return _AMPLE
        return self._escape_delay if self._pieces.waiting or self._decoder.getstate()[0] else None

    def read(self, data: bytes) -> Iterator[Message]:
        """The messages that these bytes complete."""
        yield from self._decode(data, final=False)

    def rest(self) -> Iterator[Message]:
        """What was waiting, when nothing more has come."""
        yield from self._decode(b"", final=True)
        for piece in self._pieces.let_go():
            yield from self._messages(piece)

    def _decode(self, data: bytes, final: bool) -> Iterator[Message]:
        if NotUtf8 not in self._told:
            try:
                self._strict.decode(data, final)
            except UnicodeDecodeError:
                yield from self._once(NotUtf8)
        for piece in self._pieces.cut(self._decoder.decode(data, final)):
            yield from self._messages(piece)

    def _messages(self, piece: Piece) -> Iterator[Message]:
        if piece.pasted:
            yield Paste(piece.text.replace("\x00", ""))
            return
        text = piece.text
        if text.startswith(ESC) and len(text) > 2:
            try:
                text = readable(text)
            except StrangeKeyError:
                yield from self._once(StrangeKey)
                return
        yield from self._parse(text)

    def _parse(self, text: str) -> Iterator[Message]:
        """Textual's reading; what it stumbles over is left out, and it begins anew behind it."""
        try:
            if text:
                yield from self._parser.feed(text)
            # A sequence is whole, so that its reading has not to wait for more.
            if text.startswith(ESC):
                yield from self._finished()
        except Exception:
            size = self._parser.terminal_size, self._parser.terminal_pixel_size, self._parser.mouse_pixels
            self._parser = XTermParser()
            self._parser.terminal_size, self._parser.terminal_pixel_size, self._parser.mouse_pixels = size
            yield from self._once(StrangeKey)

    def _finished(self) -> Iterable[Message]:
        parser = self._parser
        if parser._awaiting.timeout is not None:
            parser._timeout_time = None
            parser._awaiting = parser._gen.throw(ParseTimeout())
        while parser._tokens:
            yield parser._tokens.popleft()

    def _once(self, kind: type[Message]) -> Iterator[Message]:
        if kind not in self._told:
            self._told.add(kind)
            yield kind()
