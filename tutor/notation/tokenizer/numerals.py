"""Numerals as people type them: `0.05`, `1e-3`, and repeating `0.(3)`, `0.1\\overline{6}`, `0.333…`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import Token

TIMES = frozenset({"x", "X"})
BETWEEN = TIMES | {"e", "E"}
"""Letters that mean something of their own between two numbers, unless they are names."""

REPEATING = (
    r"(?:[0-9]+\.\([0-9]+\)|[0-9]*\.(?:"
    r"[0-9]*\\(?:overline|bar|dot)\s*\{[0-9]+\}"
    r"|[0-9]*(?:[0-9][\u0304\u0305\u0307])+"
    r"|[0-9]+(?:\.\.\.?|…|\\[lc]?dots(?![A-Za-z]))))"
)
"""A decimal that goes on for ever, as a pattern; `0.1(6)` is a product, so parentheses follow the point."""

_MARKED = re.compile(r"\(([0-9]+)\)|\\[a-z]+\s*\{([0-9]+)\}")
_OVER = re.compile("([0-9])[\u0304\u0305\u0307]")
_AGAIN = re.compile(r"([0-9]+?)\1+$")
_MOST_DECIMALS = 60
"""Nobody types more to show what repeats."""
_DOTS = re.compile(r"\.\.\.?|…|\\[lc]?dots$")


def repeating(typed: str) -> str | None:
    """The numeral with what repeats in parentheses: `0.1666…` is `0.1(6)`; None if that is not to be seen."""
    marked = _MARKED.search(typed)
    if marked is not None:
        return f"{typed[: marked.start()]}({marked[1] or marked[2]})"
    if _OVER.search(typed):
        plain = _OVER.split(typed, maxsplit=1)[0]
        return f"{plain}({''.join(_OVER.findall(typed))})"
    digits = _DOTS.split(typed)[0]
    whole, _, decimals = digits.partition(".")
    again = _AGAIN.search(decimals) if len(decimals) <= _MOST_DECIMALS else None
    return None if again is None else f"{whole}.{decimals[: again.start()]}({again[1]})"


def value(numeral: str) -> Fraction:
    """What a numeral is worth, exactly; `0.1(6)` is 1/6."""
    if numeral.isdigit():
        return Fraction(int(numeral))
    plain, mark, again = numeral.rstrip(")").partition("(")
    if not mark:
        return Fraction(numeral)
    decimals = len(plain.partition(".")[2])
    return Fraction(plain + "0") + Fraction(int(again), 10**decimals * (10 ** len(again) - 1))


def is_times(before: Token, letter: Token, following: Sequence[Token], known: Known) -> bool:
    """Whether an x is a sign of multiplication; where any letter may be a name only before 10^."""
    between = before.kind == following[0].kind == "number" and not known.declared(letter.value)
    return between and (not known.open or (following[0].value, following[1].kind) == ("10", "^"))


def is_small_power(before: Token, letter: Token, following: Sequence[Token], known: Known) -> bool:
    """Whether `e-11` continues a decimal, as in `6.67 e-11`; `2 e-1` and `6.67 e - 11` are differences."""
    minus, number = following[0], following[1]
    touching = letter.end == minus.start and minus.end == number.start
    apart = (before.kind, minus.kind, number.kind) == ("number", "-", "number") and letter.space
    decimal = "." in before.value and number.value.isdigit()
    return apart and touching and decimal and not known.declared(letter.value)


def is_broken_power(before: Token, letter: Token, following: Sequence[Token], known: Known) -> bool:
    """Whether `10-11` after a decimal and an x was to be a power of ten, `6.67x10-11`."""
    ten, minus, number, end = following[:4]
    kinds = (before.kind, ten.value, minus.kind, number.kind, end.kind)
    touching = ten.end == minus.start and minus.end == number.start
    return kinds == ("number", "10", "-", "number", "end") and touching and not known.declared(letter.value)


def is_power_of_ten(before: Token, letter: Token, following: Token, known: Known) -> bool:
    """Whether an e and a number continue the number before it: `1 e10`, `1e 10`."""
    between = (before.kind, following.kind) == ("number", "number") and not known.declared(letter.value)
    return between and following.value.isdigit() and before.value.replace(".", "").isdigit()
