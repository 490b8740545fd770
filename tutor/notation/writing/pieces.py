"""What writers share: pieces of text that know how tightly they bind, and numerals."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

EITHER, BOTH, MEMBER, RELATION, SUM, TERM, POWER, ATOM = range(8)
"""How tightly a piece binds, loosest first."""


class Piece(NamedTuple):
    """Written text, and how tightly it binds."""

    text: str
    level: int = ATOM


def round_ends(piece: Piece) -> Piece:
    """`]0, 1[` as `(0, 1)`, where it stands beside signs of sets and cannot be taken for a pair."""
    text = piece.text
    return Piece(f"({text[1:-1]})") if text[:1] == "]" and text[-1:] == "[" else piece


def numeral(value: Fraction) -> str | None:
    """The number as a terminating decimal, or None if it has none; with an exponent where that is shorter."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1 or value < 0:
        return None
    places = max(twos, fives)
    digits = str(value.numerator * 10**places // value.denominator)
    if places == 0:
        short = digits.rstrip("0")
        return f"{short}e{len(digits) - len(short)}" if len(digits) - len(short) > 12 else digits
    if places > 20:
        return f"{digits}e-{places}"
    digits = digits.rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"


def signed(parts: list[str]) -> str:
    """Terms joined by their own signs: a term that starts with `-` or `±` brings its operator along."""
    text = parts[0]
    for part in parts[1:]:
        if part.startswith("-"):
            text += f" - {part[1:]}"
        elif part.startswith("±"):
            text += f" ± {part[1:]}"
        elif part.startswith("+/-"):
            text += f" +/- {part[3:]}"
        elif part.startswith("\\pm "):
            text += f" {part}"
        else:
            text += f" + {part}"
    return text
