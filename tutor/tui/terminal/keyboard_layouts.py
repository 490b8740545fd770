"""Keyboards other than the American one: what AltGr types, and which key a letter of another script is.

A terminal that takes AltGr for Alt, or for Ctrl and Alt together, names the key by what it types alone. The
keys of German (and Nordic) and French keyboards that carry signs of mathematics differ, so that one table
serves both.
"""

from __future__ import annotations

from types import MappingProxyType

_GERMAN = {"7": "{", "8": "[", "9": "]", "0": "}", "ß": "\\", "+": "~", "<": "|", "q": "@", "²": "^"}
_FRENCH = {
    "é": "~",
    '"': "#",
    "'": "{",
    "(": "[",
    "-": "|",
    "è": "`",
    "_": "\\",
    "ç": "^",
    "à": "@",
    ")": "]",
    "=": "}",
}
ALT_GR = MappingProxyType(_GERMAN | _FRENCH)
"""What a key types together with AltGr, by what it types alone."""

_AMERICAN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_UKRAINIAN = {"і": "s", "ї": "]", "є": "'", "ґ": "\\"}
_GREEK = dict(zip("αβψδεφγηιξκλμνοπρστθωςχυζ", "abcdefghijklmnoprstuvwxyz", strict=True))
_HEBREW = dict(zip("שנבגקכעיןחלךצמםפרדאוהסטז", "abcdefghijklmnoprstuvxyz", strict=True))
_BY_POSITION = dict(zip(_RUSSIAN, _AMERICAN, strict=True)) | _UKRAINIAN | _GREEK | _HEBREW
_SHIFTED = {"[": "{", "]": "}", "\\": "|", ";": ":", "'": '"', ",": "<", ".": ">", "`": "~", "6": "^"}


def by_position(letter: str) -> str:
    """What an American keyboard types with the key of a letter; "" for one that is on none of ours."""
    return _BY_POSITION.get(letter.lower(), "")


def with_alt(key: str, shift: bool) -> str:
    """The sign that a key types with AltGr, or "" where it has none.

    A Cyrillic keyboard has no brackets: there the key gives the sign that stands on it besides its letter.
    """
    if key in ALT_GR and not shift:
        return ALT_GR[key]
    sign = by_position(key)
    if sign and not sign.isalpha():
        return _SHIFTED.get(sign, "") if shift else sign
    return _SHIFTED[key] if shift and key in ("\\", "6") else ""
