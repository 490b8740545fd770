"""What is said of an answer that cannot be handed in yet, and where the cursor goes after a symbol."""

from __future__ import annotations

CHECKING = "Checking…"
_PAIRS = ("()", "‖‖", "||", "⌊⌋", "⌈⌉", "(,", "⟨,", "<,")
NO_PLACE = "This blank is answered by choosing, so there is no place for a symbol."


def nothing_yet(choosing: bool, hints: bool) -> str:
    """What is said of an answer without anything in it."""
    first = "choose first" if choosing else "type an answer first"
    more = " F2 gives a hint if you would like one." if hints else ""
    return f"There is nothing to check yet: {first}.{more}"


def inside(text: str) -> int:
    """Where the cursor goes after a symbol was inserted: between its brackets or bars, or behind it."""
    if "||||" in text:
        return text.index("||||") + 2
    return next((text.index(pair) + 1 for pair in _PAIRS if pair in text), len(text))


def unfilled(empty: int, count: int) -> str:
    """What is said of an answer with empty blanks."""
    still = "One blank is" if empty == 1 else f"{empty} of the {count} blanks are"
    return f"{still} still empty. The answer is checked as a whole, once every blank is filled in."
