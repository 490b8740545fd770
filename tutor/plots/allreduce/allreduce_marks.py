"""Signs and inks of the all-reduce pictures."""

from __future__ import annotations

SIGN = {"all-to-all": "●", "parameter-server": "■", "ring": "▲"}
"""Along the paradigms' curves."""

INK = {"all-to-all": "blue", "parameter-server": "orange", "ring": "green"}

CROSSING, DONE, SERVER = "✕", "✓", "S"

PARTIAL, WHOLE = "orange", "violet"
"""Inks of messages that hold a sum so far, and of messages that hold everybody's numbers."""


def letter(chunk: int) -> str:
    """`a` for chunk 0."""
    return "abcdefghijklmnopqrstuvwxyz"[chunk % 26]
