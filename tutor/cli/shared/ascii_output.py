"""An encoding of text in ASCII, sign by sign a word: for output to terminals that have no more."""

from __future__ import annotations

import codecs

from tutor.notation.lexicon.ascii_signs import spelled

NAME = "tutor_ascii"


def register() -> str:
    """Make the encoding known to Python; by which name."""
    codecs.register(_search)
    return NAME


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    """Nothing is an error: what has no word becomes a question mark."""
    return spelled(text).encode("ascii", "replace"), len(text)


class _Encoder(codecs.IncrementalEncoder):
    def encode(self, input: str, final: bool = False) -> bytes:  # noqa: A002 - the base class names it so
        return _encode(input)[0]


def _search(name: str) -> codecs.CodecInfo | None:
    if name != NAME:
        return None
    return codecs.CodecInfo(_encode, codecs.ascii_decode, incrementalencoder=_Encoder, name=NAME)
