"""How much notation is read at once: generous for any answer, small enough that reading is always instant."""

from __future__ import annotations

MAX_CHARACTERS = 10_000
MAX_NESTING = 200
MAX_NODES = 2_000
MAX_BITS = 10_000
LARGEST_UNIT = 20
"""Rows of a unit matrix: as many as a pack may ask dimensions to have."""

MAX_DIGITS = 3_010
"""Ten thousand bits are just over three thousand decimal digits."""
