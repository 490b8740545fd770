"""How much notation is read at once: generous for any answer, small enough that reading is always instant."""

from __future__ import annotations

from tutor.notation.tree.complaint import Trouble

MAX_CHARACTERS = 10_000
MAX_NESTING = 200
MAX_NODES = 2_000
MAX_BITS = 10_000
LARGEST_UNIT = 20
"""Rows of a unit matrix: as many as a pack may ask dimensions to have."""

_MAX_DIGITS = 3_010
"""Ten thousand bits are just over three thousand decimal digits."""


def check_length(text: str) -> None:
    """Refuse a text that is too long to be an answer."""
    if len(text) > MAX_CHARACTERS:
        raise Trouble(
            f"This text has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read.",
            (MAX_CHARACTERS, MAX_CHARACTERS + 1),
        )


def check_numeral(numeral: str, span: tuple[int, int]) -> None:
    """Refuse a numeral whose exact value would be too large to compute with, before it is computed."""
    mantissa, _, exponent = numeral.lower().partition("e")
    power = exponent.lstrip("+-").lstrip("0")
    if len(mantissa) > _MAX_DIGITS or len(power) > 4 or int(power or "0") + len(mantissa) > _MAX_DIGITS:
        raise Trouble(f"This number is too long: at most {_MAX_DIGITS:,} digits are read.", span)


def too_deep(span: tuple[int, int]) -> Trouble:
    """The refusal of a text that is nested too deeply."""
    return Trouble(f"This is nested too deeply: at most {MAX_NESTING} levels are read.", span)


def too_many(span: tuple[int, int]) -> Trouble:
    """The refusal of a text with too many pieces."""
    return Trouble(
        f"This has too many pieces: at most {MAX_NODES:,} numbers, names and operations are read.", span
    )
