"""One control sequence of a terminal as Textual can read it: a key, the mouse, a report; or nothing.

Keys are sent as in https://sw.kovidgoyal.net/kitty/keyboard-protocol/, as
`ESC [ code:shifted:base ; modifiers:event ; text u`, where only the first number has to be there. Numbers
that no keyboard sends are taken for noise.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

from tutor.tui.terminal.keyboard_layouts import by_position, with_alt

_MOUSE = re.compile(r"\x1b\[<\d{1,3};-?\d{1,5};-?\d{1,5}[Mm]")
_MODE = re.compile(r"\x1b\[\?\d{1,5};\d\$y")
_SIZE = re.compile(r"\x1b\[48;(\d+)(?::[\d:]*)?;(\d+)(?::[\d:]*)?;(\d+)(?::[\d:]*)?;(\d+)(?::[\d:]*)?t")
_CURSOR = re.compile(r"\x1b\[\d{1,5};\d{1,5}R")
_FOCUS = ("\x1b[I", "\x1b[O")
_KEY = re.compile(r"\x1b\[([\d:]*)(?:;([\d:]*))?(?:;([\d:]*))?([u~ABCDEFHPQRS])")
_LARGEST = 4096
"""Columns or rows of a terminal: what reports more is no terminal, and to paint it would take all memory."""

SHIFT, ALT, CTRL, LOCKS = 1, 2, 4, 64 + 128
PRESSED, REPEATED, RELEASED = 1, 2, 3
PRIVATE = range(0xE000, 0xF900)
"""Code points without a meaning, in which the protocol numbers the keys that type nothing."""


class StrangeKeyError(ValueError):
    """A sequence that looks like a key and is none."""


@dataclass(frozen=True, slots=True)
class _Press:
    """A key as it was sent.

    Attributes:
        code: what it types alone; `shifted` and `base` what it types with Shift, and on an American keyboard,
            or 0 where the terminal does not say.
        bits: the modifiers, without the locks.
        text: the code points that it typed.
        end: the last letter of the sequence.
    """

    code: int
    shifted: int
    base: int
    bits: int
    text: tuple[int, ...]
    end: str

    @property
    def sequence(self) -> str:
        """As Textual reads it."""
        text = ":".join(map(str, self.text))
        return f"\x1b[{self.code};{self.bits + 1}{';' if text else ''}{text}{self.end}"


def readable(sequence: str) -> str:
    """What Textual is to read in place of a control sequence; "" for what means nothing to an app.

    Raises:
        StrangeKeyError: it looks like a key, but no keyboard sends it.
    """
    if sequence in _FOCUS or _MOUSE.fullmatch(sequence) or _MODE.fullmatch(sequence):
        return sequence
    if _CURSOR.fullmatch(sequence):
        return sequence
    if size := _SIZE.fullmatch(sequence):
        return sequence if all(int(number) > 0 for number in size.groups()) and _fits(size) else ""
    if key := _KEY.fullmatch(sequence):
        return _key(sequence, key)
    if sequence in ANSI_SEQUENCES_KEYS:
        return sequence
    if sequence[-1:] in "u~":
        raise StrangeKeyError(sequence)
    return ""


def _fits(size: re.Match[str]) -> bool:
    return int(size[1]) <= _LARGEST and int(size[2]) <= _LARGEST


def _key(sequence: str, found: re.Match[str]) -> str:
    press, event = _press(found)
    if event == RELEASED:
        return ""
    name = FUNCTIONAL_KEYS.get(f"{press.code}{press.end}")
    if name is not None:
        return press.sequence if press.bits or press.text or found[2] else sequence
    if press.end != "u":
        raise StrangeKeyError(sequence)
    if press.code in PRIVATE:
        return ""
    if not press.text and (press.code < 32 or 127 <= press.code < 160):
        raise StrangeKeyError(sequence)
    return _typed(press).sequence


def _press(found: re.Match[str]) -> tuple[_Press, int]:
    """The numbers of a key, and whether it was pressed, repeated or released."""
    keys = [_code(number, 0) for number in found[1].split(":")]
    modifiers = [_number(number, 1) for number in (found[2] or "").split(":")]
    if len(keys) > 3 or len(modifiers) > 2:
        raise StrangeKeyError(found[0])
    event = modifiers[1] if len(modifiers) == 2 else PRESSED
    bits = max(modifiers[0] - 1, 0)
    if event not in (PRESSED, REPEATED, RELEASED) or bits > 255:
        raise StrangeKeyError(found[0])
    text = tuple(_code(number, 0) for number in found[3].split(":")) if found[3] else ()
    if not all(number >= 32 and not 127 <= number < 160 for number in text):
        raise StrangeKeyError(found[0])
    code = keys[0] if found[1] else 1
    shifted, base = (*keys[1:], 0, 0)[:2]
    return _Press(code, shifted, base, bits & ~LOCKS, text, found[4]), event


def _number(digits: str, default: int) -> int:
    return int(digits) if digits else default


def _code(digits: str, default: int) -> int:
    """A code point that is a character."""
    number = _number(digits, default)
    if number > sys.maxunicode or 0xD800 <= number < 0xE000:
        raise StrangeKeyError(digits)
    return number


def _typed(press: _Press) -> _Press:
    """A key with the text that it types, or as the one of that position on an American keyboard."""
    held = press.bits & ~SHIFT
    if press.text:
        # What was typed says more than what was held for it: AltGr is Alt, or Ctrl and Alt.
        return _with_text(press, press.text) if held in (ALT, CTRL | ALT) else press
    letter = chr(press.code)
    if held in (ALT, CTRL | ALT):
        sign = with_alt(letter, bool(press.bits & SHIFT))
        if sign:
            return _with_text(press, (ord(sign),))
    if held and not letter.isascii():
        base = chr(press.base) if press.base else by_position(letter)
        return _Press(ord(base), 0, 0, press.bits, (), "u") if base and base.isascii() else press
    if held:
        return press
    if letter.isspace():
        return _Press(press.code, 0, 0, press.bits, (press.code,), "u")
    shifted = press.shifted or (ord(letter.upper()) if len(letter.upper()) == 1 else press.code)
    if press.bits & SHIFT and shifted == press.code:
        return press
    return _with_text(press, (shifted if press.bits & SHIFT else press.code,))


def _with_text(press: _Press, text: tuple[int, ...]) -> _Press:
    return _Press(press.code, 0, 0, 0, text, "u")
